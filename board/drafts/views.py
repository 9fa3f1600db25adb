"""The paste box, the preview of what was heard, and publication."""

from collections.abc import Mapping

from flask import Blueprint, flash, make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from board import clock, pages
from board.accounts import actions as account_actions
from board.accounts.forms import CodeForm
from board.accounts.session import browser_hash, known_browser
from board.db import transaction
from board.drafts import actions, queries
from board.drafts.heard import relisten, values_of
from board.drafts.models import Draft, DraftKind
from board.drafts.shown import listen
from board.errors import DomainError, Missing
from board.language import wording
from board.language.intake import hear
from board.listings import publication
from board.listings import queries as listings
from board.listings.asking import email_fault, facts_of
from board.listings.forms import values_in
from board.listings.models import Listing, ListingState
from board.listings.reading import BODY, read, so_far
from board.matching import queries as matching
from board.web import limits
from board.web.i18n import gettext as _
from board.web.i18n import language
from board.web.page import asks_fragment, done, page, vary
from board.web.policy import allow, anyone, me
from board.web.texts import clean, whole

blueprint = Blueprint("drafts", __name__)
MOST_DRAFTS, MOST_UNVERIFIED, MOST_UNVERIFIED_FROM = 60, 5, 20


@blueprint.post("/heard")
@allow(anyone)
def heard() -> str:
    """Say what is heard in a text so far; writes nothing."""
    said = clean(request.form.get("say"))[:BODY]
    return render_template("drafts/_heard.html", ear=listen(said or str(pages.EXAMPLE)), example=not said)


@blueprint.post("/drafts")
@allow(anyone)
def start() -> Response:
    """Begin a request: from the paste box, or from the full form."""
    said = clean(request.form.get("say")) if "say" in request.form else None
    fault = None if said is None else _fault_of(said)
    if fault:
        return pages.home_page(said or "", fault, 422)
    values = values_in(request.form) if said is None else values_of(hear(said), clock.today())
    with transaction() as rows:
        limits.count(rows, "draft", limits.address(), MOST_DRAFTS, limits.HOUR)
        press = request.form.get("submit_key")
        draft = actions.start(
            DraftKind.LISTING, values, account=me(), browser_hash=browser_hash(), said=said, press=press
        )
    if said is None and request.form.get("action") == "publish":
        return _publication(draft)
    return done(url_for("drafts.show", public_id=draft.public_id))


@blueprint.get("/drafts/<public_id>")
@allow(anyone)
def show(public_id: str) -> Response:
    """Show what was written and what was heard; once published, lead to what it became."""
    draft = queries.owned_by(me(), known_browser(), public_id)
    if draft.kind != DraftKind.LISTING:
        return done(_place_of(draft))
    made = listings.by_id(draft.published_id) if draft.published_id else None
    if made:
        return done(url_for("listings.show", public_id=made.public_id, slug=made.slug or None))
    if "mailed" in request.args and draft.email and me() is None:
        if asks_fragment():
            return vary(make_response("", 204))
        form = CodeForm(formdata=None, data={"email": draft.email})
        return vary(make_response(render_template("drafts/mailed.html", draft=draft, form=form)))
    return page_of(draft)


@blueprint.post("/drafts/<public_id>")
@allow(anyone)
def save(public_id: str) -> Response:
    """Keep what was typed; the named actions also listen again, or take better words."""
    typed, version = values_in(request.form), request.form.get("version", "")
    with transaction():
        draft = queries.owned_by(me(), known_browser(), public_id)
        values = _after(request.form.get("action", ""), typed)
        actions.save(draft, values, version=whole(version))
    if asks_fragment():
        shown = {name.removeprefix("state-") for name in typed if name.startswith("state-")}
        changed = shown != set(values.get("channels", ())) - {"undecided"}
        return page_of(draft, fragment="drafts/_saved.html", rechannelled=changed)
    return done(url_for("drafts.show", public_id=public_id))


