"""What stands around a contact detail and says nothing without it: labels, the name, "without the zero"."""

import re
from dataclasses import dataclass

from board.language.contacts_fold import Span
from board.language.contacts_names import NAMES

_WHATSAPP = r"(?:ווטסאפ|וואטסאפ|וואצאפ|ווצאפ|ווטסאפ|ואטסאפ|ווטס אפ|וואטס אפ|ווצאפ|ווטצאפ|וואצפ|ווטסאף|ווטסאפפ|whats ?app|watsapp|whatsup|wa)"
_PHONE_WORDS = (
    r"טלפון|טלפונים|טל'?|נייד|פלאפון|פל'|פלא'?|סלולרי|סלולר|סלולארי|מספר(?:י)?(?: ה?(?:טלפון|נייד|פלאפון))?(?: שלי| שלנו)?|מס'?"
    r"|(?:טלפון|נייד|פלאפון)(?: שלי| שלנו)|tel|telephone|phone(?: number)?|mobile|cell|number(?: is)?|my number(?: is)?|תל"
)
_MAIL_WORDS = (
    r"מייל|אימייל|אי-?מייל|מיל|דואל|דוא\"ל|דואר אלקטרוני|דואר|כתובת(?: ה?מייל)?(?: שלי)?|(?:מייל|אימייל)(?: שלי| שלנו)"
    r"|e-?mail(?: address)?(?: is)?|my e-?mail(?: is)?|mail|gmail|ג'ימייל|gmail"
)
_HANDLE_WORDS = r"אינסטגרם|אינסטה|instagram|insta|ig|טלגרם|telegram|tg|פייסבוק|facebook|fb|messenger|מסנג'ר|discord|דיסקורד|סיגנל|signal"
_CALLS = (
    r"(?:אפשר|ניתן|נא|אנא|מוזמנים|מוזמנות|מוזמנת|מוזמן|מוזמן/ת|מוזמנים/ות|נשמח|אשמח)? ?"
    r"(?:לפרטים(?: נוספים)?(?: ותיאום| וקביעת פגישה)?|פרטים(?: נוספים)?|לפרטים והצעות|פרטי (?:ה?קשר|התקשרות)|איש(?:ת|י)? (?:ה?קשר)|צור(?:ו|י)? (?:איתי |איתנו )?קשר(?: עם)?"
    r"|צרו (?:איתי |איתנו )?קשר(?: עם)?|ליצור (?:איתי |איתנו )?קשר(?: עם)?|ליצירת קשר|יצירת קשר|להתקשר(?: אליי| אלי| אלינו)?|ל?התקשרו(?: אליי| אלי| אלינו)?|תתקשרו(?: אליי| אלי)?|תתקשר|התקשרי"
    r"|חייגו|לחייג|תחייגו|לתיאום(?: פגישה| שיחה)?|לתאום|לשיחה|לשיחת היכרות|לפניות|לפנות(?: אליי| אלי| אלינו| אל)?|פנו(?: אליי| אלי| אלינו| אל)?|פניות(?: אל)?"
    r"|דברו (?:איתי|איתנו|עם)|תדברו (?:איתי|איתנו|עם)|לדבר (?:איתי|איתנו|עם)|שלחו(?: לי| לנו)?(?: הודעה| הודעות| קורות חיים| קו\"ח| קוח| הצעה| הצעות)?|לשלוח(?: לי| לנו)?(?: הודעה| קורות חיים| קו\"ח| הצעה| הצעות)?|תשלחו(?: לי| לנו)?(?: הודעה)?"
    r"|כתבו(?: לי| לנו)?|תכתבו(?: לי| לנו)?|לכתוב(?: לי| לנו)?|סמסו|תסמסו|הודעה|הודעות|הצעות|להצעות|קורות חיים|קו\"ח|קוח|ליצור קשר|חפשו אותי|אני ב|זמינה? ב|זמין ב|עקבו אחרי"
    r"|לשאול את|שאלו את|תשאלו את|בקשו את|אצל|מול|בקשו|(?:ה?וואטסאפ|ה?ווטסאפ)(?: שלי| שלנו))"
)
_ENGLISH_CALLS = (
    r"(?:please |pls |just |you can |feel free to |or |and )?(?:write(?: to)?(?: me| us)?(?: at| on)?|call(?: me| us)?(?: at| on)?|text(?: me| us)?(?: at| on)?"
    r"|contact(?: me| us)?(?: at| on| by| via)?|reach(?: me| us)?(?: out)?(?: at| on| to)?|e-?mail(?: me| us)?(?: at| to)?|mail(?: me| us)?(?: at| to)?|ping(?: me| us)?(?: at| on)?"
    r"|message(?: me| us)?(?: at| on)?|dm(?: me| us)?(?: at| on)?|send(?: it| your)? ?(?:cv|resume|proposals?|details|offers?)?(?: to)?|for (?:more )?(?:details|info)|details|apply(?: at| to)?|ask for|talk to|speak to|cvs? to"
    r"|hit me up(?: at| on)?|get in touch(?: at| on| with)?|drop me a line(?: at)?|whatsapp(?: me| us)?(?: at| on)?|find (?:me|us)(?: at| on)?|follow (?:me|us)(?: at| on)?|via|at|on|to)"
)
_PRONOUN = r"(?:בפרטי|אליי|אלי|לי|לנו|אלינו|כאן|פה|ב-|ל-|ב|ל|או|ו-?|גם|:|שלי)"
_LABEL = re.compile(
    rf"(?:^|(?<=[\W_]))(?:ו?ש?[בלהמ]{{0,2}}-?(?:{_PHONE_WORDS}|{_MAIL_WORDS})|{_CALLS}|{_ENGLISH_CALLS}|{_PRONOUN})$"
)
_WHATSAPP_LABEL = re.compile(rf"(?P<before>^|.*[\W_])ו?[בלהמ]{{0,2}}-?{_WHATSAPP}(?: שלי| שלנו| בלבד| business)?$", re.DOTALL)
_HANDLE_LABEL = re.compile(rf"(?P<before>^|.*[\W_])ו?[בלהמ]{{0,2}}-?(?:{_HANDLE_WORDS})(?: שלי| שלנו)?$", re.DOTALL)
_OF_COMMUNITY = re.compile(
    r"(?:קבוצת|קבוצות|קהילת|קהילות|ערוץ|עמוד|דף|ניהול|מנהל\w*|לנהל|ה?קבוצה ב|ה?קהילה ב|group|channel|community|page|manager|admin|for|of|של|את|עם|and|ו|a|an|our|my|on)[\s-]*$"
)
_SEPARATORS = re.compile(r"[\s,;:|/\\•·–—\-=~_*>\"'(\[{<→⬅➡←⬇👇👉👈☎📞📱📲✆✉📧📩📨💬🟢✨🙏📌🔔♥❤]+$")
_LABEL_MARKS = re.compile(r"[\s.,;:|/\\•·–—\-=~_*>\"'(\[{<→⬅➡←⬇👇👉👈☎📞📱📲✆✉📧📩📨💬🟢✨📌🔔]+$")
_NAME = re.compile(
    r"(?P<before>^|.*?[\s,.;:|/\\•·–—\-(!?\"'*>=~]|.*[^\w\s])(?P<prefix>ו?[בלמהש]?-?)(?P<name>(?:ד\"ר |דר' |עו\"ד |dr\.? )?(?P<first>[^\W\d_]+(?:'[^\W\d_]*)?)(?: (?P<last>[^\W\d_]{2,}(?:[-'][^\W\d_]+)?|[^\W\d_]\.?'?))?)$",
    re.DOTALL,
)
_INTRODUCED = re.compile(
    r"(?:^|[\n,.;:|/\\•·–—\-!?(*>]|[^\w\s'\"])\s*$"
    r"|(?:^|[\s,.(])(?:שמי|קוראים לי|אני|כאן|פה|תודה(?: רבה)?|בתודה|בברכה|אל|עם|את|לי|ל|של|איש(?:ת|י)? (?:ה?קשר)|name is|i'?m|ask for|thanks|thank you|contact|call|talk to|speak to|text|whatsapp|regards|cheers|to|with)[\s,:–-]*$"
)
_INTRODUCER = re.compile(r"(?:^|(?<=[\W_]))(?:שמי|קוראים לי|אני|כאן|פה|my name is|name is|i'?m|this is|השם|שם)[\s,:–-]*$")
_AFTER_NAME = re.compile(
    r"\s*[-–—,(/:]?\s*(?:אצל |לשאול את |לבקש את |שאלו על |ask for |- )?(?P<name>(?P<first>[^\W\d_]+)(?: (?P<last>[^\W\d_]{2,}))?)\)?\s*(?=$|[\n.,!?;|])"
)
_TAIL = re.compile(
    r"[\s,]*[(\[]?\s*(?:(?:וואטסאפ|ווטסאפ|ווצאפ|whatsapp) בלבד|בלי (?:ה-?)?(?:אפס|0)(?: בהתחלה)?|ללא (?:ה-?)?(?:אפס|0)|without (?:the )?(?:leading )?(?:zero|0)"
    r"|(?:גם )?ב?(?:וואטסאפ|ווטסאפ|ווצאפ|וואצאפ)|(?:whatsapp|wa)(?: only)?|יש וואטסאפ|sms בלבד|הודעות בלבד|רק הודעות|רק וואטסאפ|רק ב?וואטסאפ)\s*[)\]]?(?=$|[\s,.;!?)])"
)
_CLOSING = re.compile(r"\s*[)\]}>*~]+")


