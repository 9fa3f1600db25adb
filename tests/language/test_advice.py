"""The open table of channels: reasons in words for every rule, the particular before the general."""

from board.language.advice import REASONS, RULES, advise
from board.language.lexicon import known, slugs
from board.language.safety import CODES
from board.language.wording import all_codes
from board.web.labels import table


def test_the_particular_rule_comes_first() -> None:
    first = advise(["customers"], ["restaurant"], ["loyalty"])[0]
    assert (first.channel, first.reason, first.facts) == (
        "instagram",
        "advice_eyes",
        {"audience": "customers", "industry": "restaurant"},
    )


def test_size_decides_between_a_circle_and_a_crowd() -> None:
    assert advise(["members"], members=80)[0].channel == "whatsapp"
    assert advise(["members"], members=5000)[0].channel == "facebook_group"
    assert "advice_small_circle" not in {advice.reason for advice in advise(["members"])}


def test_nothing_known_is_no_advice() -> None:
    assert advise() == []
    assert advise(["other"], ["other"]) == []


def test_rules_speak_the_vocabulary() -> None:
    assert {rule.channel for rule in RULES} <= set(slugs("channel"))
    assert all(known("audience", slug) for rule in RULES for slug in rule.audiences)
    assert all(known("industry", slug) for rule in RULES for slug in rule.industries)


def test_every_reason_has_words() -> None:
    words = table()
    assert set(REASONS) <= words.keys()
    assert {f"wording.{code}" for code in all_codes()} <= words.keys()
    assert {f"safety.{code}" for code in CODES if code} <= words.keys()
    assert {f"confidence.{level}" for level in (1, 2, 3)} <= words.keys()
