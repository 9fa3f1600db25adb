"""Applying, one's own proposals, and the owner's lanes."""

from functools import partial
from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from board import clock, seen
from board.accounts import session
from board.accounts.models import Account
from board.applications import actions, keeping, policy, queries
from board.applications.actions import Judged
from board.applications.board import Board, shielded
from board.applications.forms import ApplyForm, DeclineForm, NoteForm, apply_form, farewell_form, filled_form
from board.applications.models import Application, Lane
from board.applications.wording import kind_words
from board.businesses import queries as business_queries
from board.businesses.models import MemberRole
from board.db import transaction
from board.engagements import queries as engagement_queries
from board.errors import DomainError, Missing, TooMany
from board.language.intake import hear, marks
from board.listings import queries as listing_queries
from board.listings.models import Listing, Visibility
from board.matching import queries as matching_queries
from board.matching.models import Match
from board.matching.rows import manager_of, need_of
from board.matching.scoring import Fit, fit
from board.matching.shown import best
from board.messaging import queries as messaging_queries
from board.profiles import queries as profile_queries
from board.profiles.models import Profile, ProfileState
from board.web import limits
from board.web.i18n import gettext as _
from board.web.labels import sentence, word
from board.web.page import asks_fragment, done, page
from board.web.policy import allow, myself, signed_in

blueprint = Blueprint("applications", __name__)
A_DAY = 20
ORDERS = ("match", "price", "new")


@blueprint.get("/listings/<public_id>/apply")
@allow(signed_in)
def apply(public_id: str) -> Response:
    """Show the proposal's form, or lead to the profile first."""
    account = myself()
    listing, profile = _wanted(account, public_id)
    standing = queries.of_pair(listing.id, profile.id) if profile else None
    if standing and not policy.editable(standing):
        return redirect(url_for("applications.show", public_id=standing.public_id))
    actions.check_may_apply(listing, profile, account)
    if profile is None or profile.state != ProfileState.PUBLISHED:
        return page("applications/no_profile.html", "applications/no_profile.html", listing=listing, profile=profile)
    kept = None if standing else keeping.kept(account, listing)
    form = filled_form(listing, profile, listing_queries.questions_of(listing.id), standing, kept)
    return _apply_page(listing, form, standing, kept=kept is not None)


@blueprint.post("/listings/<public_id>/apply")
@allow(signed_in)
def send(public_id: str) -> Response:
    """Send the proposal, or change it while nobody has read it."""
    account = myself()
    listing, profile = _wanted(account, public_id)
    if profile is None:
        raise DomainError("profile_not_published")
    form = apply_form(listing_queries.questions_of(listing.id), profile.cases)
    standing = queries.of_pair(listing.id, profile.id)
    if not form.validate_on_submit():
        return _apply_page(listing, form, standing, status=422)
    try:
        application = _send(account, listing.public_id, form)
    except DomainError as refusal:
        with transaction():
            listing, _profile = _wanted(account, public_id)
            keeping.keep(account, listing, keeping.worth(request.form.lists()), browser_hash=session.browser_hash())
        form.form_errors.append(sentence(refusal))
        return _apply_page(listing, form, standing, status=429 if isinstance(refusal, TooMany) else 409)
    flash(_("Your proposal is changed.") if standing else _("Your proposal is on its way."))
    return done(url_for("applications.show", public_id=application.public_id))


@blueprint.post("/listings/<public_id>/apply/draft")
@allow(signed_in)
def save_draft(public_id: str) -> Response:
    """Keep what is typed so far."""
    account = myself()
    listing, _profile = _wanted(account, public_id)
    with transaction():
        keeping.keep(account, listing, keeping.worth(request.form.lists()), browser_hash=session.browser_hash())
    if "to_profile" in request.form:
        return done(url_for("profiles.edit"))
    if not asks_fragment():
        flash(_("The draft is kept."))
    return done(url_for("applications.apply", public_id=public_id), "applications/_saved.html")


