"""What was heard, as form values and as words on a page."""

from datetime import date

import pytest
from flask import Flask

from board.drafts.heard import relisten, values_of
from board.drafts.shown import blot, certainty, hints, listen
from board.language.intake import hear

SAID = (
    "צריך מנהל לקבוצת הפיסבוק של האוהדים במועדון הכדורסל בחיפה, 10 שעות בשבוע, 4500 עד 6000 ש״ח לחודש. גיא 050-0000123"
)
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def page(app: Flask):
    with app.test_request_context("/"):
        yield


def test_what_is_heard_fills_the_fields_and_nothing_else() -> None:
    values = values_of(hear(SAID), TODAY)
    assert values["channels"] == ["facebook_group"]
    assert values["city"] == ["haifa"]
    assert (values["hours_min"], values["per"]) == (["10"], ["month"])
    assert (values["budget_min"], values["budget_max"]) == (["4500"], ["6000"])
    assert values["phone"] == ["0500000123"]
    assert values["contact_name"] == ["גיא"]
    assert "starts_on" not in values


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("מתחילים ב-1.12 בקבוצת פייסבוק", "2026-12-01"),
        ("קבוצת פייסבוק, תחילת עבודה ב-1.2", "2027-02-01"),
        ("קבוצת פייסבוק, דחוף", None),
    ],
)
def test_a_start_gets_the_next_year_it_can_mean(said: str, day: str | None) -> None:
    assert values_of(hear(said), TODAY).get("starts_on", [None])[0] == day


def test_listening_again_keeps_what_the_text_does_not_say() -> None:
    values = relisten({"business_name": ["מועדון"], "city": ["haifa"]}, hear("קבוצת וואטסאפ להורים"), TODAY)
    assert values["business_name"] == ["מועדון"]
    assert values["channels"] == ["whatsapp"]
    assert values["city"] == ["haifa"]


def test_the_page_shows_an_ink_bar_in_place_of_the_number() -> None:
    ear = listen(SAID)
    shown = " ".join(part["text"] for part in ear.segments) + " ".join(row.text for row in ear.rows)
    assert "0000123" not in shown
    assert "050-•••••••" in shown
    assert ear.rows[0].label == "ערוץ"


def test_a_mail_is_hidden_too() -> None:
    ear = listen("מחפשים מנהלת לקבוצת פייסבוק, club@example.co.il")
    assert "example" not in "".join(part["text"] for part in ear.segments)
    assert ear.rows[-1].facet is None


def test_blots() -> None:
    assert blot("050-0000123") == "050-•••••••"
    assert blot("club@example.org") == "•••••••"


def test_a_field_that_was_changed_is_not_sure_any_more() -> None:
    heard = hear(SAID)
    values = values_of(heard, TODAY)
    assert certainty(values, heard)["channels"][0] == 3
    assert "channels" not in certainty(values | {"channels": ["whatsapp"]}, heard)


def test_one_gender_wording_gets_better_words() -> None:
    found = hints({"title": ["דרוש מנהל קהילה"], "body": ["שלום"]})
    assert [hint.field for hint in found] == ["title"]
    assert found[0].after != found[0].before


def test_a_hint_shows_its_neighbours_mended_too() -> None:
    found = hints({"body": ["מחפשת בחורה צעירה שתנהל לנו את הקבוצה"]})
    assert [hint.after for hint in found] == ["מחפשת מישהו/י שינהל/תנהל לנו את", "מישהו/י שינהל/תנהל לנו את הקבוצה"]


def test_a_barred_ground_is_shown_among_many_hints_at_titles() -> None:
    found = hints(
        {"title": ["דרוש רכז"], "body": ["דרוש רכז קהילה. הרכז יענה להורים. הרכז יכתוב. עדיף בלי ילדים בבית."]}
    )
    assert len(found) == 3
    assert [hint.words for hint in found][-1] == "בלי ילדים בבית"


def test_wording_for_all_gets_no_hint() -> None:
    assert hints({"title": ["ניהול קהילת פייסבוק"], "body": ["מחפשים מנהלת או מנהל לקהילה"]}) == []
