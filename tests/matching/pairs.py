"""A need and a manager that fit in every way, to be changed one fact at a time."""

from typing import Any

from board.matching.prices import Price
from board.matching.sides import Manager, Need


def need(**changes: Any) -> Need:
    """The chess club of parents in Gedera."""
    told: dict[str, Any] = {
        "key": "need",
        "people": frozenset(["club"]),
        "channels": frozenset(["whatsapp", "facebook_group"]),
        "audiences": frozenset(["parents"]),
        "industry": "culture",
        "services": frozenset(["management", "moderation", "content"]),
        "languages": frozenset(["he"]),
        "region": "center",
        "city": "gedera",
        "work_mode": "remote_ok",
        "engagement_type": "monthly_retainer",
        "budget": Price(400_000),
        "per": "month",
    }
    return Need(**(told | changes))


def manager(**changes: Any) -> Manager:
    """Somebody who has all of that."""
    told: dict[str, Any] = {
        "key": "manager",
        "person": "manager",
        "channels": frozenset(["whatsapp", "facebook_group"]),
        "audiences": frozenset(["parents"]),
        "industries": frozenset(["culture"]),
        "services": frozenset(["management", "moderation", "content"]),
        "languages": frozenset(["he"]),
        "region": "center",
        "city": "yavne",
        "work_mode": "remote_or_local",
        "engagement_types": frozenset(["monthly_retainer"]),
        "rates": {"month": Price(350_000)},
        "hours": 10,
    }
    return Manager(**(told | changes))


def some(*slugs: str) -> frozenset[str]:
    """A set of values."""
    return frozenset(slugs)
