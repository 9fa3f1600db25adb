"""Near spellings for a word that nothing knows: one slip of the finger, or the same consonants with other vowels."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from board.language.aliases import is_proper
from board.language.lexicon import lexicon
from board.language.normalise import fold, is_hebrew, single_spelling, spans, with_final
from board.language.particles import bases
from board.language.stems import stems

HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
LATIN = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "אהויעaeiouyh"
LONG = 8  # from here on one strange letter more or less still leaves no doubt
SHORTEST = 5  # a shorter word is too near to too many others
_SAME_SOUND = str.maketrans({"ט": "ת", "כ": "ק", "ש": "ס", "צ": "ס", "ז": "ס", "ע": "א", "ח": "ק"})
_HEARD = (
    ("sh", "ש"), ("tch", "צ"), ("ch", "צ"), ("ph", "פ"), ("th", "ת"), ("ck", "ק"), ("x", "קס"), ("ce", "ס"),
    ("ci", "ס"),
)  # fmt: skip
_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwyz", "אבקדאפגהאגקלמנאפקרסתאבויס")
_SOUND_ALIKE = ("תט", "קכ", "כח", "סש", "סצ", "סז", "אע", "אה")
_ALIKE = (
    *_SOUND_ALIKE,
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


_KEYS = ("קראטונמפ", "שדגכעיחלכפ", "זסבהנמצת")  # finals as plain letters


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


def short_slips(stem: str) -> Iterator[str]:
    """Yield a short Hebrew stem with one vav or yod more inside (it was left out), or with two letters swapped."""
    for at in range(1, len(stem)):
        if len(stem) > 3 and not set(stem[at : at + 2]) & set("וי"):
            yield stem[:at] + stem[at + 1 : at + 2] + stem[at] + stem[at + 2 :]
        for letter in "וי":
            yield stem[:at] + letter + stem[at:]


def repairs(word: str) -> Iterator[frozenset[str]]:
    """Yield the stems of the Hebrew words that one likely slip makes of this, the likeliest kind of slip first.

    The word's ending is repaired, too: צפרוט is צפרות, which no stem could tell.
    """
    if is_hebrew(word) and len(word) == SHORTEST - 1:
        yield _stems_of(_fuller(word), least=4)
    if is_hebrew(word) and len(word) >= SHORTEST:
        yield _stems_of(chain(_heard(word), _swapped(word)), least=3)
        if len(word) > SHORTEST:
            yield _stems_of(_fingered(word), least=4)


def _stems_of(words: Iterable[str], least: int) -> frozenset[str]:
    readings = (reading for word in words for reading in bases(word))
    found = ((reading, stem) for reading in readings for stem in stems(reading) if len(stem) >= least)
    return frozenset(stem for reading, stem in found if may_be(reading, stem))


def may_be(word: str, stem: str) -> bool:
    """Tell whether a word may stand for a stem: the name of a place has no endings (קצרנית is not of קצרין)."""
    return stem not in _places() or single_spelling(word) == stem


def _fuller(word: str) -> Iterator[str]:
    """Yield the words with one vav or yod more inside: סכרת is סוכרת."""
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at:] for letter in "וי")


def _heard(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        for row in _SOUND_ALIKE:
            if word[at] in row:
                yield word[:at] + row.replace(word[at], "") + word[at + 1 :]


def _swapped(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        if len(word) > SHORTEST or set(word[at : at + 2]).isdisjoint("וי"):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _fingered(word: str) -> Iterator[str]:
    """Yield the words with one letter struck beside its key, left out, or one too many."""
    for at in range(1, len(word)):
        head, tail = word[:at], word[at + 1 :]
        yield from (head + letter + tail for letter in _neighbours().get(word[at], ()))
        yield from (head + letter + word[at:] for letter in HEBREW)
        if len(word) > SHORTEST + 1:
            yield head + tail


@cache
def _neighbours() -> dict[str, str]:
    """Return the letters beside each on a Hebrew keyboard."""
    found: dict[str, str] = {}
    for row in _KEYS:
        for left, right in pairwise(row):
            found[left] = found.get(left, "") + right
            found[right] = found.get(right, "") + left
    return found


def plausible(typed: str, meant: str) -> bool:
    """Tell whether the slip is a usual one: a vowel letter or a doubled one lost or added, letters swapped or alike."""
    if len(typed) != len(meant):
        longer, shorter = sorted((typed, meant), key=len, reverse=True)
        place = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
        odd = longer[place]
        inside = place < len(shorter)  # at its end a word has endings, and no slips
        return (odd in _VOWELS and inside) or odd in longer[place - 1 : place] or len(typed) >= LONG
    differing = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
    if len(differing) == 2:
        return differing[0] == differing[1][::-1]
    return len(typed) > SHORTEST + 1 or all(any(a in row and b in row for row in _ALIKE) for a, b in differing)


def skeleton(word: str) -> str | None:
    """Return the word's consonants by sound, in Hebrew letters, or None for a word too short to be told by them.

    A name sounds alike in both scripts: "pokemon" and "פוקימון" have the same, "airbnb" and "איירביאנבי", too.
    """
    letters = word if is_hebrew(word) else _as_heard(word)
    bones = letters[:1] + "".join(letter for letter in letters[1:] if letter not in "אהוי")
    bones = bones.translate(_SAME_SOUND)
    bones = "".join(letter for place, letter in enumerate(bones) if bones[place - 1 : place] != letter)
    return bones if len(bones) >= 3 and len(word) >= 4 else None


def _as_heard(word: str) -> str:
    """Return a word of Latin letters as Hebrew writes it by ear; the letters of other scripts stay."""
    for written, heard in _HEARD:
        word = word.replace(written, heard)
    first = "ו" if word[:1] == "v" else word[:1].translate(_LETTERS)  # as in ויטמין
    return first + word[1:].translate(_LETTERS)


def alike(typed: str, meant: str) -> bool:
    """Tell whether two words of the same skeleton begin alike and are nearly as long."""
    if is_hebrew(typed) != is_hebrew(meant):
        return abs(len(typed) - len(meant)) <= 4  # one script writes vowels, the other does not
    begin = typed[:1] + meant[:1]
    return (begin[0] == begin[1] or begin in ("טת", "תט", "כק", "קכ")) and abs(len(typed) - len(meant)) <= 2


def near_name(word: str) -> str | None:
    """Return the name of the trade that the word probably means, or None; a brand forgives any one slip."""
    names = _single_names()
    if len(word) == SHORTEST - 1 and is_hebrew(word):
        return min((fuller for fuller in _fuller(word) if fuller in names), default=None)
    if len(word) < SHORTEST:
        return None
    near = sorted(slip for slip in set(slips(word)) if slip in names and (names[slip] or plausible(word, slip)))
    if near:
        return near[0]
    bones = skeleton(word)
    if not bones or len(bones) <= 3:
        return None
    known, own = _name_skeletons(), is_hebrew(word)
    name = known.get((bones, own)) or known.get((bones, not own))
    return name if name and alike(word, name) else None


def as_written(word: str) -> str:
    """Return a folded word as people write it; a name of the trade as the vocabulary has it: "וואטסאפ" ends in no ף."""
    return _written_names().get(word) or with_final(word)


@cache
def _written_names() -> dict[str, str]:
    entries = (entry for kind in lexicon().kinds.values() for entry in kind.values())
    names = [name for entry in entries for name in entry.names if " " not in name]
    return {fold(name): name for name in reversed(names)}  # labels come first, and are the last to be put in


@cache
def _single_names() -> dict[str, bool]:
    """Return the names of one word, each with whether it is a brand."""
    found: dict[str, bool] = {}
    for kind, entries in lexicon().kinds.items():
        for entry in entries.values():
            for name in () if entry.stopword else entry.names:
                words = [word for _, _, word in spans(name)]
                if len(words) == 1 and len(words[0]) >= SHORTEST:
                    found[words[0]] = found.get(words[0], False) or kind in ("channel", "city")
    return found


@cache
def _places() -> frozenset[str]:
    """Return the proper names of one word as stems."""
    entries = (entry for kind in lexicon().kinds.values() for entry in kind.values() if is_proper(entry))
    return frozenset(single_spelling(fold(name)) for entry in entries for name in entry.names if " " not in name)


@cache
def _name_skeletons() -> dict[tuple[str, bool], str]:
    """Return the brands by their skeleton and whether they are in Hebrew letters."""
    skeletons: dict[tuple[str, bool], str] = {}
    brands = (name for name, brand in _single_names().items() if brand)
    for name in sorted(brands, key=lambda word: (len(word), word)):
        bones = skeleton(name)
        if bones:
            skeletons.setdefault((bones, is_hebrew(name)), name)
    return skeletons
