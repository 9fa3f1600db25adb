"""The field of the business that pastes a text: trades of a phone book, and words that only look like one."""

import pytest

from board.language.intake import hear
from board.language.lexicon import lexicon
from board.language.phrases import table


def industry(text: str) -> str | None:
    heard = hear(text).industry
    return heard.value if heard else None


@pytest.mark.parametrize(
    ("trade", "field"),
    [
        ("קליניקה לטיפול ברגליים", "health"),
        ("מכון לריפוי בעיסוק", "health"),
        ("רופאת נשים", "health"),
        ("מספרת נשים", "beauty"),
        ("לקיסטית", "beauty"),
        ("מניקוריסטית", "beauty"),
        ("אטליז", "food_drink"),
        ("דגים טריים", "food_drink"),
        ("בית קלייה", "food_drink"),
        ("פיצרייה", "restaurant"),
        ("מסעדת שף", "restaurant"),
        ("דוכן פלאפל", "restaurant"),
        ("חנות צעצועים", "retail"),
        ("חנות כלי בית", "retail"),
        ("סופר אורגני", "retail"),
        ("חנות נעליים", "fashion"),
        ("סלון כלות", "fashion"),
        ("מעצבת תיקים", "fashion"),
        ("פחחות וצבע", "automotive"),
        ("מורה נהיגה", "automotive"),
        ("בית ספר לנהיגה", "automotive"),
        ("מועדון כדורגל", "sports_club"),
        ("מועדון שחמט ספורטיבי", "sports_club"),
        ("חוג ג'ודו", "sports_club"),
        ("סטודיו לריקוד", "fitness"),
        ("מדריכת זומבה", "fitness"),
        ("מאמנת כושר", "fitness"),
        ("גן ילדים", "education"),
        ("משפחתון", "education"),
        ("מורה פרטית למתמטיקה", "education"),
        ("להקת תיאטרון", "culture"),
        ("גלריה לאמנות", "culture"),
        ("מוזיאון מקומי", "culture"),
        ("להקת רוק", "music"),
        ("מקהלה", "music"),
        ("קונסרבטוריון", "music"),
        ("צימר", "tourism"),
        ("מלון בוטיק", "tourism"),
        ("סוכנות נסיעות", "tourism"),
        ("אולם אירועים", "events_venue"),
        ("גן אירועים", "events_venue"),
        ("צלם חתונות", "events_venue"),
        ("מועדון לילה", "nightlife"),
        ("דיג'יי", "nightlife"),
        ("ליין מסיבות", "nightlife"),
        ("מרפאה וטרינרית", "pets"),
        ("מאלפת כלבים", "pets"),
        ("מספרת כלבים", "pets"),
        ("משק חקלאי", "agriculture"),
        ("חוות תבלינים", "agriculture"),
        ("כוורן", "agriculture"),
        ("משרד עורכי דין", "legal"),
        ('עו"ד גירושין', "legal"),
        ("נוטריון", "legal"),
        ("רואה חשבון", "finance"),
        ("יועצת משכנתאות", "finance"),
        ("יועץ מס", "finance"),
        ("סוכן ביטוח", "insurance"),
        ("סוכנות ביטוח", "insurance"),
        ("משרד תיווך", "real_estate"),
        ("מתווכת", "real_estate"),
        ("חברת בנייה", "real_estate"),
        ("ועד בית", "residential"),
        ("מגדל מגורים", "residential"),
        ("חברת ניהול ואחזקה", "residential"),
        ("עיריית", "municipality"),
        ("מועצה אזורית", "municipality"),
        ('מתנ"ס', "municipality"),
        ('גמ"ח', "nonprofit"),
        ("עמותה", "nonprofit"),
        ("בית תמחוי", "nonprofit"),
        ("בית כנסת", "religious"),
        ('בית חב"ד', "religious"),
        ("ישיבה", "religious"),
        ("מאמנת אישית", "coaching"),
        ("קואצ'רית", "coaching"),
        ("מנחת מעגלי נשים", "coaching"),
        ("נגרייה", "crafts"),
        ("מסגרייה", "crafts"),
        ("תופרת", "crafts"),
        ("חברת פאנלים סולאריים", "energy"),
        ("מתקין מערכות סולאריות", "energy"),
        ("חברת סלולר", "telecom"),
        ("ספקית אינטרנט", "telecom"),
        ("חברת השמה", "hr"),
        ("סוכנות גיוס", "hr"),
        ("יועצת קריירה", "hr"),
        ("חלל עבודה", "coworking"),
        ("משרד פרסום", "agency"),
        ("סטודיו למיתוג", "agency"),
        ("סוכנות משפיענים", "agency"),
        ("עיתון מקומי", "media"),
        ("תחנת רדיו", "media"),
        ("אתר חדשות", "media"),
        ("בית אבות", "senior"),
        ("מועדון גמלאים", "senior"),
        ("דיור מוגן", "senior"),
        ("ועד עובדים", "union"),
        ("ארגון המורים", "union"),
        ("סטארטאפ", "startup_saas"),
        ("חברת הייטק", "hitech"),
        ("חברת סייבר", "cyber"),
        ("קהילת קריפטו", "crypto"),
        ("אולפן משחקים", "gaming"),
        ("שרת מיינקראפט", "gaming"),
        ("חנות משחקי קופסה", "gaming"),
        ("חנות אונליין", "ecommerce"),
        ("אתר איקומרס", "ecommerce"),
        ("חברת תרופות", "biotech"),
        ("חברת פינטק", "fintech"),
        ("חברת פודטק", "foodtech"),
        ("coworking space", "coworking"),
        ("insurance agency", "insurance"),
        ("software startup", "startup_saas"),
        ("teachers union", "union"),
    ],
)
def test_a_trade_names_its_field(trade: str, field: str) -> None:
    asked = "Need someone to run the Instagram of our {}" if trade.isascii() else "ניהול אינסטגרם ל{}, 500 שח"
    assert industry(asked.format(trade)) == field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("צריך מישהו שישים עוד עין על קבוצת הפייסבוק של אספני כדורי שלג", None),
        ("מחפשת מישהי לקבוצת אמהות, 3 שעות ביום", None),
        ("אני מקווה שמישהו פה מכיר מודרטור לטלגרם", None),
        ("צריך אדמין לקבוצה, כולל סופי שבוע", None),
        ("בוקר טוב! מחפשת מישהי לאינסטגרם שלי", None),
        ("קבוצת חובבי ציפורים, צריך מודרטור", None),
        ("מי כתב לי על ניהול קבוצות? תחזרו אליי, צריכה מנהלת קהילה", None),
        ("אחות שלי צריכה מישהי לאינסטגרם", None),
        ("עבדתי בבנק והיום מחפשת מישהי לקבוצת הפייסבוק שלי על דיג", None),
        ("מחפשים מנהלת קהילה דוברת רוסית לקבוצת הטלגרם", None),
        ("צריך מישהו לקבוצת בניית דגמים", None),
        ("מישהי עם ראש יצירתי לטיקטוק שלי?", None),
        ("קבוצת פייסבוק של יוצאי קיבוצים מחפשת אדמין", None),
        ("המשרד שלנו ליד בית הספר מחפש מישהו לטוויטר", None),
        ("ניהול קבוצה של יוצאי חיל האוויר", None),
        ("מחפשת גרפיקאית לפוסטים בפייסבוק", None),
        ("דרוש קבלן חוץ לניהול טלגרם", None),
        ("looking for a good mentor who will run our Slack", None),
        ("fair pay, moderator wanted for our Facebook group of bird watchers", None),
        ("we have a history of spam, need a moderator for the forum", None),
        ("need a contractor to run our Discord server", None),
        ("כל הפוסטים אורגניים, מחפשים מנהל לאינסטגרם", None),
        ('עד 2000 שח לחודש, כולל מע"מ, ניהול עמוד פייסבוק', None),
        ("פרילנסרית מנוסה, ניהול אינסטגרם לעסקים קטנים, 1500 לחודש", None),
        ("אני סטודנטית ואשמח לנהל לכם את הטיקטוק, 800 שח", None),
        ("אני מנהלת קהילות, לשעבר בבית ספר, פנויה לעוד לקוח", None),
        ("מודרטורית עם ניסיון, זמינה בערבים", None),
        ("אינסטלטור מחפש מישהו לפייסבוק", None),
        ("חברת ניקיון מחפשת מישהו לביקורות בגוגל", None),
        ("חברת הובלות צריכה ניהול פייסבוק", None),
        ("קבוצה למכורים לסדרות צריכה אדמין", None),
        ("שמאי, מחפש לי מישהו לפייסבוק", None),
        ("קבוצת פייסבוק של אלרגיים מחפשת מודרטורית", None),
        ("צריך מישהו שייקח אחריות על הפייסבוק שלי, זמן קצר", None),
        ("מתרגמת לצרפתית מחפשת מישהי ללינקדאין", None),
        ("צריך מישהי עם יחס אישי לקהילת דיסקורד", None),
        ("שלוש קבוצות ווטסאפ של תצפיות כוכבים, מודרטור", None),
        ("קבוצה של 3000 בעלי עסקים מחפשת אדמין", None),
        ('הקבוצה נפרצה ע"י האקר, צריך אדמין דחוף', None),
        ("עמותה לנפגעי תאונות מחפשת מתנדב לאינסטגרם", "nonprofit"),
        ('גמ"ח שמלות כלה בירושלים צריך אינסטגרם', "nonprofit"),
        ('גמ"ח תרופות צריך קבוצת ווטסאפ', "nonprofit"),
        ("מסעדה ליד בית הכנסת מחפשת מישהו לאינסטגרם", "restaurant"),
        ("בית קפה בקניון, צריך סטוריז, תשלום + קפה ומאפה", "restaurant"),
        ("מספרה מול בית הספר מחפשת עזרה באינסטגרם", "beauty"),
        ("בית ספר לאומנות ברחובות מחפש מנהלת קהילה", "education"),
        ("ועד הורים של גן בחיפה, צריך קבוצת ווטסאפ", "education"),
        ("רופא שיניים לילדים, מחפש ניהול פייסבוק", "health"),
        ("חנות לבעלי חיים מחפשת מישהו לאינסטגרם", "pets"),
        ("צלמת חתונות ואירועים צריכה מישהי לאינסטגרם", "events_venue"),
        ("מעצבת שמלות כלה מחפשת מנהלת סושיאל", "fashion"),
        ("מוסך של אחי, ליד הבנק, צריך ביקורות בגוגל", "automotive"),
        ("מועדון הכדורסל של הנוער בעיר צריך אינסטגרם", "sports_club"),
        ("מלון ליד הים עם ספא מחפש ניהול אינסטגרם", "tourism"),
        ('עו"ד בתל אביב צריך לינקדאין', "legal"),
        ('רו"ח מחיפה מחפשת ניהול דף פייסבוק', "finance"),
        ("סוכנות דיגיטל שעובדת עם מסעדות מחפשת מנהלי קהילות", "agency"),
        ("חברת השמה להייטק מחפשת אדמין לקבוצת פייסבוק", "hr"),
        ("סוכנות ביטוח לעסקים ומסעדות מחפשת ניהול לינקדאין", "insurance"),
        ("חברת סייבר לבנקים צריכה ניהול לינקדאין", "cyber"),
        ("מאמנת אישית לסטודנטים מחפשת עזרה בפייסבוק", "coaching"),
        ("law firm for startups needs LinkedIn management", "legal"),
        ("accounting firm for restaurants, need Facebook page management", "finance"),
        ("dog groomer near the bank in Netanya needs Instagram help", "pets"),
        ("Vegan bakery next to the gym needs a social media manager", "food_drink"),
        ("boutique hotel with a spa seeks Instagram manager", "tourism"),
        ("charity for retired teachers needs a Facebook moderator", "nonprofit"),
        ("youth soccer club needs someone for WhatsApp groups of parents", "sports_club"),
    ],
)
def test_the_field_is_the_writers_own(text: str, field: str | None) -> None:
    assert industry(text) == field


