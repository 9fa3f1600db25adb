"""Matching keeps its figures on the development set."""

from tests.judgements.matching_report import FILE, GOALS, figures, read


def test_every_goal_is_reached() -> None:
    rows = read(FILE)
    assert sum(row["type"] == "judgement" for row in rows) >= 150
    assert sum(row["type"] == "manager" for row in rows) >= 40
    assert sum(row["type"] == "listing" for row in rows) >= 40
    found = figures(rows)
    assert not {name: value for name, value in found.items() if value < GOALS[name]}
