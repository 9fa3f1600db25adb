"""The words of a text with their places, and the vocabulary's values found among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from board.language.contacts_fold import Folded, Span, fold
from board.language.intake.inflections import inflected
from board.language.intake.tongues import bases
from board.language.lexicon import Entry, lexicon
from board.language.normalise import fold as fold_word
from board.language.particles import is_known
from board.language.phrases import table

_WORD = re.compile(r"[^\W_]+(?:['\"/.](?=[^\W\d_])[^\W_]+)*'?")
_GENDER_ENDING = re.compile(r"(?<=[א-ת]{2})(?<![בלמו]ק)[/.](?:י?ות|ית|ת|ה|ים|י|ן)$")
_PARTICLE_RUN = re.compile(r"ו?(?:כש|לכש|מש|ש)?[בכלמ]?ה?")
_GAP = re.compile(r"[\s\-\"'&]*")
_SHORT_GAP = re.compile(r"['.]?[\s\-]?")
LONGEST_ALIAS = 5
INITIALS = {"ק", "י"}  # a town's first word as people shorten it: "ק. אתא", "י-ם"
INFLECTED = {"industry", "audience", "service"}
_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
KINDS = ("channel", "audience", "industry", "service", "region", "special", "city", "language")


@dataclass(frozen=True)
class Word:
    """A word as it counts for matching, with its place in the folded text."""

    text: str
    start: int
    end: int
    joined: bool  # only a space or a hyphen stands before it


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[tuple[str, str], ...]:
    """Return a word, then the word without each possible run of particles, as (form, particles)."""
    if not re.match("[א-ת]", word):
        return ((word, ""), *((base, "") for base in bases(word) if base != word))
    cuts = [cut for cut in range(1, 5) if len(word) > cut and _PARTICLE_RUN.fullmatch(word, 0, cut)]
    return ((word, ""), *((word[cut:], word[:cut]) for cut in cuts if len(word) - cut > 1 or word[cut:] in INITIALS))


@lru_cache(maxsize=4096)
def _keyed(word: str) -> tuple[tuple[str, str], ...]:
    """Return the same forms as they are compared."""
    return tuple((key(form), particles) for form, particles in forms(word))


@lru_cache(maxsize=4096)
def is_whole(word: str) -> bool:
    """Tell whether the first letters of a word belong to it."""
    return word in table("paste")["unled"] or is_known(fold_word(word))


@dataclass(frozen=True)
class Match:
    """A vocabulary value found in the text."""

    kind: str
    slug: str
    start: int
    end: int
    alias: str
    particles: str
    first: int  # index of its first word
    count: int

    def span(self, folded: Folded) -> Span:
        """Return the place in the original text."""
        return folded.span(self.start, self.end)


def words(text: str) -> list[Word]:
    """Cut a folded text into words; gender endings and quotes inside a word are dropped."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        plain = _GENDER_ENDING.sub("", match.group())
        gap = _SHORT_GAP if found and found[-1].text[-1] in INITIALS and len(found[-1].text) < 3 else _GAP
        joined = bool(gap.fullmatch(text, last, match.start()))
        found += _split(plain, match, joined)
        last = match.end()
    return found


def _split(plain: str, match: re.Match[str], joined: bool) -> Iterator[Word]:
    """Give one word, or several when a slash or a dot only joins them ("וואטסאפ/פייסבוק")."""
    parts = re.split(r"[/.]", plain)
    at = match.start()
    for index, part in enumerate(parts):
        end = match.end() if index == len(parts) - 1 else at + len(part)
        shortened = index == 1 and parts[0][-1:] in INITIALS and len(parts[0]) < 3
        yield Word(part.replace("'", "").replace('"', ""), at, end, joined if index == 0 else shortened)
        at += len(part) + 1


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """Return the form under which full and defective spelling meet, and final letters the others."""
    return word.replace("יי", "י").replace("וו", "ו").translate(_FINALS)


