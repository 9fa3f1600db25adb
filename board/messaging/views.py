"""The inbox and its conversations."""

import secrets
from typing import Any

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from board import seen
from board.accounts.models import Account
from board.businesses.models import MemberRole
from board.db import transaction
from board.errors import DomainError
from board.listings import queries as listing_queries
from board.listings.public import seen_by_reader
from board.messaging import actions, queries
from board.messaging.forms import KINDS, AskForm, MessageForm, ShareForm, report_form
from board.messaging.models import Conversation, Side
from board.messaging.queries import Seat
from board.messaging.thread import moment_label, preview, thread_of
from board.profiles import queries as profile_queries
from board.web import limits
from board.web.i18n import gettext as _
from board.web.page import asks_fragment, done, page, vary
from board.web.policy import allow, myself, signed_in
from board.web.texts import whole

blueprint = Blueprint("messaging", __name__)
MESSAGES_AN_HOUR, CONTACTS_A_DAY = 60, 20
REPORTABLE = 20


@blueprint.get("/conversations")
@allow(signed_in)
def inbox() -> Response:
    """List the reader's conversations."""
    return page("messaging/inbox.html", "messaging/_threads.html", **_inbox(myself(), request.args.get("at")))


@blueprint.get("/conversations/<public_id>")
@allow(signed_in)
def show(public_id: str) -> Response:
    """Show a conversation, which counts as reading it."""
    return _show(public_id, MessageForm(formdata=None))


@blueprint.post("/conversations/<public_id>/messages")
@allow(signed_in)
def send(public_id: str) -> Response:
    """Say something."""
    account, form = myself(), MessageForm()
    queries.seat_of(account, public_id)
    if not form.validate_on_submit():
        return _composer_again(public_id, form)
    with transaction() as rows:
        limits.count(rows, "message", str(account.id), MESSAGES_AN_HOUR, limits.HOUR)
        seat = queries.seat_of(account, public_id)
        said = actions.say(
            seat, form.text.data or "", by=account, submit_key=form.submit_key.data or secrets.token_hex(16)
        )
    if not asks_fragment():
        return done(url_for("messaging.show", public_id=public_id, _anchor="end"))
    cursor = whole(form.after.data)
    seat = queries.seat_of(account, public_id)
    return _news(seat, said.id - 1 if cursor is None else cursor, "messaging/_sent.html")


@blueprint.get("/conversations/<public_id>/messages")
@allow(signed_in)
def after(public_id: str) -> Response:
    """Answer the page's polling: 204, or what is new since its cursor; `before` gives older messages."""
    seat = queries.seat_of(myself(), public_id)
    before, cursor = whole(request.args.get("before")), whole(request.args.get("after"))
    if not asks_fragment():
        return vary(make_response(redirect(url_for("messaging.show", public_id=public_id, before=before))))
    if before is not None:
        return vary(make_response(render_template("messaging/_earlier.html", **_window(seat, before))))
    return _news(seat, cursor or 0, "messaging/_news.html", read=whole(request.args.get("read")))


@blueprint.route("/conversations/<public_id>/share", methods=["GET", "POST"])
@allow(signed_in)
def share(public_id: str) -> Response:
    """Open one's contact details, or take them back while the other side has not opened theirs."""
    account = myself()
    seat = queries.seat_of(account, public_id)
    thread = thread_of(seat)
    if thread.open_details and request.method == "GET":
        return done(url_for("messaging.show", public_id=public_id))
    form = ShareForm(data=_own_details(seat, account))
    if "take_back" in request.form:
        with transaction():
            actions.take_back(queries.seat_of(account, public_id), by=account)
        flash(_("Your contact details are hidden again."))
    elif not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        return page("messaging/share.html", "messaging/share.html", status, form=form, thread=thread, kinds=KINDS)
    else:
        with transaction():
            both = actions.share(queries.seat_of(account, public_id), form.chosen(), by=account)
        flash(
            _("The details of both sides are open now.")
            if both
            else _("Saved. They show once the other side shares too.")
        )
    return done(url_for("messaging.show", public_id=public_id))


