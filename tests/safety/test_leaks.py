"""A phone number, an address or a handle in any text is never seen by anybody it was not given to."""

from datetime import timedelta
from email.message import EmailMessage

import pytest
from flask import Flask
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from board import clock
from board.applications import actions as applications
from board.applications import queries as application_queries
from board.applications.models import Lane
from board.db import db, transaction
from board.engagements import actions as engagements
from board.engagements import queries as engagement_queries
from board.listings import expiry, questions
from board.listings import queries as listing_queries
from board.mail.models import MailState, OutgoingEmail
from board.matching import invitations
from board.messaging import actions as messaging
from board.messaging import queries as messaging_queries
from board.moderation import actions as moderation
from board.moderation import queries as moderation_queries
from board.notifications import actions as notifications
from board.notifications import matches, searches, summary
from board.notifications.kinds import Group, How
from tests.conftest import NOW
from tests.notifications import post
from tests.people import HTMX
from tests.safety import paths
from tests.safety.cast import Cast
from tests.safety.spoiled import Spoiler

Hit = tuple[str, str, str, str]  # where, who reads, who wrote, which field
READERS = ("visitor", "noa", "rival", "dana", "yossi", "admin")
AFTERMATH = frozenset({"more", "applications.show", "applications.lanes", "engagements.show_offer", "listings.show"})
AFTERMATH |= {"notifications.index", "messaging.show", "messaging.inbox", "matching.managers", "matching.invitation"}
MAILED = {"application", "away", "answer", "question", "invitation", "offer", "offer_refused", "hired", "shortlisted"}
MAILED |= {"declined", "contact_shared", "checked", "expiring", "alert", "summary", "signin", "match"}


def hits(where: str, text: str, spoiler: Spoiler, who: str) -> set[Hit]:
    return {(where, who, each.who, each.name) for each in spoiler.seen_in(text, by=who)}


def seen_on_pages(
    app: Flask, cast: Cast, spoiler: Spoiler, only: frozenset[str] | None = None, *, fragments: bool = False
) -> set[Hit]:
    """What anybody sees of somebody else's details on any page, and on any fragment if they are wanted."""
    found: set[Hit] = set()
    for where, path in paths.everywhere(app, cast.world.sides["ours"]):
        if only is not None and where not in only:
            continue
        for who in READERS:
            for headers in ({}, HTMX) if fragments else ({},):
                answer = cast.ask(who, "GET", path, keep=True, headers=headers)
                found |= hits(where, f"{answer.headers} {answer.text}", spoiler, who)
                if answer.status_code >= 300:
                    break
    return found


def told(found: set[Hit]) -> str:
    return "\n".join(f"{who} sees {author}'s {name} in {where}" for where, who, author, name in sorted(found))


def test_the_eye_sees_every_spelling() -> None:
    spoiler = Spoiler()
    texts = [spoiler("dana", "title", "שלום") for _ in range(20)]
    assert [len(spoiler.seen_in(f"<p>{text}</p>", by="noa")) for text in texts] == [1] * 20
    assert spoiler.seen_in(" ".join(texts), by="dana") == []


