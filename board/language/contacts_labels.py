"""What stands around a contact detail and says nothing without it: labels, the name, "without the zero"."""

import re
from dataclasses import dataclass
from functools import cache

from board.language.contacts_fold import Span
from board.language.contacts_names import ALSO_WORDS, NAMES, shaped_name
from board.language.lexicon import lexicon
from board.language.normalise import fold as fold_word
from board.language.particles import bases, is_known
from board.language.phrases import phrase, table

_MARKS = r"\s,،؛;:|/\\•·–—\-=~_*>\"'(\[{<"
_PICTURES = r"\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_SEPARATORS = re.compile(rf"[{_MARKS}+&{_PICTURES}]+$")
_POINTERS = re.compile(rf"[{_MARKS}.{_PICTURES}]+$")
_CONTACT_PICTURES = "☎✆✉📞📟📠📧📨📩📱📲🕻🕽🕾🖁🤙"
_PICTURE_BEFORE = re.compile(rf"[{_CONTACT_PICTURES}][{_MARKS}.{_PICTURES}]*$")
_PICTURE_AFTER = re.compile(rf"\s*[{_CONTACT_PICTURES}]+")
_CLOSING = re.compile(r"\s*[)\]}>*~]+")
_CLAUSE_START = re.compile(r"(?:^|[\n.,;:|/!?()–—\-•]|[^\w\s'\"])\s*$")
_WORD_WITH_COLON = re.compile(r"(?:^|[\n.,;|!?(]\s*)(?P<word>[^\W\d_]{2,12})\s?:\s*$")
_LONE_WORD = re.compile(r"(?:[.!?\n]|[^\w\s'\",:;()/-])\s*(?P<word>[א-ת]{3,9}|[а-яё]{3,12}|[ء-ي]{3,12})$")
_NAME_LIKE = re.compile(r"[א-ת]{3,9}(?:'[א-ת]{1,4})?|[א-ת]{2,8}-[א-ת]{2,8}|[а-яё]{3,12}|[ء-ي]{2,10}")
_LINE_END = re.compile(r"[\s.!]*(?:$|\n)")
NETWORKS = {"phone": ("whatsapp",), "whatsapp": ("whatsapp",), "handle": ("network",), "link": ("whatsapp", "network")}
WINDOW, STEPS = 64, 12


@dataclass(frozen=True)
class Reach:
    """How far the words around one contact go with it (folded indexes), and what they say."""

    start: int
    end: int
    name: Span | None
    whatsapp: bool
    phone: bool


def reach(text: str, start: int, end: int, kind: str) -> Reach:
    """Measure which words before and after a contact of a kind only serve it."""
    edge, name, told = _before(text, start, NETWORKS.get(kind, ()))
    stop, name = _after(text, end, name)
    if told and _is_in_sentence(text, told[0], stop):
        edge = told[1]
    around = text[edge:start] + " " + text[end:stop]
    whatsapp = bool(_standing("whatsapp").search(_standing("no_whatsapp").sub("", around)))
    both = _standing("call_or_whatsapp").search(_standing("no_call").sub("", around))
    also = whatsapp and bool(both or re.search("גם|יש |also|too", around))
    only = whatsapp and bool(re.search("בלבד|רק|only", around))
    return Reach(
        edge, stop, _titled(text, name), whatsapp, not only and (also or bool(_standing("phone").search(around)))
    )


@cache
def _standing(name: str) -> re.Pattern[str]:
    """Return the pattern of a label as a word of its own, with Hebrew particles before it."""
    return re.compile(rf"(?<![^\W_])[ושבלהמ]{{0,3}}-?(?:{phrase('labels', name).pattern})(?![^\W_])")


@cache
def _ending(name: str) -> re.Pattern[str]:
    """Return the pattern of a label that ends where the search ends."""
    return re.compile(rf"(?:^|(?<=[\W_]))(?:{phrase('labels', name).pattern})$")


@cache
def _ending_word(name: str) -> re.Pattern[str]:
    """Return the same for a noun that may carry particles ("לנייד", "במייל")."""
    return re.compile(
        rf"(?:^|(?<=[\W_]))[ושבלהמ]{{0,3}}-?(?:{phrase('labels', name).pattern})(?: בלבד| only)?(?: בבקשה| please)?$"
    )


def _before(text: str, start: int, networks: tuple[str, ...]) -> tuple[int, Span | None, Span | None]:
    """Return where the words that lead to the contact begin, the name among them, and the span of the name told."""
    edge: int = start
    name: Span | None = None
    told: Span | None = None
    for _ in range(STEPS):
        bare = _stripped(text, edge, _SEPARATORS)
        signed = (_signed(text, bare, edge) or _shaped_name(text, bare)) if name is None else None
        label = None if signed else _label(text, bare, edge, networks, named=name is not None)
        if label is not None:
            edge = label
            continue
        found = signed or (_name(text, bare) if name is None else None)
        if found is None:
            break
        name, edge, told = found, _introducer(text, found[0]), (found[0], bare)
    pictured = _PICTURE_BEFORE.search(text, max(0, edge - WINDOW), edge)
    return (pictured.start() if pictured else edge), name, told


