"""What mails about one's own requests, questions and saved searches say."""

from datetime import datetime

from flask import url_for

from board.db import db
from board.listings.models import Listing, ListingState, PublicQuestion, QuestionState
from board.mail.render import Letter
from board.notifications.letters import ServiceMail, day, listing_url, reader, safe
from board.secrets import sign
from board.web.i18n import gettext as _

RENEWAL = "renewal"


def question(question: int, to: int) -> Letter | None:
    """Tell a business that somebody asks in public."""
    row, account = db.session.get(PublicQuestion, question), reader(to, "question")
    if row is None or account is None or row.state != QuestionState.ASKED:
        return None
    listing = db.session.get_one(Listing, row.listing_id)
    title = safe(listing.title)
    return ServiceMail(
        subject=_("A question about your request: %(title)s", title=title),
        lead=_("Somebody asks, before proposing:"),
        heading=title,
        said=row.text,
        url=listing_url(listing, "questions"),
        button=_("Answer the question"),
        after=_("The answer is shown to everybody on the request's page."),
    ).letter(account)


def answer(question: int) -> Letter | None:
    """Tell whoever asked that there is an answer."""
    row = db.session.get(PublicQuestion, question)
    account = reader(row.asker_id, "answer") if row else None
    if row is None or account is None or row.state != QuestionState.ANSWERED:
        return None
    listing = db.session.get_one(Listing, row.listing_id)
    title = safe(listing.title)
    return ServiceMail(
        subject=_("Your question was answered: %(title)s", title=title),
        lead=_("The business answered your question about:"),
        heading=title,
        said=row.answer or "",
        url=listing_url(listing, "questions"),
        button=_("To the request"),
    ).letter(account)


def expiring(listing: int, to: int, expires: str) -> Letter | None:
    """Ask whether a request is still open, with a button that keeps it."""
    row, account = db.session.get(Listing, listing), reader(to, "expiring")
    same = row is not None and row.expires_at == datetime.fromisoformat(expires)
    if row is None or account is None or row.state != ListingState.OPEN or not same:
        return None
    title, last_day = safe(row.title), day(row.expires_at)
    signed = sign(RENEWAL, [row.public_id, expires])
    return ServiceMail(
        subject=_("Still looking? %(title)s", title=title),
        lead=_("On %(day)s this request leaves the board. One press keeps it for thirty more days:", day=last_day),
        heading=title,
        url=url_for("notifications.renewal", signed=signed, _external=True),
        button=_("Keep it open"),
        after=_("Found somebody? Mark the request as filled on its page, and nobody waits for nothing."),
    ).letter(account)