@blueprint.route("/conversations/<public_id>/block", methods=["GET", "POST"])
@allow(signed_in)
def block(public_id: str) -> Response:
    """End the conversation for both sides, after asking once."""
    account = myself()
    thread = thread_of(queries.seat_of(account, public_id))
    if request.method == "GET":
        return page("messaging/block.html", "messaging/block.html", thread=thread)
    with transaction():
        actions.end(queries.seat_of(account, public_id), by=account)
    flash(_("The conversation has ended. Nobody can add to it."))
    return done(url_for("messaging.show", public_id=public_id))


@blueprint.route("/conversations/<public_id>/report", methods=["GET", "POST"])
@allow(signed_in)
def report(public_id: str) -> Response:
    """Ask the staff to look at a message."""
    account = myself()
    thread = thread_of(queries.seat_of(account, public_id))
    lines = [
        line for line in thread.lines(queries.latest(thread.seat.conversation.id)) if not line.mine and not line.system
    ]
    form = report_form([(str(line.message.id), preview(line.message)) for line in lines[-REPORTABLE:]])
    if not form.validate_on_submit():
        status = 422 if form.is_submitted() else 200
        return page("messaging/report.html", "messaging/report.html", status, form=form, thread=thread)
    with transaction():
        seat = queries.seat_of(account, public_id)
        actions.report(seat, int(form["message"].data), form.text.data or "", by=account)
    flash(_("Thank you. Somebody from our team will look at it."))
    return done(url_for("messaging.show", public_id=public_id))


@blueprint.post("/conversations/<public_id>/mute")
@allow(signed_in)
def mute(public_id: str) -> Response:
    """Stop, or start, mails about this conversation."""
    with transaction():
        seat = queries.seat_of(myself(), public_id)
        actions.mute(seat, quiet=seat.me.muted_at is None)
    flash(
        _("No more mails about this conversation.")
        if seat.me.muted_at
        else _("Mails about this conversation are on again.")
    )
    return done(url_for("messaging.show", public_id=public_id))


@blueprint.get("/conversations/new")
@allow(signed_in)
def ask() -> Response:
    """Show a manager the form of a first question about a request."""
    values = {"submit_key": secrets.token_hex(16), "listing": request.args.get("listing")}
    return _ask_page(AskForm(formdata=None, data=values))


@blueprint.post("/conversations")
@allow(signed_in)
def start() -> Response:
    """Begin a conversation: a business with a manager it met, or a manager with a question."""
    account, profile_id = myself(), request.form.get("profile")
    form = AskForm()
    if not profile_id and not form.validate_on_submit():
        return _ask_page(form)
    with transaction() as rows:
        limits.count(rows, "contact", str(account.id), CONTACTS_A_DAY, limits.DAY)
        if profile_id:
            listing = listing_queries.owned_by(account, request.form.get("listing", ""), role=MemberRole.EDITOR)
            conversation = actions.start_by_business(listing, profile_queries.published_by(profile_id))
        else:
            conversation = _asked(account, form)
    return done(url_for("messaging.show", public_id=conversation.public_id, _anchor="end"))


def _ask_page(form: AskForm) -> Response:
    account = myself()
    listing, profile = seen_by_reader(form.listing.data or ""), profile_queries.of(account)
    if profile is None:
        raise DomainError("profile_not_published")
    standing = queries.of_pair(listing.id, profile.id)
    if standing:
        return done(url_for("messaging.show", public_id=standing.public_id))
    actions.check_may_ask(listing, profile, account)
    status = 422 if form.errors else 200
    return page("messaging/ask.html", "messaging/ask.html", status, form=form, listing=listing)


