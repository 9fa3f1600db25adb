"""Notices, mail preferences, saved searches, and the buttons behind mailed links."""

from datetime import datetime
from typing import Any

from flask import Blueprint, abort, flash, make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from board.accounts import actions as account_actions
from board.accounts import queries as account_queries
from board.db import transaction
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import Listing
from board.mail import outbox
from board.mail.render import UNSUBSCRIBE
from board.notifications import actions, queries, searches
from board.notifications.forms import PreferencesForm, SearchForm
from board.notifications.kinds import ALERT, BULK, MATCH
from board.notifications.listing_mails import RENEWAL
from board.notifications.shown import Shown, shown
from board.profiles import queries as profile_queries
from board.secrets import unsign
from board.web import limits
from board.web.i18n import gettext as _
from board.web.page import done, page
from board.web.policy import allow, anyone, myself, signed_in
from board.web.texts import csrf

blueprint = Blueprint("notifications", __name__)
ALERT_TEXT = "alert-1"  # raise it when the sentence beside the button changes


@blueprint.get("/notifications")
@allow(signed_in)
def index() -> Response:
    """List what happened."""
    return page("notifications/index.html", "notifications/_list.html", notices=_notices())


@blueprint.post("/notifications/reading")
@allow(signed_in)
def read() -> Response:
    """Mark one notice, or all, as read."""
    with transaction():
        actions.mark_read(myself(), kind=request.form.get("kind"), subject=request.form.get("subject"))
    return done(url_for("notifications.index"), "notifications/_list.html", notices=_notices())


@blueprint.get("/me/settings/mails")
@allow(signed_in)
def preferences() -> Response:
    """Show which mails somebody gets and when."""
    chosen = queries.preferences(myself().id)
    return _preferences(PreferencesForm(data={group.value: how.value for group, how in chosen.items()}))


@blueprint.post("/me/settings/mails")
@allow(signed_in)
def save_preferences() -> Response:
    """Save the choices."""
    form = PreferencesForm()
    if not form.validate_on_submit():
        return _preferences(form, 422)
    with transaction():
        for group, how in form.chosen().items():
            actions.prefer(myself(), group, how)
    flash(_("Saved."))
    return done(url_for("notifications.preferences"))


@blueprint.get("/me/alerts")
@allow(signed_in)
def alerts() -> Response:
    """List saved searches."""
    return page("notifications/alerts.html", "notifications/_alerts.html", **_saved())


@blueprint.post("/me/alerts")
@allow(signed_in)
def save_alert() -> Response:
    """Save a search; pressing save is the consent to its mails."""
    form = SearchForm()
    if not form.validate_on_submit():
        abort(422)
    with transaction() as session:
        limits.count(session, "alert", str(myself().id), 50, limits.DAY)
        actions.save_search(myself(), searches.tidy(form.query.data or ""), newest=searches.newest_rank())
        account_actions.record_consent(myself(), ALERT, granted=True, text_version=ALERT_TEXT, ip=limits.address())
    flash(_("Saved. What is new comes by mail, once a day at most."))
    return done(url_for("notifications.alerts"))


@blueprint.post("/me/alerts/<string(length=10):public_id>/deletion")
@allow(signed_in)
def delete_alert(public_id: str) -> Response:
    """Delete a saved search."""
    with transaction():
        actions.forget_search(myself(), public_id)
    return done(url_for("notifications.alerts"), "notifications/_alerts.html", **_saved())


@blueprint.route("/unsubscribe/<signed>", methods=["GET", "POST"])
@allow(anyone)
@csrf.exempt
def unsubscribe(signed: str) -> Response:
    """Show a button, for mail scanners follow links; a POST, from it or a mail program (RFC 8058), needs no cookie."""
    address, kind = _refusal(signed)
    if request.method == "POST":
        with transaction():
            actions.unsubscribe(address, kind, ip=limits.address())
    stopped = outbox.suppressed(address, kind)
    return make_response(render_template("notifications/unsubscribe.html", signed=signed, kind=kind, stopped=stopped))


@blueprint.get("/renewals/<signed>")
@allow(anyone)
def renewal(signed: str) -> Response:
    """Show the button that keeps a request open."""
    listing, fresh = _renewable(signed)
    return make_response(render_template("notifications/renewal.html", signed=signed, listing=listing, fresh=fresh))


@blueprint.post("/renewals/<signed>")
@allow(anyone)
def use_renewal(signed: str) -> Response:
    """Keep a request open for thirty more days; the link works once."""
    with transaction():
        listing, fresh = _renewable(signed)
        if fresh:
            listing_actions.renew(listing)
    return make_response(render_template("notifications/renewal.html", signed=signed, listing=listing, kept=True))


def _notices() -> list[Shown]:
    return [shown(row) for row in queries.notices(myself().id)]


def _saved() -> dict[str, Any]:
    account = myself()
    profile = profile_queries.of(account)
    rows = [(alert, searches.words(alert.query)) for alert in queries.alerts(account.id)]
    mails_on = account_queries.consents_to(account.id, MATCH) and not outbox.suppressed(account.email, MATCH)
    return {"alerts": rows, "profile": profile, "mails_on": mails_on}


def _preferences(form: PreferencesForm, status: int = 200) -> Response:
    return page("notifications/preferences.html", "notifications/_preferences.html", status, form=form)


def _refusal(signed: str) -> tuple[str, str]:
    """Return whose mails of which kind a link stops; a link that is not ours is missing."""
    found = unsign(UNSUBSCRIBE, signed)
    if not isinstance(found, list) or len(found) != 2 or found[1] not in BULK:
        abort(404)
    return str(found[0]), str(found[1])


def _renewable(signed: str) -> tuple[Listing, bool]:
    """Return the request of a mailed link and whether the link still counts: once used, the end has moved."""
    found = unsign(RENEWAL, signed)
    if not isinstance(found, list) or len(found) != 2:
        abort(404)
    listing = listing_queries.by_public_id(str(found[0]))
    return listing, listing.expires_at == datetime.fromisoformat(str(found[1]))
