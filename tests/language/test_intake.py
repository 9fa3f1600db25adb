"""Two lines of free text become a draft need: every value with its words, and no guess sold as a fact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.language.intake import ALMOST_SURE, CHECK, SURE, Heard, hear, marks
from board.language.lexicon import lexicon

COMMENT = "מחפש מנהל קהילת פיסבוק למועדון ספורט / גיא 0500000000"


def test_the_comment_that_started_it_all() -> None:
    heard = hear(COMMENT)
    assert heard.intent == "need"
    assert [channel.value for channel in heard.channels] == ["facebook_group"]
    assert [service.value for service in heard.services] == ["management"]
    assert heard.industry is not None
    assert heard.industry.value == "sports_club"
    assert heard.contact_name is not None
    assert heard.contact_name.value == "גיא"
    assert heard.phone is not None
    assert heard.phone.value == "+972500000000"
    assert heard.public_text == "מחפש מנהל קהילת פיסבוק למועדון ספורט"
    assert heard.title == "ניהול קהילת פייסבוק למועדון ספורט"
    assert (heard.audiences, heard.hours, heard.budget, heard.city) == ((), None, None, None)


def test_every_value_points_at_its_words() -> None:
    heard = hear(COMMENT)
    start, end = heard.channels[0].spans[0]
    assert COMMENT[start:end] == "קהילת פיסבוק"
    assert [(mark.text, mark.facet, mark.redacted) for mark in marks(COMMENT, heard)] == [
        ("מחפש ", None, False),
        ("מנהל", "terms", False),
        (" ", None, False),
        ("קהילת פיסבוק", "where", False),
        (" ", None, False),
        ("למועדון ספורט", "field", False),
        (" / גיא ", None, False),
        ("0500000000", None, True),
    ]


def test_help_with_a_channel_is_a_guess_without_words() -> None:
    (service,) = hear("מחפשת עזרה עם האינסטגרם של הגלריה שלי").services
    assert (service.value, service.spans, service.confidence, service.reason) == (
        "management",
        (),
        ALMOST_SURE,
        "help_means_running",
    )


@pytest.mark.parametrize("text", [COMMENT, "מחפשת מישהי לאינסטגרם", "Community Manager לשרת הדיסקורד שלנו"])
def test_a_person_or_a_role_alone_is_a_guess_to_check(text: str) -> None:
    (service,) = hear(text).services
    assert (service.value, service.confidence, service.reason) == ("management", CHECK, "help_means_running")


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("אינסטגרם, 800 שח לחודש", (800, None, "ILS", "month", None)),
        ('ניהול קבוצה, תקציב עד 1,500 ש"ח', (1500, None, "ILS", None, None)),
        ("Slack, $20/h", (20, None, "USD", "hour", None)),
        ("אפיון חד פעמי 4-5 אלף", (4000, 5000, "ILS", "project", None)),
        ('פייסבוק, בין 2000 ל-3000 ש"ח לחודש + מע"מ', (2000, 3000, "ILS", "month", "excluded")),
        ('אינסטגרם 2500+מע"מ לחודש', (2500, None, "ILS", "month", "excluded")),
        ('קבוצה, 1200 ₪ בחודש כולל מע"מ', (1200, None, "ILS", "month", "included")),
        ('ניוזלטר, 250 ש"ח לגיליון', (250, None, "ILS", None, None)),
        ('תוכן, 150 ש"ח לפוסט, 450 ש"ח ליום צילום', (450, None, "ILS", "day", None)),
        ("טלגרם, שלושת אלפים שקל לחודש", (3000, None, "ILS", "month", None)),
        ("טלגרם, אלף וחמש מאות שקל לחודש", (1500, None, "ILS", "month", None)),
        ('טלגרם, אלפיים ש"ח', (2000, None, "ILS", None, None)),
        ("forum, €18 per hour", (18, None, "EUR", "hour", None)),
        ("תקציב חודשי: 3000 לניהול הקבוצה", (3000, None, "ILS", "month", None)),
        ("קבוצה, 8-10K", (8000, 10000, "ILS", None, None)),
        ('קבוצה, 3,000-3,000 ש"ח', (3000, None, "ILS", None, None)),
        ('קבוצה, 300 ש"ח לבניין לחודש', (300, None, "ILS", "month", None)),
        ('לסוכנות דיגיטל, 2000-2500 לחודש + מע"מ', (2000, 2500, "ILS", "month", "excluded")),
        ("קבוצה, בין 3000 ל 4000 לחודש", (3000, 4000, "ILS", "month", None)),
        ("קבוצה, 50 шек в час", (50, None, "ILS", "hour", None)),
        ("קבוצה עם 5 אלף בקבוצה", None),
        ("קהילה של 5 אלף", None),
        ("קבוצה של 3,000 חברים, 10 שעות בשבוע", None),
        ("קהילת בני 20-30", None),
        ("קבוצה, תקציב 0", None),
        ("פגישה ב-5.12 על הקבוצה", None),
        ("קבוצה מאז 2015", None),
    ],
)
def test_budgets_are_told_from_counts_dates_and_ages(text: str, budget: tuple[object, ...] | None) -> None:
    heard = hear(text).budget
    shown = (heard.minimum, heard.maximum, heard.currency, heard.per, heard.vat) if heard else None
    assert shown == budget


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("ניהול פייסבוק, חצי משרה", "part_time_employee"),
        ("ניהול פייסבוק, 100% משרה", "full_time_employee"),
        ("ניהול פייסבוק, היקף של 60%", "part_time_employee"),
        ("ניהול פייסבוק בהתנדבות", "volunteer"),
        ("ניהול פייסבוק, ריטיינר", "monthly_retainer"),
        ('ניהול פייסבוק, 90 ש"ח לשעה', "hourly"),
        ("הקמת פייסבוק, פרויקט של חודשיים", "one_off"),
        ("ניהול פייסבוק, 2 שעות ביום", None),
    ],
)
def test_the_kind_of_engagement_is_said_or_follows_from_the_price(text: str, slug: str | None) -> None:
    heard = hear(text).engagement_type
    assert (heard.value if heard else None) == slug


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("ניהול קבוצה, 10 שעות בשבוע", (10, None, SURE)),
        ("ניהול קבוצה, 5-8 שעות בשבוע", (5, 8, SURE)),
        ("ניהול קבוצה, שעתיים ביום", (10, None, CHECK)),
        ("ניהול קבוצה, 20 שעות בחודש", (5, None, CHECK)),
        ("ניהול קבוצה, שלוש שעות בשבוע", (3, None, SURE)),
        ("ניהול קבוצה, 200 שעות בשבוע", None),
        ("ניהול קבוצה", None),
    ],
)
def test_hours_are_brought_to_a_week(text: str, hours: tuple[object, ...] | None) -> None:
    heard = hear(text).hours
    assert ((heard.minimum, heard.maximum, heard.confidence) if heard else None) == hours


@pytest.mark.parametrize(
    ("text", "city", "region"),
    [
        ("ניהול קבוצה בחיפה", "haifa", "haifa_district"),
        ("ניהול קבוצה ביפו", "tel_aviv", "tel_aviv_district"),
        ('ניהול קבוצה, ת"א', "tel_aviv", "tel_aviv_district"),
        ("ניהול קבוצה תא שיתוף", None, None),
        ("ניהול קבוצה בראשון", "rishon_lezion", "center"),
        ("פגישה על הקבוצה ביום ראשון", None, None),
        ("נפגשים על הקבוצה בראשון בערב", None, None),
        ("ניהול קבוצה, ערד", "arad", "south"),
        ("ערד מנהלת קבוצה", None, None),
        ("ניהול קבוצה של עיריית לוד החדשה", "lod", "center"),
        ("ניהול קבוצה באזור", None, None),
        ("ניהול קבוצה במרכז", None, "center"),
        ("ניהול קבוצה למרכז צעירים", None, None),
        ("ניהול קבוצה במרכז קהילתי", None, None),
        ("ניהול קבוצה במרכז העיר", None, None),
        ("ניהול קבוצה בצפון", None, "north"),
        ("ניהול קבוצה באזור השרון", None, "center"),
        ("ניהול קבוצה מרחוק", None, "remote"),
        ("ניהול קבוצה בכל הארץ, מרחוק", None, "nationwide"),
    ],
)
def test_places(text: str, city: str | None, region: str | None) -> None:
    heard = hear(text)
    assert (heard.city.value if heard.city else None) == city
    assert (heard.region.value if heard.region else None) == region


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("ניהול קבוצה, היברידי", "hybrid"),
        ("ניהול קבוצה מהמשרד", "onsite"),
        ("ניהול קבוצה מהבית", "remote_ok"),
        ("ניהול קבוצה בכל הארץ", None),
    ],
)
def test_work_mode(text: str, mode: str | None) -> None:
    heard = hear(text).work_mode
    assert (heard.value if heard else None) == mode


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("ניהול קבוצה, החל מינואר", "--01"),
        ("ניהול קבוצה, החל מ-1.12", "--12-01"),
        ("ניהול קבוצה, החל מ-1.13", None),
        ("ניהול קבוצה, החל מחודש הבא", None),
        ("ניהול קבוצה, דחוף", "asap"),
        ("ניהול קבוצה", None),
    ],
)
def test_the_start_leaves_the_year_to_the_reader(text: str, start: str | None) -> None:
    heard = hear(text).starts
    assert (heard.value if heard else None) == start


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("קבוצת פייסבוק עם 12,500 חברים", "12500"),
        ("discord, 8k members", "8000"),
        ("קבוצת פייסבוק, 1 איש", None),
        ("קבוצת פייסבוק, " + "9" * 40 + " איש", None),
        ("קבוצה", None),
    ],
)
def test_the_size_of_the_community(text: str, members: str | None) -> None:
    heard = hear(text).members
    assert (heard.value if heard else None) == members


def test_another_matter_keeps_only_the_contact_and_the_place() -> None:
    heard = hear("מוכרת עגלת תינוק, 400 שח, רמת גן 0520000543")
    assert heard.phone is not None
    assert (heard.budget, heard.channels, heard.industry) == (None, (), None)
    assert heard.city is not None


def test_a_brand_family_becomes_group_or_page_only_when_the_text_says_so() -> None:
    def heard(text: str) -> list[str]:
        return [channel.value for channel in hear(text).channels]

    assert heard("ניהול הפייסבוק והאינסטגרם של המסעדה") == ["facebook", "instagram"]
    assert heard("ניהול עמוד לעסק בפייסבוק") == ["facebook_page"]
    assert heard("ניהול קהילת אמהות בפייסבוק") == ["facebook_group"]
    assert heard("ניהול פייסבוק, גם קבוצת פייסבוק וגם קבוצת פייסבוק") == ["facebook_group"]


def test_not_sure_which_channel_is_a_legal_answer() -> None:
    assert hear("לא יודעת איזה ערוץ מתאים לקהילה שלנו, צריכה ייעוץ").undecided
    assert not hear(COMMENT).undecided


def test_a_lesson_about_managing_is_training() -> None:
    assert [service.value for service in hear("סדנה על ניהול קבוצות ווטסאפ").services] == ["training"]


@pytest.mark.parametrize(
    "text", ["מנהל מועדון הטניס כאן, רוצים קבוצת פייסבוק", "We run a winery and need a Facebook group"]
)
def test_the_manager_who_writes_is_not_the_work_sought(text: str) -> None:
    assert hear(text).services == ()


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("עמותה לקשישים צריכה ניהול אינסטגרם", "nonprofit"),
        ("בית אבות צריך ניהול אינסטגרם", "senior"),
        ("מודרטור/ית לדיסקורד של משחק אינדי", "gaming"),
    ],
)
def test_the_field_is_that_of_the_one_who_writes(text: str, industry: str) -> None:
    heard = hear(text).industry
    assert heard is not None
    assert heard.value == industry


WORDS = st.lists(
    st.sampled_from(
        f"""{COMMENT}|מחפש|ניהול|
