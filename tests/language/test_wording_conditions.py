"""Conditions on the person sought in roundabout words, Hebrew and English, each with look-alikes."""

import pytest

from board.language.wording import check, suggest


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        (
            "If you're observant, this role isn't for you. Page manager",
            "ground_religion",
            "Page manager",
        ),
        ("Group admin. If you are over 50, this is not the job for you.", "ground_age", "Group admin."),
        ("If you're an Arab, please don't apply. Newsletter.", "ground_origin", "Newsletter."),
        ("If you vote left, this isn't the place for you. Editor.", "ground_views", "Editor."),
        ("Host for a parenting club. Ideally she is a mother herself.", "ground_family", "Host for a parenting club."),
        ("Event host, young and unmarried preferred", "ground_age", "Event host"),
        ("Page editor. Under 35 and slim preferred, flexible hours", "ground_age", "Page editor. flexible hours"),
        ("Ideally, he is quick. Night moderator.", "gendered_word", "Ideally, they are quick. Night moderator."),
    ],
)
def test_english_conditions_go_with_their_sentence(text: str, code: str, better: str) -> None:
    assert code in {finding.code for finding in check(text, weigh=False)}
    assert suggest(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "If you are impatient, this job is not for you. Moderator",
        "If you don't like religious content, this job is not for you. Editor",
        "If you are religious, this group is for you. Manager needed.",
        "Our members are religious; if you're not, that's fine. Manager needed.",
        "Ideally you know Discord. Page manager",
        "Flexible hours preferred. Young company, single product. Page manager",
        "The community is young and single. Manager wanted.",
        "He will manage the shop while you run the page; Dan is our owner",
        "Religious or not, this job is for you",
    ],
)
def test_english_look_alikes(text: str) -> None:
    assert [finding.words for finding in check(text, weigh=False)] == []