@pytest.mark.parametrize(
    "trade", ["פנצ'ריות", "פנצ'ריית", "מכוני כושר", "נגריות", "agencies", "מרפאות שיניים", "מאלפת כלבים"]
)
def test_every_form_of_a_trade_is_heard(trade: str) -> None:
    assert industry(f"{trade} צריך אינסטגרם") is not None


def test_trades_are_listed_under_real_fields_once() -> None:
    fields = {entry.slug for entry in lexicon().entries("industry")}
    assert set(table("trades")) == fields - {"other"}
    names = [name.lower() for listed in table("trades").values() for names in listed.values() for name in names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("סבא שלי נפח בעכו, רוצה להפתיע אותו עם עמוד פייסבוק, מי יכתוב פוסטים?", "crafts"),
        ("רצענית מלוד מחפשת מישהו לאינסטגרם", "crafts"),
        ("Luthier in Jaffa needs somebody for Instagram", "crafts"),
        ("קבוצה עם נפח גדול של הודעות מחפשת מודרטור בטלגרם", None),
        ("B&B in the Golan needs a hand with Instagram", "tourism"),
        ("אדריכלית מרעננה מחפשת מישהי לאינסטגרם", "real_estate"),
        ("פתחנו פנסיון לכלבים. התחלנו עם לקוח אחד שעבד במלון, והיום צריכים מישהי לאינסטגרם", "pets"),
    ],
)
def test_crafts_and_what_the_writer_founded(text: str, field: str | None) -> None:
    heard = hear(text).industry
    assert (heard.value if heard else None) == field