def _signed(text: str, bare: int, edge: int) -> Span | None:
    """Return a name that is also a label ("טל", "אלי", "or"), where the writer signs with it."""
    name = "signed_or" if text[bare:edge].startswith(",") else "signed"
    found = None if ":" in text[bare:edge] else phrase("labels", name).search(text, max(0, bare - WINDOW), bare)
    return found.span("name") if found else None


def _is_in_sentence(text: str, start: int, stop: int) -> bool:
    """Tell "I'm Dana (number), I run a shop", where only the number goes, from "I'm Dana, number."."""
    speaks = phrase("labels", "speaks").search(text, max(0, start - WINDOW), start)
    return bool(speaks and phrase("labels", "goes_on").match(text, stop))


def _stripped(text: str, end: int, marks: re.Pattern[str]) -> int:
    """Return the end of the text before trailing marks."""
    found = marks.search(text, max(0, end - WINDOW), end)
    return found.start() if found else end


def _label(text: str, bare: int, edge: int, networks: tuple[str, ...], named: bool) -> int | None:
    """Return where a label that ends here begins, or None; before a name no full stop may part them."""
    loose = bare if named else _stripped(text, edge, _POINTERS)
    for end, names in ((bare, ("phone", "mail", "call", "glue")), (loose, ("phone", "mail"))):
        for name in names:
            found = (_ending_word if name in ("phone", "mail") else _ending)(name).search(
                text, max(0, end - WINDOW), end
            )
            if found and found.start() < end and not _denied(text, found.start()):
                return found.start()
    return _opening_label(text, bare, edge, networks)


def _opening_label(text: str, bare: int, edge: int, networks: tuple[str, ...]) -> int | None:
    """Return where a label begins that counts only at a clause's opening, or a network's name that is no channel."""
    window = max(0, bare - WINDOW)
    weak = _ending("call_weak").search(text, window, bare)
    if weak and weak.start() < bare and _opens_clause(text, window, weak.start()):
        return weak.start()
    for name in networks:
        found = _ending_word(name).search(text, window, bare)
        if found and found.start() < bare and not _is_channel(text, window, found):
            return found.start()
    single = _WORD_WITH_COLON.search(text, window, edge)
    return single.start("word") if single and bare < edge and single["word"] not in NAMES else None


def _is_channel(text: str, window: int, network: re.Match[str]) -> bool:
    """Tell a channel that needs a manager ("someone for WhatsApp") from the way to reach the writer."""
    if phrase("labels", "leads_to_network").search(text, window, network.start()):
        return False
    if phrase("labels", "of_community").search(text, window, network.start()):
        return True
    return network.group().startswith("ל") and not _opens_clause(text, window, network.start())


def _opens_clause(text: str, window: int, start: int) -> bool:
    """Tell whether a clause or a call ("for details: the library") stands before a word."""
    before = _stripped(text, start, _SEPARATORS)
    return bool(_CLAUSE_START.search(text, window, start) or _ending("call").search(text, window, before))


def _denied(text: str, start: int) -> bool:
    """Tell whether "no" stands before a label: "לא לפנות בפרטי" says something of its own."""
    return bool(phrase("labels", "not_label_before").search(text, max(0, start - 10), start))


def _name(text: str, end: int) -> Span | None:
    """Return a contact name that ends here, alone or with what its bearer is ("Moshe, house committee")."""
    window = max(0, end - WINDOW)
    certain = phrase("labels", "certain_name").search(text, window, end)
    if certain and _opens_clause(text, window, certain.start()):
        return certain.span("name")
    turned = phrase("labels", "turned_to").search(text, window, end)
    if turned and _may_be_name(turned["first"]):
        return turned.span("name")
    bearer = phrase("labels", "bearer").search(text, window, end)
    borne = _plain_name(text, bearer.start()) if bearer else None
    return borne or _plain_name(text, end) or _lone_name(text, end)


def _may_be_name(word: str) -> bool:
    """Tell a word that can be somebody's name from the everyday words after "call"."""
    if word in NAMES:
        return True
    return word not in table("labels")["no_name"] and not any(is_known(base) for base in bases(fold_word(word)))


def may_be_surname(word: str) -> bool:
    """Tell a word that can follow a first name as the surname from the everyday words that go on there."""
    if word in NAMES or word in table("names")["surnames"]:
        return True
    return _is_no_everyday_word(word) and word not in table("labels")["no_name"]


