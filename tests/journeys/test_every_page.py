"""Every page, in both languages, widths and schemes: no axe violation, no overflow, targets of 44 pixels, no errors."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import AXE, WIDTHS, OpenPage, Site
from tests.journeys.pages import ROLES, sign_in

pytestmark = pytest.mark.journey
SETTLED = """
() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  .then(() => Promise.allSettled(document.getAnimations().map(each => each.finished)))
"""  # colours change by a transition, however short
SMALL_TARGETS = """
() => [...document.querySelectorAll('.btn, .input, select, .pill, .tabs a, .check, summary, .dock a')]
  .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && e.getClientRects().length)
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, box]) => box.height && (box.height < 43.5))
  .map(([e, box]) => `${e.className || e.tagName}: ${Math.round(box.height)} ${e.textContent.trim().slice(0, 30)}`)
"""
SQUEEZED = """
() => [...document.querySelectorAll('main p, main h1, main h2, main h3, main li, main dd')]
  .filter(e => e.checkVisibility() && e.textContent.trim().length > 30 && !e.closest('.vh, svg'))
  .filter(e => e.getBoundingClientRect().width < 60 && e.getBoundingClientRect().height > 120)
  .map(e => e.textContent.trim().slice(0, 40))
"""


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe-core finds, in a line each."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("who", list(ROLES), ids=lambda who: who or "visitor")
def test_every_page_stands(site: Site, open_page: OpenPage, who: str | None, language: str) -> None:
    page = open_page("desktop")
    if who:
        sign_in(page, who)
    wrong: list[str] = []
    for path in ROLES[who](site):
        answer = page.goto(("/en" if language == "en" else "") + path)
        assert answer is not None
        assert answer.status == (404 if path == "/nothing-here" else 200), path
        assert page.evaluate("document.documentElement.lang") == language
        wrong += [f"{language}{path} {fault}" for fault in faults(page)]
    if wrong:
        pytest.fail("\n".join(wrong))


def faults(page: Page) -> list[str]:
    """What is wrong with the page as it stands, at both widths and in both schemes."""
    found: list[str] = []
    for width, (across, down) in WIDTHS.items():
        page.set_viewport_size({"width": across, "height": down})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.evaluate(SETTLED)
            rules = None if scheme == "light" else ["color-contrast"]
            found += [f"{width} {scheme} {each}" for each in violations(page, rules)]
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{width} overflows by {over}"] if over > 0 else []
        found += [f"{width} squeezed: {text}" for text in page.evaluate(SQUEEZED)]
        if width == "phone":
            found += [f"small target {each}" for each in page.evaluate(SMALL_TARGETS)]
    page.emulate_media(color_scheme="light")
    return found
