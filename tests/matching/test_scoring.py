"""The rules of matching, one fact at a time."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.language.lexicon import slugs
from board.matching.prices import Price
from board.matching.scoring import BANDS, NO, STRONG, WEAK, fit
from board.matching.sides import Manager, Need
from tests.matching.pairs import manager, need, some

NEEDED: list[tuple[str, dict[str, Any], str]] = [
    ("everything fits", {}, STRONG),
    ("a language is missing", {"languages": some("he", "ru")}, NO),
    ("no channel in common", {"channels": some("discord")}, NO),
    ("half of the channels", {"channels": some("whatsapp", "discord")}, STRONG),
    ("a third of the channels", {"channels": some("whatsapp", "discord", "slack")}, NO),
    ("no service in common", {"services": some("training")}, NO),
    ("half of the services", {"services": some("content", "training")}, STRONG),
    ("a third of the services", {"services": some("content", "training", "audit")}, WEAK),
    ("a quarter of the services", {"services": some("content", "training", "audit", "setup")}, NO),
    ("another field", {"industry": "gaming"}, WEAK),
    ("another audience", {"audiences": some("developers")}, WEAK),
    ("another field and audience", {"industry": "gaming", "audiences": some("developers")}, NO),
    ("no field said", {"industry": None}, STRONG),
    ("an audience that says nothing", {"audiences": some("other")}, STRONG),
    ("neither field nor audience said", {"industry": None, "audiences": some()}, WEAK),
    ("no channel said", {"channels": some()}, WEAK),
    ("not sure which channel", {"channels": some("undecided")}, WEAK),
    ("no service said", {"services": some()}, WEAK),
    ("no language said", {"languages": some()}, STRONG),
    ("on site in the same district", {"work_mode": "onsite"}, STRONG),
    ("on site in the next district", {"work_mode": "onsite", "region": "tel_aviv_district", "city": None}, STRONG),
    ("on site far away", {"work_mode": "onsite", "region": "south", "city": None}, NO),
    ("on site, nobody knows where", {"work_mode": "onsite", "region": None, "city": None}, WEAK),
    ("on site, the city says the district", {"work_mode": "onsite", "region": None, "city": "haifa"}, NO),
    ("hybrid far away", {"work_mode": "hybrid", "region": "south", "city": None}, STRONG),
    ("remote far away", {"region": "south", "city": None}, STRONG),
    ("nobody said how", {"work_mode": None, "region": "south", "city": None}, STRONG),
    ("a remote need without a district", {"region": "remote", "city": None}, STRONG),
    ("a need of the whole country on site", {"work_mode": "onsite", "region": "nationwide", "city": None}, STRONG),
    ("another kind of work", {"engagement_type": "hourly"}, STRONG),
    ("two soft minuses", {"engagement_type": "hourly", "work_mode": "hybrid", "region": "south", "city": None}, WEAK),
    ("no kind of work said", {"engagement_type": None}, STRONG),
    ("a price a little too high", {"budget": Price(300_000)}, STRONG),
    ("a price at the limit", {"budget": Price(280_000)}, STRONG),
    ("a price over the limit", {"budget": Price(279_900)}, NO),
    ("no price for the period", {"per": "hour"}, STRONG),
    ("a budget per piece", {"per": None}, STRONG),
    ("no budget", {"budget": None}, STRONG),
    ("a budget in dollars", {"budget": Price(70_000, "USD")}, NO),
    ("enough dollars", {"budget": Price(100_000, "USD")}, STRONG),
    ("an unknown currency", {"budget": Price(100_000, "XAU")}, STRONG),
    ("enough hours", {"hours": 10}, STRONG),
    ("too few hours is one minus", {"hours": 20}, STRONG),
    ("coverage not said by the manager", {"coverage": 0b1111}, STRONG),
]

OFFERED: list[tuple[str, dict[str, Any], str]] = [
    ("busy", {"available": False}, NO),
    ("an excluded field", {"excluded_industries": some("culture")}, NO),
    ("the own need", {"person": "club"}, NO),
    ("blocked", {"blocked": some("club")}, NO),
    ("declined already", {"declined": some("need")}, NO),
    ("only a related channel", {"channels": some("facebook_page")}, STRONG),
    ("no channel said", {"channels": some()}, WEAK),
    ("no service said", {"services": some()}, WEAK),
    ("a brand covers its channels", {"channels": some("facebook", "whatsapp")}, STRONG),
    ("local and far", {"work_mode": "local_only", "region": "south", "city": None}, NO),
    ("local and near", {"work_mode": "local_only", "region": "tel_aviv_district", "city": None}, STRONG),
    ("abroad for remote work", {"region": "abroad", "city": None}, STRONG),
    ("no kind of work said", {"engagement_types": some()}, STRONG),
    ("no district said", {"region": None, "city": None}, STRONG),
    ("the whole country", {"region": "nationwide", "city": None}, STRONG),
    ("an unknown channel beside the others", {"channels": some("whatsapp", "facebook_group", "icq")}, STRONG),
]


@pytest.mark.parametrize(("changes", "grade"), [row[1:] for row in NEEDED], ids=[row[0] for row in NEEDED])
def test_what_a_need_asks_for_decides_the_grade(changes: dict[str, Any], grade: str) -> None:
    assert fit(need(**changes), manager()).grade == grade


@pytest.mark.parametrize(("changes", "grade"), [row[1:] for row in OFFERED], ids=[row[0] for row in OFFERED])
def test_what_a_manager_offers_decides_the_grade(changes: dict[str, Any], grade: str) -> None:
    assert fit(need(), manager(**changes)).grade == grade


def test_only_a_related_channel_is_one_minus_and_is_said() -> None:
    found = fit(need(channels=some("facebook_group")), manager(channels=some("facebook_page")))
    assert found.grade == STRONG
    assert found.where == 80
    assert ("related_channel", {"channels": ["facebook_page"], "asked": ["facebook_group"]}) in found.reasons
    assert ("related_only", {}) in found.missing


def test_a_related_channel_covers_its_share_only() -> None:
    asked = some("facebook_group", "discord", "slack")
    assert fit(need(channels=asked), manager(channels=some("facebook_page"))).grade == NO
    found = fit(need(channels=some("facebook_group", "discord")), manager(channels=some("facebook_page")))
    assert ("channels_missing", {"channels": ["discord"]}) in found.missing


@pytest.mark.parametrize("mode", ["onsite", "hybrid"])
def test_somebody_abroad_fits_no_work_on_the_spot(mode: str) -> None:
    found = fit(need(work_mode=mode), manager(region="abroad", city=None))
    assert found.grade == NO
    assert found.missing == (("abroad", {}),)


def test_a_need_abroad_fits_somebody_there() -> None:
    both = {"region": "abroad", "city": None}
    assert fit(need(work_mode="onsite", **both), manager(**both)).grade == STRONG


def test_somebody_who_works_remotely_only_is_shown_for_work_on_site_but_not_told() -> None:
    found = fit(need(work_mode="onsite"), manager(work_mode="remote_only"))
    assert (found.grade, found.notify) == (WEAK, False)
    assert ("remote_only", {}) in found.missing


def test_vat_is_taken_off_where_both_said() -> None:
    budget = Price(300_000, vat="excluded")
    assert fit(need(budget=budget), manager(rates={"month": Price(354_000, vat="included")})).missing == ()
    dear = fit(need(budget=Price(300_000, vat="included")), manager(rates={"month": Price(300_000, vat="excluded")}))
    assert dear.missing == (("above_budget", {"percent": 18}),)


def test_an_exempt_dealer_asks_what_the_client_pays() -> None:
    rates = {"month": Price(300_000, vat="excluded")}
    found = fit(need(budget=Price(300_000, vat="included")), manager(rates=rates, exempt=True))
    assert ("budget_ok", {"per": "month"}) in found.reasons


def test_notifications_switched_off_stop_only_the_mail() -> None:
    found = fit(need(), manager(mails=False))
    assert (found.grade, found.notify) == (STRONG, False)


def test_reasons_name_every_facet_in_order() -> None:
    assert [code for code, _ in fit(need(), manager()).reasons] == [
        "audience_experience",
        "all_channels",
        "industry_experience",
        "all_services",
        "budget_ok",
        "engagement_same",
        "region_same",
    ]


def test_what_is_partly_there_is_said_on_both_sides() -> None:
    found = fit(need(coverage=0b1111, hours=20), manager(coverage=0b0111, services=some("content", "management")))
    assert ("coverage_gap", {"parts": [3]}) in found.missing
    assert ("hours_short", {"hours": 10, "asked": 20}) in found.missing
    assert ("services_missing", {"services": ["moderation"]}) in found.missing
    assert ("some_services", {"services": ["content", "management"]}) in found.reasons


def test_covering_less_than_half_is_a_minus() -> None:
    far = {"work_mode": "hybrid", "region": "south", "city": None, "coverage": 0b1111}
    assert fit(need(**far), manager(coverage=0b0111)).grade == STRONG
    assert fit(need(**far), manager(coverage=0b0001)).grade == WEAK
    assert ("coverage_full", {}) in fit(need(coverage=0b11), manager(coverage=0b11)).reasons


def _sets(kind: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([*slugs(kind), "unheard_of"]), max_size=4)


def _maybe(kind: str) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(slugs(kind))


PRICES = st.builds(
    Price,
    st.integers(1, 10**9),
    st.sampled_from(["ILS", "USD", "EUR", "XAU"]),
    st.sampled_from([None, "included", "excluded"]),
)
PERS = ["hour", "day", "month", "project"]
NEEDS = st.builds(
    Need,
    key=st.integers(1, 3),
    people=st.frozensets(st.integers(1, 4), max_size=2),
    channels=_sets("channel"),
    audiences=_sets("audience"),
    industry=_maybe("industry"),
    services=_sets("service"),
    languages=_sets("language"),
    region=_maybe("region") | st.sampled_from(["remote", "nationwide", "abroad"]),
    city=_maybe("city"),
    work_mode=st.sampled_from([None, "onsite", "hybrid", "remote_ok"]),
    engagement_type=_maybe("engagement_type"),
    budget=st.none() | PRICES,
    per=st.sampled_from([None, *PERS]),
    hours=st.none() | st.integers(0, 60),
    coverage=st.integers(0, 2**28 - 1),
)
MANAGERS = st.builds(
    Manager,
    person=st.integers(1, 4),
    channels=_sets("channel"),
    audiences=_sets("audience"),
    industries=_sets("industry"),
    services=_sets("service"),
    languages=_sets("language"),
    region=_maybe("region") | st.sampled_from(["remote", "nationwide", "abroad"]),
    city=_maybe("city"),
    work_mode=st.sampled_from([None, "local_only", "remote_only", "remote_or_local"]),
    engagement_types=_sets("engagement_type"),
    rates=st.dictionaries(st.sampled_from(PERS), PRICES, max_size=3),
    exempt=st.booleans(),
    hours=st.none() | st.integers(0, 60),
    coverage=st.integers(0, 2**28 - 1),
    available=st.booleans(),
    mails=st.booleans(),
    excluded_industries=_sets("industry"),
    blocked=st.frozensets(st.integers(1, 4), max_size=2),
    declined=st.frozensets(st.integers(1, 3), max_size=1),
)


@given(NEEDS, MANAGERS)
def test_any_pair_gets_a_score_inside_its_band(one: Need, other: Manager) -> None:
    found = fit(one, other)
    low, high = BANDS[found.grade]
    assert low <= found.score <= high
    assert all(0 <= arc <= 100 for arc in (found.who, found.where, found.terms))
    assert fit(one, other) == found


@given(NEEDS, MANAGERS)
def test_nobody_is_told_who_must_not_be(one: Need, other: Manager) -> None:
    found = fit(one, other)
    barred = (
        other.person in one.people
        or one.people & other.blocked
        or one.key in other.declined
        or not other.available
        or not other.mails
        or one.industry in other.excluded_industries
    )
    if barred:
        assert not found.notify
    if found.notify:
        assert found.grade == STRONG
        assert one.languages <= other.languages
    if found.grade == NO and not found.missing:
        raise AssertionError("a refusal without a reason")


@given(NEEDS, MANAGERS)
def test_asking_for_less_never_makes_a_worse_pair(one: Need, other: Manager) -> None:
    from dataclasses import replace

    order = (NO, WEAK, STRONG)
    before, after = fit(one, other), fit(replace(one, languages=frozenset(), budget=None), other)
    assert order.index(after.grade) >= order.index(before.grade)
