"""What a word on its way may become: a name of the trade, or a word of the board that begins so."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from sqlalchemy.engine import Connection

from board.db import LAST_SIGN
from board.language.groups import Group
from board.language.lexicon import lexicon
from board.language.normalise import fold
from board.search import terms

SHORTEST = 3  # two letters begin too many words to be sure of one
MOST = 3


def may_go_on(text: str, group: Group) -> bool:
    """Tell whether a query ends in this group's word, so that more of it may be meant."""
    return len(group.surfaces) == 1 and not group.literal and text.endswith(group.typed)


def completions(connection: Connection, kind: str, beginning: str) -> Iterator[str]:
    """Yield folded words that begin with folded letters: the shortest names of the trade, then the board's own."""
    if len(beginning) < SHORTEST:
        return
    names = _names()
    first, last = bisect_left(names, beginning), bisect_left(names, beginning + LAST_SIGN)
    yield from sorted(names[first:last], key=len)[:MOST]
    yield from terms.beginning(connection, kind, beginning, MOST)


@cache
def _names() -> list[str]:
    """Return the folded names of one word that a form offers, in order."""
    kinds = ("channel", "audience", "industry", "service", "city")
    entries = (entry for kind in kinds for entry in lexicon().pickable(kind) if not entry.inert)
    names = {name for entry in entries for name in entry.names if " " not in name}
    return sorted(map(fold, names))
