"""Saved searches: once a day, what is new in each of them."""

from urllib.parse import parse_qs, urlencode

from flask import url_for
from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from board import clock
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.db import db
from board.listings.models import Listing, ListingState, Visibility
from board.mail import outbox
from board.mail.render import Letter
from board.notifications.actions import wants_bulk
from board.notifications.kinds import ALERT
from board.notifications.letters import listing_url, pay, place, safe
from board.notifications.models import Alert
from board.search import index
from board.search.documents import FACET_KINDS
from board.web.i18n import gettext as _
from board.web.labels import vocabulary

KEYS = (*FACET_KINDS, "remote")
MOST_NEW = 10


def tidy(query_string: str) -> str:
    """Return the part of a search address that says what is looked for, in a stable order."""
    asked = parse_qs(query_string.lstrip("?"))
    pairs = [("q", text) for text in asked.get("q", ())[:1] if text.strip()]
    pairs += [(key, value) for key in KEYS for value in dict.fromkeys(asked.get(key, ()))]
    return urlencode(pairs)


def newest_rank() -> int:
    """Return the place of the newest request: what a new alert need not tell."""
    return db.session.scalar(select(func.max(Listing.search_rank))) or 0


def words(query: str) -> str:
    """Return a saved search in words: its text and its values."""
    asked = parse_qs(query)
    named = [vocabulary(kind, slug) for key, kind in FACET_KINDS.items() for slug in asked.get(key, ())]
    remote = [_("Remote")] if asked.get("remote") else []
    return ", ".join([*asked.get("q", ()), *named, *remote]) or _("Every request")


def send_alerts() -> None:
    """Mail each saved search its new requests."""
    alerts = select(Alert, Account).join(Account, Account.id == Alert.account_id).where(Alert.confirmed_at.is_not(None))
    for alert, account in db.session.execute(alerts.order_by(Alert.id)).all():
        consent, new = account_queries.consent_of(account.id, ALERT), _new(alert)
        if not new or not consent or not wants_bulk(account, ALERT):
            continue
        outbox.put(
            "alert",
            to=account.email,
            ids={"alert": alert.id, "listings": [listing.id for listing in new[:MOST_NEW]], "consent": consent},
            language=account.language,
            dedupe_key=f"alert:{alert.id}:{clock.today().isoformat()}",
            account_id=account.id,
        )
        alert.last_rank = max(listing.search_rank or 0 for listing in new)


def letter(alert: int, listings: list[int], consent: int) -> Letter | None:
    """Say the new requests of a saved search that are still open."""
    row = db.session.get(Alert, alert)
    account = db.session.get(Account, row.account_id) if row and row.account_id else None
    refused = account is None or account_queries.consent_of(account.id, ALERT) != consent
    if row is None or account is None or refused or not wants_bulk(account, ALERT):
        return None
    shown = select(Listing).where(Listing.id.in_(listings), Listing.state == ListingState.OPEN)
    items = [_item(listing) for listing in db.session.scalars(shown.options(joinedload(Listing.business)))]
    if not items:
        return None
    search = url_for("finding.listings", _external=True) + (f"?{row.query}" if row.query else "")
    return Letter({"items": items, "search": words(row.query), "all_url": search, "name": account.name}, kind=ALERT)


def _new(alert: Alert) -> list[Listing]:
    asked = parse_qs(alert.query)
    facets = {key: tuple(asked[key]) for key in KEYS if key in asked}
    found = index.find(db.session(), "listing", asked.get("q", [""])[0], facets, sort="new", limit=50)
    rows = select(Listing).where(Listing.id.in_(found.ids), Listing.search_rank > alert.last_rank)
    open_rows = rows.where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)
    return list(db.session.scalars(open_rows.order_by(Listing.search_rank.desc())))


def _item(listing: Listing) -> dict[str, str]:
    return {
        "title": safe(listing.title),
        "business": safe(listing.business.name or "") or _("A business that has not given its name yet"),
        "place": place(listing),
        "pay": pay(listing.budget_min, listing.budget_max, listing.currency, listing.per),
        "url": listing_url(listing),
    }
