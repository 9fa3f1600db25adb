"""The table of signs: what a text is weighed by, in which pieces, and that it speaks where no rule does."""

import json
from pathlib import Path

import pytest

from board.language.safety import judge
from board.language.safety_ideas import Hit
from board.language.safety_signs import LONGEST, leaning, signs, windows

ROWS = Path(__file__).parents[1] / "judgements/safety_words.jsonl"


def test_signs_are_words_pairs_the_opening_and_ideas() -> None:
    met = [Hit("money", 0, 4, 0, denied=True, opens=False)]
    assert signs("לקבוצות 20 איש", met) == {
        "קבוצ",
        "00",
        "איש",
        "לקבוצות|00",
        "00|איש",
        "first:קבוצ",
        "first:קבוצ|00",
        "idea:money-",
    }


def test_a_text_without_known_signs_leans_by_the_constant() -> None:
    assert leaning("", []) == leaning("☂", [])


def test_windows_are_whole_sentences_and_cover_the_text() -> None:
    text = "מילה " * (LONGEST - 5) + ". " + "עוד " * 10 + "! " + "סוף " * 3
    found = list(windows(text))
    assert len(found) == 2
    assert found[0][0] == 0 and found[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in zip(found, found[1:], strict=False))
    assert list(windows("")) == [(0, 0)]


def test_harm_in_a_long_text_is_not_drowned() -> None:
    harmful = "בלי ערבים ובלי דתיים, תודה"
    around = (
        "חנות ספרים קטנה בחיפה, שלושה אנשים ותיקים וקבוצה נעימה של קוראים וקוראות. "
        "צריך מישהו או מישהי לפוסטים על ספרים חדשים, תשובות לשאלות ותזכורות למפגשי הקריאה בימי שלישי. "
    )
    after = "העבודה מהבית, חמש שעות בשבוע, התשלום לפי חודש והחוזה לשנה. ההתחלה אחרי החגים, אפשר גם קודם. "
    assert judge(around + after).action == "allow"
    assert judge(f"{around}{harmful}. {after}").action == "hold"


def test_the_weights_say_what_they_were_taught() -> None:
    rows = [json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines()][::5]
    judged = [(row["expected_action"] != "allow", judge(row["text"], row["kind"]).action != "allow") for row in rows]
    caught = [found for harmful, found in judged if harmful]
    passed = [not found for harmful, found in judged if not harmful]
    assert sum(caught) / len(caught) > 0.8
    assert sum(passed) / len(passed) > 0.97
    bare = [judge(row["text"], row["kind"], weigh=False).action != "allow" for row in rows]
    assert sum(found for (harmful, _), found in zip(judged, bare, strict=True) if harmful) < sum(caught)


@pytest.mark.parametrize("weigh", [True, False])
def test_contact_details_are_masked_whatever_the_words_weigh(weigh: bool) -> None:
    assert judge("נשמח להכיר, 050-0000123", weigh=weigh).action == "mask"
