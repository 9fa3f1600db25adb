"""Near spellings for a word that nothing knows: one slip of the finger, or the same consonants with other vowels."""

from collections.abc import Iterator
from functools import cache

from board.language.lexicon import lexicon
from board.language.normalise import is_hebrew, spans

HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
LATIN = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "אהויעaeiouyh"
SHORTEST = 5  # a shorter word is too near to too many others
_SAME_SOUND = str.maketrans({"ט": "ת", "כ": "ק", "ש": "ס", "צ": "ס", "ז": "ס", "ע": "א", "ח": "ק"})
_ALIKE = (
    "תט",
    "קכ",
    "כח",
    "סש",
    "סצ",
    "סז",
    "אע",
    "אה",
    "בו",
    "יו",
    "נמ",
    "דר",
    "הח",
    "גנ",
    "cks",
    "sz",
    "ie",
    "ae",
    "ou",
)


def slips(word: str) -> Iterator[str]:
    """Yield every word one slip away (Damerau-Levenshtein 1) that keeps the first letter."""
    letters = HEBREW if is_hebrew(word) else LATIN
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        for letter in letters:
            yield head + letter + tail
        if not tail:
            continue
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail[1:]


def plausible(typed: str, meant: str) -> bool:
    """Tell whether the slip is a usual one: a vowel letter or a doubled one lost or added, letters swapped or alike."""
    if len(typed) != len(meant):
        longer, shorter = sorted((typed, meant), key=len, reverse=True)
        place = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
        odd = longer[place]
        return odd in _VOWELS or odd in longer[place - 1 : place] or (len(typed) > SHORTEST and place < len(shorter))
    differing = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
    if len(differing) == 2:
        return differing[0] == differing[1][::-1]
    return len(typed) > SHORTEST + 1 or all(any(a in row and b in row for row in _ALIKE) for a, b in differing)


def skeleton(word: str) -> str | None:
    """Return the word's consonants by sound, or None for a word too short to be told by them."""
    if is_hebrew(word):
        bones = word[0] + "".join(letter for letter in word[1:] if letter not in "אהוי")
        bones = bones.translate(_SAME_SOUND)
    else:
        bones = word[:1] + "".join(letter for letter in word[1:] if letter not in "aeiouyh")
    bones = "".join(letter for place, letter in enumerate(bones) if bones[place - 1 : place] != letter)
    return bones if len(bones) >= 3 and len(word) >= 4 else None


def near_name(word: str) -> str | None:
    """Return the name of the trade that the word probably means, or None."""
    if len(word) < SHORTEST:
        return None
    names = _single_names()
    near = sorted({slip for slip in slips(word) if slip in names})
    if near:
        return near[0]
    bones = skeleton(word)
    return _name_skeletons().get(bones) if bones and len(bones) > 3 else None


@cache
def _single_names() -> frozenset[str]:
    found = set()
    for entries in lexicon().kinds.values():
        for entry in entries.values():
            for name in entry.names:
                words = [word for _, _, word in spans(name)]
                if len(words) == 1 and len(words[0]) >= SHORTEST:
                    found.add(words[0])
    return frozenset(found)


@cache
def _name_skeletons() -> dict[str, str]:
    skeletons: dict[str, str] = {}
    for name in sorted(_single_names(), key=lambda word: (len(word), word)):
        bones = skeleton(name)
        if bones:
            skeletons.setdefault(bones, name)
    return skeletons
