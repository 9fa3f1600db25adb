"""A community manager's public page with what may be done from it, and the desk where it is written."""

import contextlib

from flask import Blueprint, abort, current_app, flash, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from board import uploads
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.accounts.session import browser_hash, known_browser
from board.applications import keeping
from board.db import transaction
from board.drafts import queries as draft_queries
from board.errors import DomainError, Missing
from board.events import Reported, emit
from board.listings import bookmarks
from board.listings import queries as listing_queries
from board.listings.models import ListingState
from board.matching import invitations
from board.profiles import actions, queries, writing
from board.profiles.forms import ProfileForm
from board.profiles.models import Availability, Profile, ProfileState
from board.profiles.typed import Typed, add_part, blank, drop_part, kept, of_offer, of_profile
from board.web import limits
from board.web.i18n import gettext as _
from board.web.labels import sentence
from board.web.page import done, page
from board.web.paths import slug as slug_of
from board.web.policy import allow, anyone, me, myself, signed_in
from board.web.texts import SHORT, clean

blueprint = Blueprint("profiles", __name__)
blueprint.add_app_template_filter(queries.growth_of, "growth")
LARGEST_UPLOAD = 32 * 1024 * 1024  # a photo beyond its own limit still gets a sentence beside the field


@blueprint.url_value_preprocessor
def take_photos(endpoint: str | None, _values: object) -> None:
    """Let the photo's own form be larger than others, before anything reads the body."""
    if endpoint == "profiles.photo":
        request.max_content_length = LARGEST_UPLOAD


@blueprint.get("/managers/<string(length=10):public_id>")
@blueprint.get("/managers/<string(length=10):public_id>-<slug>")
@allow(anyone)
def show(public_id: str, slug: str | None = None) -> Response:
    """Show a published profile at its one right address."""
    profile = queries.published_by(public_id)
    if slug != slug_of(profile.name):
        return redirect(_address(profile), 301)
    reader = me()
    return page(
        "profiles/show.html",
        "profiles/_page.html",
        profile=profile,
        row=queries.row(profile),
        address=current_app.config["SETTINGS"].public_url + _address(profile),
        own=reader is not None and reader.id == profile.account_id,
        saved=profile.id in listing_queries.saved_ids(reader, known_browser(), "profile"),
        requests=_open_requests(reader),
    )


@blueprint.post("/managers/<string(length=10):public_id>/bookmark")
@allow(anyone)
def bookmark(public_id: str) -> Response:
    """Keep or let go of a profile, with or without an account."""
    profile = queries.published_by(public_id)
    with transaction():
        saved = bookmarks.toggle("profile", profile.id, account=me(), browser_hash=browser_hash())
    return done(_address(profile), "profiles/_bookmark.html", profile=profile, saved=saved)


@blueprint.post("/managers/<string(length=10):public_id>/report")
@allow(signed_in)
def report(public_id: str) -> Response:
    """Tell the staff what is wrong with a profile."""
    profile, text = queries.published_by(public_id), clean(request.form.get("text"))[:SHORT]
    with transaction() as session:
        limits.count(session, "report", str(myself().id), 20, limits.DAY)
        emit(Reported("profile", profile.id, myself().id, text))
    flash(_("Thank you. Our team will look at it."))
    return done(_address(profile))


@blueprint.post("/managers/<string(length=10):public_id>/invitation")
@allow(signed_in)
def invite(public_id: str) -> Response:
    """Ask a manager to propose on one of one's open requests."""
    profile = queries.published_by(public_id)
    listing = listing_queries.owned_by(myself(), request.form.get("listing", ""))
    with transaction() as session:
        limits.count(session, "invite", str(myself().id), 30, limits.DAY)
        invitations.invite(listing, profile)
    flash(_("%(name)s will get your invitation by mail.", name=profile.name))
    return done(_address(profile))


@blueprint.get("/me/profile")
@allow(signed_in)
def edit() -> Response:
    """Show the form: what is typed and not published, else the published words, else what a pasted offer said."""
    return _desk(_typed(myself(), said=request.args.get("said")))


@blueprint.post("/me/profile")
@allow(signed_in)
def save() -> Response:
    """Add or drop a part, keep the draft, show how it looks, or publish: the pressed button says which."""
    typed, do = kept(request.form.lists()), request.form.get("do", "save")
    if do in {"add_packages", "add_cases"}:
        typed = add_part(typed, do.removeprefix("add_"))
    elif do.startswith("drop_"):
        typed = drop_part(typed, do)
    with transaction():
        actions.keep_draft(myself(), typed, browser_hash=browser_hash())
    if do == "preview":
        return done(url_for("profiles.preview"))
    if do == "publish":
        return _publish(typed)
    if do == "save":
        flash(_("Your draft is kept for seven days. Nobody sees it yet."))
        return done(url_for("profiles.edit"))
    return _desk(typed)


@blueprint.post("/me/profile/draft")
@allow(signed_in)
def keep() -> Response:
    """Keep what is typed so far, while it is typed."""
    with transaction():
        actions.keep_draft(myself(), kept(request.form.lists()), browser_hash=browser_hash())
    return done(url_for("profiles.edit"), "profiles/_saved.html")


