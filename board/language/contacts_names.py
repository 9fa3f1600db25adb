"""First names that introduce a contact, and which of them are words, too; the names are data."""

import re

from board.language.contacts_fold import Span
from board.language.phrases import table

NAMES: frozenset[str] = frozenset(table("names")["names"])
ALSO_WORDS: frozenset[str] = frozenset(table("names")["also_words"])
_DOUBLE = re.compile(r"(?<![^\W_])(?<![-'\"])(?P<first>[א-תa-z]{2,9})-(?P<second>[א-תa-z]{2,9})$")
_WITH_INITIAL = re.compile(
    r"(?<![^\W_])(?<![-'\"])(?P<name>(?P<first>[^\W\d_]{2,}) [א-תa-z])['.]?$|\((?P<bracketed>[^\W\d_]{2,})\)$"
)


def shaped_name(text: str, start: int, end: int) -> Span | None:
    """Return the place of a name that ends here and shows by its shape: "Bat-El", "Dana K.", "(Boaz)"."""
    double = _DOUBLE.search(text, start, end)
    if double:
        known = double["first"] in NAMES or double["second"] in table("names")["second_halves"]
        return double.span() if known and double["second"] not in table("names")["compounds"] else None
    found = _WITH_INITIAL.search(text, start, end)
    kind = "name" if found and found["name"] else "bracketed"
    return found.span(kind) if found and (found["first"] or found["bracketed"]) in NAMES else None
