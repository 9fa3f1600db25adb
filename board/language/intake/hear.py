"""Hear one text: find the contact details, then everything else in what is left."""

import re
from dataclasses import replace

from board.language.contacts import Contact, find, mask
from board.language.contacts_digits import BARRIER
from board.language.contacts_fold import Folded, fold
from board.language.contacts_labels import may_be_surname
from board.language.contacts_names import ALSO_WORDS, NAMES
from board.language.intake import business, money, places, terms, trade
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Heard, Hearing
from board.language.intake.intent import intent
from board.language.intake.title import title
from board.language.intake.typos import with_typos
from board.language.intake.words import Match, Word, matches, words
from board.language.phrases import phrase

BRANDS = 4  # so many English letters to a Hebrew one are still brand names in a Hebrew text
_SAID_NAME = re.compile(
    r"(?P<said>שמי|קוראים לי|מדברת?|my name is|i'm|i am|this is|איש(?:ת)? (?:ה)?קשר:?)\s(?P<name>[^\W\d_]+)"
)
_SURNAME = re.compile(
    r"(?: (?:בן|בר|אבו|ben|bar|abu|de|van))? (?P<last>[^\W\d_]{2,}(?:[-'][^\W\d_]{2,})?)"
    r"(?=\s*(?:[.,!;:\n–(]|$| - | ו?(?:אני|אנחנו)(?![א-ת])| and i\b))"
)
_SIGNED_NAME = re.compile(r"(?:^|\n|תודה,? |בתודה,? |thanks,? |regards,? |- ?)(?P<name>[^\W\d_]+)\s*$")
_I_AM_NAME = re.compile(r"(?:^|[\s,.])(?:אני|כאן|פה)\s(?P<name>[א-ת]+)(?=[,.!]|$| ו?(?:אני|מ[א-ת]|צריכ|רוצ|יש))")


def hear(text: str) -> Heard:
    """Return everything a pasted text says about a need or an offer; deterministic, never raises."""
    contacts = find(text)
    folded = _without_contacts(text, contacts)
    found = words(folded.text)
    kinds = {
        kind: matches(found, kind)
        for kind in ("channel", "audience", "industry", "service", "city", "region", "special")
    }
    kinds["channel"] = with_typos(found, kinds["channel"], "channel")
    kinds["industry"] = _outside(kinds["industry"], kinds["city"])
    kinds = {kind: _outside(listed, kinds["industry"]) for kind, listed in kinds.items()}
    budget = money.budget(folded)
    paid = budget is not None and (budget.per is not None or bool(phrase("intent", "trade").search(folded.text)))
    about = paid or bool(kinds["channel"] or kinds["service"])
    meant = intent(folded.text, about, bool(contacts), bool(kinds["channel"]))
    heard = Heard(text, meant, language(folded.text), mask(text, contacts).text, "")
    heard = _with_contact(heard, folded, contacts)
    heard = _with_places(heard, folded, found, kinds)
    if meant == "other":
        return heard
    heard = _with_trade(heard, folded, kinds)
    engaged = terms.engagement(folded, budget)
    heard = replace(heard, budget=budget, engagement_type=engaged, hours=terms.hours(folded))
    heard = replace(heard, members=terms.members(folded), starts=terms.starts(folded))
    return replace(heard, title=title(text, heard.language, heard.channels, heard.services, heard.industry))


def _outside(found: list[Match], names: list[Match]) -> list[Match]:
    """Leave out what is only a part of a longer name ("אולם אירועים" is a hall, the "גן" of רמת גן no kindergarten)."""
    longer = [match for match in names if match.count > 1]
    return [each for each in found if not any(_within(each, match) for match in longer)]


def _within(part: Match, whole: Match) -> bool:
    """Tell whether a match lies inside a longer one."""
    return part.count < whole.count and whole.start <= part.start and part.end <= whole.end