@blueprint.get("/applications/<public_id>")
@allow(signed_in)
def show(public_id: str) -> Response:
    """Show a proposal to its manager, or to the business, which counts as opening it."""
    sight = queries.sighted(myself(), public_id)
    application, profile = sight.application, sight.application.profile
    open_details = sight.own or messaging_queries.both_shared(application.listing_id, application.profile_id)
    response = page(
        "applications/show.html",
        "applications/show.html",
        sight=sight,
        application=application,
        cases=queries.attached(application),
        conversation=messaging_queries.of_pair(application.listing_id, application.profile_id),
        offer=engagement_queries.last_offer(application.id),
        notes=[] if sight.own else queries.notes(application.id),
        fit=None if sight.own else _fit(application.listing, profile),
        facets_of=best,
        reachable=policy.reachable(application, clock.now()),
        note_form=NoteForm(formdata=None),
        policy=policy,
        words=partial(shielded, open_details=open_details),
    )
    if not sight.own:
        seen.application_opened(application.id)
    return response


@blueprint.post("/applications/<public_id>/withdrawal")
@allow(signed_in)
def withdraw(public_id: str) -> Response:
    """Take one's own proposal back."""
    with transaction():
        actions.withdraw(queries.sent_by(myself(), public_id))
    flash(_("You took the proposal back. Its words stay here, for you only."))
    return done(url_for("applications.show", public_id=public_id))


@blueprint.get("/listings/<public_id>/applications")
@allow(signed_in)
def lanes(public_id: str) -> Response:
    """Show the lanes of a request to the people of its business."""
    account = myself()
    listing = listing_queries.owned_by(account, public_id, role=MemberRole.VIEWER)
    facts = _lane_facts(account, listing)
    return page("applications/lanes.html", "applications/_lanes.html", **facts)


@blueprint.post("/applications/<public_id>/lane")
@allow(signed_in)
def move(public_id: str) -> Response:
    """Move a card between lanes; choosing or declining somebody leads to a form of its own."""
    account = myself()
    to = next((lane for lane in policy.BOARD_LANES if lane.value == request.form.get("lane")), None)
    application = queries.received_by(account, public_id)
    listing_id, name = application.listing.public_id, application.profile.name
    elsewhere = {Lane.DECLINED: "applications.decline", Lane.HIRED: "engagements.offer"}
    board_url = url_for("applications.lanes", public_id=listing_id, _anchor=f"card-{public_id}")
    if to is None:
        return done(board_url)
    if to in elsewhere and policy.alive(application):
        return done(url_for(elsewhere[to], public_id=public_id))
    with transaction():
        actions.move(queries.received_by(account, public_id), to)
    said = _("%(name)s moved to: %(lane)s. Nobody was told.", name=name, lane=word(to))
    if not asks_fragment() or request.form.get("back") == "show":
        flash(said)
        return done(url_for("applications.show", public_id=public_id) if request.form.get("back") else board_url)
    listing = listing_queries.owned_by(account, listing_id, role=MemberRole.VIEWER)
    return done(board_url, "applications/_moved.html", said=said, **_lane_facts(account, listing))


@blueprint.post("/applications/<public_id>/shortlisting")
@allow(signed_in)
def tell(public_id: str) -> Response:
    """Tell a manager they are on the shortlist."""
    with transaction():
        application = queries.received_by(myself(), public_id)
        actions.tell(application)
    flash(_("We told %(name)s.", name=application.profile.name))
    return done(url_for("applications.show", public_id=public_id))


@blueprint.route("/applications/<public_id>/decline", methods=["GET", "POST"])
@allow(signed_in)
def decline(public_id: str) -> Response:
    """Decline with kind words that can be changed first."""
    application = queries.received_by(myself(), public_id)
    form = DeclineForm(data={"text": kind_words(application.profile.account.language)})
    if not form.validate_on_submit():
        template, status = "applications/decline.html", 422 if form.is_submitted() else 200
        return page(template, template, status, form=form, application=application)
    with transaction():
        actions.decline(queries.received_by(myself(), public_id), form.text.data or "")
    flash(_("Your words are on their way to %(name)s.", name=application.profile.name))
    return done(url_for("applications.lanes", public_id=application.listing.public_id))


