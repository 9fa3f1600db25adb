"""Whose work a text speaks of: a writer who offers own work addresses nobody, whatever the gender of the words."""

import re

from board.language.phrases import phrase

_OFFERS = ("introduces", "i_am_role", "opens_with_role")


def offers(text: str) -> bool:
    """Tell whether the writer offers own work and asks for no help; "manager (m/f)" is nobody's own title."""
    if phrase("wording", "asks_for_help").search(text) or phrase("wording", "opens_for_both").search(text):
        return False
    if phrase("wording", "own_opening").search(text) and not phrase("intent", "strong_need").search(text):
        return True
    if any(phrase("sought", name).search(text) for name in ("asks_experience", "for_us", "calls_for_one_who")):
        return False
    if _says("offer_seek", text) or _says("rhetorical", text):
        return True
    sought = phrase("intent", "strong_need").search(text)
    experience_asked = phrase("wording", "asks_experience").search(text) and not presents(text)
    if sought is None and not experience_asked and any(_says(name, text) for name in _OFFERS):
        return True
    offered = next((each for each in phrase("intent", "offer").finditer(text) if not _of_another(text, each)), None)
    return offered is not None and (sought is None or offered.start() < sought.start())


def presents(text: str) -> bool:
    """Tell whether the writer may speak of own work: signs of it, and nobody is sought."""
    return bool(phrase("wording", "own_work").search(text)) and not phrase("wording", "seek").search(text)


def _of_another(text: str, offered: re.Match[str]) -> bool:
    """Tell "she will be available", "available?" and "if you seek" from what is said of oneself."""
    if phrase("sought", "asked_if_free").match(text, offered.end()):
        return True
    return bool(phrase("wording", "of_another").search(text[max(0, offered.start() - 20) : offered.start()]))


def _says(name: str, text: str) -> bool:
    return any(not _of_another(text, each) for each in phrase("intent", name).finditer(text))
