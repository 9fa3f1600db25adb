"""Callings that nobody listed, told by how Hebrew forms them: an ending, a woman's participle, what somebody does."""

import re

from board.language.phrases import phrase, table
from board.language.wording_forms import forms, led
from board.language.wording_roles import Role, roles

LONG_ENOUGH = 5  # shorter words with a calling's ending are mostly things
FINAL = {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ"}
_AGENT = re.compile("(?![ולשהבכ])[א-ת]{3,}(?<![וי])ן")  # תחקירן, מידען; "יומן" and "שולחן" are listed as things
_AGENT_SHE = re.compile("(?![ולשהבכ])[א-ת]{3,}(?<![וי])נית")
_PARTICIPLE_SHE = re.compile("(?![ומלהבכש])[א-ת]ו(?:(?![וי])[א-ת]){2}ת|מת?(?:(?![וי])[א-ת]){3}ת")


def guessed(word: str) -> Role | None:
    """Return the role of a calling that nobody listed, told by its ending: פסנתרן, קרימינולוגית, קומיקאי."""
    if len(word) < LONG_ENOUGH or word in table("callings")["things"]:
        return None
    for masculine, feminine in table("callings")["endings"]:
        if word.endswith(feminine):
            return _calling(word, word.removesuffix(feminine) + masculine, word)
        if word.endswith(masculine):
            return _calling(word, word, word.removesuffix(masculine) + feminine)
    if _AGENT.fullmatch(word):
        return _calling(word, word, word[:-1] + "נית")
    return _calling(word, word[:-3] + "ן", word) if _AGENT_SHE.fullmatch(word) else None


def sought(word: str, after: str, with_particle: bool) -> Role | None:
    """Return the role of an unlisted calling behind the words that seek; also what one does ("one who posts")."""
    if with_particle and word[0] in "לב" and (role := guessed(word[1:])):
        return role
    if not led(word)[1] and (role := guessed(word)):
        return role
    return _doing(word, after) or _woman_doing(word)


def _calling(word: str, masculine: str, feminine: str) -> Role:
    return Role(word, masculine, feminine, trade=False)


def _doing(word: str, after: str) -> Role | None:
    """Read a verb in the present, with what it is done to, as the person who does it ("מתייג תכנים")."""
    form = forms().get(word)
    if form is None or form.kind != "present" or word in table("callings")["states"]:
        return None
    if not phrase("callings", "done_to").match(after):
        return None
    she = next(each for each, other in forms().items() if other.both == form.both and other.feminine)
    return _calling(word, form.masculine, she)


def _woman_doing(word: str) -> Role | None:
    """Read a woman's participle that no verb lists ("מרפדת", "רוקחת"), unless it is a thing."""
    thing = word in table("callings")["things_she"] or word in roles()
    if thing or led(word)[1] or not _PARTICIPLE_SHE.fullmatch(word):
        return None
    stem = word[:-1]
    return _calling(word, stem[:-1] + FINAL.get(stem[-1], stem[-1]), word)
