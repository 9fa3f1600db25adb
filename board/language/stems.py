"""Light stems: what remains of a word without plural, gender, construct and -ing endings."""

from functools import cache, lru_cache

from board.language.lexicon import lexicon
from board.language.normalise import fold, is_hebrew, single_spelling

_PLURAL_ENDINGS = (("יות", 4), ("ימ", 3), ("ות", 3))  # with how many letters must stay
_SHORT_ENDINGS = ("ית", "ה", "ת", "י")  # four letters must stay


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems of a folded word without particles, the likeliest first; never empty for a word."""
    known = _irregular().get(word)
    if known:
        return (single_spelling(known),)
    return _hebrew(single_spelling(word)) if is_hebrew(word) else (_english(word),)


@cache
def _irregular() -> dict[str, str]:
    """Return forms that no rule finds: odd plurals, and spelling variants led to the first of their row."""
    pairs = (pair.split() for pair in lexicon().words["plurals"])
    table = {fold(odd): fold(plain) for odd, plain in pairs}
    for first, *others in lexicon().variants:
        led_to = table.get(fold(first), _hebrew(single_spelling(fold(first)))[0])
        table |= {fold(other): led_to for other in others if " " not in other and "-" not in other}
    return table


def _hebrew(word: str) -> tuple[str, ...]:
    if word.endswith("ויות") and len(word) > 5:
        word = word[:-4] + "ות"  # חנויות, רשויות: the singular ends in ות itself
    for ending, least in _PLURAL_ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= least:
            return _after_plural(rest, ending)
    for ending in _SHORT_ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 4:
            return (_without_yod(rest),)
    if len(word) == 4 and word[-1] == "ת":
        return (word[:3] + "ה", word[:3], word)  # שמלת, צלמת: a construct or a woman of the trade
    if len(word) == 4 and word[-1] == "י":
        return (word, word[:3])  # נהגי
    return (word,)


def _after_plural(rest: str, ending: str) -> tuple[str, ...]:
    if len(rest) == 3 and ending == "ות":
        return (rest + "ה", rest)  # קופות is of קופה, ילדות of ילדה: four-letter nouns keep their ה
    return (_without_yod(rest),)


def _without_yod(rest: str) -> str:
    return rest[:-1] if rest[-1] == "י" and len(rest) >= 5 else rest  # אפליקציה, אפליקציות, אפליקציית


def _english(word: str) -> str:
    if not word.isascii() or len(word) < 4:
        return word
    word = singular(word)
    for ending, least in (
        ("ations", 4),
        ("ation", 4),
        ("ators", 4),
        ("ator", 4),
        ("ating", 4),
        ("ated", 4),
        ("ate", 4),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + "at"
    for ending, least in (("ments", 4), ("ment", 4), ("ings", 3), ("ing", 3), ("ers", 4), ("er", 4), ("ed", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]  # running, planning
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def singular(word: str) -> str:
    """Return an English word without its plural ending."""
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
