"""Decides, from how common each word is, what to ask the index and how much each find is worth; no database here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import log

from board.language.groups import Group, Part
from board.language.lexicon import lexicon
from board.search.expression import Expression, all_of, any_of
from board.search.packed import pack

TITLE_WORD, TITLE_STEM, STEM = 10.0, 9.0, 7.0  # the word itself outweighs whatever only means the same
LABELLED = 7.0  # ticked, and called by its very label
FACET, TITLE_CONCEPT, CONCEPT, NEAR, BROADER = 6.0, 6.0, 4.0, 3.0, 1.5
PROPER = 0.5  # of a word that is a place too, and an everyday one: "ראשון"
RESCUED = 0.5
SENTENCE = 4  # so many groups are a sentence
SAID_ASIDE = 0.55
ENOUGH = 0.6  # of the query's mass must be in what stands in for an empty answer
ENOUGH_BESIDES = 0.7  # and in what fills up a short one


Needles = tuple[tuple[str, float], ...]  # " token ", packed as in the rows, -> worth where it is found, the best first


@dataclass(frozen=True)
class Sought:
    """A group ready to be asked for: its tokens, and what each is worth where it is found."""

    group: Group
    anywhere: Expression | None  # None: no row has it
    title: Expression | None
    words: tuple[Needles, ...]  # for each word as typed
    needles: Needles  # for what it means
    idf: float
    mass: float  # its share in partial finds
    widened: bool = False  # only a wider value stands in: no find on its own
    instead: str | None = None  # the word that was sought instead of a mistyped one
    frequency: int = 0


def terms_of(group: Group) -> list[str]:
    """Return the counted terms that decide how common a group is."""
    concepts = (*group.concepts, *group.near, *group.broader)
    stems = [f"s_{stem}" for word in (*group.stems, (group.joined,)) for stem in word]
    return [*stems, *(f"m_{concept}" for concept in concepts)]


def seek(group: Group, frequency: Mapping[str, int]) -> Sought:
    """Return what to ask for: the thing itself, else its wider values; without any hit it stays unanswered."""
    known = [[stem for stem in word if f"s_{stem}" in frequency] for word in group.stems]
    trees: list[Expression] = []
    textual = (len(group.stems) == 1 or not group.concepts) and not group.by_name and all(known)
    if textual:
        trees.append(all_of(any_of(f"s_{stem}" for stem in word) for word in known))
    if f"s_{group.joined}" in frequency:
        trees.append(f"s_{group.joined}")
    concepts = () if group.literal else (*group.concepts, *group.near)
    trees.extend(_held(concepts, frequency))
    widened = not trees
    wider = () if group.literal else group.broader
    if widened:
        trees.extend(_held(wider, frequency))
    if not trees:
        rarest = _idf(0, frequency)
        return Sought(group, None, None, (), (), rarest, rarest * group.weight)
    typed = list(_word_needles(group))
    on_top = [f"t_{concept}" for concept in (wider if widened else concepts)]
    if len(typed) == 1 and (textual or group.joined):
        on_top.extend(_standing(typed[0]))
    held = _rows_holding(trees, frequency)
    idf = _idf(held, frequency)
    return Sought(
        group=group,
        anywhere=any_of(trees),
        title=any_of(on_top) if on_top else None,
        words=tuple(map(_worth, typed)),
        needles=_worth(list(_needles(group, wider if widened else ()))),
        idf=idf,
        mass=(_idf(0, frequency) if widened else idf) * group.weight,
        widened=widened,
        frequency=held,
    )


def rescue(sought: Sought, replacement: Group, frequency: Mapping[str, int], word: str) -> Sought:
    """Return the search for the word that was probably meant, worth less than what was typed."""
    found = seek(replacement, frequency)
    return replace(
        found,
        group=sought.group,
        words=tuple(map(_rescued, found.words)),
        needles=_rescued(found.needles),
        mass=sought.mass,
        instead=word,
    )


def _rescued(needles: Needles) -> Needles:
    return tuple((needle, worth * RESCUED) for needle, worth in needles)


def partial(required: list[Sought], nothing_whole: bool, talk: bool = False) -> Iterator[Expression]:
    """Yield the smallest sets of groups that hold enough of the matter and all bounds, without the whole set.

    Who names a language or a way of working wants no other; a place may be another one when nothing is found whole, and
    a channel where two other groups agree. What the query is about must be there for the most part.
    """
    if not (matter := _of(required, "matter")):
        return
    if nothing_whole and (around := _around(required)):
        yield around
    masses = {sought.group: _mass(sought, talk or len(required) >= SENTENCE) for sought in matter}
    total = sum(masses.values())
    least = total * (ENOUGH if nothing_whole else ENOUGH_BESIDES)
    enough: list[frozenset[int]] = []
    for size in range(1, len(required)):
        for places in combinations(range(len(required)), size):
            chosen = [required[place] for place in places]
            if any(smaller <= set(places) for smaller in enough) or not _bounded(chosen, required, nothing_whole):
                continue
            trees = [sought.anywhere for sought in chosen if sought.anywhere is not None and not sought.widened]
            if len(trees) == size and sum(_kept(sought, masses) for sought in _of(chosen, "matter")) >= least:
                enough.append(frozenset(places))
                yield all_of(trees)


def _around(required: list[Sought]) -> Expression | None:
    """Return the whole search with each city's district in its place, or None when it names no city."""
    districts = [sought.group.around for sought in required]
    trees = [f"f_{place}" if place else sought.anywhere for place, sought in zip(districts, required, strict=True)]
    return all_of(tree for tree in trees if tree) if any(districts) and all(trees) else None