def _asked(account: Account, form: AskForm) -> Conversation:
    """Begin with a manager's question, or find the conversation that stands already."""
    listing, profile = seen_by_reader(form.listing.data or ""), profile_queries.of(account)
    if profile is None:
        raise DomainError("profile_not_published")
    standing = queries.of_pair(listing.id, profile.id)
    if standing:
        return standing
    actions.check_may_ask(listing, profile, account)
    conversation = actions.begin(listing, profile)
    seat = queries.seat_of(account, conversation.public_id)
    actions.say(seat, form.text.data or "", by=account, submit_key=form.submit_key.data or "")
    return conversation


def _show(public_id: str, form: MessageForm, status: int = 200) -> Response:
    """Build a conversation's page, then note how far it was read."""
    account = myself()
    seat = queries.seat_of(account, public_id)
    before = whole(request.args.get("before"))
    facts = _window(seat, before) | _inbox(account, public_id) | {"form": form}
    response = page("messaging/show.html", "messaging/show.html", status, **facts)
    if before is None and facts["cursor"]:
        seen.conversation_read(seat.me.id, facts["cursor"])
    return response


def _window(seat: Seat, before: int | None) -> dict[str, Any]:
    """Return a stretch of messages with what stands around it."""
    key, thread = seat.conversation.id, thread_of(seat)
    messages = queries.latest(key, before)
    full = len(messages) == queries.PAGE
    lines = list(thread.lines(messages, new=before is None))
    facts = {"thread": thread, "lines": lines, "earlier": messages[0].id if full else None}
    return facts | {"cursor": messages[-1].id if messages else 0, "submit_key": secrets.token_hex(16), "before": before}


def _news(seat: Seat, cursor: int, template: str, read: int | None = None) -> Response:
    """Answer with what was said after a cursor, and note that it was read; 204 when there is nothing."""
    messages, thread = queries.since(seat.conversation.id, cursor), thread_of(seat)
    if not messages and read in {None, thread.read_by_other}:
        return vary(make_response("", 204))
    last = messages[-1].id if messages else cursor
    lines = list(thread.lines(messages, queries.said_before(seat.conversation.id, cursor)))
    facts = {"thread": thread, "lines": lines, "cursor": last, "submit_key": secrets.token_hex(16)}
    facts["ticked"] = list(thread.lines(queries.since(seat.conversation.id, read, cursor))) if read is not None else []
    response = vary(make_response(render_template(template, **facts)))
    if any(line.system and line.message.body == actions.SHARED_BOTH for line in lines):
        response.headers["HX-Refresh"] = "true"  # what was under ink is open now
    if messages:
        seen.conversation_read(seat.me.id, last)
    return response


def _composer_again(public_id: str, form: MessageForm) -> Response:
    if not asks_fragment():
        return _show(public_id, form, 422)
    seat = queries.seat_of(myself(), public_id)
    facts = {"thread": thread_of(seat), "form": form, "submit_key": form.submit_key.data, "cursor": form.after.data}
    response = vary(make_response(render_template("messaging/_composer.html", **facts), 422))
    response.headers["HX-Retarget"], response.headers["HX-Reswap"] = "#composer", "outerHTML"
    return response


def _inbox(account: Account, current: str | None) -> dict[str, Any]:
    start = max(whole(request.args.get("start")) or 0, 0)
    rows = queries.inbox(account, start, current)
    spoken = sum(row.last is not None for row in rows)  # an unspoken current one is no part of the next page's count
    more = start + spoken if len(rows) == queries.INBOX else None
    return {"rows": rows, "current": current, "more": more, "preview": preview, "moment_label": moment_label}


def _own_details(seat: Seat, account: Account) -> dict[str, Any]:
    """Return what the reader may want to share: what was shared before, the request's contact, the own address."""
    values: dict[str, str | None] = {"email": account.email}
    if seat.side == Side.BUSINESS:
        contact = listing_queries.contact_of(seat.conversation.listing_id)
        values |= {kind: getattr(contact, kind) or values.get(kind) for kind in KINDS} if contact else {}
    standing = queries.shares(seat.conversation.id).get(seat.side)
    values |= standing.values if standing else {}
    return values | {"kinds": list(standing.values) if standing else [kind for kind in KINDS if values.get(kind)]}
