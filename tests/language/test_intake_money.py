"""Prices and terms in pasted texts: what will be paid, not what the business takes or once paid."""

import pytest

from board.language.intake import hear


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("צריך ניהול דף פייסבוק, תקציב אלף וחצי לחודש", (1500, None, "month")),
        ("צריכה אינסטגרם, אלפיים שקל בחודש", (2000, None, "month")),
        ("ניהול אינסטגרם, אלפיים וחצי בחודש", (2500, None, "month")),
        ("ניהול אינסטגרם, בין אלף לאלפיים שקל לחודש", (1000, 2000, "month")),
        ("מודרטור לטלגרם, חמישים שקל לשעה", (50, None, "hour")),
        ("מודרטור לטלגרם, מאה וחמישים שקל לשעה", (150, None, "hour")),
        ('מודרטור לטלגרם, 3500 לפני מע"מ לחודש', (3500, None, "month")),
        ('מודרטור לטלגרם, 3500 לא כולל מע"מ לחודש', (3500, None, "month")),
        ("מודרטור לטלגרם, 3,500 ₪ + מע״מ לחודש", (3500, None, "month")),
        ('מודרטור לטלגרם, 3500 ש"ח כולל מע"מ, לחודש', (3500, None, "month")),
        ("ניהול פייסבוק 1,500-2,000 ₪/חודש", (1500, 2000, "month")),
        ("ניהול פייסבוק תקציב: 2K", (2000, None, None)),
        ("ניהול פייסבוק 2-3 אלף בחודש", (2000, 3000, "month")),
        ("ניהול פייסבוק, 1.5 אלף לחודש", (1500, None, "month")),
        ("ניהול פייסבוק 400 שח לשבוע", (400, None, None)),
        ('ניהול פייסבוק 400 ש"ח בשבוע', (400, None, None)),
        ("פוסטים לאינסטגרם, 80 שח לפוסט", (80, None, None)),
        ("פוסטים לאינסטגרם, 80 שקל כל פוסט", (80, None, None)),
        ('רילס לאינסטגרם 150 ש"ח לרילס', (150, None, None)),
        ("ניוזלטר, 300 שקל לגיליון", (300, None, None)),
        ("ניהול דיסקורד $15/hr", (15, None, "hour")),
        ("ניהול דיסקורד 15 דולר לשעה", (15, None, "hour")),
        ("ניהול דיסקורד, 500 יורו לחודש", (500, None, "month")),
        ("הקמת קבוצת ווטסאפ 1200 חד פעמי", (1200, None, "project")),
        ('הקמת קבוצת ווטסאפ, 1200 ש"ח לכל הפרויקט', (1200, None, "project")),
        ('הקמת קבוצת ווטסאפ, סה"כ 1200 ש"ח', (1200, None, None)),
        ("צלם לאינסטגרם 600 שח ליום צילום", (600, None, "day")),
        ("ניהול פייסבוק, ₪70 לש'", (70, None, "hour")),
        ('מסעדה, מנה ב-55 ש"ח, צריכה ניהול אינסטגרם', None),
        ('מועדון, מנוי ב-250 ש"ח לחודש, מחפש ניהול אינסטגרם', None),
        ("צימר, 900 שח ללילה, צריך ניהול אינסטגרם", None),
        ("חוג, שכר לימוד 300 שח לחודש, צריכים קבוצת ווטסאפ להורים", None),
        ('שילמתי 2000 ש"ח לפרילנסר שנעלם, מחפשת ניהול אינסטגרם', None),
        ('חנות, משלוח חינם מעל 200 ש"ח, צריכה ניהול אינסטגרם', None),
        ('גייסנו 40,000 ש"ח בהדסטארט, צריך ניהול קהילה בפייסבוק', None),
        ('כרטיס 60 ש"ח, מחפשים ניהול פייסבוק, 1500 לחודש', (1500, None, "month")),
        ("יש לי 3500 עוקבים באינסטגרם, צריכה עזרה", None),
        ("קבוצה של 12,000 איש, צריך מודרטור לפייסבוק", None),
        ("קבוצת בני 40-50 בפייסבוק צריכה אדמין", None),
        ("ניהול אינסטגרם בין השעות 9-17", None),
        ('ניהול אינסטגרם, 20 שעות בחודש, 60 ש"ח לשעה', (60, None, "hour")),
        ("ניהול אינסטגרם, 3 פוסטים בשבוע, עד 900 לחודש", (900, None, "month")),
        ("ניהול אינסטגרם ברחוב הרצל 120, 900 שח לחודש", (900, None, "month")),
        ("פותחים ב-1.9, צריך ניהול אינסטגרם", None),
        ("ועד בית של 212 דירות, ניהול ווטסאפ עד 600 שח לחודש", (600, None, "month")),
        ("חברת השמה, גובה 12% עמלה, ניהול לינקדאין 2000 לחודש", (2000, None, "month")),
        ("Need a moderator for Discord, 12-15 USD an hour", (12, 15, "hour")),
        ("Facebook page management, 1,800 shekels monthly", (1800, None, "month")),
        ("Facebook page management, budget up to 2k/month", (2000, None, "month")),
        ("Newsletter writer wanted, 300 NIS per issue", (300, None, None)),
        ("Set up a Facebook group, one-off, 700 NIS", (700, None, "project")),
        ("Desks from 790 NIS a month, need someone to host meetups", None),
        ("Tickets 50 NIS. Need an Instagram manager, 1500 NIS per month", (1500, None, "month")),
        ('ניהול טיקטוק תמורת 1800 ש"ח לחודש', (1800, None, "month")),
        ("ניהול טיקטוק התשלום 1800 לחודש", (1800, None, "month")),
        ("משכורת 8,000 ברוטו, מנהלת קהילה לפייסבוק", (8000, None, None)),
        ("מנהלת קהילה, שכר 8000-9000", (8000, 9000, None)),
        ("מנהלת קהילה, 45 שח ש', קבוצת פייסבוק", (45, None, "hour")),
        ('סדנאות קרמיקה, 420 ש"ח למשתתף, צריכה אינסטגרם, 600 בחודש', (600, None, "month")),
    ],
)
def test_what_will_be_paid(text: str, budget: tuple[int, int | None, str | None] | None) -> None:
    heard = hear(text).budget
    assert ((heard.minimum, heard.maximum, heard.per) if heard else None) == budget


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Volunteer job: moderating our Facebook group", "volunteer"),
        ("מחפשים מתנדבת לניהול אינסטגרם של העמותה", "volunteer"),
        ("ניהול קבוצת ווטסאפ, תפקיד התנדבותי", "volunteer"),
        ("need a volunteer to run our Facebook page", "volunteer"),
        ("ניהול פייסבוק לעמותה, בלי שכר", "volunteer"),
        ("מנהלת קהילה לפייסבוק, חצי משרה", "part_time_employee"),
        ("part-time community manager for our Slack", "part_time_employee"),
        ("מנהלת קהילה, 40% משרה, קבוצת פייסבוק", "part_time_employee"),
        ("מנהלת קהילה, משרה מלאה, דיסקורד", "full_time_employee"),
        ("ניהול אינסטגרם בריטיינר", "monthly_retainer"),
        ("ניהול אינסטגרם 1800 לחודש", "monthly_retainer"),
        ("מודרטור לטלגרם, 50 לשעה", "hourly"),
        ("מודרטור לטלגרם, תשלום לפי שעה", "hourly"),
        ("הקמת קבוצת פייסבוק, חד פעמי", "one_off"),
        ("הקמת קבוצת פייסבוק, פרויקט חד-פעמי, 900 שח", "one_off"),
        ("Set up our Facebook page, one-time job", "one_off"),
        ("קהילת מתנדבים בווטסאפ צריכה מנהלת", None),
        ("Our volunteers need a WhatsApp admin", None),
        ("ניהול אינסטגרם, 200 שח לפוסט", None),
    ],
)
def test_the_kind_of_engagement(text: str, kind: str | None) -> None:
    heard = hear(text).engagement_type
    assert (heard.value if heard else None) == kind
