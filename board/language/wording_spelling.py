"""Stretched and misspelt words of a call ("דרוששש", "מנהללל", "מחפשם") as they are meant, place by place."""

import re
from functools import cache

from board.language.contacts_fold import Folded
from board.language.phrases import phrase, table
from board.language.wording_forms import forms
from board.language.wording_roles import roles

_WORD = re.compile(r"[א-ת]{4,}")
_RUN = re.compile(r"(.)\1+")
_LONG_RUN = re.compile(r"(.)\1{2,}")
# Doubled letters are a slip, but for י and ו, and for a first letter, which may be a particle ("ממפעיל").
_INNER_RUN = re.compile(r"(?<=.)([^יו])\1+")
_PARTICLES = "והלבש"


def spelled(folded: Folded) -> Folded:
    """Return a folded text in which stretched and misspelt words of a call stand as they are meant."""
    text, origins = folded.text, folded.origins
    for word in reversed(list(_WORD.finditer(text))):
        if meant := _meant(word.group(), text[word.end() :]):
            start, end = word.span()
            places = (*origins[start : end - 1], *[origins[end - 1]] * len(meant))
            text = text[:start] + meant + text[end:]
            origins = (*origins[:start], *places[: len(meant) - 1], origins[end - 1], *origins[end:])
    return Folded(text, origins, folded.source)


def _meant(word: str, behind: str) -> str:
    """Return the word of a call that a spelling means, or nothing for any other word."""
    if right := table("wording")["misspelt"].get(word):
        following = re.match("[א-ת]+", behind[1:])
        return right if following and _is_of_one(following.group()) else ""
    if not _RUN.search(word) or _is_known(word):
        return ""
    readings = (_LONG_RUN.sub(r"\1", word), _INNER_RUN.sub(r"\1", word), _LONG_RUN.sub(r"\1\1", word))
    return next((each for each in readings if each != word and _is_known(each)), "")


def _is_of_one(word: str) -> bool:
    role = roles().get(word)
    return word in table("roles")["shared"] or (role is not None and not role.plural)


@cache
def _is_known(word: str) -> bool:
    """Tell a word that seeks, a calling or what is said of a person."""
    bare = word[1:] if word[0] in _PARTICLES else word
    return any(each in roles() or each in forms() or phrase("wording", "seek").fullmatch(each) for each in (word, bare))
