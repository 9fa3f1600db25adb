"""What to look for in place of a word that no row has: its kin, what it is a slip for, or what it begins."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.engine import Connection

from board.language.groups import Group
from board.language.kin import kin
from board.language.particles import bases, is_known
from board.language.query import parse
from board.language.spelling import SHORTEST, as_written, may_be, near_name, repairs
from board.search import terms
from board.search.completion import completions, may_go_on
from board.search.plan import Sought, rescue, terms_of


def rescued(connection: Connection, kind: str, sought: Sought, text: str) -> Sought:
    """Return the search for what a word of no row probably means, or the same where nothing better is found."""
    group = sought.group
    if sought.anywhere is not None or group.literal or len(group.surfaces) > 1 or group.concepts:
        return sought
    for meant, shown in _meanings(connection, kind, group, text):
        better = _instead(connection, kind, sought, meant, shown)
        if better.anywhere is not None:
            return better
    return sought


def _instead(connection: Connection, kind: str, sought: Sought, meant: str, shown: str) -> Sought:
    """Return the search for another word in a group's place; nothing may have it either."""
    replacement = replace(parse(meant).groups[0], weight=sought.group.weight)
    frequency = terms.frequencies(connection, kind, terms_of(replacement))
    return rescue(sought, replacement, frequency, shown)


def _meanings(connection: Connection, kind: str, group: Group, text: str) -> Iterable[tuple[str, str]]:
    """Yield what a word that no row has may mean, as (query, shown): its kin, else what it is a slip for."""
    surface = group.surfaces[0]
    related = terms.commonest(connection, kind, kin(surface))
    if related:
        yield related, as_written(related)
    if any(map(is_known, bases(surface))):
        return  # rightly spelled; the board just has nothing of it
    for reading in dict.fromkeys((surface, *bases(surface))):
        name = near_name(reading)
        if name:
            yield name, as_written(name)
    for likely in repairs(surface):
        meant = terms.commonest(connection, kind, likely)
        if meant:
            yield meant, as_written(meant)
    for stem in group.stems[0] if len(surface) >= SHORTEST else ():
        near = terms.near_stem(connection, kind, stem)
        if near and may_be(surface, near):
            yield near, as_written(near)
    if may_go_on(text, group):
        yield from ((word, as_written(word)) for word in completions(connection, kind, surface))
