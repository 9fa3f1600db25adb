"""What readers do on a request: keep it, ask in public, report it; and the owner's public answers."""

from typing import Any

from flask import Blueprint, flash, url_for
from werkzeug.wrappers import Response

from board.accounts.models import Account
from board.accounts.session import browser_hash, known_browser
from board.applications import queries as applications
from board.businesses import queries as businesses
from board.db import transaction
from board.errors import DomainError, Missing
from board.events import Reported, emit
from board.listings import bookmarks, queries, questions
from board.listings.forms import QuestionForm, ReportForm
from board.listings.models import Listing, Visibility
from board.matching import invitations
from board.profiles import queries as profiles
from board.web import limits
from board.web.i18n import gettext as _
from board.web.labels import sentence
from board.web.page import done, page
from board.web.policy import allow, anyone, me, myself, signed_in

blueprint = Blueprint("listings", __name__)
MOST_QUESTIONS, MOST_REPORTS, MOST_BOOKMARKS = 20, 20, 200


@blueprint.post("/listings/<public_id>/bookmark")
@allow(anyone)
def bookmark(public_id: str) -> Response:
    """Keep a request for later, or let it go; works without an account."""
    with transaction() as rows:
        listing = seen_by_reader(public_id)
        limits.count(rows, "bookmark", limits.address(), MOST_BOOKMARKS, limits.HOUR)
        pressed = bookmarks.toggle("listing", listing.id, account=me(), browser_hash=browser_hash())
    return done(own_url(listing), "listings/_save.html", listing=listing, pressed=pressed)


@blueprint.post("/listings/<public_id>/questions")
@allow(signed_in)
def ask(public_id: str) -> Response:
    """Ask a public question."""
    form, listing = QuestionForm(), seen_by_reader(public_id)
    if not form.validate_on_submit():
        return conversation(listing, form, 422)
    try:
        with transaction() as rows:
            listing = seen_by_reader(public_id)
            limits.count(rows, "ask", str(myself().id), MOST_QUESTIONS, limits.DAY)
            questions.ask(listing, myself(), form.text.data or "")
    except DomainError as refusal:
        form.text.errors = [sentence(refusal)]
        return conversation(queries.by_public_id(public_id), form, 409)
    return done(own_url(listing, "qa"), "listings/_questions.html", **asked(listing))


@blueprint.post("/listings/<public_id>/questions/<question_id>/answer")
@allow(signed_in)
def answer(public_id: str, question_id: str) -> Response:
    """Answer a question in public."""
    form = QuestionForm()
    if not form.validate_on_submit():
        return conversation(queries.owned_by(myself(), public_id), form, 422, answering=question_id)
    with transaction():
        listing = queries.owned_by(myself(), public_id)
        questions.answer(listing, question_id, form.text.data or "")
    return done(own_url(listing, "qa"), "listings/_questions.html", **asked(listing))


@blueprint.post("/listings/<public_id>/report")
@allow(anyone)
def report(public_id: str) -> Response:
    """Tell the staff what is wrong with a request."""
    form = ReportForm()
    account, listing = me(), seen_by_reader(public_id)
    if not form.validate_on_submit():
        return page("listings/report.html", "listings/_report.html", 422, listing=listing, report_form=form)
    with transaction() as rows:
        limits.count(rows, "report", str(account.id) if account else limits.address(), MOST_REPORTS, limits.DAY)
        emit(Reported("listing", listing.id, account.id if account else None, form.text.data or ""))
    flash(_("Thank you. Somebody on our side will look."))
    return done(own_url(listing))


def seen_by_reader(public_id: str) -> Listing:
    """Return a request this reader may know of, in whatever public state; else it is missing."""
    listing, account = queries.by_public_id(public_id), me()
    own = businesses.role_of(account, listing.business_id) is not None
    if listing.state in queries.NEVER_PUBLIC or not (own or may_see(listing, account)):
        raise Missing
    return listing


def may_see(listing: Listing, account: Account | None) -> bool:
    """Tell whether somebody from outside may see a request: it is public, or they were invited or applied."""
    if account is not None and account.staff:
        return True
    if listing.state in queries.NEVER_PUBLIC:
        return False
    if listing.visibility == Visibility.PUBLIC:
        return True
    profile = profiles.of(account) if account else None
    if profile is None:
        return False
    return applications.of_pair(listing.id, profile.id) is not None or profile.id in invitations.invited(listing.id)


def own_url(listing: Listing, anchor: str | None = None) -> str:
    """Return the right address of a request's page."""
    return url_for("listings.show", public_id=listing.public_id, slug=listing.slug or None, _anchor=anchor)


def conversation(listing: Listing, form: QuestionForm, status: int, *, answering: str | None = None) -> Response:
    """Return the questions with what is wrong about the question, or the answer, that was typed."""
    facts = asked(listing, form) | {"answering": answering}
    return page("listings/questions.html", "listings/_questions.html", status, **facts)


def asked(listing: Listing, form: QuestionForm | None = None) -> dict[str, Any]:
    """Return what the part with questions and answers shows to this reader."""
    account = me()
    owner = businesses.role_of(account, listing.business_id) is not None
    return {
        "listing": listing,
        "owner": owner,
        "saved": listing.id in queries.saved_ids(account, known_browser()),
        "questions": questions.shown(listing.id, reader=account, owner=owner),
        "question_form": form or QuestionForm(formdata=None),
    }