@dataclass(frozen=True)
class Reach:
    """How far the words around one contact go with it (folded indexes), and what they say."""

    start: int
    end: int
    label: Span | None
    name: str | None
    name_span: Span | None
    whatsapp: bool
    phone: bool


def reach(text: str, start: int, end: int) -> Reach:
    """Measure which words before and after a contact only serve it."""
    edge, name, whatsapp, phone = start, None, False, False
    for _ in range(12):
        step = _SEPARATORS.search(text, 0, edge)
        bare = step.start() if step else edge
        label = _label_before(text, bare) if bare == edge or step else None
        loose = _LABEL_MARKS.search(text, 0, edge)
        if label is None and loose and loose.start() < bare:
            label = _dotted_label(text, loose.start())
        if label is not None:
            word = text[label:edge]
            whatsapp = whatsapp or bool(re.search(_WHATSAPP, word))
            phone = phone or bool(re.search(rf"(?:{_PHONE_WORDS})", word))
            edge = label
            continue
        found = None if name else _name_before(text, bare)
        if found is None:
            break
        name = found
        edge = _introducer_before(text, found[0])
    label_span = (edge, start) if edge < start else None
    stop, name, whatsapp = _after(text, end, name, whatsapp)
    return Reach(edge, stop, label_span, text[slice(*name)] if name else None, name, whatsapp, phone)


