"""Requests for tests, as plain functions with defaults."""

from typing import Any

from board.accounts.models import Account
from board.db import transaction
from board.listings import actions, queries
from board.listings.models import Listing
from board.listings.terms import Channel, Contact, Terms
from tests import people

PHONE = "050-0000123"
BODY = f"צריך מנהל לקבוצת הפיסבוק של האוהדים במועדון הכדורסל שלנו. גיא {PHONE}"


def terms(**facts: Any) -> Terms:
    """The sports club's request."""
    told: dict[str, Any] = {
        "title": "ניהול קבוצת פייסבוק למועדון הכדורסל",
        "body": BODY,
        "channels": (Channel("facebook_group"),),
        "audiences": ("fans",),
        "services": ("management",),
        "industry": "sports_club",
        "city": "haifa",
        "budget_min": 450_000,
        "per": "month",
        "contact": Contact(name="גיא", phone="+972500000123"),
        "business_name": "מועדון כדורסל כרמל",
    }
    return Terms(**(told | facts))


def listing(by: Account | None = None, **facts: Any) -> Listing:
    """A published request, loaded with its facets."""
    with transaction():
        made = actions.publish(by or people.dana(), terms(**facts))
    found = queries.by_id(made.id)
    assert found is not None
    return found


def form(**typed: Any) -> dict[str, Any]:
    """What the request form sends."""
    told: dict[str, Any] = {
        "title": "ניהול קבוצת פייסבוק למועדון הכדורסל",
        "body": BODY,
        "channels": ["facebook_group"],
        "audiences": ["fans"],
        "services": ["management"],
        "industry": "sports_club",
        "city": "haifa",
        "budget_min": "4,500",
        "per": "month",
        "business_name": "מועדון כדורסל כרמל",
        "visibility": "public",
    }
    return {name: value for name, value in (told | typed).items() if value is not None}