קבוצת|פייסבוק|בחיפה|במרכז|2000-3000|ש"ח|לחודש|0500000901|גיא|5|אלף|שעות בשבוע|🔥|,|.|\n|?
        Instagram|dana@example.com|\u200b|מנהל/ת|ראשון|של""".split("|")
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(max_size=80), WORDS))
@settings(max_examples=200, deadline=None)
def test_hearing_never_fails_and_marks_are_the_whole_text(text: str) -> None:
    heard = hear(text)
    assert isinstance(heard, Heard)
    assert "".join(mark.text for mark in marks(text, heard)) == text
    assert heard == hear(text)


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_values_are_of_the_vocabulary_and_spans_inside_the_text(text: str) -> None:
    heard = hear(text)
    known = lexicon()
    for kind, hearings in (("channel", heard.channels), ("service", heard.services), ("audience", heard.audiences)):
        for hearing in hearings:
            assert known.find(kind, hearing.value)
            assert all(0 <= start < end <= len(text) for start, end in hearing.spans)
    assert heard.industry is None or known.find("industry", heard.industry.value)
    assert heard.region is None or known.find("region", heard.region.value)


def test_a_lawyer_is_no_editor():
    heard = hear("עורכת דין מחפשת מישהו שינהל את הדף שלה")
    assert [service.value for service in heard.services] == ["management"]