def test_no_log_holds_what_somebody_wrote(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    spoiler = Spoiler()
    words = spoiler("dana", "message", "שלום")
    with pytest.raises(DatabaseError) as refusal:
        db.session.execute(text("SELECT 1 FROM no_such_table WHERE body = :words"), {"words": words})
    db.session.rollback()
    assert not spoiler.seen_in(f"{refusal.value} {refusal.value!r} {caplog.text}", by="noa")


def test_no_page_shows_a_contact_detail_to_anybody_else(app: Flask, spoiled: tuple[Cast, Spoiler]) -> None:
    cast, spoiler = spoiled
    found = seen_on_pages(app, cast, spoiler, fragments=True)
    assert not found, told(found)


def aftermath(app: Flask, cast: Cast, spoiler: Spoiler) -> list[EmailMessage]:
    """Let everything happen that is mailed: shortlisted, declined, refused, answered, sent back, shared."""
    sent: list[EmailMessage] = []
    for name, side in cast.world.sides.items():
        owner, manager = ("dana", "yossi") if name == "ours" else ("rival", "noa")
        application = application_queries.received_by(side.owner, side.ids["application"])
        conversation = side.ids["conversation"]
        with transaction():
            applications.move(application, Lane.SHORTLISTED)
            applications.tell(application_queries.received_by(side.owner, side.ids["application"]))
            messaging.share(
                messaging_queries.seat_of(side.owner, conversation),
                {"email": spoiler.mail(owner, "shared contact")},
                by=side.owner,
            )
            invitation, _listing = invitations.for_manager(side.manager, side.ids["invitation"])
            invitations.decline(invitation, spoiler(manager, "reason of a refused invitation", "רחוק לי"))
        sent += post.deliver(app)
        with transaction():
            application = application_queries.received_by(side.owner, side.ids["application"])
            applications.decline(application, spoiler(owner, "kind words", "תודה רבה לך"))
            engagements.refuse(engagement_queries.made_to(side.manager, side.ids["offer"]), by=side.manager)
            questions.answer(
                listing_queries.by_public_id(side.ids["listing"]),
                side.ids["question"],
                spoiler(owner, "second answer", "בוודאי"),
            )
            case = moderation_queries.case_by(side.ids["case"])
            moderation.send_back(case, "חסר מספר החברים", by=cast.world.people["admin"])
    return sent


def opened(message: EmailMessage) -> str:
    """Everything a mail says."""
    parts = [str(part.get_content()) for part in message.walk() if part.get_content_maintype() == "text"]
    return " ".join([*(f"{name}: {value}" for name, value in message.items() if name != "To"), *parts])


def test_no_mail_shows_a_contact_detail_of_anybody_else(app: Flask, spoiled: tuple[Cast, Spoiler]) -> None:
    cast, spoiler = spoiled
    with transaction():
        for who in ("rival", "noa"):
            for group in Group:
                notifications.prefer(cast.world.people[who], group, How.DAILY)
    sent = post.deliver(app)
    sent += aftermath(app, cast, spoiler) + post.deliver(app)
    clock.freeze(NOW + timedelta(minutes=11))
    sent += post.deliver(app)
    clock.freeze(NOW + timedelta(days=1))
    for job in (matches.send_digests, searches.send_alerts, summary.send_summaries):
        with transaction():
            job()
    sent += post.deliver(app)
    clock.freeze(NOW + timedelta(days=27, hours=1))
    with transaction():
        expiry.remind()
    sent += post.deliver(app)
    dead = db.session.scalars(select(OutgoingEmail).where(OutgoingEmail.error.is_not(None))).all()
    assert [(row.template, row.error) for row in dead] == []
    found = set().union(*(hits(str(each["Subject"]), opened(each), spoiler, reader(each)) for each in sent))
    assert not found, told(found)
    kinds = set(db.session.scalars(select(OutgoingEmail.template).where(OutgoingEmail.state == MailState.SENT)))
    assert kinds >= MAILED, MAILED - kinds


def reader(message: EmailMessage) -> str:
    return str(message["To"]).partition("@")[0]


def test_the_pages_of_what_happened_since_show_nothing_either(app: Flask, spoiled: tuple[Cast, Spoiler]) -> None:
    cast, spoiler = spoiled
    aftermath(app, cast, spoiler)
    post.work()
    found = seen_on_pages(app, cast, spoiler, AFTERMATH)
    assert not found, told(found)


def test_its_owner_still_sees_it(spoiled: tuple[Cast, Spoiler]) -> None:
    cast, spoiler = spoiled
    side = cast.world.sides["ours"]
    listing = f"/listings/{side.ids['listing']}"
    shown = {
        f"{listing}-{side.slugs['listing']}": ("private contact",),
        f"{listing}/edit": ("body", "link"),
        f"/drafts/{side.ids['draft']}": ("draft title", "draft body"),
    }
    for path, names in shown.items():
        text = cast.ask("dana", "GET", path, keep=True).text
        mine = {each.name for each in spoiler.seen_in(text, by="nobody") if each.who == "dana"}
        assert mine >= set(names), f"{path}: {mine}"
    own = cast.ask("yossi", "GET", f"/applications/{side.ids['application']}", keep=True).text
    assert {each.name for each in spoiler.seen_in(own, by="nobody")} >= {"understood", "proposal", "answer"}


def test_both_sides_press_share_and_only_the_two_see_it(app: Flask, spoiled: tuple[Cast, Spoiler]) -> None:
    cast, spoiler = spoiled
    side = cast.world.sides["ours"]
    page = f"/conversations/{side.ids['conversation']}"
    for who in ("dana", "yossi"):
        assert not spoiler.seen_in(cast.ask(who, "GET", page, keep=True).text, by=who)
        mail = spoiler.mail(who, "shared contact")
        sent = {"kinds": ["email"], "email": mail}
        assert cast.ask(who, "POST", f"{page}/share", data=sent, keep=True).status_code == 303
    found = seen_on_pages(app, cast, spoiler)
    places = {(who, where, name) for where, who, _author, name in found}
    assert {who for who, _where, _name in places} == {"dana", "yossi"}
    assert {where for _who, where, _name in places} <= {"messaging.show", "applications.show"}
    assert {
        ("yossi", "messaging.show", "shared contact"),
        ("yossi", "messaging.show", "message of the owner"),
    } <= places
    assert {
        ("dana", "messaging.show", "shared contact"),
        ("dana", "messaging.show", "message of the manager"),
    } <= places
