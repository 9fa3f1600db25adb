"""Mails, pages and names in unusual shapes, with what only looks like them."""

import pytest

from board.language.contacts import find, mask


@pytest.mark.parametrize(
    "written",
    [
        "noar @ example . org",
        "noar@ example.org",
        "noar @example .org",
        "noar@example. org",
        "noar@example,org",
        "noar [at] example [dot] org",
        "noar {at} example {dot} org",
        "noar *at* example *dot* org",
        "noar_at_example_dot_org",
        "noar-at-example-dot-org",
        "n o a r @ e x a m p l e . o r g",
        "noarשטרודלexample.org",
        "noar כרוכית example נק' org",
        "noar strudel example point org",
        "noar собака example точка org",
        "noar @\nexample.org",
    ],
)
@pytest.mark.parametrize("before", ["מחפש מנהל קהילה. ", "מחפש מנהל קהילה. מייל: "])
def test_a_mail_is_found_however_it_is_spaced(written: str, before: str) -> None:
    assert [contact.value for contact in find(before + written)] == ["noar@example.org"]
    assert mask(before + written).text == "מחפש מנהל קהילה."


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("office @ example . co . il", "office@example.co.il"),
        ("noar . k @ example . org", "noar.k@example.org"),
        ("noar @ sub . example . org", "noar@sub.example.org"),
        ("Write to noar at example . org", "noar@example.org"),
        ("dana@example.com. Org chart attached", "dana@example.com"),
        ("dana@example.com. co-founder wanted", "dana@example.com"),
        ("dana@example.com, info on the site", "dana@example.com"),
    ],
)
def test_the_address_ends_where_it_ends(written: str, address: str) -> None:
    assert [contact.value for contact in find(written)] == [address]


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("מנהל ערוץ יוטיוב, 3K לחודש\nפרטים: www.example.com/zamar", "מנהל ערוץ יוטיוב, 3K לחודש"),
        ("מנהל ערוץ יוטיוב. פרטים באתר: www.example.org/jobs", "מנהל ערוץ יוטיוב."),
        ("Discord moderator, 15 USD/hr. Apply: example.com/apply", "Discord moderator, 15 USD/hr."),
        ("תוכן לאינסטגרם\nhttps://www.example.com/brief?id=3", "תוכן לאינסטגרם"),
    ],
)
def test_a_page_that_leads_to_the_writer_goes_with_its_label(text: str, public: str) -> None:
    assert mask(text).text == public


@pytest.mark.parametrize(
    "text",
    [
        "האתר שלנו www.example.com נראה ישן, צריך תוכן",
        "Our shop example.com needs a newsletter",
        "made-at-home.com is our shop",
        "meet us at example.com",
        "price @ 50 shekels",
        "נקודה com",
        "המשרד בקומה 3 . org",
    ],
)
def test_what_only_looks_like_a_detail_stays(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "name", "public"),
    [
        ("מודרטור לטלגרם. בת-אל 0530000578", "בת-אל", "מודרטור לטלגרם."),
        ("מודרטור לטלגרם. בר-לי, 050 000 0645", "בר-לי", "מודרטור לטלגרם."),
        ("מודרטור לטלגרם. 052-0000646 בת-אל", "בת-אל", "מודרטור לטלגרם."),
        ("מודרטור לטלגרם. אלחנן ז. 052-0000646", "אלחנן ז", "מודרטור לטלגרם."),
        ("מודרטור לטלגרם (בעז) 02-0000554", "בעז", "מודרטור לטלגרם"),
        ("מודרטור לטלגרם, 90 לשעה. תודה, טל\n0530000506", "טל", "מודרטור לטלגרם, 90 לשעה. תודה"),
        ("מודרטור לטלגרם. אלי 052-000-0612", "אלי", "מודרטור לטלגרם."),
        ("Discord mod. WhatsApp only: Or, +972 54-0000560", "Or", "Discord mod."),
        ("מודרטור לטלגרם. טל: 0530000506", None, "מודרטור לטלגרם."),
        ("מודרטור לטלגרם, תתקשרו אלי 052-000-0612", None, "מודרטור לטלגרם"),
        ("מודרטור לטלגרם. בת-ים 052-0000646", None, "מודרטור לטלגרם. בת-ים"),
        ("מודרטור לטלגרם. חד-פעמי 052-0000646", None, "מודרטור לטלגרם. חד-פעמי"),
        ("חוגי בת-מצווה 052-0000646", None, "חוגי בת-מצווה"),
        ("מודרטור לטלגרם, כיתה ז. 052-0000646", None, "מודרטור לטלגרם, כיתה ז."),
        ("מודרטור לטלגרם (דחוף) 02-0000554", None, "מודרטור לטלגרם (דחוף)"),
        ("אני מזל 0500000516, פותחת מכון בלוד", "מזל", "אני מזל, פותחת מכון בלוד"),
        ("נעים להכיר! אני שרון (03-0000588), מציעה ניהול", "שרון", "נעים להכיר! אני שרון, מציעה ניהול"),
        ("שמי רחל (054-0000639) ואני מחפשת מודרטור", "רחל", "שמי רחל ואני מחפשת מודרטור"),
        ("מודרטור לטלגרם. אני דנה, 050-0000642", "דנה", "מודרטור לטלגרם."),
        ("מודרטור לטלגרם, אני דנה 050-0000642, תודה", "דנה", "מודרטור לטלגרם, תודה"),
    ],
)
def test_names_in_unusual_shapes(text: str, name: str | None, public: str) -> None:
    assert find(text)[0].name == name
    assert mask(text).text == public
