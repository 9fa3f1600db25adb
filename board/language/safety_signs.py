"""How far a stretch of a text leans to harm, by its words and its ideas."""

from collections.abc import Iterable

from board.language.safety_ideas import Hit
from board.language.weighing import leaning, signs

SURE = 1.5  # leaning so far, a text is held though no rule names anything in it
DOUBTED = -2.0  # leaning less than this, it is not what a rule takes it for


def harm_signs(text: str, met: Iterable[Hit]) -> set[str]:
    """Return the signs of a folded text and of the ideas met in it."""
    return signs(text) | {f"idea:{hit.idea}{'-' if hit.denied else ''}" for hit in met}


def lean_to_harm(text: str, met: list[Hit], start: int, end: int) -> float:
    """Return how far a stretch leans to harm: above zero more than to innocence."""
    return leaning(harm_signs(text[start:end], (hit for hit in met if start <= hit.start < end)), "harm")
