"""The main story in Hebrew on a phone: from two lines of text to a hire, with two people and their mails."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import story
from tests.journeys.conftest import OpenPage, Site

pytestmark = pytest.mark.journey
SAID = "מחפש מנהל קהילת פיסבוק למועדון כדוריד באילת, עד 4000 שח לחודש\nגיא 050-0000741"
NUMBER = re.compile(r"0000741|050.{0,3}0000741|972500000741")
GUY, TAMAR = "guy.journey@example.com", "tamar.journey@example.com"
PROFILE = {
    "texts": {
        "listens": "קוראת שלושה חודשים אחורה ומדברת עם חמישה הורים ועם שני מאמנים לפני שכותבת מילה אחת.",
        "name": "תמר אלוני",
        "headline": "קהילות ספורט והורים בדרום",
        "rate_month": "3800",
        "hours_week": "12",
        "packages-0-title": "ניהול קבוצה",
        "packages-0-price": "3,800",
    },
    "ticks": {
        "audiences": ["members", "fans", "parents", "customers"],
        "channels": ["facebook_group", "whatsapp"],
        "industries": ["sports_club"],
        "services": ["management", "content", "moderation"],
        "engagement_types": ["monthly_retainer"],
        "work_mode": ["local_only"],
        "consent": ["y"],
    },
    "choices": {"city": "eilat", "region": "south", "packages-0-per": "month", "languages-he": "native"},
}


def nobody_sees_the_number(page: Page) -> None:
    assert not NUMBER.search(page.content()), page.url


def test_from_two_lines_to_hired(site: Site, open_page: OpenPage) -> None:
    tamar = open_page("phone")
    story.sign_in_by_link(tamar, site, "", TAMAR)
    story.publish_profile(tamar, "", PROFILE)

    guy = open_page("phone")
    guy.goto("/")
    guy.locator("#ask").fill(SAID)
    expect(guy.locator("#heard")).to_contain_text("מועדון ספורט")
    nobody_sees_the_number(tamar)
    story.paste(guy, "", SAID)
    expect(guy.locator("input[name=channels][value=facebook_group]")).to_be_checked()
    listing = story.publish_need(guy, site, GUY, {"business_name": "כדוריד אילת"})
    expect(guy.locator("h1")).to_be_visible()

    stranger = open_page("phone")
    stranger.goto(listing)
    nobody_sees_the_number(stranger)

    match = story.mail_to(tamar, site, TAMAR, "/listings/")
    assert not NUMBER.search(match)
    tamar.goto(story.link_in(match, "/listings/"))
    nobody_sees_the_number(tamar)
    story.apply(tamar, tamar.url, "ההורים עברו למקום שבו עונים להם. הייתי מתחילה בשיחה עם חמישה מהם.", "3800")

    received = story.mail_to(guy, site, GUY, "/applications/")
    guy.goto(story.link_in(received, "/applications/"))
    expect(guy.locator("main")).to_contain_text("ההורים עברו למקום")
    guy.goto(listing)
    guy.locator("a[href$='/applications']").first.click()
    guy.locator(".card select[name=lane]").first.select_option("talking")
    expect(guy.locator("#lane-talking .card")).to_have_count(1)

    talk(guy, tamar, listing)
    hire(guy, tamar, site, listing)


def talk(guy: Page, tamar: Page, listing: str) -> None:
    """Both write; the number stays under ink until both share, then both see it."""
    story.open_conversation(guy, listing)
    story.say(guy, "שלום תמר, קראתי פעמיים. אפשר בטלפון 050-0000741 מחר?")
    tamar.goto("/conversations")
    tamar.locator(".threads a").first.click()
    expect(tamar.locator("#msgs")).to_contain_text("קראתי פעמיים")
    nobody_sees_the_number(tamar)
    story.say(tamar, "בשמחה, מחר בעשר")
    expect(guy.locator("#msgs")).to_contain_text("מחר בעשר", timeout=15_000)
    share(guy)
    nobody_sees_the_number(tamar)
    share(tamar)
    tamar.reload()
    assert NUMBER.search(tamar.content())


def share(page: Page) -> None:
    """Open one's contact details."""
    page.locator(".thread details.menu summary").click()
    page.locator(".thread .menulist a[href*='/share']").click()
    page.locator("main form .btn--primary").click()
    expect(page.locator("#msgs")).to_be_visible()


def hire(guy: Page, tamar: Page, site: Site, listing: str) -> None:
    """Two presses offer, one accepts; the request is filled for everybody."""
    guy.goto(f"{listing}")
    guy.locator("a[href$='/applications']").first.click()
    guy.locator(".card h3 a").first.click()
    guy.locator("a[href$='/offer']").first.click()
    guy.locator("main form .btn--primary").click()
    guy.wait_for_url("**/offers/*")
    tamar.goto(story.link_in(story.mail_to(tamar, site, TAMAR, "/offers/"), "/offers/"))
    tamar.locator("form[action$='/acceptance'] button").click()
    tamar.wait_for_url("**/engagements/*")
    stranger_sees = guy.request.get(listing)
    assert stranger_sees.ok
    guy.goto(listing)
    expect(guy.locator("main")).to_contain_text("אוישה")
