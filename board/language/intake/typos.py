"""A channel's name with one slip of the finger: a letter lost, added, wrong, or two that changed places."""

from collections.abc import Iterator
from functools import cache

from board.language.intake.words import Match, Word, aliases, forms, is_whole, key
from board.language.phrases import table

SHORTEST = 6  # a shorter word is too near to too many others


def with_typos(found: list[Word], known: list[Match], kind: str) -> list[Match]:
    """Add to the values of a kind those that unknown words most likely mean; a word's first letter must be right."""
    taken = {index for match in known for index in range(match.first, match.first + match.count)}
    odd = (_mistyped(word, index, kind) for index, word in enumerate(found) if index not in taken)
    return sorted((*known, *filter(None, odd)), key=lambda match: match.start)


def _mistyped(word: Word, index: int, kind: str) -> Match | None:
    """Return the value whose name the word is with one slip, or None."""
    if len(word.text) < SHORTEST or is_whole(word.text):
        return None
    for form, particles in forms(word.text):
        near = _near(key(form), kind) if len(form) >= SHORTEST else None
        if near:
            slug, alias = aliases()[kind][(near,)]
            return Match(kind, slug, word.start, word.end, alias, particles, index, 1)
    return None


def _near(form: str, kind: str) -> str | None:
    """Return a name that is one slip away."""
    names, lacking = _names(kind)
    if form in lacking:
        return lacking[form]
    for shorter in _lacking_one(form):
        meant = shorter if shorter in names else lacking.get(shorter)
        if meant and meant[0] == form[0] and _one_slip(form, meant):
            return meant
    return None


def _one_slip(typed: str, meant: str) -> bool:
    """Tell one wrong or exchanged letter from two of them."""
    if len(typed) != len(meant):
        return True
    wrong = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
    return len(wrong) == 1 or (len(wrong) == 2 and wrong[0] == wrong[1][::-1])


@cache
def _names(kind: str) -> tuple[frozenset[str], dict[str, str]]:
    """Return a kind's proper names of one long word, and each of them with one letter lost."""
    names = frozenset(key(name) for name in table("trade")["brands"] if (key(name),) in aliases()[kind])
    return names, {shorter: name for name in sorted(names) for shorter in _lacking_one(name)}


def _lacking_one(word: str) -> Iterator[str]:
    """Return the word without each letter but the first."""
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))
