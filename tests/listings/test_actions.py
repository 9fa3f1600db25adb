"""Publishing a request and what happens to it afterwards."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock, events
from board.businesses.models import MemberRole, Membership
from board.db import db, transaction
from board.errors import DomainError
from board.listings import actions, checks, queries
from board.listings.models import Listing, ListingContact, ListingState
from board.listings.states import MOVES
from board.search.models import IndexedListing
from tests import people
from tests.conftest import NOW
from tests.listings.builders import PHONE, listing, terms

VERBS = {
    "pause": actions.pause,
    "close": actions.close,
    "fill": actions.fill,
    "expire": actions.expire,
    "reopen": actions.reopen,
    "renew": actions.renew,
    "approve": actions.approve,
    "unhide": actions.unhide,
}


@pytest.fixture
def told(app: Flask, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    heard: list[object] = []
    kinds = ("ListingPublished", "ListingChanged", "ListingLeftBoard", "ListingHeld")
    monkeypatch.setattr(events, "_reactions", {getattr(events, kind): (heard.append,) for kind in kinds})
    return heard


def indexed() -> list[int]:
    return list(db.session.scalars(select(IndexedListing.id)))


def in_state(made: Listing, state: ListingState) -> Listing:
    with transaction():
        found = queries.by_id(made.id)
        found.state = state
    return queries.by_id(made.id)


def test_publishing_opens_a_request_and_puts_it_into_search(told: list[object]) -> None:
    made = listing()
    assert made.state == ListingState.OPEN
    assert made.region == "haifa_district"
    assert indexed() == [made.id]
    assert told == [events.ListingPublished(made.id)]


def test_the_phone_is_kept_aside_and_never_in_public_text(told: list[object]) -> None:
    made = listing(title=f"ניהול קבוצה, {PHONE}")
    row = queries.rows([made.id])[0]
    assert PHONE not in made.title + made.body_public + row.snippet
    assert PHONE in made.body
    assert db.session.get(ListingContact, made.id).phone == "+972500000123"


def test_the_same_key_publishes_once(told: list[object]) -> None:
    dana = people.dana()
    with transaction():
        first = actions.publish(dana, terms(), submit_key="once")
        second = actions.publish(dana, terms(), submit_key="once")
    assert first.id == second.id
    assert len(told) == 1


def test_the_first_member_of_a_new_business_owns_it(told: list[object]) -> None:
    listing()
    assert db.session.scalars(select(Membership.role)).all() == [MemberRole.OWNER]


def test_nobody_publishes_for_a_foreign_business(told: list[object]) -> None:
    business = listing().business
    noa = people.noa()
    with pytest.raises(DomainError, match="business_not_yours"), transaction():
        actions.publish(noa, terms(body="טקסט אחר לגמרי על קהילה"), business=business)


def test_ranks_rise_with_every_publication_and_renewal(told: list[object]) -> None:
    first = listing(body="קהילה ראשונה של שכנים")
    second = listing(body="קהילה שנייה של הורים")
    assert second.search_rank > first.search_rank
    with transaction():
        actions.renew(queries.by_id(first.id))
    assert queries.by_id(first.id).search_rank > second.search_rank
    assert [row.id for row in queries.newest(2)] == [first.id, second.id]


def test_renewal_keeps_the_age_and_moves_the_end(told: list[object]) -> None:
    made = listing()
    clock.freeze(NOW + timedelta(days=20))
    with transaction():
        actions.renew(queries.by_id(made.id))
    found = queries.by_id(made.id)
    assert found.created_at == NOW
    assert found.confirmed_open_at == NOW + timedelta(days=20)
    assert found.expires_at == NOW + timedelta(days=50)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", ListingState)
def test_only_legal_moves_are_made(told: list[object], verb: str, state: ListingState) -> None:
    made = in_state(listing(), state)
    allowed, target = MOVES[verb]
    if state in allowed:
        with transaction():
            VERBS[verb](queries.by_id(made.id))
        assert queries.by_id(made.id).state == target
        assert (indexed() == [made.id]) == (target == ListingState.OPEN) or state != ListingState.OPEN
    else:
        with pytest.raises(DomainError, match="listing_moved_on"), transaction():
            VERBS[verb](queries.by_id(made.id))
        assert queries.by_id(made.id).state == state


def test_leaving_the_board_leaves_search_and_says_so(told: list[object]) -> None:
    made = listing()
    with transaction():
        actions.close(queries.by_id(made.id))
    assert indexed() == []
    assert told[-1] == events.ListingLeftBoard(made.id)


def test_every_request_waits_where_the_site_reviews_first(told: list[object]) -> None:
    checks.use(review_first=True)
    try:
        made = listing()
    finally:
        checks.use(review_first=False)
    assert (made.state, made.hold_reason) == (ListingState.HELD, "review_first")
    assert told == [events.ListingHeld(made.id)]
    assert indexed() == []
    with transaction():
        actions.approve(queries.by_id(made.id))
    assert indexed() == [made.id]


def test_a_rejected_request_comes_back_to_the_check_when_edited(told: list[object]) -> None:
    made = in_state(listing(), ListingState.HELD)
    with transaction():
        actions.reject(queries.by_id(made.id), "לא ברור מה מבקשים")
    assert queries.by_id(made.id).hold_reason == "לא ברור מה מבקשים"
    with transaction():
        actions.edit(queries.by_id(made.id), terms(title="עכשיו ברור יותר"))
    assert queries.by_id(made.id).state == ListingState.HELD


def test_editing_an_open_request_hides_contacts_again(told: list[object]) -> None:
    made = listing()
    with transaction():
        text = "דברו איתנו: 052-0000456 על קהילת האוהדים"
        actions.edit(queries.by_id(made.id), terms(body=text, audiences=("fans", "parents")))
    found = queries.by_id(made.id)
    assert "0000456" not in found.body_public
    assert found.slugs("audience") == ["fans", "parents"]
    assert found.slugs("channel") == ["facebook_group"]
    assert told[-1] == events.ListingChanged(made.id)


def test_the_same_words_again_are_refused_and_a_stranger_s_copy_is_held(told: list[object]) -> None:
    made = listing()
    with pytest.raises(DomainError, match="listing_repeated"), transaction():
        actions.publish(people.dana(), terms(), business=queries.by_id(made.id).business)
    assert listing(people.noa()).state == ListingState.OPEN  # two lines are alike by chance
    long = "קהילה של הורים ומאמנים בשכונה, עם מפגש פעם בחודש, כללים ברורים ומי שעונה על שאלות בערב. " * 4
    listing(people.yossi(), body=long)
    assert listing(people.noa(), body=long + "תודה").hold_reason == "copy"


def test_hidden_and_back(told: list[object]) -> None:
    made = listing()
    with transaction():
        actions.hide(queries.by_id(made.id), "ספאם")
    assert indexed() == []
    clock.freeze(NOW + timedelta(days=40))
    with transaction():
        actions.unhide(queries.by_id(made.id))
    assert queries.by_id(made.id).state == ListingState.EXPIRED


def test_a_request_for_invited_people_is_not_in_search(told: list[object]) -> None:
    listing(visibility="invited")
    assert indexed() == []
    assert queries.open_count() == 0
