"""Matches as rows: found by jobs, counted for drafts, dismissed, cleared up."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.db import db, transaction
from board.errors import DomainError, Missing
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import Listing, Visibility
from board.matching import actions, queries
from board.matching.models import Match
from board.matching.rows import need_from
from board.profiles import actions as profile_actions
from board.profiles import queries as profile_queries
from board.profiles.models import Availability, Profile
from tests import people
from tests.guards import counted
from tests.listings import builders
from tests.notifications.post import work
from tests.profiles import made


def manager(account: Account | None = None, **facts: Any) -> Profile:
    return made.published(account or people.yossi(), **({"services": ("management",)} | facts))


def request(by: Account | None = None, **facts: Any) -> Listing:
    return builders.listing(by or people.dana(), **({"audiences": ("parents",)} | facts))


def matches() -> list[Match]:
    return list(db.session.scalars(select(Match).order_by(Match.id)))


def test_publishing_a_request_finds_the_managers_who_fit(app: Flask) -> None:
    profile = manager()
    listing = request()
    work()
    (match,) = matches()
    assert (match.listing_id, match.profile_id, match.grade) == (listing.id, profile.id, "strong")
    assert ["industry_experience", {"industry": "sports_club"}] in match.reasons
    assert queries.match_of(listing.id, profile.id).id == match.id
    assert set(queries.scores(profile.id)) == {listing.id}
    assert set(queries.scores_for_listing(listing.id)) == {profile.id}
    assert [found.id for _match, found in queries.for_profile(profile.id)] == [listing.id]
    assert [found.id for _match, found in queries.for_listing(listing.id)] == [profile.id]


def test_publishing_a_profile_finds_the_open_requests(app: Flask) -> None:
    listing = request()
    closed = request(people.noa(), title="סגורה מזמן", body="קבוצת הורים אחרת לגמרי, של אגודת הטניס בעיר.")
    with transaction():
        listing_actions.close(listing_queries.by_id(closed.id))
    manager()
    work()
    assert [match.listing_id for match in matches()] == [listing.id]


def test_both_ways_and_again_make_one_row(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    for _ in range(2):
        with transaction():
            actions.match_listing(listing.id)
            actions.match_profile(profile.id)
    assert len(matches()) == 1


def test_a_pair_that_no_longer_fits_goes_unless_it_was_answered(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    work()
    assert matches() == []
    with transaction():
        listing_actions.reopen(listing_queries.by_id(listing.id))
    work()
    with transaction():
        actions.dismiss(people.yossi(), listing, "far")
    work()
    with transaction():
        actions.match_listing(listing.id)
    (match,) = matches()
    assert (match.grade, match.dismissed_reason) == ("no", "far")
    assert queries.match_of(listing.id, profile.id) is None
    with transaction():
        actions.undismiss(people.yossi(), listing)
        actions.match_profile(profile.id)
    assert queries.match_of(listing.id, profile.id).grade == "strong"


def test_a_dismissal_needs_a_known_reason_and_an_own_match(app: Flask) -> None:
    manager()
    listing = request()
    work()
    with pytest.raises(DomainError), transaction():
        actions.dismiss(people.yossi(), listing, "because")
    with pytest.raises(Missing), transaction():
        actions.dismiss(people.noa(), listing, "far")


@pytest.mark.parametrize("why", ["own", "blocked", "busy", "hidden", "invited only", "banned"])
def test_some_pairs_are_never_made(app: Flask, why: str) -> None:
    owner = people.dana()
    account = owner if why == "own" else people.yossi()
    profile = manager(account, availability=Availability.BUSY if why == "busy" else Availability.AVAILABLE)
    with transaction():
        if why == "blocked":
            account_actions.block(account, owner.id)
        if why == "banned":
            account.banned_at = profile.created_at
        if why == "hidden":
            profile_actions.hide(profile_queries.by_id(profile.id))
    listing = request(owner, visibility=Visibility.INVITED if why == "invited only" else Visibility.PUBLIC)
    work()
    if why != "banned":
        with transaction():
            actions.match_profile(profile.id)
    with transaction():
        actions.match_listing(listing.id)
    assert matches() == []


def test_a_gone_listing_or_profile_is_no_error(app: Flask) -> None:
    with transaction():
        actions.match_listing(404)
        actions.match_profile(404)
    assert matches() == []


def test_a_draft_is_counted_as_typed_and_as_stored(app: Flask) -> None:
    manager()
    typed = {
        "channels": ["facebook_group"],
        "audiences": ["parents"],
        "industry": ["sports_club"],
        "services": ["management"],
        "budget_min": ["4,500 ₪"],
        "per": ["month"],
        "work_mode": [""],
        "coverage": ["0:1", "nonsense"],
        "hours_min": "10",
    }
    assert queries.fitting_count(typed) == 1
    assert queries.fitting_count({}) == 1, "whoever says nothing fits everybody a little"
    assert queries.fitting_count(typed | {"budget_min": 100_000}) == 0
    assert queries.fitting_count(typed | {"channels": ["discord"]}) == 0
    assert queries.fitting_count(typed | {"languages": ["ru"]}) == 0
    asked = need_from(typed | {"coverage": 6, "hours_min": 12, "channels": None})
    assert (asked.budget.amount, asked.coverage, asked.hours, asked.channels) == (450_000, 6, 12, frozenset())


def test_lists_make_a_constant_number_of_statements(app: Flask) -> None:
    profile_id = manager().id
    request()
    work()
    with counted() as few:
        queries.for_profile(profile_id)
    request(people.noa(), title="עוד קבוצה", body="קבוצת ההורים של אגודת השחייה, ערב ובוקר, שאלות ותשובות.")
    work()
    with counted() as more:
        queries.for_profile(profile_id)
    assert len(few) == len(more) == 1
