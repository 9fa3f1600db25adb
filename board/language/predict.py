"""Answers to the judgement sets, in their formats, by the very code that the pages use."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from board.language.intake import CHECK, Budget, Heard, Hearing, hear
from board.language.safety import judge
from board.language.wording import check, suggest

Row = Mapping[str, Any]


def predict_quick_post(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Hear each pasted text."""
    for row in rows:
        yield {"id": row["id"], "expected": _fields(hear(row["text"]))}


def predict_wording(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Check each text's wording; the kind of listing decides nothing."""
    for row in rows:
        findings = check(row["text"])
        yield {
            "id": row["id"],
            "verdict": "needs_rewording" if findings else "ok",
            "spans": [finding.words for finding in findings],
            "suggestion": suggest(row["text"]) if findings else "",
        }


def predict_safety(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Judge each text."""
    for row in rows:
        verdict = judge(row["text"], row.get("kind", "listing"))
        yield {"id": row["id"], "action": verdict.action, "reason": verdict.reason}


def _fields(heard: Heard) -> dict[str, Any]:
    """Lay a heard text out in the set's fields."""
    return {
        "channels": _channels(heard),
        "industry": _value(heard.industry),
        "services": [service.value for service in heard.services if service.confidence > CHECK],
        "city": _value(heard.city),
        "region": _value(heard.region),
        "engagement": _value(heard.engagement_type),
        "budget": _budget(heard.budget),
        "contact_name": _value(heard.contact_name),
        "phone_e164": _value(heard.phone),
        "whatsapp_e164": _value(heard.whatsapp),
        "email": _value(heard.email),
        "language": heard.language,
        "public_text": heard.public_text,
        "intent": heard.intent,
    }


def _channels(heard: Heard) -> list[str]:
    """Return the channels; that the writer does not know yet is an answer only where none is named."""
    named = [channel.value for channel in heard.channels]
    return [name for name in named if name != "undecided"] or named


def _value(hearing: Hearing | None) -> str | None:
    """Return a value, or None when nothing was heard."""
    return hearing.value if hearing else None


def _budget(budget: Budget | None) -> dict[str, Any] | None:
    """Lay a budget out in the set's fields."""
    if budget is None:
        return None
    return {
        "amount": budget.minimum,
        "amount_max": budget.maximum,
        "period": budget.per,
        "currency": budget.currency,
    }
