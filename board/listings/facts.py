"""The trade's facts of a request in words, for its page: channels, hands, time, goals."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from babel.numbers import format_decimal

from board.listings.models import AssetsOwner, ChannelState, Goal, Listing, Partner
from board.listings.reading import PARTS_OF_DAY
from board.web import shown
from board.web.i18n import gettext as _
from board.web.i18n import locale, ngettext
from board.web.labels import vocabulary, word

Fact = tuple[str, str]


def told(listing: Listing) -> list[Fact]:
    """Return what a request says beyond its tags, as (name, words), in the order people ask."""
    return [*_channels(listing), *_community(listing), *_time(listing), *_hands(listing)]


def _channels(listing: Listing) -> Iterator[Fact]:
    for facet in listing.facets:
        if facet.kind == "channel" and facet.state:
            yield vocabulary("channel", facet.slug), word(ChannelState(facet.state))


def _community(listing: Listing) -> Iterator[Fact]:
    if listing.members:
        counted = format_decimal(listing.members, locale=locale())
        when = shown.day(listing.members_as_of, year=True) if listing.members_as_of else ""
        yield _("Members"), _("%(number)s, counted on %(day)s", number=counted, day=when) if when else counted
    if listing.stage_note:
        yield _("What was tried so far"), listing.stage_note
    if listing.goals:
        yield _("What the community should give back"), _joined(word(Goal(goal)) for goal in listing.goals)
    if listing.moderators_exist is not None:
        yield _("Moderators today"), _yes(listing.moderators_exist)
    if languages := listing.slugs("language"):
        yield _("Languages"), _joined(vocabulary("language", slug) for slug in languages)


def _time(listing: Listing) -> Iterator[Fact]:
    if listing.engagement_type:
        yield _("Engagement"), vocabulary("engagement_type", listing.engagement_type)
    if listing.coverage:
        yield _("When somebody should be there"), " · ".join(_days(listing.coverage))
    if listing.answer_within_h:
        within = ngettext("within an hour", "within %(num)s hours", listing.answer_within_h)
        yield _("How soon people get an answer"), within
    if listing.on_site_days:
        yield _("Days on site a week"), str(listing.on_site_days)


def _hands(listing: Listing) -> Iterator[Fact]:
    if listing.assets_owner_now:
        yield _("In whose hands the group is today"), word(AssetsOwner(listing.assets_owner_now))
    if listing.assets_owner_after:
        yield _("In whose hands it must be afterwards"), word(AssetsOwner(listing.assets_owner_after))
    if listing.two_admins is not None:
        yield _("Two admins at least"), _yes(listing.two_admins)
    if listing.partners:
        yield _("Also looking for"), _joined(word(Partner(kind)) for kind in listing.partners)


def _days(coverage: int) -> Iterator[str]:
    """Say each run of days with the same parts once; the parts only when they are not all of them."""
    parts = shown.day_parts()
    cells = [
        (name, [text for part, text in parts if coverage >> (day * PARTS_OF_DAY + part) & 1])
        for day, name in shown.week_days()
    ]
    for meant, run in groupby(cells, key=itemgetter(1)):
        names = [name for name, _meant in run]
        if meant:
            days = shown.day_run(names)
            yield days if len(meant) == PARTS_OF_DAY else f"{days}: {_joined(meant)}"


def _joined(words: Iterable[str]) -> str:
    return ", ".join(words)


def _yes(answer: bool) -> str:
    return _("Yes") if answer else _("No")
