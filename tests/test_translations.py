"""The Hebrew catalogue is whole, and its own words pass the product's wording check."""

import pytest
from flask import Flask

from board import catalogue
from board.web import i18n
from board.web.labels import table


def test_every_message_has_its_hebrew_once() -> None:
    assert catalogue.problems() == []


def test_every_label_speaks_both_languages(app: Flask) -> None:
    for key, words in table().items():
        with i18n.speaking("he"):
            hebrew = str(words)
        assert any("א" <= sign <= "ת" for sign in hebrew), f"{key}: {hebrew}"


@pytest.mark.parametrize(("n", "expected"), [(1, 0), (2, 1), (3, 2), (0, 2), (21, 2)])
def test_hebrew_has_one_two_and_many(n: int, expected: int) -> None:
    rule = catalogue.merge().plural_expr
    assert rule == "(n==1 ? 0 : n==2 ? 1 : 2)"
    assert (0 if n == 1 else 1 if n == 2 else 2) == expected