@blueprint.post("/drafts/<public_id>/publication")
@allow(anyone)
def publish(public_id: str) -> Response:
    """Publish: at once when signed in, else after the address is proven by mail."""
    with transaction():
        draft = queries.owned_by(me(), known_browser(), public_id)
        if draft.published_id is None:
            actions.save(draft, values_in(request.form))
    return _publication(draft)


@blueprint.get("/drafts/waiting/<signed>")
@allow(anyone)
def waiting(signed: str) -> Response:
    """Show a button behind a mail whose ten minutes are over: it only asks for a new one."""
    queries.promised(signed)
    return make_response(render_template("drafts/again.html", signed=signed))


@blueprint.post("/drafts/waiting/<signed>")
@allow(anyone)
def ask_again(signed: str) -> Response:
    """Send a fresh sign-in for a draft that still waits."""
    draft = queries.promised(signed)
    email = draft.email or ""
    _ask_for_proof(draft, email)
    form = CodeForm(formdata=None, data={"email": email})
    return page("accounts/code.html", "accounts/_code.html", form=form)


def page_of(
    draft: Draft,
    faults: Mapping[str, str] | None = None,
    status: int = 200,
    *,
    fragment: str = "drafts/_draft.html",
    rechannelled: bool = False,
) -> Response:
    """Return the preview of a draft, with what is wrong beside its field."""
    fitting = matching.fitting_names(so_far(draft.values))
    facts = facts_of(draft.values, faults) | {"fitting": fitting, "rechannelled": rechannelled}
    return page("drafts/show.html", fragment, status, draft=draft, **facts)


def _publication(draft: Draft) -> Response:
    faults = read(draft.values).faults if draft.published_id is None else {}
    account, email = me(), next(iter(draft.values.get("email", ())), "")
    if account is None and (fault := email_fault(email)):
        faults["email"] = fault
    if faults:
        return page_of(draft, faults, 422)
    if account is None:
        _ask_for_proof(draft, email)
        return done(url_for("drafts.show", public_id=draft.public_id, mailed=1))
    try:
        with transaction():
            listing = publication.publish_draft(draft, account)
    except DomainError as refusal:
        return page_of(draft, {"": refusal.code}, 409)
    flash(_told(listing))
    return done(url_for("listings.show", public_id=listing.public_id, slug=listing.slug or None))


def _ask_for_proof(draft: Draft, email: str) -> None:
    who = account_actions.folded(email)
    with transaction() as rows:
        limits.count(rows, "unverified", who, MOST_UNVERIFIED, limits.DAY)
        limits.count(rows, "unverified-from", limits.address(), MOST_UNVERIFIED_FROM, limits.DAY)
        account_actions.ask_to_sign_in(email, language=language(), browser_hash=browser_hash(), draft_id=draft.id)
        draft.email = email


def _after(action: str, typed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the typed values as a named action of the form leaves them."""
    name = action.removeprefix("reword-")
    if action == "listen":
        return relisten(typed, hear(next(iter(typed.get("body", ())), "")), clock.today())
    if action in {"reword-title", "reword-body"}:
        kind = "title" if name == "title" else "text"
        return typed | {name: [wording.suggest(text, kind) for text in typed.get(name, ())]}  # type: ignore[arg-type]
    if action == "keep-wording":
        return typed | {"wording_kept": ["1"]}
    return typed


def _fault_of(said: str) -> str | None:
    if not any(sign.isalpha() for sign in said):
        return "nothing_said"
    return "too_long" if len(said) > BODY else None


def _place_of(draft: Draft) -> str:
    if draft.kind == DraftKind.PROFILE:
        return url_for("profiles.edit")
    listing = listings.by_id(draft.subject_id) if draft.subject_id else None
    if listing is None:
        raise Missing
    return url_for("applications.apply", public_id=listing.public_id)


def _told(listing: Listing) -> str:
    if listing.state == ListingState.HELD:
        return _("Saved. Somebody on our side reads it before it opens.")
    return _("Published. We are telling the community managers who fit.")
