"""A process that dies at any step leaves all of a change or nothing of it, and no mail is lost or doubled."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, select, text

from board import clock
from board.applications.models import Application
from board.db import db, transaction
from board.drafts import actions as drafts
from board.drafts.models import Draft, DraftKind
from board.engagements.models import Engagement, Offer, OfferState
from board.jobs.models import Job
from board.listings import queries as listing_queries
from board.listings.models import Listing, ListingState
from board.mail import outbox, smtp
from board.mail.models import MailState, OutgoingEmail
from board.messaging.models import Conversation, Message
from board.search.models import IndexedListing
from tests.conftest import NOW
from tests.listings import builders
from tests.mail.server import Postman, running
from tests.safety import paths
from tests.safety.cast import Cast
from tests.safety.state import WRITING, changes, rows


class Killed(BaseException):
    """What a kill -9 looks like from inside: nothing catches it."""


@contextmanager
def killed_at(step: int) -> Iterator[list[str]]:
    """Die before the given writing statement; collect those that were made."""
    made: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if WRITING.match(statement):
            if len(made) == step:
                raise Killed
            made.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


def steps_until_done(act: Callable[[], Any]) -> int:
    """Do something again and again, dying one step later each time, until it is done; return how many steps it has."""
    before = rows()
    for step in range(200):
        with killed_at(step) as made:
            try:
                answer = act()
            except Killed:
                db.session.rollback()
                left = changes(before, rows())
                assert left == set(), f"died at step {step}, and left {left}"
                continue
        assert answer.status_code == 303, answer.status_code
        return len(made)
    raise AssertionError("never done")


def newest(table: Any) -> Any:
    return db.session.scalars(select(table).order_by(table.id.desc())).first()


def has_job(name: str, **ids: int) -> bool:
    return any(job.ids == ids for job in db.session.scalars(select(Job).where(Job.name == name)))


def test_a_request_is_published_whole_or_not_at_all(cast: Cast) -> None:
    with transaction():
        typed = builders.form(title="קהילה חדשה של רצים", body="קבוצת ריצה של בוגרי תיכון מבקשת ליווי בערבים")
        values = {name: value if isinstance(value, list) else [value] for name, value in typed.items()}
        account = cast.world.people["dana"]
        draft = drafts.start(DraftKind.LISTING, values, account=account, browser_hash="x").public_id
        db.session.execute(text("DELETE FROM job"))
    publish = lambda: cast.ask("dana", "POST", f"/drafts/{draft}/publication", data=typed, keep=True)  # noqa: E731
    # the press that keeps what was typed is a step of its own, and is kept
    assert cast.ask("dana", "POST", f"/drafts/{draft}", data=typed, keep=True).status_code == 303
    steps = steps_of_publication(publish)
    listing: Listing = newest(Listing)
    assert listing.state == ListingState.OPEN
    assert steps > 8
    assert has_job("match_listing", listing_id=listing.id)
    assert is_indexed(listing)
    assert listing_queries.contact_of(listing.id) is not None
    assert db.session.scalars(select(Draft).where(Draft.public_id == draft)).one().published_id == listing.id


def is_indexed(listing: Listing) -> bool:
    return db.session.scalar(select(IndexedListing.id).where(IndexedListing.id == listing.id)) is not None


def steps_of_publication(publish: Callable[[], Any]) -> int:
    """Publish until it is done; whenever it died, there is no listing without its rows, and none at all."""
    standing = len(rows({"listing"})["listing"])
    for step in range(200):
        with killed_at(step) as made:
            try:
                answer = publish()
            except Killed:
                db.session.rollback()
                left = rows({"listing", "listing_facet", "listing_contact", "indexed_listing", "job"})
                assert len(left["listing"]) == standing
                assert not left["job"]
                continue
        assert answer.status_code == 303
        return len(made)
    raise AssertionError("never done")


def test_a_proposal_is_sent_whole_or_not_at_all(cast: Cast) -> None:
    sent = paths.form("applications.send", cast.world.sides["theirs"])
    path = f"/listings/{cast.world.sides['theirs'].ids['listing']}/apply"
    steps = steps_until_done(lambda: cast.ask("yossi", "POST", path, data=sent, keep=True))
    application: Application = newest(Application)
    assert steps > 4
    assert newest(Conversation).listing_id == application.listing_id
    mails = db.session.scalars(select(OutgoingEmail).where(OutgoingEmail.template == "application"))
    assert application.id in {mail.ids["application"] for mail in mails}


def test_an_offer_is_accepted_whole_or_not_at_all(cast: Cast) -> None:
    side = cast.world.sides["ours"]
    steps = steps_until_done(lambda: cast.ask("yossi", "POST", f"/offers/{side.ids['offer']}/acceptance", keep=True))
    offer = db.session.scalars(select(Offer).where(Offer.public_id == side.ids["offer"])).one()
    engagement: Engagement = newest(Engagement)
    listing = db.session.get_one(Listing, db.session.get_one(Application, offer.application_id).listing_id)
    assert steps > 8
    assert (offer.state, engagement.offer_id, listing.state) == (OfferState.ACCEPTED, offer.id, ListingState.FILLED)
    assert not is_indexed(listing)
    mails = db.session.scalars(select(OutgoingEmail).where(OutgoingEmail.template == "hired"))
    assert sum(mail.ids["engagement"] == engagement.id for mail in mails) == 2


def test_a_message_is_said_whole_or_not_at_all(cast: Cast) -> None:
    path = f"/conversations/{cast.world.sides['ours'].ids['conversation']}/messages"
    sent = {"text": "אפשר לדבר מחר?", "submit_key": "press"}
    steps_until_done(lambda: cast.ask("dana", "POST", path, data=sent, keep=True))
    assert has_job("tell_away", message_id=newest(Message).id)


def test_a_worker_killed_after_the_server_took_the_mail_sends_it_again_under_the_same_id(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    from board.accounts import actions

    with transaction():
        actions.ask_to_sign_in("dana@example.com", language="he", browser_hash="b")
    render, _send = app.extensions["deliver"]
    postman = Postman()
    with running(postman) as url:
        deliver = lambda: outbox.deliver_due(render, lambda message: smtp.send(url, message))  # noqa: E731
        with monkeypatch.context() as dying:
            dying.setattr(outbox, "_mark", lambda *_mail, **_values: (_ for _ in ()).throw(Killed))
            with pytest.raises(Killed):
                deliver()
        db.session.rollback()
        assert deliver() == 0, "nobody takes it while the lease lives"
        clock.freeze(NOW + outbox.LEASE + timedelta(seconds=1))
        assert deliver() == 1
        assert deliver() == 0
    first, second = postman.accepted
    mail = newest(OutgoingEmail)
    assert mail.state == MailState.SENT
    assert all(mail.message_id.encode() in raw for raw in (first, second))
