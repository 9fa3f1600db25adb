"""Light stems: what remains of a word without plural, gender, construct and -ing endings."""

from functools import cache, lru_cache

from board.language.lexicon import lexicon
from board.language.normalise import fold, is_hebrew, single_spelling

_PLURAL_ENDINGS = (("יות", 4), ("ימ", 3), ("ות", 3))  # with how many letters must stay
_PERSON = ("איות", "אית", "אימ", "אי")  # who does it for a living; three letters must stay
_PLAYER = ("יסטיות", "יסטית", "יסטימ", "יסט")  # and so here; four
_SHORT_ENDINGS = ("ית", "ה", "א", "ת", "י")  # four letters must stay
_LAST = frozenset(ending[-1] for ending in (*_PERSON, *_PLAYER, *_SHORT_ENDINGS, *dict(_PLURAL_ENDINGS)))


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems of a folded word without particles, the likeliest first; never empty for a word."""
    irregular = _irregular()
    plain = irregular.get(word, word)
    whole = irregular.get(plain) == plain
    if not is_hebrew(plain):
        return (plain if whole else _english(plain),)
    found = (single_spelling(plain),) if whole else _hebrew(single_spelling(plain))
    return tuple(dict.fromkeys(stem[:-1] + "ה" if len(stem) > 3 and stem[-1] == "א" else stem for stem in found))


def is_odd(word: str) -> bool:
    """Tell whether the folded word is a listed form of one other, so that its letters say nothing themselves."""
    return _irregular().get(word, word) != word and len(stems(word)) == 1


@cache
def _irregular() -> dict[str, str]:
    """Return forms that no rule finds, with their plain form (a word with itself has no ending to take off)."""
    table: dict[str, str] = {}
    for first, *others in lexicon().variants:
        table |= {fold(other): fold(first) for other in others}  # of several words: as one, see Name.joined
    pairs = (pair.split() for pair in lexicon().words["plurals"])
    table |= {fold(odd): fold(plain) for odd, plain in pairs}
    defective = {single_spelling(odd): plain for odd, plain in table.items()}  # חות is of חווה, as חוות
    return {odd: plain for odd, plain in defective.items() if odd not in _plain_words()} | table


@cache
def _plain_words() -> frozenset[str]:
    """Return the everyday words that a defective spelling may also be: דיר is a sty."""
    return frozenset(fold(word) for name in ("whole", "plain", "stop") for word in lexicon().words[name])


def _hebrew(word: str) -> tuple[str, ...]:
    if word[-1] not in _LAST:
        return (word,)
    for ending in _PERSON if "א" in word else ():
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3:
            if rest[-1] == "ו":
                return (rest,)  # לוגואים is of לוגו
            return (rest if rest.endswith("יק") else rest + "א",)  # חשמלאית is no חשמלית, but מוזיקאית is of מוזיקה
    for ending in _PLAYER if "יסט" in word else ():
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return (word[: -len(ending)],)  # סטנדאפיסט is of סטנדאפ
    if word.endswith("ויות") and len(word) > 5:
        word = word[:-4] + "ות"  # חנויות, רשויות: the singular ends in ות itself
    for ending, least in _PLURAL_ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= least:
            return _after_plural(rest, ending)
    for ending in _SHORT_ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 4:
            return (_bare(rest),)
    if len(word) == 4 and word[-1] == "ת":
        return (word[:3] + "ה", word[:3], word)  # שמלת, צלמת: a construct or a woman of the trade
    if len(word) == 4 and word[-1] == "י":
        return (word, word[:3])  # נהגי
    return (word,)


def _after_plural(rest: str, ending: str) -> tuple[str, ...]:
    if ending == "ות" and rest[-1] == "א" and len(rest) >= 4:
        return (_bare(rest), rest)  # דוגמאות is of דוגמה, חקלאות of חקלאי
    if len(rest) == 3 and ending == "ות":
        return (rest + "ה", rest)  # קופות is of קופה, ילדות of ילדה: four-letter nouns keep their ה
    return (_bare(rest),)


def _bare(rest: str) -> str:
    return rest[:-1] if rest[-1] in "יא" and len(rest) >= 5 else rest  # אפליקציה, אפליקציות, אפליקציית


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
    if len(word) < 4 or _irregular().get(word) == word:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