def _label_before(text: str, end: int) -> int | None:
    """Return where a label that ends here begins."""
    window = max(0, end - 48)
    found = _LABEL.search(text, window, end)
    if found and found.start() < end:
        return found.start()
    for pattern in (_WHATSAPP_LABEL, _HANDLE_LABEL):
        network = pattern.match(text[window:end])
        if network and not _OF_COMMUNITY.search(network["before"]):
            return window + len(network["before"])
    return None


def _dotted_label(text: str, end: int) -> int | None:
    """Return where an abbreviated label such as "tel." begins."""
    found = re.compile(r"(?:^|(?<=[\W_]))[בל]?(?:טל|נייד|tel|ph|mob|cell|מס)$").search(text, max(0, end - 8), end)
    return found.start() if found else None


def _name_before(text: str, end: int) -> Span | None:
    """Return a contact name that ends here and stands only to introduce the detail."""
    window = max(0, end - 48)
    shown = text[window:end]
    for words in (2, 1):
        found = re.compile(rf"(?:[^\s,.;:|/\\•·–—(!?]+ ){{{words - 1}}}[^\s,.;:|/\\•·–—(!?]+$").search(shown)
        if found is None:
            continue
        parts = found.group().split(" ")
        bare = _bare_name(parts[0])
        if bare is None or not _INTRODUCED.search(shown[: found.start()] + _particle(parts[0], bare)):
            continue
        return window + found.start() + len(parts[0]) - len(bare), end
    return None


def _particle(word: str, bare: str) -> str:
    """Return the letter that leads to the name, set off as a word of its own."""
    lead = word.removesuffix(bare)
    return f" {lead} " if lead else ""


def _bare_name(word: str) -> str | None:
    """Return the first name in a word, without a leading "to" or "and"."""
    word = word.strip("'\"")
    for bare in (word, word.removeprefix("ל").removeprefix("-")):
        if bare in NAMES:
            return bare
    return None


def _introducer_before(text: str, end: int) -> int:
    """Return where "my name is" before a name begins, or the name's own place."""
    start = end
    if start and text[start - 1] in "ל-" and not text[max(0, start - 2) : start - 1].isalpha():
        start -= 1
    found = _INTRODUCER.search(text, max(0, start - 20), start)
    return found.start() if found else start


def _after(text: str, end: int, name: Span | None, whatsapp: bool) -> tuple[int, Span | None, bool]:
    """Measure how far a closing bracket, a note or the name after the detail goes with it."""
    stop = end
    for _ in range(4):
        note = _TAIL.match(text, stop)
        if note:
            whatsapp = whatsapp or bool(re.search(_WHATSAPP, note.group())) and "גם" not in note.group()
            stop = note.end()
            continue
        after = None if name else _AFTER_NAME.match(text, stop)
        if after and after["first"] in NAMES:
            name, stop = after.span("name"), after.end()
            continue
        closing = _CLOSING.match(text, stop)
        if closing is None:
            break
        stop = closing.end()
    return stop, name, whatsapp
