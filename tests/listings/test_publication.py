"""Whose request a draft becomes, and when."""

import pytest
from flask import Flask

from board import events
from board.businesses.models import Business
from board.db import db, transaction
from board.drafts import actions as drafts
from board.drafts.models import Draft, DraftKind
from board.errors import DomainError
from board.listings import indexing, publication, queries
from board.listings.models import Listing, ListingState
from tests import people
from tests.listings.builders import form, listing


def draft(**typed: object) -> Draft:
    values = {name: value if isinstance(value, list) else [value] for name, value in form(**typed).items()}
    with transaction():
        return drafts.start(DraftKind.LISTING, values, account=None, browser_hash="browser", said="מה שהודבק")


def other(**typed: object) -> Draft:
    return draft(title="וואטסאפ להורים", body="קבוצת וואטסאפ להורים בגן הילדים", **typed)


def published(made: Draft) -> Listing:
    with transaction():
        listing = publication.publish_draft(made, people.dana())
    return queries.by_id(listing.id)


def businesses() -> list[str | None]:
    return [business.name for business in db.session.query(Business).order_by(Business.id)]


def test_the_pasted_words_are_kept_for_the_owner(app: Flask) -> None:
    assert published(draft()).said == "מה שהודבק"


def test_the_second_press_finds_what_the_first_made(app: Flask) -> None:
    made = draft()
    assert published(made).id == published(made).id


def test_half_a_draft_is_not_published(app: Flask) -> None:
    with pytest.raises(DomainError, match="draft_incomplete"):
        published(draft(channels=[]))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (None, ["מועדון כדורסל כרמל"]),
        ("מועדון כדורסל כרמל", ["מועדון כדורסל כרמל"]),
        ("גן", ["מועדון כדורסל כרמל", "גן"]),
    ],
)
def test_the_name_says_which_business_it_is_for(app: Flask, name: str | None, expected: list[str]) -> None:
    listing()
    published(other(business_name=name))
    assert businesses() == expected


def test_another_business_may_be_new(app: Flask) -> None:
    listing()
    published(other(business=publication.NEW_BUSINESS, business_name=None))
    assert businesses() == ["מועדון כדורסל כרמל", None]


def test_a_business_without_a_name_takes_the_first_it_gets(app: Flask) -> None:
    first = published(draft(business_name=None))
    published(other(business=first.business.public_id, business_name="הגן של כרמל"))
    assert businesses() == ["הגן של כרמל"]


def signs_in(browser: str, draft_id: int | None = None) -> None:
    dana = people.dana()
    with transaction():
        events.emit(events.SignedIn(dana.id, browser, draft_id))


def test_a_sign_in_publishes_what_waits_for_it_and_nothing_else(app: Flask) -> None:
    made = draft()
    signs_in("browser")
    assert db.session.query(Listing).count() == 0  # nobody asked to publish it yet
    signs_in("browser", made.id)
    assert db.session.query(Listing).one().state == ListingState.OPEN


def test_a_later_sign_in_of_the_same_browser_publishes_what_was_left_waiting(app: Flask) -> None:
    made = draft()
    with transaction():
        db.session.get(Draft, made.id).email = "Dana@example.com"
    signs_in("another")
    assert db.session.query(Listing).count() == 0
    signs_in("browser")
    assert db.session.query(Listing).count() == 1


def test_somebody_else_s_address_publishes_nothing(app: Flask) -> None:
    made = draft()
    with transaction():
        db.session.get(Draft, made.id).email = "guy@example.com"
    signs_in("browser")
    assert db.session.query(Listing).count() == 0


@pytest.mark.parametrize(
    ("facts", "agorot"),
    [
        ({"budget_min": 450_000, "per": "month"}, 450_000),
        ({"budget_min": None}, None),
        ({"budget_min": 10_000, "currency": "USD"}, None),
        ({"budget_min": 10_000, "per": "hour"}, None),
        ({"budget_min": 10_000, "per": "hour", "hours_min": 10}, 433_000),
        ({"budget_min": 50_000, "per": "day", "on_site_days": 2}, 433_000),
    ],
)
def test_pay_is_ordered_by_what_a_month_brings(app: Flask, facts: dict, agorot: int | None) -> None:
    assert indexing.monthly(listing(**facts)) == agorot
