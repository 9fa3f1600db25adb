"""Money, dates and ages as people read them, in both languages."""

from datetime import date, timedelta

import pytest
from flask import Flask

from board import clock
from board.web import i18n, shown


@pytest.mark.parametrize(
    ("language", "low", "high", "expected"),
    [
        ("he", 450000, 600000, "4,500 עד 6,000 ₪"),
        ("en", 450000, 600000, "₪4,500 to 6,000"),
        ("he", 22000, None, "220 ₪"),
        ("he", None, 300000, "3,000 ₪"),
        ("he", 300000, 300000, "3,000 ₪"),
        ("he", 9950, None, "99.5 ₪"),
        ("he", None, None, ""),
    ],
)
def test_prices(app: Flask, language: str, low: int | None, high: int | None, expected: str) -> None:
    with i18n.speaking(language):
        assert shown.price(low, high).replace(shown.RIGHT_TO_LEFT, "") == expected


def test_dates_name_the_year_only_when_it_is_another_one(app: Flask) -> None:
    with i18n.speaking("he"):
        assert shown.day(date(2026, 12, 1)) == "1 בדצמבר"
        assert shown.day(date(2027, 1, 2)) == "2 בינואר 2027"
    with i18n.speaking("en"):
        assert shown.day(date(2026, 12, 1)) == "December 1"


def test_ages_are_never_negative(app: Flask) -> None:
    with i18n.speaking("he"):
        assert shown.ago(clock.now() + timedelta(hours=5)) == "ממש עכשיו"
        assert shown.ago(clock.now() - timedelta(hours=3)) == "לפני 3 שעות"
        assert shown.ago(clock.now() - timedelta(hours=26)) == "אתמול"
        assert shown.ago(clock.now() - timedelta(days=3)) == "לפני 3 ימים"


def test_basis_of_a_price(app: Flask) -> None:
    with i18n.speaking("he"):
        assert shown.per("month") == "לחודש"
        assert shown.per(None) == ""


def test_isolated_hebrew_sum_keeps_its_sign_on_the_left(app: Flask) -> None:
    with i18n.speaking("he"):
        assert shown.amount(300000) == "\u200f3,000 ₪"
    with i18n.speaking("en"):
        assert shown.amount(300000) == "₪3,000"
