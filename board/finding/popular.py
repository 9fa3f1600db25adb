"""Popular searches: which search is counted, and which are offered while somebody types."""

import re
import unicodedata
from datetime import timedelta
from functools import cache

from board import clock
from board.db import db
from board.finding.asked import Asked
from board.language.lexicon import lexicon
from board.language.normalise import fold, spans
from board.language.query import parse
from board.language.safety import judge
from board.search.answer import Found
from board.stats import queries

LONGEST = 60
LEAST = 3  # times within the span
SPAN = timedelta(days=30)
_UNSEEN = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]")
_QUOTES = str.maketrans({"״": '"', "“": '"', "”": '"', "„": '"', "׳": "'", "‘": "'", "’": "'"})


def source(kind: str) -> str:
    """Return the name under which searches of a kind are counted."""
    return f"search:{kind}"


def plain(text: str) -> str:
    """Return a search as it is counted: NFC, single blanks, lower case, without niqqud and direction marks."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).translate(_QUOTES).lower().split())


def subject(asked: Asked, found: Found) -> str | None:
    """Return what to count of a search, or None for one that others would not want to be offered.

    It must be about something, all of which is on the board as it was typed; it must find something, be short and
    hold nothing that a public text may not.
    """
    terms = found.understood.terms
    if asked.after or not found.ids or not terms or any(term.instead or term.missing for term in terms):
        return None
    text = plain(asked.text)
    if len(text) > LONGEST or all(is_everyday(word) for _, _, word in spans(text)):
        return None
    if parse(asked.text).excluded or judge(asked.text).action != "allow":
        return None
    return text


def is_everyday(word: str) -> bool:
    """Tell whether a folded word asks for nothing alone: it stands around requests, or all of them are about it."""
    return word in _everyday()


def beginning(kind: str, typed: str, most: int) -> list[str]:
    """Return the searches that were often made in the last thirty days and go on from what is typed."""
    since = clock.today() - SPAN + timedelta(days=1)
    return queries.frequent(db.session(), source(kind), plain(typed), since, LEAST, most)


@cache
def _everyday() -> frozenset[str]:
    listed = lexicon().words
    generic = (name for entry in lexicon().entries("generic") for name in entry.names)
    return frozenset(
        fold(word) for name in (*listed["stop"], *listed["role"], *generic) for word in (name, *name.split())
    )
