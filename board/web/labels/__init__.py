"""Every code and enum member of the domain in words: one module per feature, each with a table `LABELS`.

Keys are DomainError codes ("listing_closed") and enum members ("ListingState.open").
"""

import importlib
import pkgutil
from enum import Enum
from functools import cache

from board.errors import DomainError
from board.language.lexicon import label as vocabulary_label
from board.web import i18n
from board.web.i18n import Lazy


@cache
def table() -> dict[str, Lazy]:
    """Return all words, gathered from the feature modules."""
    words: dict[str, Lazy] = {}
    for module in pkgutil.iter_modules(__path__):
        words |= importlib.import_module(f"{__name__}.{module.name}").LABELS
    return words


def key(thing: Enum | str) -> str:
    """Return the table's key of a code or an enum member."""
    return f"{type(thing).__name__}.{thing.value}" if isinstance(thing, Enum) else thing


def word(thing: Enum | str, **facts: object) -> str:
    """Return the words for a code or an enum member in the reader's language."""
    text = str(table()[key(thing)])
    return text % facts if facts else text


def sentence(error: DomainError) -> str:
    """Return why the domain refused, as a sentence for the reader."""
    return word(error.code, **error.facts)


def vocabulary(kind: str, slug: str) -> str:
    """Return the label of a vocabulary value in the reader's language."""
    return vocabulary_label(kind, slug, i18n.language())  # a module of words may be called language, too
