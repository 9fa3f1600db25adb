"""The tables of signs: what a text is weighed by, in which pieces, and that they speak where no rule does."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from board.language.contacts_fold import fold
from board.language.predict import predict_wording
from board.language.safety import judge
from board.language.safety_ideas import Hit
from board.language.safety_signs import harm_signs
from board.language.weighing import LONGEST, leaning, signs, windows
from board.language.wording import check, suggest
from board.language.wording_signs import resembling, wording_signs

SETS = Path(__file__).parents[1] / "judgements"
SHOP = (
    "חנות ספרים קטנה בחיפה, שלושה אנשים ותיקים וקבוצה נעימה של קוראים וקוראות. "
    "צריך מישהו או מישהי לפוסטים על ספרים חדשים, תשובות לשאלות ותזכורות למפגשי הקריאה בימי שלישי. "
)
TERMS = "העבודה מהבית, חמש שעות בשבוע, התשלום לפי חודש והחוזה לשנה. ההתחלה אחרי החגים, אפשר גם קודם. "


def rows(name: str, part: str) -> list[dict[str, Any]]:
    read = map(json.loads, (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in read if row["part"] == part][::5]


def test_signs_are_words_pairs_and_the_opening() -> None:
    found = {"קבוצ", "00", "איש", "לקבוצות|00", "00|איש", "first:קבוצ", "first:קבוצ|00"}
    assert signs("לקבוצות 20 איש") == found
    met = [Hit("money", 0, 4, 0, denied=True, opens=False), Hit("refund", 0, 4, 0, denied=False, opens=False)]
    assert harm_signs("לקבוצות 20 איש", met) == found | {"idea:money-", "idea:refund"}
    assert wording_signs("מנהל/ת") == signs("מנהל/ת") | {"as:מנהל/ת", "end:/ת"}


@pytest.mark.parametrize("table", ["harm", "wording"])
def test_a_text_without_known_signs_leans_by_the_constant(table: str) -> None:
    assert leaning(signs(""), table) == leaning(signs("☂"), table)


def test_windows_are_whole_sentences_and_cover_the_text() -> None:
    text = "מילה " * (LONGEST - 5) + ". " + "עוד " * 10 + "! " + "סוף " * 3
    found = list(windows(text))
    assert len(found) == 2
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert list(windows("")) == [(0, 0)]


@pytest.mark.parametrize("harmful", ["בלי ערבים ובלי דתיים, תודה", "שלחי לי תמונה שלך בלי בגדים", "רק לבני 20 עד 30"])
def test_harm_in_a_long_text_is_not_drowned(harmful: str) -> None:
    assert judge(SHOP + TERMS).action == "allow"
    assert judge(f"{SHOP}{harmful}. {TERMS}").action != "allow"


def test_more_harm_is_caught_and_no_more_innocents_are_held_than_by_rules_alone() -> None:
    judged = [row for row in rows("safety_words", "learnt") if row["expected_action"] != "mask"]
    harmful = [row for row in judged if row["expected_action"] != "allow"]
    innocent = [row for row in judged if row["expected_action"] == "allow"]

    def held(texts: list[dict[str, Any]], weigh: bool) -> int:
        return sum(judge(row["text"], row["kind"], weigh=weigh).action in ("hold", "block") for row in texts)

    assert held(harmful, weigh=True) > held(harmful, weigh=False) + len(harmful) / 20
    assert held(innocent, weigh=True) <= held(innocent, weigh=False)


def test_words_that_no_rule_names_are_held_at_their_place() -> None:
    unnamed = next(
        row["text"] for row in rows("safety_words", "learnt") if judge(row["text"]).reason == "resembles_harm"
    )
    assert judge(unnamed, weigh=False).action == "allow"
    verdict = judge(f"{SHOP}{unnamed}")
    assert verdict.action == "hold"
    assert all(0 <= signal.start < signal.end <= len(SHOP + unnamed) for signal in verdict.signals)


def test_a_threat_is_not_doubted_among_innocent_words() -> None:
    assert judge(f"{SHOP}\nאני אהרוג אותך אם לא תענה\n{TERMS}").reason == "threat"


@pytest.mark.parametrize("weigh", [True, False])
def test_contact_details_are_masked_whatever_the_words_weigh(weigh: bool) -> None:
    assert judge("נשמח להכיר, 050-0000123", weigh=weigh).action == "mask"


def test_wording_that_no_rule_names_is_shown_without_a_suggestion() -> None:
    judged = rows("wording", "tune")
    answers = list(predict_wording(judged))
    unnamed = [
        row["text"]
        for row, answer in zip(judged, answers, strict=True)
        if answer["verdict"] != "ok" and not check(row["text"], weigh=False)
    ]
    assert unnamed
    for text in unnamed:
        (finding, *_) = found = check(text)
        assert {each.code for each in found} == {"resembles"}
        assert text[finding.start : finding.end] == finding.words
        assert suggest(text)


def test_where_a_rule_found_words_no_more_are_guessed() -> None:
    text = fold("מחפשים מנהל קבוצה").text
    assert not list(resembling(text, check(text, weigh=False)))
    assert [each.code for each in check("מחפשים מנהל קבוצה")] == ["masculine_only"]
