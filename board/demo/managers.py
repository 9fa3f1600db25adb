"""Scenes of community managers: a profile appears, and later its person says again whether they are free."""

from functools import partial

from board import clock
from board.demo.story import Story
from board.demo.telling import Told, ago, agorot, coverage, day, month, read
from board.profiles import actions
from board.profiles.facts import CaseFacts, PackageFacts, ProfileFacts
from board.profiles.models import Availability, Dealer, ManagerWorkMode, Notify

JOINED_DAYS = 75  # before the oldest request
JOINED_STEP = 14  # days; who confirmed longer ago joined earlier, so that ranks need no moving


def plan(story: Story) -> None:
    """Plan the profiles of all managers."""
    for told in read("managers_"):
        language = "en" if told["headline"].isascii() or told["speaks"].get("en") == "native" else "he"
        joined = ago(JOINED_DAYS + JOINED_STEP * told["confirmed"], told["who"], spread=24.0 * JOINED_STEP)
        story.add(joined, "profiles", partial(_publish, story, told, language))
        story.add(ago(told["confirmed"], told["who"]), "profiles", partial(_confirm, story, told))


def facts_of(told: Told) -> ProfileFacts:
    """Return an entry of the data files as the profile form would give it."""
    region, city, work_mode = told["place"]
    rates = told["rates"]
    return ProfileFacts(
        name=told["name"],
        headline=told["headline"],
        listens=told["listens"],
        channels=tuple(told["channels"]),
        audiences=tuple(told["audiences"]),
        industries=tuple(told["industries"]),
        services=tuple(told["services"]),
        languages=tuple(told["speaks"].items()),
        region=region,
        city=city,
        work_mode=ManagerWorkMode(work_mode),
        engagement_types=tuple(told["terms"]),
        dealer=Dealer(told["dealer"]),
        rate_hour=agorot(rates.get("hour")),
        rate_month=agorot(rates.get("month")),
        rate_project=agorot(rates.get("project")),
        vat=told["vat"],
        hours_week=told["hours"],
        coverage=coverage(told["cover"]),
        availability=Availability(told["open"]),
        available_from=day(told.get("from_days")),
        excluded_industries=tuple(told.get("excludes", ())),
        charter=told.get("charter", True),
        notify=Notify(told.get("notify", "at_once")),
        packages=tuple(_package(package, told["vat"]) for package in told["packages"]),
        cases=tuple(_case(case) for case in told.get("cases", ())),
    )


def _package(told: Told, vat: str | None) -> PackageFacts:
    return PackageFacts(
        title=told["title"],
        services=tuple(told["services"]),
        text=told["text"],
        price_min=agorot(told["price"]),
        per=told["per"],
        vat=vat,
        duration=told["duration"],
    )


def _case(told: Told) -> CaseFacts:
    before, after = told["members"]
    return CaseFacts(
        title=told["title"],
        channel=told["channel"],
        audience=told["audience"],
        since=month(told["from"]),
        until=month(told["to"]),
        before=told["before"],
        did=told["did"],
        after=told["after"],
        members_before=before,
        members_after=after,
        series=tuple(told["series"]),
        client_consented=told["ok"],
    )


def _publish(story: Story, told: Told, language: str) -> None:
    account = story.account(told["who"], told["name"], language)
    facts = facts_of(told)
    story.profiles[told["who"]] = actions.publish(account, facts)
    if facts.notify != Notify.OFF:
        actions.consent_to_mails(account, granted=True, address="")


def _confirm(story: Story, told: Told) -> None:
    story.profiles[told["who"]].confirmed_at = clock.now()
