"""Mails, links and handles in a folded text, plain or dressed up ("at", "שטרודל", "נקודה")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["phone", "whatsapp", "email", "handle", "link"]

_AT_WORDS = r"שטרודל|שטרודעל|כרוכית|שבלול|собака|arroba"
_AT = rf"(?:\s*[(\[{{<]\s*(?:at|@|את|{_AT_WORDS})\s*[)\]}}>]\s*|\s+(?:{_AT_WORDS})\s+|\s*[@]\s*)"
_SPOKEN_AT = r"\s+(?:at|אט)\s+"
_DOT = r"(?:\.|\s*[(\[{]\s*(?:dot|נקודה|\.)\s*[)\]}]\s*|\s+(?:dot|נקודה|נק'?)\s+|\s+\.(?=[a-z]{2,4}\b)|\.\s(?=(?:com|net|org|co|il)\b))"
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_TLD = r"(?:[a-z]{2,24}|קום|איל)"
_HOST = rf"(?:{_LABEL}|ג'?ימייל|ג'?מייל|הוטמייל|יאהו|וואלה|וולה){_DOT}(?:{_LABEL}{_DOT})*{_TLD}(?![a-z0-9@])"
_BARE_HOST = r"(?:gmail|hotmail|yahoo|walla|outlook|ג'?ימייל|ג'?מייל)(?![a-z0-9]|\.[a-z])"
_LOCAL = rf"[a-z0-9](?:[a-z0-9_+%'-]|{_DOT}(?=[a-z0-9]))*"
_MAIL = re.compile(rf"(?<![a-z0-9])(?P<local>{_LOCAL}){_AT}(?P<host>{_HOST}|{_BARE_HOST})")
_SPOKEN_MAIL = re.compile(rf"(?<![a-z0-9])(?P<local>{_LOCAL}){_SPOKEN_AT}(?P<host>{_HOST}|{_BARE_HOST})")
_SPOKEN_DOT = re.compile(r"\b(?:dot|נקודה)\b|[(\[]\s*\.")
_MAIL_CUE = re.compile(r"(?:mail|מייל|מיל|דואל|דוא\"ל)\W*(?:is|to|me|us|ל|אל|:|שלי|-)?\W*$")
_HEBREW = re.compile("[א-ת]")
_PROVIDERS = {"ג'ימייל": "gmail", "גימייל": "gmail", "ג'מייל": "gmail", "גמייל": "gmail", "הוטמייל": "hotmail"}
_PROVIDERS |= {"יאהו": "yahoo", "וואלה": "walla", "וולה": "walla", "קום": "com", "איל": "il"}
_COMMON_WORDS = {"us", "me", "team", "now", "admin", "here", "available", "working", "work", "meet", "look", "see"}

_SOCIAL = (
    r"wa\.me|whatsapp\.com|whats\.app|t\.me|telegram\.(?:me|org|dog)|instagram\.com|instagr\.am|ig\.me"
    r"|facebook\.com|fb\.com|fb\.me|fb\.watch|m\.me|messenger\.com|linkedin\.com|lnkd\.in|tiktok\.com|twitter\.com"
    r"|x\.com|threads\.net|discord\.gg|discord\.com/invite|discordapp\.com|snapchat\.com|youtube\.com/@|signal\.me"
    r"|viber\.com|skype\.com|join\.skype\.com|linktr\.ee|beacons\.ai|calendly\.com|forms\.gle|docs\.google\.com/forms"
)
SHORTENERS = (
    r"bit\.ly|tinyurl\.com|cutt\.ly|goo\.gl|did\.li|t\.co|ow\.ly|is\.gd|rb\.gy|rebrand\.ly|shorturl\.at|tiny\.cc|buff\.ly"
    r"|s\.id|t\.ly|v\.gd|bitly\.ws|shorturl\.gg|tiny\.one|ln\.run"
)
_LINK = re.compile(
    rf"(?<![a-z0-9@.-])(?:https?\s?:\s?//\s?)?(?:[a-z0-9-]{{1,20}}\.){{0,2}}(?P<host>{_SOCIAL}|{SHORTENERS})"
    r"(?![a-z0-9-]|\.[a-z])(?:\s?/\s?[^\s<>\"'א-ת]*)?"
)
_CALL_LINK = re.compile(r"(?<![a-z])(?:tel|sms|whatsapp|skype|mailto|viber|tg)\s?:/{0,2}(?:send\?phone=|[a-z]+\?)?(?=[+\d@])")
_HANDLE = re.compile(r"(?<![\w@/.])@\s?(?P<name>[a-z_][\w.]{1,29}|[א-ת][\w.]{2,29})")
_DISCORD = re.compile(r"(?<![\w#])(?P<name>[a-z][\w.]{1,31}#\d{4})(?!\d)")
_NAMED_HANDLE = re.compile(
    r"(?:אינסטגרם|אינסטה|אינסטוש|טלגרם|דיסקורד|טיקטוק|סקייפ|סיגנל|instagram|insta|ig|telegram|tg|skype|discord|tiktok|signal)"
    r"(?:\s*(?:שלי|שלנו|user|username|handle|id|בשם|יוזר))?\s*[:\-–=]?\s*(?P<name>[a-z][a-z0-9]*(?:[._][a-z0-9_]+|\d+)[\w]*)(?![\w.@]*[@/])"
)
_REDDIT = re.compile(r"(?<![\w/])(?P<name>/?u/[a-z0-9][\w-]{2,20})")
_USER_HANDLE = re.compile(
    r"(?:שם משתמש|המשתמש|יוזר|יוזרניים|username|user name|my handle is|חפשו (?:אותי|אותנו) (?:ב\w+ )?בשם|add me)\s*[:\-–=]?\s*"
    r"(?P<name>[a-z][\w.]{3,29})"
)


@dataclass(frozen=True)
class Found:
    """A mail, link or handle with its place in the folded text; the value is in folded letters."""

    kind: Kind
    start: int
    end: int
    value: str


def links(text: str) -> Iterator[Found]:
    """Find links that lead to a person: messengers, social pages, forms, shortened links."""
    for match in _LINK.finditer(text):
        written = match.group().rstrip(".,;:!?)]}*")
        number = re.search(r"(?:wa\.me/|phone=|t\.me/)\s?\+?(\d{9,15})", re.sub(r"\s", "", written))
        if number and "t.me" not in match["host"]:
            yield Found("whatsapp", match.start(), match.start() + len(written), "+" + number[1])
        else:
            yield Found("link", match.start(), match.start() + len(written), re.sub(r"\s", "", written))


def call_marks(text: str) -> Iterator[tuple[int, int]]:
    """Find the "tel:" before a number, which goes with it."""
    return (match.span() for match in _CALL_LINK.finditer(text))


def mails(text: str) -> Iterator[Found]:
    """Find mail addresses, also those with the sign or the dots in words."""
    for match in _MAIL.finditer(text):
        yield _mail(match, text)
    for match in _SPOKEN_MAIL.finditer(text):
        if _is_meant_as_mail(match, text):
            yield _mail(match, text)


def _mail(match: re.Match[str], text: str) -> Found:
    """Bring a written address to its plain form."""
    host = re.sub(_DOT, ".", match["host"])
    host = ".".join(_PROVIDERS.get(part, part) for part in host.split("."))
    if "." not in host:
        host += ".com"
    return Found("email", match.start(), match.end(), re.sub(_DOT, ".", match["local"]) + "@" + host)


def _is_meant_as_mail(match: re.Match[str], text: str) -> bool:
    """Tell an address with "at" in words from "meet us at example.com"."""
    if _SPOKEN_DOT.search(match.group()) or _MAIL_CUE.search(text[max(0, match.start() - 20) : match.start()]):
        return True
    if match["local"] in _COMMON_WORDS:
        return False
    before = text[max(0, match.start() - 3) : match.start()]
    return bool(_HEBREW.search(before) or re.search(r"[,;:.|(/]\s?$", before)) or "." in match["local"] or "_" in match["local"]


def handles(text: str) -> Iterator[Found]:
    """Find user names: @name, name#1234, and names a network's word introduces."""
    for match in _HANDLE.finditer(text):
        name = match["name"].rstrip("._")
        if len(name) > 1:
            yield Found("handle", match.start(), match.start("name") + len(name), "@" + name)
    for pattern in (_DISCORD, _REDDIT, _NAMED_HANDLE, _USER_HANDLE):
        for match in pattern.finditer(text):
            name = match["name"].rstrip(".")
            yield Found("handle", match.start("name"), match.start("name") + len(name), name)
