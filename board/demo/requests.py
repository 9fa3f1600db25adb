"""Scenes of businesses: a request is published or held, asked about, and comes to its end."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from board import clock
from board.accounts.models import Account
from board.businesses import actions as business_actions
from board.db import db
from board.demo.story import Story
from board.demo.telling import Told, ago, agorot, coverage, day
from board.language import contacts
from board.listings import actions, questions
from board.listings.models import AssetsOwner, ChannelState, Listing, ListingState, WorkMode
from board.listings.states import LIFE
from board.listings.terms import Channel, Contact, Terms
from board.listings.writing import write, write_aside

ENDS = {"paused": actions.pause, "closed": actions.close, "expired": actions.expire}
HOURS_OLD = 3.0  # a request of today was published this morning


def plan(story: Story, needs: list[Told], before: Mapping[str, datetime]) -> None:
    """Plan the requests; one that somebody applied to stands an hour before the first proposal."""
    for told in needs:
        key, age = told["id"], told["age"]
        moment = ago(age, key, hours=HOURS_OLD)
        if key in before:
            moment = min(moment, before[key] - timedelta(hours=1))
        story.add(moment, "requests", partial(_publish, story, told))
        for asked in told.get("qa", ()):
            story.add(ago(age * 0.6, asked["q"], hours=0.5, spread=1), "requests", partial(_ask, story, key, asked))
        if told["state"] in ENDS:
            last = min(age * 0.4, max(age - LIFE.days, 0) if told["state"] == "expired" else age)
            story.add(ago(last, key), "requests", partial(_end, story, key, told["state"]))


def terms_of(told: Told) -> Terms:
    """Return an entry of the data files as the form would give it."""
    region, city, work_mode = told["place"]
    low, high, per, vat, *currency = told.get("pay") or (None, None, None, None)
    fewest, most = told.get("hours", (None, None))
    now, after = told.get("owner", (None, None))
    return Terms(
        title=told["title"],
        body=told["body"],
        language="he" if any("א" <= letter <= "ת" for letter in told["title"]) else "en",
        channels=tuple(_channel(slug, state) for slug, state in told["channels"].items()),
        audiences=tuple(told["audiences"]),
        services=tuple(told["services"]),
        languages=tuple(told["speaks"]),
        industry=told["industry"],
        region=region,
        city=city,
        work_mode=WorkMode(work_mode),
        on_site_days=told.get("on_site"),
        engagement_type=told["terms"],
        budget_min=agorot(low),
        budget_max=agorot(high),
        currency=currency[0] if currency else "ILS",
        per=per,
        vat=vat,
        hours_min=fewest,
        hours_max=most,
        coverage=coverage(told.get("cover")),
        answer_within_h=told.get("answer_h"),
        starts_on=day(told.get("starts_in")),
        members=told.get("members"),
        members_as_of=day(-told["age"]) if "members" in told else None,
        goals=tuple(told.get("goals", ())),
        assets_owner_now=AssetsOwner(now) if now else None,
        assets_owner_after=AssetsOwner(after) if after else None,
        two_admins=told.get("two_admins"),
        moderators_exist=told.get("mods"),
        questions=tuple(told.get("asks", ())),
        contact=_contact(told),
        business_name=told["business"],
    )


def _channel(slug: str, state: str | None) -> Channel:
    return Channel(slug, ChannelState(state) if state else None)


def _contact(told: Told) -> Contact:
    found = {contact.kind: contact.value for contact in contacts.find(told.get("said") or "")}
    name = _owner_of(told)[0] if found else None
    return Contact(name=name, phone=found.get("phone"), email=found.get("email"))


def _owner_of(told: Told) -> tuple[str, str]:
    """Return the owner's name and the word before the @ of the address."""
    return ("דנה שגב", "dana") if told["by"] == "dana" else told["by"]


def _owner(story: Story, told: Told, language: str) -> Account:
    name, who = _owner_of(told)
    return story.account(who, name, language)


def _publish(story: Story, told: Told) -> None:
    facts = terms_of(told)
    owner = _owner(story, told, facts.language)
    name = told["business"]
    if name not in story.businesses:
        story.businesses[name] = business_actions.found(owner, name=name, industry=facts.industry, city=facts.city)
    business = story.businesses[name]
    if told["state"] in {"held", "rejected"}:
        listing = _hold(owner, business.id, facts, told)
    else:
        listing = actions.publish(owner, facts, business=business, said=told.get("said"))
        if told["state"] == "hidden":
            actions.hide(listing, "reported")
    story.listings[told["id"]] = listing


def _hold(owner: Account, business_id: int, facts: Terms, told: Told) -> Listing:
    """Write a request that waits for the staff, or that the staff sent back."""
    now = clock.now()
    listing = Listing(business_id=business_id, created_by=owner.id, state=ListingState.HELD, state_since=now)
    listing.confirmed_open_at, listing.expires_at, listing.hold_reason = now, now + LIFE, ",".join(told["hold"])
    write(listing, facts)
    db.session.add(listing)
    db.session.flush()
    write_aside(listing, facts)
    if told["state"] == "rejected":
        actions.reject(listing, told["reason"])
    return listing


def _ask(story: Story, key: str, asked: Told) -> None:
    listing = story.listings[key]
    question = questions.ask(listing, story.accounts[asked["by"]], asked["q"])
    if "a" in asked:
        questions.answer(listing, question.public_id, asked["a"])


def _end(story: Story, key: str, state: str) -> None:
    ENDS[state](story.listings[key])
