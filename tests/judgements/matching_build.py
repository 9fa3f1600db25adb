"""Makes matching.jsonl: eight trades, four kinds of people in each, five kinds of needs, judged by hand cell by cell.

A judgement says what a person who knows the trade would say of the pair, not what the scorer's rules give: strong (tell
this manager), weak (show the pair, tell nobody), no, or never (a pair that must not be told whatever it is worth).
Run `python -m tests.judgements.matching_build` to write the file anew.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
FILE = Path(__file__).with_name("matching.jsonl")

# field, audience, second audience, channels, another channel, home, next to it, far from it, monthly price
TRADES: dict[str, tuple[str, str, str, tuple[str, str], str, str, str, str, int]] = {
    "sport": (
        "sports_club",
        "fans",
        "parents",
        ("facebook_group", "whatsapp"),
        "tiktok",
        "haifa_district",
        "north",
        "south",
        4500,
    ),
    "food": (
        "restaurant",
        "customers",
        "residents",
        ("instagram", "whatsapp"),
        "google_reviews",
        "tel_aviv_district",
        "center",
        "north",
        6000,
    ),
    "code": (
        "startup_saas",
        "developers",
        "customers",
        ("discord", "slack"),
        "linkedin",
        "tel_aviv_district",
        "center",
        "haifa_district",
        12000,
    ),
    "town": (
        "municipality",
        "residents",
        "donors_volunteers",
        ("facebook_page", "whatsapp"),
        "newsletter",
        "center",
        "tel_aviv_district",
        "south",
        7000,
    ),
    "school": (
        "education",
        "students",
        "parents",
        ("whatsapp", "telegram"),
        "youtube",
        "jerusalem_district",
        "judea_samaria",
        "north",
        3500,
    ),
    "help": (
        "nonprofit",
        "donors_volunteers",
        "members",
        ("facebook_group", "newsletter"),
        "instagram",
        "south",
        "south",
        "haifa_district",
        3000,
    ),
    "game": (
        "gaming",
        "fans",
        "students",
        ("discord", "twitch"),
        "reddit",
        "center",
        "tel_aviv_district",
        "jerusalem_district",
        8000,
    ),
    "shop": (
        "ecommerce",
        "customers",
        "members",
        ("facebook_group", "instagram"),
        "pinterest",
        "north",
        "haifa_district",
        "center",
        5000,
    ),
}

# rows: the need; columns: expert, somebody of the other channel, newcomer to the field, local and far away
VERDICTS = {
    "main": ("strong", "no", "weak", "no"),
    "onsite": ("strong", "no", "weak", "no"),
    "tight": ("strong", "no", "no", "no"),
    "away": ("strong", "no", "no", "strong"),
    "other": ("no", "strong", "no", "no"),
}
TWISTS: dict[str, tuple[str, Row]] = {
    "sport": ("never", {"availability": {"status": "paused"}}),
    "food": ("never", {"availability": {"status": "busy", "hours_per_week": 5}}),
    "code": ("never", {"notifications": "off"}),
    "town": ("never", {"excluded_industries": ["municipality"]}),
    "school": ("never", {"blocked_by": ["school-business"]}),
    "help": ("never", {"declined_listings": ["help-main"]}),
    "game": ("never", {"client_id": "game-business"}),
    "shop": ("strong", {"channels": ["facebook_page", "whatsapp"]}),
}


def rows() -> Iterator[Row]:
    """Yield managers, listings and judgements."""
    for trade in TRADES:
        yield from _managers(trade)
        yield from _listings(trade)
    for trade in TRADES:
        for need, verdicts in VERDICTS.items():
            for who, grade in zip(("expert", "other", "new", "local"), verdicts, strict=True):
                yield _judged(trade, need, who, grade)
        yield _judged(trade, "main", "twist", TWISTS[trade][0])
    for trade, stranger in zip(TRADES, [*list(TRADES)[1:], "sport"], strict=True):
        if not set(TRADES[trade][3][:1]) & set(TRADES[stranger][3]):
            yield {"type": "judgement", "listing": f"{trade}-main", "manager": f"{stranger}-expert", "grade": "no"}


def _managers(trade: str) -> Iterator[Row]:
    field, audience, second, channels, third, home, near, far, price = TRADES[trade]
    expert: Row = {
        "type": "manager", "id": f"{trade}-expert", "channels": list(channels), "industries": [field],
        "services": ["management", "moderation", "content"], "audiences": [audience, second], "languages": ["he", "en"],
        "region": home, "work_mode": "remote_or_local", "engagement": ["monthly_retainer", "hourly"],
        "rates": {"hourly": {"amount": 150, "currency": "ILS"}, "monthly": _money(price)},
        "availability": {"status": "available", "hours_per_week": 20}, "notifications": "instant",
        "excluded_industries": [], "blocked_by": [], "declined_listings": [],
    }  # fmt: skip
    yield expert
    other = {"channels": [third], "services": ["content", "management"], "region": near, "audiences": [audience]}
    yield expert | other | {"id": f"{trade}-other", "rates": {"monthly": _money(price * 1.4)}}
    new = {"channels": [channels[0]], "services": ["management"], "industries": ["agency"], "audiences": [audience]}
    yield expert | new | {"id": f"{trade}-new", "rates": {"monthly": _money(price * 0.7, "included")}}
    local = {"services": ["management", "moderation"], "audiences": [audience], "region": far}
    yield expert | local | {"id": f"{trade}-local", "work_mode": "local_only"}
    yield expert | {"id": f"{trade}-twist"} | TWISTS[trade][1]


def _listings(trade: str) -> Iterator[Row]:
    field, audience, second, channels, third, home, near, far, price = TRADES[trade]
    main: Row = {
        "type": "listing", "id": f"{trade}-main", "client_id": f"{trade}-business", "channels": [channels[0]],
        "audiences": [audience], "industry": field, "services": ["management"], "region": home,
        "engagement": "monthly_retainer", "budget": _budget(price * 1.1), "required_languages": ["he"],
        "work_mode": "remote_ok",
    }  # fmt: skip
    yield main
    both = {"channels": list(channels), "services": ["management", "moderation"], "audiences": [audience, second]}
    yield main | both | {"id": f"{trade}-onsite", "work_mode": "onsite", "budget": _budget(price, price * 1.2)}
    tight = {"services": ["management", "content", "audit"], "audiences": [second], "work_mode": None}
    yield main | tight | {"id": f"{trade}-tight", "budget": _budget(price * 0.85), "hours_per_week": 12}
    away = {"channels": list(channels), "services": ["moderation"], "region": far, "work_mode": "hybrid"}
    yield main | away | {"id": f"{trade}-away", "budget": _budget(price * 1.2)}
    other = {"channels": [third], "services": ["content"], "region": near, "required_languages": ["he", "en"]}
    yield main | other | {"id": f"{trade}-other", "budget": _budget(price * 2)}


def _judged(trade: str, need: str, who: str, grade: str) -> Row:
    return {"type": "judgement", "listing": f"{trade}-{need}", "manager": f"{trade}-{who}", "grade": grade}


def _money(amount: float, vat: str | None = None) -> Row:
    return {"amount": round(amount), "currency": "ILS"} | ({"vat": vat} if vat else {})


def _budget(amount: float, most: float | None = None) -> Row:
    return _money(amount) | {"period": "month"} | ({"amount_max": round(most)} if most else {})


if __name__ == "__main__":
    FILE.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows()), encoding="utf-8")
