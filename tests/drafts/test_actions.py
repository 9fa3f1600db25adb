"""Unfinished input: who may read it, what is kept, what is refused."""

from datetime import timedelta

import pytest
from flask import Flask

from board import clock
from board.db import db, transaction
from board.drafts import actions, queries
from board.drafts.models import Draft, DraftKind
from board.errors import DomainError, Missing
from tests import people
from tests.conftest import NOW


def draft(browser: str = "browser", account=None) -> Draft:
    with transaction():
        return actions.start(DraftKind.LISTING, {"title": ["כותרת"]}, account=account, browser_hash=browser)


def test_a_draft_belongs_to_its_browser(app: Flask) -> None:
    made = draft()
    assert queries.owned_by(None, "browser", made.public_id).id == made.id
    for account, browser in ((None, "other"), (None, None), (people.noa(), "other")):
        with pytest.raises(Missing):
            queries.owned_by(account, browser, made.public_id)


def test_a_draft_of_an_account_is_not_the_browser_s(app: Flask) -> None:
    dana = people.dana()
    made = draft(account=dana)
    assert queries.owned_by(dana, "another", made.public_id)
    assert [each.id for each in queries.mine(dana, DraftKind.LISTING)] == [made.id]
    with pytest.raises(Missing):
        queries.owned_by(None, "browser", made.public_id)


def test_the_browser_that_typed_it_learns_of_the_publication(app: Flask) -> None:
    made = draft()
    with transaction():
        actions.became(queries.by_id(made.id), people.dana(), 7)
    assert queries.owned_by(None, "browser", made.public_id).published_id == 7


def test_saving_over_another_tab_is_refused(app: Flask) -> None:
    made = draft()
    with transaction():
        actions.save(made, {"title": ["ראשונה"]}, version=1)
    with pytest.raises(DomainError, match="draft_moved_on"), transaction():
        actions.save(made, {"title": ["שנייה"]}, version=1)
    assert queries.by_id(made.id).values == {"title": ["ראשונה"]}


def test_a_published_draft_is_not_saved_over(app: Flask) -> None:
    made = draft()
    with transaction():
        actions.became(queries.by_id(made.id), people.dana(), 7)
    with pytest.raises(DomainError, match="draft_published"), transaction():
        actions.save(made, {})


def test_drafts_live_seven_days_from_the_last_touch(app: Flask) -> None:
    key = draft().id
    clock.freeze(NOW + timedelta(days=6))
    with transaction():
        actions.save(queries.by_id(key), {"title": ["עוד"]})
    clock.freeze(NOW + timedelta(days=12))
    assert queries.by_id(key)
    clock.freeze(NOW + timedelta(days=14))
    assert queries.by_id(key) is None
    with transaction():
        actions.forget_old()
    assert db.session.get(Draft, key) is None
