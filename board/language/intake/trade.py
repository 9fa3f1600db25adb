"""Channels, audiences and services in a pasted text."""

import re
from collections.abc import Iterable
from functools import partial

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Facet, Hearing, Intent
from board.language.intake.words import Match
from board.language.phrases import phrase, table

_trade = partial(phrase, "trade")
MOST_CHANNELS, LOOK_BACK, LONG_POST = 8, 45, 400


def channels(folded: Folded, found: list[Match]) -> tuple[Hearing, ...]:
    """Return the channels in the order of the text; a brand family becomes group or page when the text says so."""
    named = [(_channel(folded.text, match), match) for match in found if _is_channel(folded.text, match)]
    slugs = {slug for slug, _ in named}
    if slugs & {"facebook_group", "facebook_page"}:
        named = [(slug, match) for slug, match in named if slug != "facebook"]
    heard = _gathered(folded, named, "where")
    near = _trade("google_near").search(folded.text)  # "who knows Google and answers reviews"
    if near and "google_reviews" not in slugs:
        heard = (*heard, Hearing("google_reviews", "where", (folded.span(*near.span()),), ALMOST_SURE))
    unsure = _trade("unsure").search(folded.text)
    if unsure and "undecided" not in slugs:
        heard = (*heard, Hearing("undecided", "where", (folded.span(*unsure.span()),), ALMOST_SURE))
    return heard[:MOST_CHANNELS]


def _is_channel(text: str, match: Match) -> bool:
    """Tell Slack from a beet, and a website from a camp site."""
    if match.alias in table("trade")["dish_too"]:
        return bool(match.particles) or bool(
            _trade("of_channel").search(text, max(0, match.start - LOOK_BACK), match.start)
        )
    before = text[max(0, match.start - LOOK_BACK) : match.start + len(match.particles)]
    if match.slug != "undecided" and _trade("refused").search(before):
        return False
    return match.slug != "website_blog" or not _trade("site_of").match(text, match.end)


def _channel(text: str, match: Match) -> str:
    """Decide between group, page and the family from the words just before and after; other channels stay."""
    if match.slug != "facebook":
        return match.slug
    before = re.split(r"[,.;\n]", text[max(0, match.start - LOOK_BACK) : match.start])[-1]
    after = re.split(r"[,.;\n]", text[match.end : match.end + 20])[0]
    if _trade("page_near").search(before[-14:]):
        return "facebook_page"
    inside = match.particles in {"ב", "שב", "וב"}  # "a community on Facebook", not "a community manager for Facebook"
    grouped = inside and _trade("community_before").search(before)
    grouped = grouped or _trade("group_before").search(before) or _trade("group_after").match(after.lstrip())
    return "facebook_group" if grouped else "facebook"


def _gathered(folded: Folded, named: Iterable[tuple[str, Match]], facet: Facet) -> tuple[Hearing, ...]:
    """Return each value once, with all its words; what only the words around it decided is almost sure."""
    heard: dict[str, Hearing] = {}
    for slug, match in named:
        old = heard.get(slug)
        spans = (*(old.spans if old else ()), match.span(folded))
        heard[slug] = Hearing(slug, facet, spans, SURE if slug == match.slug else ALMOST_SURE)
    return tuple(heard.values())


def audiences(folded: Folded, found: list[Match]) -> tuple[Hearing, ...]:
    """Return whom the community serves, in the order of the text."""
    return _gathered(folded, ((match.slug, match) for match in found), "who")


def services(
    folded: Folded, found: list[Match], intent: Intent, has_channel: bool, fields: list[Match]
) -> tuple[Hearing, ...]:
    """Return the stages of help that are asked for or offered; help with a channel means running it.

    A bare person or the name of a role says no stage: that it means running the channel is only a guess to check.
    """
    text = folded.text
    work = [match for match in found if not (_is_aside(text, match, intent) or _is_object(text, match, found))]
    if intent == "need":
        work = [match for match in _asked(text, work) if not _is_writer(text, match, fields)]
    roles = [match for match in work if _names_role(text, match, intent)]
    heard = _gathered(folded, ((match.slug, match) for match in work if match not in roles), "terms")
    if heard or intent != "need":
        return heard
    if has_channel and _trade("help").search(text):
        return (Hearing("management", "terms", (), ALMOST_SURE, "help_means_running"),)
    if roles or (has_channel and _trade("helper").search(text)):
        named = tuple(match.span(folded) for match in roles[:1])
        return (Hearing("management", "terms", named, CHECK, "help_means_running"),)
    return ()


