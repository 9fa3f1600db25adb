"""Figures of the paste box, the wording check and the safety check on the development sets: run as a module.

    python -m tests.judgements.language_report [tune|aside]

Rows marked "aside" were written last, after the rules: their first figures say how well the rules carry over.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from board.language.contacts import find
from board.language.predict import predict_quick_post, predict_safety, predict_wording

HERE = Path(__file__).parent
ACCURATE = (
    "intent",
    "phone_e164",
    "whatsapp_e164",
    "email",
    "city",
    "region",
    "budget",
    "industry",
    "engagement",
    "language",
)
Rows = list[dict[str, Any]]


def rows(name: str, part: str | None = None) -> Rows:
    """Read a set, or only its rows of one part."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if part is None or row["part"] == part]


def quick_post(judged: Rows) -> dict[str, float]:
    """Compare every heard field with the judgement."""
    pairs = [
        (row["expected"], answer["expected"]) for row, answer in zip(judged, predict_quick_post(judged), strict=True)
    ]
    figures = {name: _share(wanted[name] == heard[name] for wanted, heard in pairs) for name in ACCURATE}
    for name in ("channels", "services"):
        figures[f"{name} F1"] = _f1((set(wanted[name]), set(heard[name])) for wanted, heard in pairs)
    figures["no contact left"] = _share(not find(heard["public_text"]) for _, heard in pairs)
    figures["public text"] = _share(
        wanted["public_text"].rstrip(".") == heard["public_text"].rstrip(".") for wanted, heard in pairs
    )
    return figures


def intent(judged: Rows) -> dict[str, float]:
    """Return how often need, offer and neither are told apart."""
    answers = predict_quick_post(judged)
    pairs = zip(judged, answers, strict=True)
    return {"intent": _share(row["expected"]["intent"] == answer["expected"]["intent"] for row, answer in pairs)}


def wording(judged: Rows) -> dict[str, float]:
    """Return precision and recall of "needs rewording"."""
    pairs = list(zip(judged, predict_wording(judged), strict=True))
    flagged = [row for row, answer in pairs if answer["verdict"] == "needs_rewording"]
    wrong = [answer for row, answer in pairs if row["verdict"] == "needs_rewording"]
    return {
        "precision": _share(row["verdict"] == "needs_rewording" for row in flagged),
        "recall": _share(answer["verdict"] == "needs_rewording" for answer in wrong),
    }


def safety(judged: Rows) -> dict[str, float]:
    """Return how many innocents pass and how much harm is caught, at all and with the very action."""
    pairs = [
        (row["expected_action"], answer["action"]) for row, answer in zip(judged, predict_safety(judged), strict=True)
    ]
    harm = [(wanted, action) for wanted, action in pairs if wanted != "allow"]
    return {
        "innocent allowed": _share(action == "allow" for wanted, action in pairs if wanted == "allow"),
        "harm caught": _share(action != "allow" for _, action in harm),
        "right action": _share(wanted == action for wanted, action in harm),
    }


def _share(answers: Iterable[bool]) -> float:
    listed = list(answers)
    return sum(listed) / len(listed)


def _f1(pairs: Iterable[tuple[set[str], set[str]]]) -> float:
    listed = list(pairs)
    right = sum(len(wanted & heard) for wanted, heard in listed)
    return 2 * right / sum(len(wanted) + len(heard) for wanted, heard in listed)


SETS: Mapping[str, Callable[[Rows], dict[str, float]]] = {
    "quick_post": quick_post,
    "quick_post_intent": intent,
    "wording": wording,
    "safety": safety,
}


def lines(parts: Iterable[str]) -> Iterator[str]:
    """Lay the figures out, one line a set and part."""
    for name, measure in SETS.items():
        for part in parts:
            judged = rows(name, part)
            shown = "  ".join(f"{label} {figure:.3f}" for label, figure in measure(judged).items())
            yield f"{name} ({part}, {len(judged)}): {shown}"


if __name__ == "__main__":
    print("\n".join(lines(sys.argv[1:] or ("tune", "aside"))))
