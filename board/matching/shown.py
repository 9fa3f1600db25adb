"""Matches in words: reasons and gaps as (facet, sentence) pairs in the reader's language."""

from collections.abc import Iterable, Mapping
from typing import Any

from board.matching.whatif import Change
from board.web import shown
from board.web.labels import vocabulary, word

FACETS = {
    "audience_experience": "who", "audience_new": "who",
    "all_channels": "where", "some_channels": "where", "related_channel": "where", "channels_missing": "where",
    "related_only": "where",
    "industry_experience": "field", "industry_new": "field",
    "all_services": "field", "some_services": "field", "services_missing": "field",
    "region_same": "place", "region_near": "place", "remote_only": "place", "far": "place",
}  # fmt: skip
WEIGHT = ("who", "where", "terms", "field", "place")  # what tells most in few words
TERMS = "terms"  # the facet of everything else: money, time, kind of work
KINDS = {"audiences": "audience", "channels": "channel", "services": "service"}
SINGLE = {"industry": "industry", "region": "region", "engagement_type": "engagement_type", "language": "language"}
MOST_LISTED = 3
PARTS = 4  # of a day

Told = list[tuple[str, str]]


def told(reasons: Iterable[Iterable[Any]], most: int | None = None) -> Told:
    """Return stored [code, facts] pairs as facets with their sentences, in stored order, at most so many."""
    pairs = [_told(code, facts) for code, facts in reasons]
    return pairs[:most]


def best(reasons: Iterable[Iterable[Any]], most: int = 3) -> Told:
    """Return the reasons worth a short list: the first of each facet, people and money before the rest."""
    pairs = told(reasons)
    first = {pair[0]: pair for pair in reversed(pairs)}
    ranked = sorted(pairs, key=lambda pair: (first[pair[0]] != pair, WEIGHT.index(pair[0])))
    return [pair for pair in pairs if pair in ranked[:most]]


def change(one: Change) -> str:
    """Return a changed field in words."""
    facts = dict(one.facts)
    if "amount" in facts:
        facts["price"] = f"{shown.amount(facts['amount'], facts['currency'])} {shown.per(facts['per'])}".strip()
    return word(f"change.{one.code}", **_in_words(facts))


def _told(code: str, facts: Mapping[str, Any]) -> tuple[str, str]:
    return FACETS.get(code, TERMS), word(f"match.{code}", **_in_words(facts))


def _in_words(facts: Mapping[str, Any]) -> dict[str, object]:
    return {name: _value(name, value) for name, value in facts.items()}


def _value(name: str, value: Any) -> object:
    if name in KINDS:
        return _listed([vocabulary(KINDS[name], slug) for slug in value])
    if name in SINGLE:
        return vocabulary(SINGLE[name], value)
    if name == "parts":
        return _listed([_part(bit) for bit in value])
    return shown.per(value) if name == "per" else value


def _listed(words: list[str]) -> str:
    more = len(words) - MOST_LISTED
    return ", ".join(words[:MOST_LISTED]) + (f" +{more}" if more > 0 else "")


def _part(bit: int) -> str:
    """Return a cell of the week: `Friday noon`."""
    day, part = divmod(bit, PARTS)
    return f"{dict(shown.week_days())[day]} {dict(shown.day_parts())[part]}"
