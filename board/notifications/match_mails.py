"""What match mails say: one request with its reasons, or the rest of the day."""

from typing import Any

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.db import db
from board.listings.models import Listing, ListingState
from board.mail.render import Letter
from board.matching import shown
from board.matching.models import Match
from board.matching.queries import people_of
from board.matching.scoring import NO
from board.notifications.kinds import MATCH
from board.notifications.letters import hours, listing_url, pay, place, safe
from board.notifications.matches import may_be_mailed
from board.profiles.models import Notify, Profile
from board.web.i18n import gettext as _

REASONS, MISSING = 3, 1


def match(match: int, consent: int | None) -> Letter | None:
    """Say one request that fits, why, and what is missing; nothing when it is no longer so."""
    row = db.session.get(Match, match)
    profile = db.session.get(Profile, row.profile_id) if row else None
    if row is None or profile is None or not consent or not may_be_mailed(profile):
        return None
    item = _item(row, profile)
    account = db.session.get_one(Account, profile.account_id)
    return Letter(item | {"name": account.name or profile.name, "often": _often(profile)}, kind=MATCH) if item else None


def digest(profile: int, matches: list[int], consent: int | None) -> Letter | None:
    """Say the requests of the day that still fit."""
    row = db.session.get(Profile, profile)
    if row is None or not consent or not may_be_mailed(row):
        return None
    pairs = db.session.scalars(select(Match).where(Match.id.in_(matches)).order_by(Match.score.desc(), Match.id))
    items = [item for pair in pairs if (item := _item(pair, row))]
    if not items:
        return None
    account = db.session.get_one(Account, row.account_id)
    facts = {"items": items, "name": account.name or row.name, "often": _often(row)}
    return Letter(facts | {"all_url": url_for("matching.listings", _external=True)}, kind=MATCH)


def _item(pair: Match, profile: Profile) -> dict[str, Any] | None:
    """Return one request in words, unless it closed, was dismissed, or a block stands between the two."""
    chosen = select(Listing).where(Listing.id == pair.listing_id).options(joinedload(Listing.business))
    listing = db.session.scalars(chosen).one()
    gone = listing.state != ListingState.OPEN or pair.grade == NO or pair.dismissed_reason
    people = people_of([listing.business_id]).get(listing.business_id, set())
    if gone or profile.account_id in people or people & account_queries.blocked_with(profile.account_id):
        return None
    return {
        "title": safe(listing.title),
        "business": safe(listing.business.name or "") or _("A business that has not given its name yet"),
        "place": place(listing),
        "pay": pay(listing.budget_min, listing.budget_max, listing.currency, listing.per),
        "hours": hours(listing),
        "reasons": shown.best(pair.reasons, REASONS),
        "missing": shown.told(pair.missing, MISSING),
        "url": listing_url(listing),
    }


def _often(profile: Profile) -> str:
    if profile.notify == Notify.WEEKLY:
        return _("You get this mail because you asked to hear about requests that fit you, once a week.")
    return _("You get this mail because you asked to hear about requests that fit you, once a day at most.")
