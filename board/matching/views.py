"""Pages of matches: the managers who fit a request, the requests that fit a manager, invitations, "not for me"."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, request, url_for
from werkzeug.wrappers import Response

from board.accounts.models import Account
from board.applications import queries as application_queries
from board.businesses.models import MemberRole
from board.db import transaction
from board.errors import Missing
from board.listings import queries as listing_queries
from board.listings.models import Listing, ListingState
from board.matching import actions, changes, invitations, queries, shown
from board.matching.models import Invitation, Match
from board.profiles import queries as profile_queries
from board.profiles.models import Profile
from board.profiles.queries import ProfileRow
from board.web import limits
from board.web.i18n import gettext as _
from board.web.page import done, page
from board.web.policy import allow, myself, signed_in
from board.web.texts import SHORT, clean

blueprint = Blueprint("matching", __name__)
blueprint.add_app_template_filter(shown.told, "reasons")
blueprint.add_app_template_filter(shown.best, "best_reasons")
blueprint.add_app_template_filter(shown.change, "change_words")
PAGE = 30


@dataclass(frozen=True)
class Fitting:
    """A manager who fits a request, for its owner's list."""

    match: Match
    profile: ProfileRow
    invitation: Invitation | None
    applied: bool


@blueprint.get("/listings/<string(length=10):public_id>/matches")
@allow(signed_in)
def managers(public_id: str) -> Response:
    """List who fits one's request, with why, what is missing, and what one change would bring."""
    listing = listing_queries.owned_by(myself(), public_id, role=MemberRole.VIEWER)
    return _managers(listing)


@blueprint.post("/listings/<string(length=10):public_id>/invitations")
@allow(signed_in)
def invite(public_id: str) -> Response:
    """Ask a manager to propose."""
    listing = listing_queries.owned_by(myself(), public_id)
    profile = profile_queries.published_by(request.form.get("profile", ""))
    with transaction() as session:
        limits.count(session, "invite", str(myself().id), 30, limits.DAY)
        invitations.invite(listing, profile)
    flash(_("%(name)s will get your invitation by mail.", name=profile.name))
    return done(url_for("matching.managers", public_id=public_id), "matching/_managers.html", **_fitting(listing))


@blueprint.get("/me/matches")
@allow(signed_in)
def listings() -> Response:
    """List the requests that fit one's own profile."""
    return page("matching/listings.html", "matching/_listings.html", **_open_matches(myself()))


@blueprint.post("/matches/<string(length=10):public_id>/dismissal")
@allow(signed_in)
def dismiss(public_id: str) -> Response:
    """Say "not for me, because"; an empty reason takes it back."""
    listing, reason = listing_queries.by_public_id(public_id), request.form.get("reason", "")
    with transaction():
        if reason:
            actions.dismiss(myself(), listing, reason)
        else:
            actions.undismiss(myself(), listing)
    return done(url_for("matching.listings"), "matching/_listings.html", **_open_matches(myself()))


@blueprint.get("/invitations/<string(length=10):public_id>")
@allow(signed_in)
def invitation(public_id: str) -> Response:
    """Show an invitation with its request."""
    found, listing = invitations.for_manager(myself(), public_id)
    row = next(iter(listing_queries.rows([listing.id])), None)
    if row is None or listing.state in listing_queries.NEVER_PUBLIC:
        raise Missing
    match = queries.match_of(listing.id, found.profile_id)
    still_open = listing.state == ListingState.OPEN
    facts: dict[str, Any] = {"invitation": found, "row": row, "match": match, "open": still_open}
    return page("matching/invitation.html", "matching/_invitation.html", **facts)


@blueprint.post("/invitations/<string(length=10):public_id>/acceptance")
@allow(signed_in)
def accept(public_id: str) -> Response:
    """Say yes and go to the proposal's form."""
    found, listing = invitations.for_manager(myself(), public_id)
    with transaction():
        invitations.accept(found)
    return done(url_for("applications.apply", public_id=listing.public_id))


@blueprint.post("/invitations/<string(length=10):public_id>/refusal")
@allow(signed_in)
def decline(public_id: str) -> Response:
    """Say no, with or without a reason."""
    found, _listing = invitations.for_manager(myself(), public_id)
    with transaction():
        invitations.decline(found, clean(request.form.get("reason"))[:SHORT])
    flash(_("Answered. The business will know."))
    return done(url_for("matching.invitation", public_id=public_id))


def _managers(listing: Listing) -> Response:
    return page("matching/managers.html", "matching/_managers.html", **_fitting(listing))


def _fitting(listing: Listing) -> dict[str, Any]:
    pairs = queries.for_listing(listing.id, PAGE)
    rows = {row.id: row for row in profile_queries.rows([profile.id for _match, profile in pairs])}
    invited, applied = invitations.invited(listing.id), _applied(listing)
    fitting = [
        Fitting(match, rows[profile.id], invited.get(profile.id), profile.id in applied) for match, profile in pairs
    ]
    return {"listing": listing, "fitting": fitting, "changes": changes.for_listing(listing)}


def _applied(listing: Listing) -> set[int]:
    return {application.profile_id for application in application_queries.on_board(listing.id)}


def _open_matches(account: Account) -> dict[str, Any]:
    profile: Profile | None = profile_queries.of(account)
    pairs = queries.for_profile(profile.id, PAGE) if profile else []
    rows = {row.id: row for row in listing_queries.rows([listing.id for _match, listing in pairs])}
    fitting = [(match, rows[listing.id]) for match, listing in pairs]
    more = changes.for_profile(profile) if profile else []
    return {"profile": profile, "fitting": fitting, "changes": more, "reasons": actions.DISMISSALS}
