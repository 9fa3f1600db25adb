"""Profiles for tests: facts with sensible values, published for a person."""

from dataclasses import replace
from typing import Any

from board.accounts.models import Account
from board.db import transaction
from board.profiles import actions
from board.profiles.facts import CaseFacts, PackageFacts, ProfileFacts
from board.profiles.models import Dealer, ManagerWorkMode, Profile

FACTS = ProfileFacts(
    name="יוסי בן-חמו",
    headline="קהילות של מגרש ויציע, הורים ומאמנים",
    listens="קודם שותק שבועיים, מסמן מי שאל ולא נענה, ורק אז מדבר עם המאמן.",
    channels=("facebook_group", "whatsapp"),
    audiences=("parents", "members"),
    industries=("sports_club",),
    services=("handover",),
    languages=(("he", "native"), ("en", "basic")),
    region="haifa_district",
    city="haifa",
    work_mode=ManagerWorkMode.REMOTE_OR_LOCAL,
    engagement_types=("monthly_retainer",),
    dealer=Dealer.AUTHORISED,
    rate_month=460_000,
    vat="excluded",
    hours_week=14,
    coverage=0b1111,
    packages=(
        PackageFacts("ניהול לאורך העונה", ("management", "moderation"), "נוכחות יומית", 420_000, "month"),
        PackageFacts("שבועיים של הקשבה", ("audit",), "עשר שיחות", 240_000, "project", duration="שבועיים"),
    ),
    cases=(
        CaseFacts(
            "ליגת ההורים", "whatsapp", "parents", "2023-01", None, "שבע קבוצות", "איחדתי", "עונים מהר", 140, 610,
            client_consented=True,
        ),
        CaseFacts("מועדון סודי", before="לא הסכימו", members_before=10, members_after=9000),
    ),
)  # fmt: skip


def facts(**changes: Any) -> ProfileFacts:
    """Yossi's profile with some values changed."""
    return replace(FACTS, **changes)


def published(account: Account, **changes: Any) -> Profile:
    """The account's published profile."""
    with transaction():
        return actions.publish(account, facts(**changes))


FORM: dict[str, Any] = {
    "listens": "קודם קוראת שלושה חודשים אחורה.",
    "name": "יוסי בן-חמו",
    "headline": "קהילות ספורט",
    "channels": ["facebook_group", "whatsapp"],
    "packages-0-title": "ניהול שוטף",
    "packages-0-services": ["management"],
    "packages-0-price": "4,200",
    "packages-0-per": "month",
    "languages-he": "native",
    "work_mode": "remote_or_local",
    "region": "haifa_district",
    "rate_month": "4600",
    "vat": "excluded",
    "availability": "available",
    "notify": "at_once",
}


def form(**changes: Any) -> dict[str, Any]:
    """What the form sends, with some fields changed; None leaves a field out."""
    return {name: value for name, value in (FORM | changes).items() if value is not None}
