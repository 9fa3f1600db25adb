"""The steps people take, told once and walked in both languages, with scripts and without."""

import re
from email import message_from_bytes, policy
from typing import Any

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Site

PHONE_DIGITS = "0000000"
LINK = re.compile(r"https?://\S+")


def mail_to(page: Page, site: Site, address: str, word: str) -> str:
    """Wait for a mail whose plain text holds a word, and return that text."""
    for _ in range(100):
        for path in reversed(site.mails_to(address)):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            text = message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
            if word in text + str(message["Subject"]):
                return str(text)
        page.wait_for_timeout(300)
    raise AssertionError(f"no mail to {address} with {word!r}: {[p.name for p in site.mails_to(address)]}")


def link_in(text: str, part: str) -> str:
    """The first address in a mail that holds this part, without the host."""
    found = next(link for link in LINK.findall(text) if part in link)
    return re.sub(r"^https?://[^/]+", "", found)


def code_in(text: str) -> str:
    """The eight digits of a sign-in mail."""
    return re.search(r"\d{4} \d{4}", text)[0]  # type: ignore[index]


def paste(page: Page, prefix: str, said: str) -> None:
    """Write on the home page the way one talks, and ask what was heard."""
    page.goto(f"{prefix}/")
    page.locator("#ask").fill(said)
    page.locator("form.ask button").click()
    page.wait_for_url("**/drafts/*")


def publish_need(page: Page, site: Site, address: str, extra: dict[str, str]) -> str:
    """Fill what was not heard, publish, confirm with the mailed code; return the request's address."""
    for name, value in extra.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=email]").fill(address)
    page.locator("button.btn--primary.btn--big").click()
    page.locator("[name=code]").fill(code_in(mail_to(page, site, address, "/signin/link/")))
    page.locator("#signin .btn--primary").click()
    page.wait_for_url("**/listings/*")
    return page.url


def sign_in_by_link(page: Page, site: Site, prefix: str, address: str) -> None:
    """Ask for a link and press its button."""
    page.goto(f"{prefix}/signin")
    page.locator("[name=email]").fill(address)
    page.locator("#signin .btn--primary").click()
    expect(page.locator("[name=code]")).to_be_visible()
    page.goto(link_in(mail_to(page, site, address, "/signin/link/"), "/signin/link/"))
    page.locator("#signin .btn--primary").click()
    page.wait_for_url("**/me")


def tick(page: Page, name: str, *values: str) -> None:
    """Tick boxes, opening whatever they are folded into."""
    for value in values:
        box = page.locator(f"input[name={name}][value={value}]").first
        if not box.is_visible():
            box.locator("xpath=ancestor::details[1]/summary").click()
        box.check()


def publish_profile(page: Page, prefix: str, facts: dict[str, Any]) -> None:
    """Fill the profile form and publish it."""
    page.goto(f"{prefix}/me/profile")
    for name, value in facts["texts"].items():
        page.locator(f"[name={name}]").fill(value)
    for name, values in facts["ticks"].items():
        tick(page, name, *values)
    for name, value in facts["choices"].items():
        page.locator(f"select[name={name}]").select_option(value)
    page.locator("button[name=do][value=publish]").click()
    page.wait_for_url(re.compile("/(managers|me)/"))
    assert page.locator(".errors").count() == 0, page.locator(".errors").inner_text()


def apply(page: Page, listing: str, understood: str, price: str) -> None:
    """Send a proposal."""
    page.goto(f"{listing}")
    page.locator("a[href*='/apply']:visible").first.click()
    page.locator("[name=understood]").fill(understood)
    page.locator("[name=price]").fill(price)
    page.locator("form.form button.btn--primary").click()
    page.wait_for_url("**/applications/*")


def open_conversation(page: Page, listing: str) -> None:
    """As the business, go from the request to its first proposal and talk."""
    page.goto(listing)
    page.locator("a[href$='/applications']").first.click()
    page.locator(".card h3 a").first.click()
    page.locator("main a[href*='/conversations/']").first.click()


def say(page: Page, words: str) -> None:
    """Send a message in the open conversation."""
    page.locator(".composer textarea").fill(words)
    page.locator(".composer button.btn--primary").click()
    expect(page.locator("#msgs")).to_contain_text(words.split("05")[0].strip()[:25])
    expect(page.locator(".msg[aria-busy=true]")).to_have_count(0)
