"""The demo world, loaded once: what stands in the tables afterwards, and that nobody is mailed."""

from collections import Counter

import pytest
from flask import Flask
from sqlalchemy import func, select

from board import clock
from board.accounts.models import Account, Block, Role
from board.applications.models import Application, Lane
from board.db import Base, db, new_public_id, seeded_ids
from board.demo import loader
from board.demo.telling import coverage, lines, month, read
from board.engagements.models import Engagement, EngagementState, Offer, OfferState
from board.jobs.models import Job
from board.language import contacts
from board.listings.models import Listing, ListingContact, ListingState
from board.mail.models import OutgoingEmail
from board.matching.models import Match
from board.messaging import queries as messaging_queries
from board.messaging.models import ContactShare, Conversation, Message
from board.moderation.models import Case
from board.profiles.models import Profile
from board.search.models import IndexedListing, IndexedProfile

PRIVATE = {("listing", "said"), ("message", "said"), ("listing_contact", "phone"), ("contact_share", "values")}


def count(table: type[Base]) -> int:
    """How many rows a table has."""
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_demo_world_stands_in_every_state_and_keeps_numbers_private(app: Flask) -> None:
    told: list[tuple[int, int, str]] = []
    loader.load(lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1]
    _check_states()
    _check_index_and_matches()
    _check_people()
    _check_nobody_is_mailed()
    _check_nothing_lies_in_the_future()
    _check_numbers()


def _check_states() -> None:
    assert count(Profile) >= 60
    states = Counter(db.session.scalars(select(Listing.state)))
    assert set(states) == set(ListingState)
    assert states[ListingState.OPEN] >= 100
    assert set(db.session.scalars(select(Application.state))) == set(Lane) - {Lane.WAITING}
    assert set(db.session.scalars(select(Offer.state))) == {OfferState.SENT, OfferState.ACCEPTED, OfferState.DECLINED}
    assert set(db.session.scalars(select(Engagement.state))) == {EngagementState.TRIAL, EngagementState.RUNNING}
    assert set(db.session.scalars(select(Case.why))) == {"held", "reported"}
    assert count(Conversation) >= 25
    assert count(Block) == 1
    sides = Counter(db.session.scalars(select(ContactShare.conversation_id))).values()
    assert set(sides) == {1, 2}


def _check_index_and_matches() -> None:
    is_open = select(func.count()).select_from(Listing).where(Listing.state == ListingState.OPEN)
    assert count(IndexedListing) == db.session.scalar(is_open)
    assert count(IndexedProfile) == count(Profile)
    assert count(Match) >= 300
    assert db.session.scalars(select(Match.id).where(Match.notified_at.is_(None))).all() == []


def _check_people() -> None:
    people = {account.email: account for account in db.session.scalars(select(Account))}
    assert people["staff@example.com"].role == Role.ADMIN
    assert all(account.verified_at and account.name for account in people.values())
    dana, yossi = people["dana@example.com"], people["yossi@example.com"]
    hers = select(Application.state).join(Listing).where(Listing.created_by == dana.id)
    assert set(db.session.scalars(hers)) == set(Lane) - {Lane.WAITING}
    assert messaging_queries.unread_count(dana.id)
    assert messaging_queries.unread_count(yossi.id)
    his = select(Application.state).join(Profile).where(Profile.account_id == yossi.id)
    assert len(set(db.session.scalars(his))) >= 4


def _check_nobody_is_mailed() -> None:
    assert count(Job) == 0
    assert {row.state.value for row in db.session.scalars(select(OutgoingEmail))} == {"sent", "dead"}


def _check_nothing_lies_in_the_future() -> None:
    for mapper in Base.registry.mappers:
        created = mapper.columns.get("created_at")
        if created is not None:
            newest = db.session.scalar(select(func.max(created)))
            assert newest is None or newest <= clock.now(), mapper


def _check_numbers() -> None:
    phones = set(db.session.scalars(select(ListingContact.phone).where(ListingContact.phone.is_not(None))))
    assert len(phones) >= 7
    spoken = [found.value for text in db.session.scalars(select(Message.said)) for found in contacts.find(text)]
    assert spoken
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if (table.name, column.name) in PRIVATE or not str(column.type).startswith(("VARCHAR", "TEXT", "JSON")):
                continue
            for value in db.session.scalars(select(column)):
                found = {each.value for each in contacts.find(str(value)) if each.kind in {"phone", "whatsapp"}}
                assert not found & {*phones, *spoken}, (table.name, column.name)


def test_ids_are_the_same_for_the_same_seed() -> None:
    with seeded_ids(7):
        first = new_public_id()
    with seeded_ids(7):
        assert new_public_id() == first
    assert new_public_id() != first


def test_hours_of_a_week_are_read() -> None:
    assert coverage(None) == 0
    assert coverage("all all") == 2**28 - 1
    assert coverage("sun morning; fri noon") == 1 | 1 << (5 * 4 + 1)


def test_months_are_counted_back_over_the_new_year(app: Flask) -> None:
    assert month(0) == "2026-11"
    assert month(11) == "2025-12"
    assert month(None) is None


def test_a_line_that_says_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="not a line"):
        list(lines({"lines": ["b hello"]}))


def test_lines_of_a_conversation_are_in_order(app: Flask) -> None:
    for conversation in read("conversations"):
        moments = [line.at for line in lines(conversation)]
        assert moments == sorted(moments)