@blueprint.get("/me/profile/preview")
@allow(signed_in)
def preview() -> Response:
    """Show the profile as people would see it."""
    account, standing = myself(), queries.of(myself())
    form = _form(_typed(account))
    if not form.validate():
        return _desk(_typed(account), form=form, status=422)
    facts = form.facts()
    profile = actions.preview(account, facts, photo=standing.photo if standing else None)
    row, leaks = queries.row(profile), writing.leaks(facts)
    return page("profiles/preview.html", "profiles/preview.html", profile=profile, row=row, leaks=leaks)


@blueprint.post("/me/profile/publication")
@allow(signed_in)
def publish() -> Response:
    """Publish what is typed, or bring back a profile that was hidden."""
    account = myself()
    draft = queries.draft_of(account)
    if draft is not None:
        return _publish(draft.values)
    with transaction():
        actions.show_again(_own(account))
    flash(_("Your profile is visible again."))
    return done(url_for("profiles.edit"))


@blueprint.post("/me/profile/hiding")
@allow(signed_in)
def hide() -> Response:
    """Take the profile out of sight; nothing is lost."""
    with transaction():
        actions.hide(_own(myself()))
    flash(_("Your profile is hidden. You can show it again at any time."))
    return done(url_for("profiles.edit"))


@blueprint.post("/me/profile/availability")
@allow(signed_in)
def confirm() -> Response:
    """Say anew whether one takes work."""
    chosen = request.form.get("availability", "")
    if chosen not in set(Availability):
        abort(404)
    with transaction():
        profile = _own(myself())
        actions.confirm(profile, Availability(chosen))
    return done(url_for("profiles.edit"), "profiles/_availability.html", profile=profile, row=queries.row(profile))


@blueprint.post("/me/profile/photo")
@allow(signed_in)
def photo() -> Response:
    """Take a photo or let it go; its own form, so that a refused file loses no text."""
    account, sent = myself(), request.files.get("photo")
    standing = queries.of(account)
    before, why, name = standing.photo if standing else None, "", None
    if request.form.get("do") != "remove":
        try:
            name = uploads.store_photo(_content(sent.read(uploads.MOST_BYTES + 1) if sent else b""))
        except DomainError as refusal:
            why = sentence(refusal)
    if not why:
        with transaction():
            standing = actions.set_photo(account, name)
        uploads.remove_photo(before)
    if why:
        return _desk(_typed(account), "profiles/_photo.html", status=422, photo_error=why)
    return done(url_for("profiles.edit"), "profiles/_photo.html", profile=standing)


def _content(content: bytes) -> bytes:
    if not content:
        raise DomainError("photo_missing")
    if len(content) > uploads.MOST_BYTES:
        raise DomainError("photo_too_large")
    return content


def _publish(typed: Typed) -> Response:
    account, form = myself(), _form(typed)
    if not form.validate():
        return _desk(typed, form=form, status=422)
    facts = form.facts()
    standing = queries.of(account)
    first = standing is None or standing.state is not ProfileState.PUBLISHED
    with transaction():
        profile = actions.publish(account, facts, review_first=current_app.config["SETTINGS"].review_first)
        actions.consent_to_mails(account, granted=form.consent.data, address=limits.address())
    if writing.leaks(facts):
        flash(
            _("We left phone numbers, mails and links out of your texts. Details are shared in a talk, by both sides.")
        )
    if profile.state is ProfileState.HELD:
        flash(_("Thank you. Our team takes a short look before your profile is shown."), "warn")
        return done(url_for("profiles.edit"))
    flash(_("Your profile is published."))
    waiting = keeping.waiting(account) if first else None  # the proposal for which the profile was written
    return done(url_for("applications.apply", public_id=waiting) if waiting else _address(profile))


def _desk(typed: Typed, fragment: str = "profiles/_form.html", *, form: ProfileForm | None = None, status: int = 200,
          **facts: object) -> Response:  # fmt: skip
    """Show the form over values as typed."""
    account = myself()
    profile, draft = queries.of(account), queries.draft_of(account)
    return page(
        "profiles/edit.html",
        fragment,
        status,
        form=form or _form(typed),
        profile=profile,
        row=queries.row(profile) if profile else None,
        draft=draft,
        **facts,
    )


def _form(typed: Typed) -> ProfileForm:
    return ProfileForm(formdata=MultiDict(typed), meta={"csrf": False})  # the token was checked before the view


def _typed(account: Account, said: str | None = None) -> Typed:
    draft = queries.draft_of(account)
    if draft is not None:
        return draft.values
    profile = queries.of(account)
    if profile is None or not profile.listens:  # a photo may be all there is
        return _offered(account, said) if said else blank(account.name)
    return of_profile(profile, consent=account_queries.consents_to(account.id, actions.MATCH))


def _offered(account: Account, said: str) -> Typed:
    with contextlib.suppress(Missing):  # older than a week, or somebody else's: the form is simply empty
        return of_offer(account.name, draft_queries.owned_by(account, known_browser(), said).values)
    return blank(account.name)


def _own(account: Account) -> Profile:
    profile = queries.of(account)
    if profile is None:
        raise DomainError("profile_not_written")
    return profile


def _open_requests(reader: Account | None) -> list[listing_queries.ListingRow]:
    mine = listing_queries.mine(reader) if reader else []
    return [request for request in mine if request.state is ListingState.OPEN]


def _address(profile: Profile) -> str:
    return url_for("profiles.show", public_id=profile.public_id, slug=slug_of(profile.name))
