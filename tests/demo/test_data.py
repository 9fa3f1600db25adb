"""What the data files promise: enough of everything, only known values, texts that the product itself would show."""

from collections import Counter
from typing import Any

import pytest

from board.demo import requests
from board.demo.managers import facts_of
from board.demo.telling import read
from board.language import contacts, safety, wording
from board.language.lexicon import district_of, lexicon, slugs
from board.listings.models import Goal
from board.profiles.writing import public_texts
from board.web.labels import table

NEEDS, MANAGERS = read("needs_"), read("managers_")
PROPOSALS, CONVERSATIONS = read("applications_"), read("conversations")
SHOWN = [need for need in NEEDS if need["state"] not in {"held", "rejected"}]
FACETS = {"channels": "channel", "audiences": "audience", "services": "service", "speaks": "language"}


def public_of(need: dict[str, Any]) -> list[str]:
    """Every text of a request that anybody may read."""
    asked = [text for each in need.get("qa", []) for text in (each["q"], each.get("a", ""))]
    return [need["title"], need["body"], need["business"], *need.get("asks", []), *asked]


def hebrew(text: str) -> bool:
    """Whether a text has a Hebrew letter."""
    return any("א" <= letter <= "ת" for letter in text)


def test_there_are_many_managers_and_requests_in_both_languages() -> None:
    assert len(MANAGERS) >= 60
    assert len(NEEDS) >= 120
    counts = Counter(hebrew(need["title"]) for need in NEEDS)
    assert counts[True] >= 90
    assert counts[False] >= 30


def test_every_state_of_a_request_and_every_lane_is_there() -> None:
    states = {need["state"] for need in NEEDS}
    assert states == {"open", "paused", "filled", "closed", "expired", "held", "rejected", "hidden"}
    lanes = {told["lane"] for told in PROPOSALS}
    assert lanes == {"new", "shortlisted", "talking", "hired", "declined", "withdrawn"}


@pytest.mark.parametrize(("field", "kind"), FACETS.items())
def test_every_value_of_the_trade_is_asked_for_and_known(field: str, kind: str) -> None:
    assert {slug for need in NEEDS for slug in need[field]} == set(slugs(kind))
    assert {slug for manager in MANAGERS for slug in manager[field]} <= set(slugs(kind))


def test_every_field_district_and_form_of_work_is_asked_for() -> None:
    assert {need["industry"] for need in NEEDS} == set(slugs("industry"))
    assert {need["terms"] for need in NEEDS} == set(slugs("engagement_type"))
    assert set(lexicon().kinds["region"]) <= {need["place"][0] for need in NEEDS}
    assert {slug for manager in MANAGERS for slug in manager["industries"]} <= set(slugs("industry"))
    assert {slug for manager in MANAGERS for slug in manager["terms"]} == set(slugs("engagement_type"))


@pytest.mark.parametrize("entry", [*NEEDS, *MANAGERS], ids=lambda entry: entry.get("id") or entry["who"])
def test_a_city_lies_in_its_district_and_an_entry_reads_as_a_form_would(entry: dict[str, Any]) -> None:
    region, city, _ = entry["place"]
    assert city is None or district_of(city) == region
    if "id" in entry:
        terms = requests.terms_of(entry)
        assert len(terms.channels) <= 3
        assert len(terms.title) <= 120
        assert set(terms.goals) <= set(Goal)
        assert entry["state"] != "open" or entry["age"] < 30
    else:
        facts = facts_of(entry)
        assert facts.coverage
        assert len(facts.headline) <= 120


@pytest.mark.parametrize("need", SHOWN, ids=lambda need: need["id"])
def test_a_request_needs_no_moderator_and_speaks_to_everybody(need: dict[str, Any]) -> None:
    public = public_of(need)
    assert {safety.judge(text).action for text in public} == {"allow"}
    assert wording.check(need["title"], "title") == []
    assert wording.check(need["body"]) == []


@pytest.mark.parametrize("manager", MANAGERS, ids=lambda manager: manager["who"])
def test_a_profile_needs_no_moderator(manager: dict[str, Any]) -> None:
    assert {safety.judge(text).action for text in public_texts(facts_of(manager))} == {"allow"}


def test_a_number_stands_only_in_what_was_said_in_private() -> None:
    said = [need["said"] for need in NEEDS if "said" in need]
    assert len(said) >= 7
    assert all(contacts.find(text) for text in said)
    for need in NEEDS:
        assert not any(contacts.find(text) for text in public_of(need))


def test_the_staff_reads_the_reason_of_a_hold_in_words() -> None:
    held = {code for need in NEEDS for code in need.get("hold", ())}
    assert held
    assert held <= {key.removeprefix("safety.") for key in table() if key.startswith("safety.")}


def test_proposals_and_messages_are_kind_and_answer_what_was_asked() -> None:
    asks = {need["id"]: need.get("asks", []) for need in NEEDS}
    for told in PROPOSALS:
        assert len(told.get("answers", [])) == len(asks[told["to"]])
        parts = [told["understood"], told["proposal"], *told.get("answers", [])]
        assert {safety.judge(text, "message").action for text in parts} == {"allow"}
    spoken = [line for told in CONVERSATIONS if "report" not in told for line in told["lines"]]
    assert {safety.judge(line, "message").action for line in spoken} <= {"allow", "mask"}
    reported = [line for told in CONVERSATIONS if "report" in told for line in told["lines"]]
    assert "block" in {safety.judge(line, "message").action for line in reported}
