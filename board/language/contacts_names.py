"""First names that introduce a contact, and which of them are words, too; the names are data."""

from board.language.phrases import table

NAMES: frozenset[str] = frozenset(table("names")["names"])
ALSO_WORDS: frozenset[str] = frozenset(table("names")["also_words"])
