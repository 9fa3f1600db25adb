"""What was typed into the form: good facts, or a fault beside its field."""

import pytest
from flask import Flask

from board.listings.models import AssetsOwner, ChannelState, WorkMode
from board.listings.reading import coverage_bits, coverage_cells, read, so_far
from board.web.labels import table
from tests.listings.builders import BODY, form


def typed(**facts: object) -> dict[str, list[str]]:
    told = form(**facts)
    return {name: value if isinstance(value, list) else [value] for name, value in told.items()}


def test_everything_the_trade_needs_is_read(app: Flask) -> None:
    reading = read(
        typed(
            **{"state-facebook_group": "exists", "link-facebook_group": "facebook.example.com/group"},
            budget_max="6,000 ₪", vat="excluded", hours_min="8", hours_max="10", coverage=["0:2", "5:1"],
            answer_within_h="4", starts_on="2026-12-01", trial_days="14", members="1,200", members_as_of="2026-11-01",
            goals=["loyalty", "ideas"], partners=["web"], assets_owner_now="former", two_admins="no",
            work_mode="hybrid", question_1="מה עשיתם בקהילה דומה?",
            phone="054 000 0777", contact_name="גיא", on_site_days="1",
        )
    )  # fmt: skip
    terms = reading.terms
    assert reading.faults == {}
    assert (terms.budget_min, terms.budget_max, terms.per, terms.vat) == (450_000, 600_000, "month", "excluded")
    assert (terms.hours_min, terms.hours_max, terms.answer_within_h, terms.trial_days) == (8, 10, 4, 14)
    assert coverage_cells(terms.coverage) == ["0:2", "5:1"]
    assert terms.channels[0].state == ChannelState.EXISTS
    assert terms.channels[0].link == "https://facebook.example.com/group"
    assert (terms.members, terms.work_mode, terms.two_admins) == (1200, WorkMode.HYBRID, False)
    assert terms.assets_owner_now == AssetsOwner.FORMER
    assert terms.questions == ("מה עשיתם בקהילה דומה?",)
    assert terms.contact.phone == "+972540000777"


def test_the_contact_in_the_text_is_taken_when_no_field_was_filled(app: Flask) -> None:
    assert read(typed()).terms.contact.phone == "+972500000123"


@pytest.mark.parametrize(
    ("facts", "field", "code"),
    [
        ({"title": ""}, "title", "needs_words"),
        ({"title": "🎉🎉"}, "title", "needs_words"),
        ({"title": "050-0000123"}, "title", "needs_words"),
        ({"title": "א" * 121}, "title", "too_long"),
        ({"body": "א" * 10_000}, "body", "too_long"),
        ({"body": "🔥"}, "body", "needs_words"),
        ({"channels": []}, "channels", "channel_missing"),
        ({"channels": ["whatsapp", "discord", "telegram", "instagram"]}, "channels", "three_channels"),
        ({"channels": ["no_such"]}, "channels", "channel_missing"),
        ({"link-facebook_group": "javascript:alert(1)"}, "channels", "not_a_link"),
        ({"link-facebook_group": "לא קישור"}, "channels", "not_a_link"),
        ({"budget_min": "-1"}, "budget_min", "below_zero"),
        ({"budget_min": "−1"}, "budget_min", "below_zero"),
        ({"budget_min": "הרבה"}, "budget_min", "not_a_number"),
        ({"budget_min": "99999999999"}, "budget_min", "too_big"),
        ({"budget_max": "100"}, "budget_max", "below_minimum"),
        ({"hours_min": "200"}, "hours_min", "too_big"),
        ({"starts_on": "2026-11-22"}, "starts_on", "date_past"),
        ({"starts_on": "מחר"}, "starts_on", "not_a_date"),
        ({"members_as_of": "2027-01-01"}, "members_as_of", "date_future"),
        ({"goals": ["loyalty", "ideas", "word_of_mouth"]}, "goals", "two_goals"),
        ({"phone": "לא מספר"}, "phone", "not_a_phone"),
        ({"question_2": "א" * 501}, "question_2", "too_long"),
    ],
)
def test_bad_input_is_a_fault_beside_its_field(app: Flask, facts: dict, field: str, code: str) -> None:
    reading = read(typed(**facts))
    assert reading.terms is None
    assert reading.faults[field] == code
    assert code in table()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script> קהילה", "שלום \u202eHello\u202c עולם", "mixed עברית and English 123"]
)
def test_strange_but_honest_texts_are_kept(app: Flask, text: str) -> None:
    assert read(typed(title=text)).terms.title == text


def test_a_budget_to_be_decided_later_is_no_budget(app: Flask) -> None:
    assert read(typed(budget_later="y")).terms.budget_min is None
    assert read(typed(budget_min="0")).terms.budget_min is None


def test_half_a_form_says_what_it_can(app: Flask) -> None:
    known = so_far({"channels": ["whatsapp"], "budget_min": ["מה"], "members": ["80"]})
    assert known["channels"] == ["whatsapp"]
    assert known["members"] == 80
    assert known["budget_min"] is None


def test_coverage_survives_both_ways() -> None:
    assert coverage_bits(["0:0", "6:3", "9:9", "x"]) == 1 | 1 << 27
    assert coverage_cells(1 | 1 << 27) == ["0:0", "6:3"]


def test_the_text_s_language_is_the_request_s(app: Flask) -> None:
    assert read(typed(body="We need someone to run our group")).terms.language == "en"
    assert read(typed(body=BODY)).terms.language == "he"
