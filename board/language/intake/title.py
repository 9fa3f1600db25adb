"""A title for a need: the work as a noun, the channel, the business; it addresses nobody, so it addresses all."""

import re

from board.language.contacts_fold import fold
from board.language.intake.hearing import Hearing
from board.language.intake.words import matches, words
from board.language.lexicon import label

_WORK_HE = {
    "management": "ניהול",
    "setup": "הקמת",
    "moderation": "מודרציה ב",
    "content": "תוכן ל",
    "strategy": "אסטרטגיה ל",
    "audit": "אפיון",
    "partner_intro": "חיבור לשותפים ל",
    "crisis_response": "טיפול במשבר ב",
    "analytics": "מדידה ל",
    "events": "אירועים ל",
    "training": "ייעוץ והדרכה ל",
    "handover": "החלפה בניהול",
}
_WORK_EN = {
    "management": "Running",
    "setup": "Setting up",
    "moderation": "Moderation of",
    "content": "Content for",
    "strategy": "Strategy for",
    "audit": "Study of",
    "partner_intro": "Partner introductions for",
    "crisis_response": "Crisis response on",
    "analytics": "Analytics for",
    "events": "Events for",
    "training": "Consulting for",
    "handover": "Standing in for",
}
_PLACE_HE = {
    "whatsapp": "קבוצת וואטסאפ",
    "telegram": "ערוץ טלגרם",
    "discord": "שרת דיסקורד",
    "slack": "מרחב סלאק",
    "offline": "מפגשי קהילה",
    "website_blog": "אתר ובלוג",
}
_PLACE_EN = {
    "whatsapp": "a WhatsApp group",
    "facebook_group": "a Facebook group",
    "facebook_page": "a Facebook page",
    "discord": "a Discord server",
    "slack": "a Slack workspace",
    "telegram": "a Telegram channel",
    "newsletter": "a newsletter",
    "forum": "a forum",
    "podcast": "a podcast",
    "offline": "meetups",
    "website_blog": "a website",
    "google_reviews": "Google reviews",
}
_COMMUNITY = re.compile(r"קהילת (?:ה)?(?:פיי?ס|פב|fb)")
LONGEST = 120


def title(
    text: str, language: str, channels: tuple[Hearing, ...], services: tuple[Hearing, ...], industry: Hearing | None
) -> str:
    """Propose a title in the text's language, or "" when nothing of the trade was heard."""
    places = [channel.value for channel in channels if channel.value != "undecided"]
    if not places and not services:
        return ""
    service = services[0].value if services else "management"
    return (_english if language == "en" else _hebrew)(text, service, places, industry)[:LONGEST]


def _hebrew(text: str, service: str, places: list[str], industry: Hearing | None) -> str:
    """Compose a Hebrew title from nouns only."""
    where = _PLACE_HE.get(places[0], label("channel", places[0], "he")) if places else "קהילה"
    if places and places[0] == "facebook_group" and _COMMUNITY.search(text):
        where = "קהילת פייסבוק"
    if len(places) > 1:
        where += " ו" + _joined(label("channel", places[1], "he"))
    work = _WORK_HE[service]
    shown = f"{work}{_joined(where)}" if work.endswith((" ב", " ל")) else f"{work} {where}"
    business = _business(text, industry, "he")
    return f"{shown} ל{_joined(business)}" if business else shown


def _joined(word: str) -> str:
    """Set a hyphen between a Hebrew particle and Latin letters."""
    return word if re.match("[א-ת]", word) else "-" + word


def _english(text: str, service: str, places: list[str], industry: Hearing | None) -> str:
    """Compose an English title."""
    where = _PLACE_EN.get(places[0], label("channel", places[0], "en")) if places else "a community"
    business = _business(text, industry, "en")
    shown = f"{_WORK_EN[service]} {where}"
    return f"{shown} for {_article(business)} {business}" if business else shown


def _article(noun: str) -> str:
    """Return the English article for a noun."""
    return "an" if noun[0].lower() in "aeiou" else "a"


def _business(text: str, industry: Hearing | None, language: str) -> str:
    """Return the business in the writer's own word, without its particles; else the field's label."""
    if industry is None or industry.value == "other":
        return ""
    start, end = industry.spans[0]
    said = fold(text[start:end]).text
    if language == "he" and not re.search("[א-ת]", said):
        return label("industry", industry.value, "he")
    return said if language == "en" else _without_particles(text[start:end])


def _without_particles(said: str) -> str:
    """Drop particles in front of the writer's word as far as the vocabulary knows the rest."""
    folded = fold(said).text
    found = matches(words(folded), "industry")
    return folded[len(found[0].particles) :] if found else folded
