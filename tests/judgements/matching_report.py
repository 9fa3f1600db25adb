"""How matching does on its development set: `python -m tests.judgements.matching_report [FILE]`."""

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from board.matching.predict import predict_matching

FILE = Path(__file__).with_name("matching.jsonl")
GAIN = {"strong": 3, "weak": 1}
GOALS = {"must never": 1.0, "hard no": 1.0, "strong recall": 0.95, "notify precision": 0.85, "nDCG": 0.92}

Row = Mapping[str, Any]
Pair = tuple[str, str]


def figures(rows: Sequence[Row]) -> dict[str, float]:
    """Return each measure between 0 and 1 over the judged pairs."""
    judged: dict[Pair, str] = {(r["listing"], r["manager"]): r["grade"] for r in rows if r["type"] == "judgement"}
    answers = {(a["listing"], a["manager"]): a for a in predict_matching(rows)}
    told = {pair for pair in judged if answers[pair]["notify"]}
    never, no = ({pair for pair, grade in judged.items() if grade == kind} for kind in ("never", "no"))
    strong = {pair for pair, grade in judged.items() if grade == "strong"}
    return {
        "must never": _share(never - told, never),
        "hard no": _share(no - told, no),
        "strong recall": _share(strong & told, strong),
        "notify precision": _share(strong & told, told),
        "nDCG": _ndcg(judged, {pair: answer["score"] for pair, answer in answers.items()}),
    }


def wrong(rows: Sequence[Row]) -> Iterable[str]:
    """Yield the judged pairs that are told and should not be, or the other way round."""
    answers = {(a["listing"], a["manager"]): a for a in predict_matching(rows)}
    for row in rows:
        if row["type"] == "judgement":
            answer = answers[row["listing"], row["manager"]]
            if answer["notify"] != (row["grade"] == "strong"):
                yield f"{row['listing']} {row['manager']} {row['grade']}: {answer['score']} {answer['reasons']}"


def _share(found: set[Pair], of: set[Pair]) -> float:
    return len(found) / len(of) if of else 1.0


def _ndcg(judged: Mapping[Pair, str], scores: Mapping[Pair, float]) -> float:
    found = []
    for listing in dict.fromkeys(listing for listing, _manager in judged):
        pairs = [pair for pair in judged if pair[0] == listing]
        best = _gain([judged[pair] for pair in sorted(pairs, key=lambda pair: -GAIN.get(judged[pair], 0))])
        if best:
            found.append(_gain([judged[pair] for pair in sorted(pairs, key=lambda pair: -scores[pair])]) / best)
    return sum(found) / len(found)


def _gain(grades: Sequence[str]) -> float:
    return sum(GAIN.get(grade, 0) / math.log2(place + 2) for place, grade in enumerate(grades))


def read(file: Path) -> list[Row]:
    """Return the rows of a set."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def main(file: Path = FILE) -> None:
    """Print the figures beside their goals, and what went wrong."""
    rows = read(file)
    for name, value in figures(rows).items():
        print(f"{'ok ' if value >= GOALS[name] else 'NO '} {name:18} {value:.3f}  goal {GOALS[name]:.2f}")
    for line in wrong(rows):
        print("  ", line)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