def _asked(text: str, work: list[Match]) -> list[Match]:
    """Return the work of a long post from its one sentence of asking on; what comes before is only the story."""
    asking = phrase("intent", "first_need").search(text) if len(text) > LONG_POST else None
    after = [match for match in work if asking and match.start >= asking.start()]
    return after or work


def _names_role(text: str, match: Match, intent: Intent) -> bool:
    """Tell the name of a role ("a community manager for our server") from the work ("who runs our server")."""
    if match.slug != "management" or not _trade("role_noun").match(match.alias):
        return False
    return not match.particles.endswith("ש") and not _runs_it(text, match, intent)


def _runs_it(text: str, match: Match, intent: Intent) -> bool:
    """Tell "who runs my page", and in an offer "who runs groups for charities", from the name of a role."""
    many = intent == "offer" and _trade("runs_many").match(text, match.end)
    return bool(many or _trade("runs_it").match(text, match.end))


def _is_aside(text: str, match: Match, intent: Intent) -> bool:
    """Tell the one who writes ("the club's manager here"), or a lesson about managing, from the work that is sought."""
    if _trade("past_work").search(text, max(0, match.start - 30), match.start):
        return True
    if match.slug != "training" and _trade("lesson").search(text, max(0, match.start - LOOK_BACK), match.start):
        return True
    if intent == "need" and _trade("runs_own").search(text, max(0, match.start - 20), match.end):
        return True
    if not match.alias.startswith("ש") and _trade("others_do").search(text, max(0, match.start - 20), match.start):
        return True
    if match.slug not in {"management", "training"} or not _trade("role_noun").match(match.alias):
        return False
    if intent == "offer" and _runs_it(text, match, intent):
        return False
    here = _trade("writer_here").match(text, match.end) or _trade("writer_is").search(text[: match.start])
    return intent == "offer" or bool(here)


def _is_object(text: str, match: Match, found: list[Match]) -> bool:
    """Tell the posts that somebody shall approve or count, or has, from posts that somebody shall write."""
    if match.slug == "setup":
        return any(other.slug == "strategy" and _makes(text, match, other) for other in found)
    if match.slug != "content":
        return False
    if _is_owned(text, match) or any(_names_plan(other, match) for other in found):
        return True
    before = [other for other in found if other.slug in {"moderation", "analytics"} and other.end < match.start]
    return bool(before) and bool(
        _trade("of_object").fullmatch(text, before[-1].end, match.start + len(match.particles))
    )


def _makes(text: str, work: Match, plan: Match) -> bool:
    """Tell "build us a strategy", which builds nothing else."""
    return plan.start > work.end and bool(
        _trade("builds_plan").fullmatch(text, work.end, plan.start + len(plan.particles))
    )


def _names_plan(plan: Match, match: Match) -> bool:
    """Tell what the plan is for ("a plan of posts") from work of its own."""
    return plan.slug == "strategy" and match.start - plan.end == 1 and match.particles in ("", "ה")


def _is_owned(text: str, match: Match) -> bool:
    """Tell what is already there ("a channel with three videos") from what somebody shall make."""
    owned = _trade("owned").search(text, max(0, match.start - LOOK_BACK), match.start + len(match.particles))
    return owned is not None and not _trade("seeks_before").search(text, owned.start(), match.start)


def _is_writer(text: str, match: Match, fields: list[Match]) -> bool:
    """Tell what the one who seeks is or teaches ("a photographer is looking for") from what is sought."""
    if _trade("seeks_before").search(text, 0, match.start):
        return False
    person = bool(_trade("person_noun").fullmatch(match.alias))
    of_field = any(other.start - match.end == 1 for other in fields) and (person or match.slug == "training")
    return of_field or (person and bool(_trade("seeks_next").match(text, match.end)))
