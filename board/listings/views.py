"""A request's page, its forms, and what its owner does with it."""

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from board.accounts.session import browser_hash
from board.applications import queries as applications
from board.businesses import policy
from board.businesses import queries as businesses
from board.businesses.models import MemberRole
from board.db import transaction
from board.drafts import actions as draft_actions
from board.drafts.models import DraftKind
from board.errors import DomainError, Missing
from board.listings import actions, queries
from board.listings.asking import facts_of
from board.listings.facts import told as told_of
from board.listings.forms import ReportForm, values_in
from board.listings.models import Listing, ListingState
from board.listings.public import asked, blueprint, may_see, own_url
from board.listings.reading import read
from board.listings.states import may
from board.listings.typed import copied, values_of
from board.matching import queries as matching
from board.matching import shown
from board.profiles import queries as profiles
from board.profiles.models import Profile
from board.web.i18n import gettext as _
from board.web.i18n import lazy as _l
from board.web.page import done, page
from board.web.policy import allow, anyone, me, myself, signed_in

MOVED = {
    "close": _l("Closed. Nobody can send a proposal now."),
    "fill": _l("Marked as filled."),
    "pause": _l("Paused. It comes back when you open it again."),
    "reopen": _l("Open again."),
    "renew": _l("Renewed for thirty days, and first in the list again."),
}
NOUNS = {"close": "closure", "fill": "filling", "pause": "pause", "reopen": "reopening", "renew": "renewal"}


@blueprint.get("/listings/new")
@allow(anyone)
def new() -> Response:
    """Show the full form, without the paste box."""
    return page("listings/new.html", "listings/_new.html", **facts_of({}))


@blueprint.get("/listings/<string(length=10):public_id>")
@blueprint.get("/listings/<string(length=10):public_id>-<slug>")
@allow(anyone)
def show(public_id: str, slug: str | None = None) -> Response:
    """Show a request as it stands; a wrong or missing slug leads to the right one."""
    listing, account = queries.by_public_id(public_id), me()
    role = businesses.role_of(account, listing.business_id)
    profile = profiles.of(account) if account else None
    if role is None and not may_see(listing, account):
        raise Missing
    if (slug or "") != listing.slug:
        return redirect(own_url(listing) + _query(), 301)
    facts = asked(listing) | _panel(listing, profile) | _desk(listing, role)
    return page("listings/show.html", "listings/_questions.html", **facts, report_form=ReportForm(formdata=None))


@blueprint.get("/listings/<public_id>/edit")
@allow(signed_in)
def edit(public_id: str) -> Response:
    """Show the form of a standing request."""
    listing = queries.owned_by(myself(), public_id)
    return page("listings/edit.html", "listings/_edit.html", listing=listing, **facts_of(_typed(listing)))


@blueprint.post("/listings/<public_id>/edit")
@allow(signed_in)
def save(public_id: str) -> Response:
    """Save new words and facts; shield and safety look at them again."""
    values = values_in(request.form)
    reading = read(values)
    faults = dict(reading.faults)
    if reading.terms is not None:
        try:
            with transaction():
                listing = queries.owned_by(myself(), public_id)
                actions.edit(listing, reading.terms)
        except DomainError as refusal:
            faults[""] = refusal.code
    if faults:
        listing = queries.owned_by(myself(), public_id)
        return page("listings/edit.html", "listings/_edit.html", 422, listing=listing, **facts_of(values, faults))
    flash(_("Saved. Somebody reads it before it opens.") if listing.state == ListingState.HELD else _("Saved."))
    return done(own_url(listing))


def _move(verb: str, act: Callable[[Listing], None]) -> Callable[..., Response]:
    @allow(signed_in)
    def moved(public_id: str) -> Response:
        with transaction():
            listing = queries.owned_by(myself(), public_id)
            act(listing)
        flash(str(MOVED[verb]))
        return done(own_url(listing))

    return moved


for _verb, _noun in NOUNS.items():
    blueprint.add_url_rule(
        f"/listings/<public_id>/{_noun}", _verb, _move(_verb, getattr(actions, _verb)), methods=["POST"]
    )


@blueprint.post("/listings/<public_id>/copy")
@allow(signed_in)
def copy(public_id: str) -> Response:
    """Begin a new request with the words of this one."""
    with transaction():
        listing = queries.owned_by(myself(), public_id)
        values = copied(_typed(listing)) | {"business": [listing.business.public_id]}
        draft = draft_actions.start(DraftKind.LISTING, values, account=myself(), browser_hash=browser_hash())
    return done(url_for("drafts.show", public_id=draft.public_id))


def _typed(listing: Listing) -> dict[str, list[str]]:
    return values_of(listing, queries.contact_of(listing.id), queries.questions_of(listing.id))


def _query() -> str:
    query = request.query_string.decode("utf-8", "replace")
    return f"?{query}" if query else ""


def _panel(listing: Listing, profile: Profile | None) -> dict[str, Any]:
    """Return how the reader's profile fits, and the proposal they sent; of the contact only that there is one."""
    contact = queries.contact_of(listing.id)
    match = matching.match_of(listing.id, profile.id) if profile else None
    told = [*shown.told(match.reasons), *shown.told(match.missing or ())] if match else []
    sides = {"who": {"who", "field"}, "where": {"where"}, "terms": {"terms", "place"}}
    return {
        "match": match,
        "meters": {name: " ".join(f"{text}." for facet, text in told if facet in side) for name, side in sides.items()},
        "sent": applications.of_pair(listing.id, profile.id) if profile else None,
        "applied": applications.counts([listing.id]).get(listing.id, 0),
        "more": told_of(listing),
        "reachable": contact is not None and bool(contact.phone or contact.whatsapp),
    }


def _desk(listing: Listing, role: MemberRole | None) -> dict[str, Any]:
    """Return what only the business's own people see."""
    if role is None:
        return {"manages": False}
    return {
        "manages": policy.reaches(role, MemberRole.EDITOR),
        "legal": {verb for verb in MOVED if may(listing.state, verb)},
        "contact": queries.contact_of(listing.id),
        "unread": applications.unread_counts([listing.id]).get(listing.id, 0),
    }
