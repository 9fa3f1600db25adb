"""What was heard, as a page shows it: rows in words, the said text in the facets' colours, wording hints."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from board import clock
from board.drafts.heard import values_of
from board.language import wording
from board.language.intake import Heard, Hearing, hear, marks
from board.web import shown
from board.web.i18n import gettext as _
from board.web.i18n import ngettext
from board.web.labels import vocabulary, word

BULLETS = "•" * 7
FIRST_DIGITS = 3
MOST_HINTS = 3


@dataclass(frozen=True)
class HeardRow:
    """One thing that was heard: its facet (None for contact details), its name, its words, how sure we are."""

    facet: str | None
    label: str
    text: str
    sure: int = 0


@dataclass(frozen=True)
class Hint:
    """Words in one field that address one gender only, and the words to put in their place."""

    field: str
    words: str
    why: str
    before: str
    after: str


@dataclass(frozen=True)
class Ear:
    """A text with everything a page says about it."""

    heard: Heard
    segments: list[dict[str, Any]]
    rows: list[HeardRow]


def listen(text: str) -> Ear:
    """Hear a text and lay it out for a page; writes nothing."""
    heard = hear(text)
    return Ear(heard, segments(heard), heard_rows(heard))


def segments(heard: Heard) -> list[dict[str, Any]]:
    """Return the said text in stretches; a contact detail keeps only its first digits."""
    return [
        {"text": blot(mark.text) if mark.redacted else mark.text, "facet": mark.facet, "hidden": mark.redacted}
        for mark in marks(heard.text, heard)
    ]


def blot(detail: str) -> str:
    """Return what an ink bar leaves to see of a contact detail: `050-•••••••`."""
    digits = re.sub(r"\D", "", detail)
    return f"{digits[:FIRST_DIGITS]}-{BULLETS}" if digits.startswith("0") and len(digits) > FIRST_DIGITS else BULLETS


def heard_rows(heard: Heard) -> list[HeardRow]:
    """Return what was heard in words, in the order of the form."""
    rows = [
        _listed("where", _("Channel"), "channel", heard.channels),
        _listed("field", _("Field"), "industry", _one(heard.industry)),
        _listed("who", _("People"), "audience", heard.audiences),
        _listed("terms", _("Work"), "service", heard.services),
        _listed("terms", _("Engagement"), "engagement_type", _one(heard.engagement_type)),
        _hours(heard),
        _budget(heard),
        _listed("place", _("Region"), "city" if heard.city else "region", _one(heard.city or heard.region)),
        _contact(heard),
    ]
    return [row for row in rows if row is not None]


def certainty(values: Mapping[str, Sequence[str]], heard: Heard) -> dict[str, tuple[int, str]]:
    """Return for each field that still says what was heard how sure we are, with the reason code of a guess."""
    standing = values_of(heard, clock.today())
    known = {
        "channels": heard.channels,
        "audiences": heard.audiences,
        "services": heard.services,
        "industry": _one(heard.industry),
        "engagement_type": _one(heard.engagement_type),
        "region": _one(heard.region),
        "city": _one(heard.city),
        "members": _one(heard.members),
    }
    sure = {name: _surest(hearings) for name, hearings in known.items() if hearings}
    if heard.title:
        sure["title"] = (min((level for level, _why in sure.values()), default=3), "")
    if heard.hours:
        sure["hours_min"] = (heard.hours.confidence, heard.hours.reason)
    if heard.budget:
        sure["budget_min"] = (heard.budget.confidence, "")
    return {name: found for name, found in sure.items() if standing.get(name) == values.get(name)}


def hints(values: Mapping[str, Sequence[str]]) -> list[Hint]:
    """Return what addresses one gender only in the title and in the text, with better words where there are any."""
    found: list[Hint] = []
    for name, kind in (("title", "title"), ("body", "text")):
        text = next(iter(values.get(name, ())), "")
        findings = wording.check(text, kind)  # type: ignore[arg-type]
        for finding in findings:
            before, after = _around(text, finding, findings)
            found.append(Hint(name, finding.words, word(f"wording.{finding.code}"), before, after))
    return _varied(found)


def _varied(found: list[Hint]) -> list[Hint]:
    """Return few hints in their order: each reason once before one comes again, so that no title drowns a ground."""
    times: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for place, hint in enumerate(found):
        ranked.append((times[hint.why], place))
        times[hint.why] += 1
    return [found[place] for place in sorted(place for _, place in sorted(ranked)[:MOST_HINTS])]


def _around(text: str, finding: wording.Finding, findings: Sequence[wording.Finding]) -> tuple[str, str]:
    """Return the few words around a finding, before and after it and its neighbours are replaced."""
    start = text.rfind(" ", 0, max(0, finding.start - 12)) + 1
    stop = text.find(" ", finding.end + 12)
    end = stop if stop >= 0 else len(text)
    after = text[:end]
    for each in reversed([each for each in findings if each.suggestion and start <= each.start and each.end <= end]):
        after = after[: each.start] + each.suggestion + after[each.end :]
    return text[start:end], after[start:] if finding.suggestion else ""


def _surest(hearings: tuple[Hearing, ...]) -> tuple[int, str]:
    weakest = min(hearings, key=lambda each: each.confidence)
    return weakest.confidence, weakest.reason


def _one(hearing: Hearing | None) -> tuple[Hearing, ...]:
    return (hearing,) if hearing else ()


def _listed(facet: str, label: str, kind: str, hearings: tuple[Hearing, ...]) -> HeardRow | None:
    if not hearings:
        return None
    words = ", ".join(dict.fromkeys(vocabulary(kind, each.value) for each in hearings))
    return HeardRow(facet, label, words, min(each.confidence for each in hearings))


def _hours(heard: Heard) -> HeardRow | None:
    if heard.hours is None:
        return None
    low, high = heard.hours.minimum, heard.hours.maximum
    if high:
        text = _("%(low)s to %(high)s hours a week", low=low, high=high)
    else:
        text = ngettext("One hour a week", "%(num)s hours a week", low)
    return HeardRow("terms", _("Hours"), text, heard.hours.confidence)


def _budget(heard: Heard) -> HeardRow | None:
    if heard.budget is None:
        return None
    money = heard.budget
    sums = (money.minimum * 100, money.maximum * 100 if money.maximum else None, money.currency)
    return HeardRow("terms", _("Pay"), f"{shown.price(*sums)} {shown.per(money.per)}".strip(), money.confidence)


def _contact(heard: Heard) -> HeardRow | None:
    if heard.phone or heard.whatsapp:
        return HeardRow(None, _("Phone"), _("Hidden until you share it"))
    if heard.email or heard.handles:
        return HeardRow(None, _("Contact details"), _("Hidden until you share them"))
    return None
