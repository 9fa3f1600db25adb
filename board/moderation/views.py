"""The staff area: the queue, the outbox, bans. For others it does not exist."""

from flask import Blueprint, abort, flash, make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from board.db import transaction
from board.errors import DomainError, Missing
from board.mail.models import MailState
from board.moderation import actions, bans, queries, subjects
from board.moderation.forms import BanForm, DecisionForm
from board.moderation.models import Case
from board.moderation.shown import ink, shown
from board.web.i18n import gettext as _
from board.web.labels import sentence, word
from board.web.page import asks_fragment, done, page
from board.web.policy import admin, allow, moderator, myself
from board.web.texts import SHORT, clean

blueprint = Blueprint("moderation", __name__, url_prefix="/staff")
blueprint.add_app_template_filter(ink, "ink")


@blueprint.get("")
@allow(moderator)
def queue() -> Response:
    """Show what waits, the oldest first."""
    tab = request.args.get("tab", "listings")
    if tab not in queries.TABS:
        abort(404)
    facts = {"rows": shown(queries.cases(tab)), "tab": tab, "counts": queries.counts()}
    wait = queries.median_wait_minutes()
    return make_response(render_template("moderation/queue.html", wait=wait, **facts))


@blueprint.post("/cases/<string(length=10):public_id>")
@allow(moderator)
def decide(public_id: str) -> Response:
    """Approve, send back with a reason, or hide."""
    form = DecisionForm()
    if not form.validate_on_submit():
        return _row(queries.case_by(public_id), 422, _("Write at most 500 characters."), form)
    try:
        with transaction():
            case = queries.case_by(public_id, lock=True)
            _act(case, form.do.data, form.reason.data or "")
    except DomainError as refusal:
        status = 422 if refusal.code == "reason_missing" else 409
        return _row(queries.case_by(public_id), status, sentence(refusal), form)
    return _decided(case, form.do.data)


@blueprint.post("/cases/<string(length=10):public_id>/undo")
@allow(moderator)
def undo(public_id: str) -> Response:
    """Take a decision back."""
    with transaction():
        case = queries.case_by(public_id, lock=True)
        actions.undo(case, by=myself())
    flash(_("It waits in the queue again."))
    return done(_tab_url(case))


@blueprint.post("/cases/<string(length=10):public_id>/context")
@allow(moderator)
def context(public_id: str) -> Response:
    """Show a reported message with what stands around it; reading is written in the audit trail."""
    with transaction():
        case = queries.case_by(public_id)
        messages = actions.read_context(case, by=myself())
    return make_response(render_template("moderation/context.html", case=case, messages=messages))


@blueprint.post("/cases/<string(length=10):public_id>/ban")
@allow(admin)
def ban_author(public_id: str) -> Response:
    """Keep the author of a case out."""
    with transaction():
        case = queries.case_by(public_id)
        author = subjects.author_of(subjects.thing_of(case))
        if author is None:
            raise Missing
        bans.ban(author.email, by=myself(), reason=clean(request.form.get("reason"))[:SHORT])
    flash(_("The account is closed, and what it showed is hidden."))
    return done(_tab_url(case))


@blueprint.get("/outbox")
@allow(moderator)
def outbox() -> Response:
    """Show the newest mails, by state."""
    asked = request.args.get("state", "")
    if asked and asked not in {state.value for state in MailState}:
        abort(404)
    state = MailState(asked) if asked else None
    facts = {"mails": queries.mails(state), "state": state, "counts": queries.mail_counts()}
    return make_response(render_template("moderation/outbox.html", **facts))


@blueprint.post("/outbox/<message_id>")
@allow(moderator)
def resend(message_id: str) -> Response:
    """Send a mail again."""
    with transaction():
        row = queries.mail_by(message_id)
        actions.resend(row, by=myself())
    flash(_("The mail is on its way again."))
    return done(url_for("moderation.outbox"))


@blueprint.get("/bans")
@allow(admin)
def bans_page() -> Response:
    """Show who is kept out."""
    return _bans(BanForm())


@blueprint.post("/bans")
@allow(admin)
def ban() -> Response:
    """Keep an address or a domain out."""
    form = BanForm()
    if not form.validate_on_submit():
        return _bans(form, 422)
    try:
        with transaction():
            bans.ban(form.address.data or "", by=myself(), reason=form.reason.data or "")
    except DomainError as refusal:
        form.address.errors = [sentence(refusal)]
        return _bans(form, 422)
    return done(url_for("moderation.bans_page"))


@blueprint.post("/bans/removal")
@allow(admin)
def lift_ban() -> Response:
    """Let an address or a domain back in."""
    with transaction():
        bans.lift(request.form.get("key", ""), by=myself())
    return done(url_for("moderation.bans_page"))


def _act(case: Case, what: str, reason: str) -> None:
    if what == "approve":
        actions.approve(case, by=myself())
    elif what == "send_back":
        actions.send_back(case, reason, by=myself())
    else:
        actions.hide(case, reason, by=myself())


def _decided(case: Case, what: str) -> Response:
    said = word(f"decided.{what}")
    if not asks_fragment():
        flash(said)
    undo_url = url_for("moderation.undo", public_id=case.public_id)
    return done(_tab_url(case), "_toast.html", toast_text=said, toast_undo=undo_url)


def _row(case: Case, status: int, error: str, form: DecisionForm) -> Response:
    """Answer with the case, what is wrong and what was typed: alone to htmx, else on a page of its own."""
    facts = {"row": shown([case])[0], "error": error, "form": form}
    return page("moderation/case.html", "moderation/_case.html", status, **facts)


def _bans(form: BanForm, status: int = 200) -> Response:
    return make_response(render_template("moderation/bans.html", form=form, bans=queries.bans()), status)


def _tab_url(case: Case) -> str:
    return url_for("moderation.queue", tab="reports" if case.why == actions.REPORTED else f"{case.subject_kind}s")