def _bounded(chosen: list[Sought], required: list[Sought], nothing_whole: bool) -> bool:
    """Tell whether the bounds and the channels are among the chosen, as far as they must be."""
    missing = [sought for sought in required if sought not in chosen]
    if nothing_whole and all(sought.group.place for sought in missing):
        return True
    channels = _of(missing, "channel")
    return not _of(missing, "bounds") and (not channels or len(chosen) - len(_of(chosen, "channel")) > 1)


def _of(groups: list[Sought], part: Part) -> list[Sought]:
    return [sought for sought in groups if sought.group.part == part]


def _kept(sought: Sought, masses: Mapping[Group, float]) -> float:
    """Return what a group counts where it is found: one that was only guessed, half."""
    return masses[sought.group] * (RESCUED if sought.instead else 1.0)


def _mass(sought: Sought, sentence: bool) -> float:
    """Return a group's mass: in a whole sentence a word that means nothing here is often only said by the way."""
    aside = sentence and not (sought.group.concepts or sought.group.broader or sought.group.literal)
    return sought.mass * SAID_ASIDE if aside else sought.mass


def _held(concepts: Iterable[str], frequency: Mapping[str, int]) -> Iterator[str]:
    return (f"m_{concept}" for concept in concepts if f"m_{concept}" in frequency)


def _word_needles(group: Group) -> Iterator[list[tuple[str, float]]]:
    """Yield the needles of each word; of a name of several words those of the whole name."""
    share = PROPER if group.proper and not group.by_name else 1.0
    words = [((group.joined,), group.joined)] if group.joined else zip(group.stems, group.surfaces, strict=True)
    for stems, surface in words:
        found = [(f"t_{surface}", TITLE_WORD * share)]
        for stem in stems:
            found += [(f"t_{stem}", TITLE_STEM * share), (f"s_{stem}", STEM * share)]
        yield found


def _needles(group: Group, wider: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    if group.literal:
        return
    for concept in group.concepts:
        yield f"f_{concept}", LABELLED if _is_label(group, concept) else FACET
        yield f"t_{concept}", TITLE_CONCEPT
        yield f"c_{concept}", CONCEPT
    for concepts, worth in ((group.near, NEAR), (wider, BROADER)):
        for concept in concepts:
            yield from ((f"{side}_{concept}", worth) for side in "ftc")


def _is_label(group: Group, concept: str) -> bool:
    entry = lexicon().find(*concept.split(":"))
    return entry is not None and group.typed in entry.labels.values()


def _standing(needles: list[tuple[str, float]]) -> list[str]:
    """Return where a word stands in a title: its stems do wherever it does itself."""
    word, *stems = (token for token, _ in needles if token[0] == "t")
    return stems or [word]


def _worth(tokens: list[tuple[str, float]]) -> Needles:
    best = dict(sorted(tokens, key=lambda pair: pair[1]))
    return tuple((f" {pack(token)} ", worth) for token, worth in sorted(best.items(), key=lambda pair: -pair[1]))


def _rows_holding(trees: list[Expression], frequency: Mapping[str, int]) -> int:
    """Return an estimate of how many rows fit: the commonest way to be found."""

    def rows(tree: Expression) -> int:
        if isinstance(tree, str):
            return frequency.get(tree, 0)
        counts = [rows(part) for part in getattr(tree, "parts", ())]
        return max(counts) if type(tree).__name__ == "AnyOf" else min(counts)

    return max(map(rows, trees))


def _idf(rows: int, frequency: Mapping[str, int]) -> float:
    total = frequency.get("", 0)
    return max(0.2, log(1 + (total - rows + 0.5) / (rows + 0.5)))