def _plain_name(text: str, end: int) -> Span | None:
    """Return a known first name that ends here, with a surname, and stands only to introduce the detail."""
    window = max(0, end - WINDOW)
    for count in (3, 2, 1):
        words = re.compile(rf"(?:[^\s,.;:|/\\•·–—(!?]+ ){{{count - 1}}}[^\s,.;:|/\\•·–—(!?]+$").search(
            text, window, end
        )
        if words is None:
            continue
        first = words.group().split(" ")[0]
        bare = first if first in NAMES else first.removeprefix("ל").removeprefix("-")
        if bare not in NAMES or not all(_is_surname(word) for word in words.group().split(" ")[1:]):
            continue
        if _ends_town(text, end):
            continue
        introduced = first != bare or phrase("labels", "introduces").search(text, window, words.start())
        if introduced or (bare not in ALSO_WORDS and count == 1) or (count == 2 and bare in table("labels")["kunya"]):
            return words.start() + len(first) - len(bare), end
    return None


def _shaped_name(text: str, end: int) -> Span | None:
    """Return a name of two words with a hyphen, or with an initial, where a name may stand."""
    window = max(0, end - WINDOW)
    shaped = shaped_name(text, window, end)
    placed = shaped and phrase("labels", "introduces").search(text, window, shaped[0])
    return shaped if placed and not _ends_town(text, end) else None


def _lone_name(text: str, end: int) -> Span | None:
    """Return a word that is a sentence of its own before the detail and no everyday word: most likely a name."""
    lone = _LONE_WORD.search(text, max(0, end - WINDOW), end)
    return lone.span("word") if lone and _is_no_everyday_word(lone["word"]) else None


def _is_no_everyday_word(word: str) -> bool:
    """Tell a word that is most likely a name, standing alone, from what people write there instead."""
    if word in table("labels")["lone_words"]:
        return False
    return not any(is_known(base) for base in bases(fold_word(word)))


def _closes_with_name(text: str, after: re.Match[str]) -> bool:
    """Tell a name that we do not know, written alone after the detail, where the text or the line ends."""
    goes_on = after["name"].startswith("ו")  # "and listening"
    alone = not goes_on and _NAME_LIKE.fullmatch(after["name"]) and _LINE_END.match(text, after.end())
    return bool(alone) and _is_no_everyday_word(after["name"])


def _ends_town(text: str, end: int) -> bool:
    """Tell the last word of a town's name from a first name ("Tel Aviv")."""
    words = re.findall(r"[^\W\d_]+", text[max(0, end - WINDOW) : end])
    return any(len(words) >= count and " ".join(words[-count:]) in _towns() for count in (2, 3))


@cache
def _towns() -> frozenset[str]:
    """Return the towns whose names have several words, as folded text has them."""
    names = (name for entry in lexicon().entries("city") for name in entry.names)
    return frozenset(" ".join(re.findall(r"[^\W\d_]+", name.lower())) for name in names)


def _is_surname(word: str) -> bool:
    """Tell a second name from a word of the sentence that a first name happens to precede."""
    labels = any(_ending_word(name).fullmatch(word) for name in ("phone", "mail", "whatsapp", "network"))
    led = word[:1] in "בל" and is_known(fold_word(word[1:]))
    return (
        word.replace("-", "").replace("'", "").isalpha()
        and word not in table("labels")["call_weak"]
        and not labels
        and not led
    )


def _titled(text: str, name: Span | None) -> Span | None:
    """Return the name with the title before it ("Rabbi Dan"), as people want to be called."""
    title = name and phrase("labels", "title_before").search(text, max(0, name[0] - WINDOW), name[0])
    return (title.start(), name[1]) if name and title else name


def _introducer(text: str, start: int) -> int:
    """Return where "my name is" before a name begins, or the name's own place with its leading "to"."""
    if start and text[start - 1] == "-":
        start -= 1
    if start and text[start - 1] == "ל" and not text[max(0, start - 2) : start - 1].isalpha():
        start -= 1
    found = phrase("labels", "introducer").search(text, max(0, start - WINDOW), start)
    return found.start() if found else start


def _after(text: str, end: int, name: Span | None) -> tuple[int, Span | None]:
    """Return where a closing bracket, a note or the name after the detail ends."""
    stop = end
    for _ in range(4):
        note = phrase("labels", "note_after").match(text, stop)
        after = None if name else phrase("labels", "name_after").match(text, stop)
        closing = _CLOSING.match(text, stop) or _PICTURE_AFTER.match(text, stop)
        if note:
            stop = note.end()
        elif after and (after["asked"] or after["first"] in NAMES or _closes_with_name(text, after)):
            name, stop = after.span("name"), after.end()
        elif closing:
            stop = closing.end()
        else:
            break
    return stop, name
