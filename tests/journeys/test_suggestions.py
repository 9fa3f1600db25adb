"""The suggestions under the search box: by keyboard, by a finger, for a screen reader, in both languages."""

import re
import sqlite3
from datetime import date
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenPage, Site
from tests.journeys.test_every_page import SETTLED, violations

pytestmark = pytest.mark.journey
TYPED = {"he": "ווא", "en": "wha"}
POPULAR = {"he": "וואטסאפ להורים", "en": "whatsapp for parents"}
SAID = {"he": re.compile("הצע"), "en": re.compile("suggestion")}


@pytest.fixture
def often(site: Site) -> None:
    """Let two searches have been made often."""
    with sqlite3.connect(site.data / "board.db") as database:
        for text in POPULAR.values():
            row = ("search:listing", text, date.today().isoformat(), 5)
            database.execute("insert or replace into day_count (source, subject, day, n) values (?, ?, ?, ?)", row)


def opened(page: Page, language: str) -> Locator:
    """The search box with its suggestions open."""
    page.goto("/listings" if language == "he" else "/en/listings")
    box = page.locator("#q")
    box.click()
    box.press_sequentially(TYPED[language], delay=20)
    expect(box).to_have_attribute("aria-expanded", "true")
    return box


def chosen(page: Page) -> str | None:
    """The text of the option that a screen reader is told of, which is the one that is marked."""
    active = page.locator("#q").get_attribute("aria-activedescendant")
    marked = page.locator("#suggestions [aria-selected=true]")
    assert marked.count() == (1 if active else 0)
    if active is None:
        return None
    assert marked.get_attribute("id") == active
    return marked.get_attribute("data-value")


@pytest.mark.parametrize("language", ["he", "en"])
def test_by_keyboard(often: None, open_page: OpenPage, language: str) -> None:
    page = open_page("desktop")
    box = opened(page, language)
    options = page.locator("#suggestions [role=option]")
    expect(page.locator("#suggestions-said")).to_have_text(SAID[language])
    assert chosen(page) is None
    box.press("ArrowDown")
    assert chosen(page) == POPULAR[language]
    box.press("ArrowUp")
    assert chosen(page) == options.last.get_attribute("data-value")
    box.press("ArrowDown")
    assert chosen(page) == POPULAR[language]
    box.press("Home")
    assert chosen(page) is None
    assert box.evaluate("box => box.selectionStart") == 0
    box.press("End")
    assert box.evaluate("box => box.selectionStart") == len(TYPED[language])
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(options).to_have_count(0)
    expect(page.locator("#suggestions-said")).to_have_text("")
    expect(box).to_have_value(TYPED[language])
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value(POPULAR[language])
    expect(box).to_have_attribute("aria-expanded", "false")
    page.wait_for_url(lambda url: POPULAR[language] in unquote(url).replace("+", " "))
    expect(box).to_be_focused()
    page.wait_for_load_state("networkidle")


def test_enter_searches_for_what_is_typed_and_nothing_opens_afterwards(open_page: OpenPage) -> None:
    page = open_page("desktop")
    page.goto("/listings")
    box = page.locator("#q")
    box.click()
    box.press_sequentially("וואטסאפ")
    with page.expect_request(lambda request: "/listings?" in request.url) as sent:
        box.press("Enter")
    assert sent.value.headers["x-searched"] == "1"
    page.wait_for_timeout(600)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#suggestions")).to_be_hidden()
    box.press_sequentially(" ל")
    page.keyboard.press("Tab")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(600)
    expect(page.locator("#suggestions")).to_be_hidden()


def test_by_a_finger(often: None, open_page: OpenPage) -> None:
    page = open_page("phone")
    box = opened(page, "he")
    page.locator("#suggestions [role=option]").first.tap()
    expect(box).to_have_value(POPULAR["he"])
    expect(page.locator("#suggestions")).to_be_hidden()
    page.wait_for_url(lambda url: POPULAR["he"] in unquote(url).replace("+", " "))
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_the_open_list_stands(often: None, open_page: OpenPage, width: str, language: str) -> None:
    page = open_page(width)
    box = opened(page, language)
    box.press("ArrowDown")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(SETTLED)
        assert violations(page) == []
    heights = page.eval_on_selector_all("#suggestions [role=option]", "all => all.map(e => e.offsetHeight)")
    assert min(heights) >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert len(set(page.locator("#suggestions .n").all_inner_texts())) > 1
    page.wait_for_load_state("networkidle")


def test_without_scripts_the_box_is_a_search_field(open_page: OpenPage) -> None:
    page = open_page("phone", scripts=False)
    page.goto("/listings")
    expect(page.locator("#suggestions")).to_be_hidden()
    page.locator("#q").fill("וואטסאפ")
    page.locator("#search .btn--primary").click()
    expect(page.locator("#rows > li").first).to_be_visible()
