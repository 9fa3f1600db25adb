"""Who is speaking: somebody who needs a manager, somebody who offers to be one, or neither."""

import re

from board.language.intake.hearing import Intent
from board.language.phrases import phrase

INTRODUCTIONS = ("introduces", "i_am_role", "opens_with_role")
_QUOTED = re.compile(r'(?<![^\s(])"[^"\n]{8,80}"(?![^\W_])')  # what others say
OWN_WORK = ("opens_with_work", "says_own_work", "work_for_many")


def intent(text: str, about_trade: bool, has_contact: bool = False, has_channel: bool = False) -> Intent:
    """Tell a need from an offer from anything else; `about_trade` = the text names a channel or a service."""
    text = _QUOTED.sub(" ", text)
    if _is_notice(text):
        return "other"
    if about_trade and _says("tender", text):
        return "need"
    if _offers(text):
        return "offer"
    if not has_channel and _says("recommend_other", text):
        return "other"
    if about_trade and _says("asks_who", text) and not _says("asks_what", text):
        return "need"
    if _only_asks(text) and not (about_trade and has_contact):
        return "other"
    seeks = _says("need", text)
    if _says("else", text) and not (seeks and about_trade):
        return "other"
    return "need" if about_trade or (seeks and _says("trade", text)) else "other"


def _only_asks(text: str) -> bool:
    """Tell whether the text is a question and seeks nobody."""
    asks = _says("question", text) or _says("asks_what", text) or text.rstrip().endswith("?")
    return asks and not _says("strong_need", text)


def _is_notice(text: str) -> bool:
    """Tell whether the text is a warning, a joke, rules, a date or news, and has no sentence of asking."""
    if _says("notice_sure", text):
        return not _says("first_need", text)
    if _says("rules", text):
        return not _says("strong_need", text)
    return _says("notice", text) and not _says("need", text)


def _says(name: str, text: str) -> bool:
    """Tell whether a text has one of a name's phrases."""
    return bool(phrase("intent", name).search(text))


def _offers(text: str) -> bool:
    """Tell whether the writer offers own work: by looking for work, or before seeking anybody."""
    if _says("offer_seek", text) or _says("rhetorical", text):
        return True
    asked, sure = phrase("intent", "first_need").search(text), phrase("intent", "offer_sure").search(text)
    if sure and (asked is None or sure.start() < asked.start()):
        return True
    sought = phrase("intent", "strong_need").search(text)
    if sought is None and asked is None and _says("to_reader", text):
        return True
    if sought is None and not _says("takes", text) and any(_says(name, text) for name in INTRODUCTIONS):
        return True
    seeks = any(_says(name, text) for name in ("need", "takes", "role_title"))
    if not seeks and any(_says(name, text) for name in OWN_WORK):
        return True
    offered = phrase("intent", "offer").search(text)
    return offered is not None and (sought is None or offered.start() < sought.start())
