"""Takes the particles off a Hebrew word, [ו][כש|לכש|מש|ש][ב|כ|ל|מ][ה], but never off a word that is whole."""

from functools import cache, lru_cache
from itertools import product

from board.language.lexicon import lexicon
from board.language.normalise import fold, is_hebrew, spans
from board.language.stems import stems

PARTICLES = frozenset(
    "".join(parts)
    for parts in product(("", "ו"), ("", "כש", "לכש", "מש", "ש"), ("", "ב", "כ", "ל", "מ"), ("", "ה"))
    if any(parts)
)
_LONGEST = max(map(len, PARTICLES))
_SURE = frozenset(("ב", "ל", "ה", "ו", "וה", "בה", "לה", "וב", "ול", "שב", "של", "שה"))


@lru_cache(maxsize=1 << 16)
def bases(word: str) -> tuple[str, ...]:
    """Return what the folded word may be without its particles, the likeliest first.

    A known word stays whole; else the longest known remainder is the answer; else both readings are kept.
    """
    if not is_hebrew(word) or len(word) < 3 or is_known(word):
        return (word,)
    rests = [(word[:size], word[size:]) for size in range(1, min(_LONGEST, len(word) - 2) + 1)]
    rests = [(particle, rest) for particle, rest in rests if particle in PARTICLES]
    for _, rest in rests:
        if is_known(rest):
            return (rest,)
    guesses = (rest for particle, rest in rests if len(rest) >= (3 if particle in _SURE else 4))
    return (word, *list(guesses)[:2])


def is_known(word: str) -> bool:
    """Tell whether the folded word, or its stem, is a word of the trade or a listed everyday word."""
    known, known_stems = _known()
    return word in known or (len(word) > 3 and stems(word)[0] in known_stems)


def bare_acronym(word: str) -> str:
    """Return a word that was written with gershayim without its particles, when an acronym remains (ומחו"ל)."""
    sizes = range(min(_LONGEST, len(word) - 2) + 1)
    rests = (word[size:] for size in sizes if not size or word[:size] in PARTICLES)
    return next((rest for rest in rests if rest in _acronyms()), word)


@cache
def _acronyms() -> frozenset[str]:
    names = (name for entries in lexicon().kinds.values() for entry in entries.values() for name in entry.names)
    return frozenset(fold(name) for name in names if '"' in name and " " not in name)


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    listed = lexicon().words
    whole = {fold(word) for name in ("whole", "plain", "role") for word in listed[name]}
    whole |= {fold(word) for pair in listed["plurals"] for word in pair.split()}
    trade = {
        word
        for entries in lexicon().kinds.values()
        for entry in entries.values()
        for name in entry.names
        for _, _, word in spans(name)
        if len(word) > 1
    }
    led = {word for word in trade - whole if _is_led(word, trade | whole)}  # "בפייסבוק" is an alias, but no word
    known = whole | trade - led
    said = {fold(word) for name in ("stop", "aside", "deeds", "wanting") for word in listed[name]}
    # of these no stems: "לחבר" is a word, but "לחברים" are חברים
    return frozenset(known | said), frozenset(stem for word in known if len(word) > 2 for stem in stems(word))


def _is_led(word: str, known: set[str]) -> bool:
    return any(
        word[:size] in PARTICLES and len(word) - size > 2 and word[size:] in known for size in range(1, len(word))
    )