def language(text: str) -> str:
    """Return the language most letters are written in: he, en, ru or ar."""
    counts = {
        "he": len(re.findall("[א-ת]", text)),
        "en": len(re.findall("[a-z]", text)),
        "ru": len(re.findall("[а-яё]", text)),
        "ar": len(re.findall("[ء-ي]", text)),
    }
    if counts["he"] and counts["he"] * BRANDS >= counts["en"]:
        counts["en"] = 0
    return max(counts, key=lambda name: counts[name])


def _without_contacts(text: str, contacts: list[Contact]) -> Folded:
    """Return the folded text with contact details behind a barrier, at the same places."""
    hidden = text
    for contact in contacts:
        start, end = contact.reach
        hidden = hidden[:start] + BARRIER * (end - start) + hidden[end:]
    return fold(hidden)


def _with_contact(heard: Heard, folded: Folded, contacts: list[Contact]) -> Heard:
    """Add phones, mail, handles and the name; of several, the first counts."""
    phone = next((each for each in contacts if each.kind == "phone"), None)
    whatsapp = next((each for each in contacts if each.kind == "whatsapp"), None)
    if whatsapp is None and phone is not None and phone.also_whatsapp:
        whatsapp = phone
    email = next((each for each in contacts if each.kind == "email"), None)
    handles = tuple(_contact(each) for each in contacts if each.kind in ("handle", "link"))
    return replace(
        heard,
        contact_name=_name(folded, contacts),
        phone=_contact(phone) if phone else None,
        whatsapp=_contact(whatsapp) if whatsapp else None,
        email=_contact(email) if email else None,
        handles=handles,
        redacted=tuple((each.start, each.end) for each in contacts),
    )


def _contact(contact: Contact) -> Hearing:
    """Return a contact detail as heard."""
    return Hearing(contact.value, "contact", ((contact.start, contact.end),))


def _name(folded: Folded, contacts: list[Contact]) -> Hearing | None:
    """Return the contact's name: beside the detail, else as the writer says or signs it."""
    for contact in contacts:
        if contact.name and contact.name_span:
            doubtful = contact.name.lower() in ALSO_WORDS
            return Hearing(contact.name, "contact", (contact.name_span,), CHECK if doubtful else SURE)
    for pattern, sure in ((_SAID_NAME, SURE), (_I_AM_NAME, ALMOST_SURE), (_SIGNED_NAME, CHECK)):
        said = pattern.search(folded.text.rstrip(f" \n{BARRIER}.,"))
        if said and said["name"] in NAMES and (sure != CHECK or said["name"] not in ALSO_WORDS):
            span = folded.span(said.start("name"), _with_surname(folded.text, said))
            return Hearing(folded.source[slice(*span)], "contact", (span,), sure)
    return None


def _with_surname(text: str, said: re.Match[str]) -> int:
    """Return where the name ends, with the surname that some people say ("שמי רחל אבוטבול.")."""
    end = said.end("name")
    after = _SURNAME.match(text, end) if said.groupdict().get("said") else None
    return after.end() if after and may_be_surname(after["last"]) else end


def _with_trade(heard: Heard, folded: Folded, kinds: dict[str, list[Match]]) -> Heard:
    """Add channels, audiences, industry and services."""
    channels = trade.channels(folded, kinds["channel"])
    services = trade.services(folded, kinds["service"], heard.intent, bool(channels), kinds["industry"])
    return replace(
        heard,
        channels=channels,
        audiences=trade.audiences(folded, kinds["audience"]),
        industry=business.industry(folded, kinds["industry"]),
        services=services,
    )


def _with_places(heard: Heard, folded: Folded, found: list[Word], kinds: dict[str, list[Match]]) -> Heard:
    """Add the town, the region and the work mode."""
    city = places.city(folded, kinds["city"], found)
    languages = tuple(Hearing(match.slug, "who", (match.span(folded),)) for match in matches(found, "language"))
    return replace(
        heard,
        city=city,
        region=places.region(folded, city, kinds["region"], kinds["special"], found),
        work_mode=places.work_mode(folded, kinds["special"]),
        languages=tuple({each.value: each for each in languages}.values()),
    )
