"""The same story in English on a desktop with scripts off: every step is a plain form or a link."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import story
from tests.journeys.conftest import OpenPage, Site

pytestmark = pytest.mark.journey
SAID = (
    "Looking for a Discord community manager for our chess club in Arad, on site, up to 3000 NIS a month.\n"
    "Ron 050-0000742"
)
UNDERSTOOD = "The regulars are there, the newcomers leave after a day. I would first ask three why."
NUMBER = re.compile(r"0000742|050.{0,3}0000742|972500000742")
RON, LIA = "ron.journey@example.com", "lia.journey@example.com"
PROFILE = {
    "texts": {
        "listens": "I read the last three months and talk with five quiet members before I write a word.",
        "name": "Lia Harduf",
        "headline": "Discord for clubs that play",
        "rate_month": "2800",
        "hours_week": "10",
        "packages-0-title": "Running the server",
        "packages-0-price": "2,800",
    },
    "ticks": {
        "audiences": ["members", "fans"],
        "channels": ["discord"],
        "industries": ["sports_club", "gaming", "culture"],
        "services": ["management", "moderation"],
        "engagement_types": ["monthly_retainer"],
        "work_mode": ["local_only"],
        "consent": ["y"],
    },
    "choices": {
        "city": "arad",
        "region": "south",
        "packages-0-per": "month",
        "languages-he": "native",
        "languages-en": "native",
    },
}


def test_from_two_lines_to_hired(site: Site, open_page: OpenPage) -> None:
    lia = open_page("desktop", scripts=False)
    story.sign_in_by_link(lia, site, "/en", LIA)
    story.publish_profile(lia, "/en", PROFILE)

    ron = open_page("desktop", scripts=False)
    story.paste(ron, "/en", SAID)
    expect(ron.locator("input[name=channels][value=discord]")).to_be_checked()
    assert 'dir="ltr"' in ron.content()
    listing = story.publish_need(ron, site, RON, {"business_name": "Arad Chess"})
    stranger = open_page("desktop", scripts=False)
    stranger.goto(listing)
    assert not NUMBER.search(stranger.content())

    lia.goto(listing)
    assert not NUMBER.search(lia.content())
    story.apply(lia, lia.url, UNDERSTOOD, "2800")
    received = story.mail_to(ron, site, RON, "/applications/")
    ron.goto(story.link_in(received, "/applications/"))
    expect(ron.locator("main")).to_contain_text("newcomers leave")
    ron.goto(listing)
    ron.locator("a[href$='/applications']").first.click()
    ron.locator(".card select[name=lane]").first.select_option("shortlisted")
    ron.locator(".card form button").first.click()
    expect(ron.locator("#lane-shortlisted .card")).to_have_count(1)
    talk_and_hire(ron, lia, site, listing)


def talk_and_hire(ron: Page, lia: Page, site: Site, listing: str) -> None:
    """A message each way, an offer in two presses, one acceptance."""
    story.open_conversation(ron, listing)
    story.say(ron, "Hello Lia, can you call 050-0000742 tomorrow")
    lia.goto("/en/conversations")
    lia.locator(".threads a").first.click()
    expect(lia.locator("#msgs")).to_contain_text("Hello Lia")
    assert not NUMBER.search(lia.content())
    story.say(lia, "Gladly, tomorrow at ten")
    ron.goto(listing)
    ron.locator("a[href$='/applications']").first.click()
    ron.locator(".card h3 a").first.click()
    ron.locator("a[href$='/offer']").first.click()
    ron.locator("main form .btn--primary").click()
    ron.wait_for_url("**/offers/*")
    lia.goto(story.link_in(story.mail_to(lia, site, LIA, "/offers/"), "/offers/"))
    lia.locator("form[action$='/acceptance'] button").click()
    lia.wait_for_url("**/engagements/*")
    ron.goto(listing)
    expect(ron.locator("main")).to_contain_text("Filled")