@cache
def aliases() -> dict[str, dict[tuple[str, ...], tuple[str, str]]]:
    """Return, for each kind, the values by the words people write for them, inflected ones last."""
    found: dict[str, dict[tuple[str, ...], tuple[str, str]]] = {kind: {} for kind in KINDS}
    unformed = _keys(frozenset(table("paste")["unformed"]))
    for kind in KINDS:
        written = [(entry, alias, _plain(alias)) for entry in lexicon().entries(kind) for alias in _names(entry)]
        written = [each for each in written if each[2] and not _is_shut(kind, each[2])]
        for entry, alias, plain in written:
            found[kind].setdefault(plain, (entry.slug, alias))
        for entry, alias, plain in written:
            for form in inflected(plain, kind in INFLECTED):
                if form[-1] not in unformed:
                    found[kind].setdefault(form, (entry.slug, alias))
    return found


@cache
def _openings() -> dict[str, frozenset[str]]:
    """Return the words with which each kind's names begin."""
    return {kind: frozenset(plain[0] for plain in listed) for kind, listed in aliases().items()}


def _names(entry: Entry) -> Iterator[str]:
    """Return everything a pasted post may call a value."""
    if entry.slug != "other":
        yield from (*entry.labels.values(), *entry.aliases, *entry.typos)
        paired = table("paste")["paired"].get(entry.kind, {}).get(entry.slug, {"verbs": (), "objects": ()})
        yield from map(" ".join, product(paired["verbs"], paired["objects"]))
        for extra in (table("paste")["extra"], table("tongues")):
            yield from extra.get(entry.kind, {}).get(entry.slug, ())
        if entry.kind == "industry":
            yield from (name for names in table("trades")[entry.slug].values() for name in names)


def _plain(alias: str) -> tuple[str, ...]:
    """Return the words of an alias as they are compared."""
    return tuple(key(word.text) for word in words(fold(alias).text))


def _is_shut(kind: str, plain: tuple[str, ...]) -> bool:
    """Tell whether a word on its own decides nothing in a free text."""
    if len(plain) > 1:
        return False
    word, paste = plain[0], table("paste")
    if word in _keys(frozenset(paste["shut"].get(kind, ()))):
        return True
    return word in _keys(lexicon().ambiguous) and word not in _keys(frozenset(paste["open"].get(kind, ())))


@cache
def _keys(listed: frozenset[str]) -> frozenset[str]:
    return frozenset(key(word) for word in listed)


def matches(found: list[Word], kind: str) -> list[Match]:
    """Find a kind's values, the longest alias first, never overlapping."""
    listed, openings = aliases()[kind], _openings()[kind]
    shown: list[Match] = []
    index = 0
    while index < len(found):
        starts = _keyed(found[index].text)
        opening = any(form in openings for form, _ in starts)
        match = _longest(found, index, kind, listed, starts) if opening else None
        if match:
            shown.append(match)
            index += match.count
        else:
            index += 1
    return shown


def _longest(
    found: list[Word],
    index: int,
    kind: str,
    listed: dict[tuple[str, ...], tuple[str, str]],
    starts: tuple[tuple[str, str], ...],
) -> Match | None:
    """Return the longest match that starts at this word, in one of its forms."""
    for count in range(min(LONGEST_ALIAS, len(found) - index), 0, -1):
        run = found[index : index + count]
        if not all(word.joined for word in run[1:]):
            continue
        fitting = [start for start in starts if count > 1 or _fits(run[0].text, start[1], kind)]
        for (form, particles), rest in product(fitting, _rests(run[1:])):
            hit = listed.get((form, *rest))
            if hit:
                return Match(kind, hit[0], run[0].start, run[-1].end, hit[1], particles, index, count)
    return None


def _fits(word: str, particles: str, kind: str) -> bool:
    """Tell whether a word's first letters may be particles; a whole word has none, apart from "from Safed"."""
    return not particles or kind == "city" or not is_whole(word) or (kind == "service" and _relative(word, particles))


def _relative(word: str, particles: str) -> bool:
    """Tell a verb led by "that" from a word that only begins like one."""
    return particles == "ש" and word not in table("paste")["unled"]


def _rests(run: list[Word]) -> list[tuple[str, ...]]:
    """Return the later words as they are and without the article ("מועדון הספורט") or a Russian ending."""
    plain = tuple(key(word.text) for word in run)
    declined = bases(plain[-1]) if plain else ()
    if declined:
        return [plain, *((*plain[:-1], base) for base in declined)]
    bare = tuple(word.removeprefix("ה") if len(word) > 3 else word for word in plain)
    return [plain] if bare == plain else [plain, bare]
