"""A pasted offer is led to the profile form and comes along: nothing is typed twice."""

import re

from flask import Flask

from tests.people import browser_of, noa, yossi

OFFER = "מנהלת קהילות עם ניסיון מציעה ניהול קבוצות וואטסאפ לעמותות בירושלים, 2,500 ש״ח לחודש. נועה 050-0000311"


def test_words_of_an_offer_stand_in_the_profile_form(app: Flask) -> None:
    browser = browser_of(app, noa())
    preview = browser.get(browser.post("/drafts", data={"say": OFFER}).location)
    form = re.search(r'href="(/me/profile\?said=\w+)"', preview.text)[1]
    page = browser.get(form)
    assert "מציעה ניהול קבוצות וואטסאפ" in page.text
    for name, value in (("channels", "whatsapp"), ("industries", "nonprofit")):
        assert re.search(rf'name="{name}" value="{value}" checked', page.text)
    assert re.search(r'name="rate_month"[^>]*value="2500"|value="2500"[^>]*name="rate_month"', page.text)


def test_words_of_another_browser_stay_there(app: Flask) -> None:
    browser = browser_of(app, noa())
    preview = browser.get(browser.post("/drafts", data={"say": OFFER}).location)
    form = re.search(r'href="(/me/profile\?said=\w+)"', preview.text)[1]
    page = browser_of(app, yossi()).get(form)
    assert page.status_code == 200
    assert "מציעה" not in page.text
