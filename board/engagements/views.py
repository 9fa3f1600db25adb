"""Offers and engagements: sending, answering, reading."""

import secrets
from typing import Any

from flask import Blueprint, flash, request, url_for
from werkzeug.wrappers import Response

from board import clock
from board.applications import queries as application_queries
from board.applications.models import Application
from board.businesses.models import MemberRole
from board.db import transaction
from board.engagements import actions, queries
from board.engagements.forms import OfferForm
from board.engagements.models import OfferState
from board.engagements.policy import LIFE, stands
from board.language import contacts
from board.messaging import queries as messaging_queries
from board.web.i18n import gettext as _
from board.web.page import done, page
from board.web.policy import allow, myself, signed_in

blueprint = Blueprint("engagements", __name__)


@blueprint.route("/applications/<public_id>/offer", methods=["GET", "POST"])
@allow(signed_in)
def offer(public_id: str) -> Response:
    """Offer the work on the proposal's own terms, which can be changed first."""
    account = myself()
    application = application_queries.received_by(account, public_id, MemberRole.OWNER)
    standing = queries.last_offer(application.id)
    waits = standing is not None and standing.state == OfferState.SENT
    if standing and waits and request.method == "GET":
        return done(url_for("engagements.show_offer", public_id=standing.public_id))
    actions.check_may_hire(application)
    form = OfferForm(data=_proposed(application) | {"submit_key": secrets.token_hex(16)})
    if not form.validate_on_submit():
        template, status = "engagements/offer.html", 422 if form.is_submitted() else 200
        return page(template, template, status, form=form, application=application, days=LIFE.days)
    with transaction():
        application = application_queries.received_by(account, public_id, MemberRole.OWNER)
        words, key = form.text.data or "", form.submit_key.data or secrets.token_hex(16)
        sent = actions.send(application, form.terms(), words, by=account, submit_key=key)
    flash(_("The offer is on its way."))
    return done(url_for("engagements.show_offer", public_id=sent.public_id))


@blueprint.get("/offers/<public_id>")
@allow(signed_in)
def show_offer(public_id: str) -> Response:
    """Show an offer to its two sides."""
    sight = queries.sighted(myself(), public_id)
    facts = _pair(sight.offer.application) | {"sight": sight, "offer": sight.offer}
    facts |= {"stands": stands(sight.offer, clock.now()), "engagement": queries.of_offer(sight.offer.id)}
    return page("engagements/show_offer.html", "engagements/show_offer.html", **facts)


@blueprint.post("/offers/<public_id>/acceptance")
@allow(signed_in)
def accept(public_id: str) -> Response:
    """Accept an offer."""
    account = myself()
    with transaction():
        engagement = actions.accept(queries.made_to(account, public_id), by=account)
    flash(_("The work is agreed."))
    return done(url_for("engagements.show", public_id=engagement.public_id))


@blueprint.post("/offers/<public_id>/refusal")
@allow(signed_in)
def refuse(public_id: str) -> Response:
    """Say no to an offer."""
    account = myself()
    with transaction():
        actions.refuse(queries.made_to(account, public_id), by=account)
    flash(_("The offer is declined."))
    return done(url_for("engagements.show_offer", public_id=public_id))


@blueprint.post("/offers/<public_id>/withdrawal")
@allow(signed_in)
def withdraw(public_id: str) -> Response:
    """Take one's own offer back."""
    account = myself()
    with transaction():
        actions.withdraw(queries.made_by(account, public_id), by=account)
    flash(_("The offer is taken back."))
    return done(url_for("engagements.show_offer", public_id=public_id))


@blueprint.get("/engagements/<public_id>")
@allow(signed_in)
def show(public_id: str) -> Response:
    """Show an engagement to its two sides."""
    engagement, sight = queries.engagement_sighted(myself(), public_id)
    facts = _pair(sight.offer.application) | {"sight": sight, "offer": sight.offer, "engagement": engagement}
    waiting = 0 if sight.for_me else len(application_queries.still_waiting(sight.offer.application.listing_id))
    return page("engagements/show.html", "engagements/show.html", waiting=waiting, today=clock.today(), **facts)


def _proposed(application: Application) -> dict[str, Any]:
    """Return the proposal's terms as the offer's first words; a start that has passed becomes today."""
    start = max(application.starts_on, clock.today()) if application.starts_on else None
    terms = {name: getattr(application, name) for name in ("price", "hours")}
    return terms | {"per": application.per or "", "vat": application.vat or "", "starts_on": start}


def _pair(application: Application) -> dict[str, Any]:
    pair = (application.listing_id, application.profile_id)
    return {"application": application, "conversation": messaging_queries.of_pair(*pair), "ink": contacts.ink}