@blueprint.route("/listings/<public_id>/applications/farewell", methods=["GET", "POST"])
@allow(signed_in)
def farewell(public_id: str) -> Response:
    """Send the same kind words to everybody who still waits, once the owner confirms."""
    listing = listing_queries.owned_by(myself(), public_id)
    waiting = queries.still_waiting(listing.id)
    form = farewell_form(waiting, kind_words(listing.language))
    if not waiting or not form.validate_on_submit():
        template, status = "applications/farewell.html", 422 if waiting and form.is_submitted() else 200
        return page(template, template, status, form=form, listing=listing, waiting=waiting)
    chosen = set(form["to"].data or ())
    with transaction():
        for application in queries.still_waiting(listing.id):
            if application.public_id in chosen:
                actions.decline(application, form.text.data or "")
    flash(_("Your words are on their way to everybody you chose."))
    return done(url_for("applications.lanes", public_id=public_id))


@blueprint.post("/applications/<public_id>/notes")
@allow(signed_in)
def note(public_id: str) -> Response:
    """Add a note for the team."""
    account, form = myself(), NoteForm()
    queries.received_by(account, public_id)
    if not form.validate_on_submit():
        flash(" ".join(str(error) for error in form.text.errors), "warn")
    else:
        with transaction():
            thumb = int(form.thumb.data or 0)
            actions.note(queries.received_by(account, public_id), by=account, text=form.text.data or "", thumb=thumb)
    return done(url_for("applications.show", public_id=public_id, _anchor="notes"))


def _wanted(account: Account, public_id: str) -> tuple[Listing, Profile | None]:
    """Return a request that was ever public and the reader's profile; an invited-only one needs the invitation."""
    listing, profile = listing_queries.by_public_id(public_id), profile_queries.of(account)
    if listing.state in listing_queries.NEVER_PUBLIC:
        raise Missing
    known = profile is not None and messaging_queries.have_met(listing.id, profile.id)
    if listing.visibility == Visibility.INVITED and not known:
        raise Missing
    return listing, profile


def _send(account: Account, public_id: str, form: ApplyForm) -> Application:
    with transaction() as rows:
        listing, profile = _wanted(account, public_id)
        if profile is None:
            raise DomainError("profile_not_published")
        proposal, key = form.what_is_proposed(), form.submit_key.data or ""
        standing = queries.of_pair(listing.id, profile.id)
        if standing is None:
            limits.count(rows, "apply", str(account.id), A_DAY, limits.DAY)
            judged = _judged(listing, profile)
            standing = actions.send(listing, profile, proposal, by=account, judged=judged, submit_key=key)
        elif standing.submit_key != key:
            actions.rewrite(standing, proposal)
        keeping.forget(account, listing)
    return standing


def _judged(listing: Listing, profile: Profile) -> Judged:
    found = _fit(listing, profile)
    return Judged(found.score, tuple(found.reasons))


def _apply_page(
    listing: Listing, form: ApplyForm, standing: Application | None, *, kept: bool = False, status: int = 200
) -> Response:
    quoted = listing_queries.snippet(listing.body_public)
    facts = {
        "listing": listing,
        "form": form,
        "standing": standing,
        "kept": kept,
        "quoted": marks(quoted, hear(quoted)),
    }
    return page("applications/apply.html", "applications/_apply.html", status, **facts)


def _fit(listing: Listing, profile: Profile) -> Match | Fit:
    """Return how well a pair fits: its match, or what it would be, for those who applied without one."""
    return matching_queries.match_of(listing.id, profile.id) or fit(need_of(listing), manager_of(profile))


def _lane_facts(account: Account, listing: Listing) -> dict[str, Any]:
    role = business_queries.role_of(account, listing.business_id)
    order = request.args.get("order", ORDERS[0])
    applications = queries.on_board(listing.id, order)
    fits: dict[int, Match | Fit] = dict(matching_queries.scores_for_listing(listing.id))
    for each in applications:
        fits.setdefault(each.profile_id, fit(need_of(listing), manager_of(each.profile)))
    board = Board(listing, role, order, applications, fits)
    return {"listing": listing, "board": board, "orders": ORDERS, "policy": policy, "facets_of": best}
