"""What help a pasted text asks for and where the community lives, in every form and spelling."""

import pytest

from board.language.intake import hear


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("מחפשת מישהי שתנהל לי את האינסטגרם", {"management"}),
        ("מי לוקח את הניהול של קבוצת הפייסבוק שלנו?", {"management"}),
        ("צריכים שמישהו ירוץ עם קבוצת הטלגרם", {"management"}),
        ("מישהו שיטפל בדף הפייסבוק של המסעדה", {"management"}),
        ("עזרה עם הלינקדאין שלי", {"management"}),
        ("someone to take care of our Instagram", {"management"}),
        ("need a hand with our Facebook page", {"management"}),
        ("looking for a person to run our Telegram channel", {"management"}),
        ("צריכים מישהו שיאשר בקשות הצטרפות לקבוצת הפייסבוק", {"moderation"}),
        ("מישהי שתענה לתגובות באינסטגרם", {"moderation"}),
        ("דרושים מודים לשרת דיסקורד", {"moderation"}),
        ("אדמינית לקבוצת פייסבוק של אמהות", {"moderation"}),
        ("מישהו שימחק ספאם מהקבוצה בפייסבוק", {"moderation"}),
        ("מישהו שיסנן את הפוסטים בקבוצת הפייסבוק", {"moderation"}),
        ("needs someone to approve members and delete spam in our Facebook group", {"moderation"}),
        ("night mods for our Discord", {"moderation"}),
        ("someone to answer comments on our Facebook page", {"moderation"}),
        ("מענה לשאלות בקבוצת הווטסאפ", {"moderation"}),
        ("מישהי שתצלם לי רילס לאינסטגרם", {"content"}),
        ("כותבת לניוזלטר שבועי", {"content"}),
        ("מישהו שיערוך סרטונים לטיקטוק", {"content"}),
        ("שלושה פוסטים בשבוע לדף הפייסבוק", {"content"}),
        ("סטוריז יומיים לאינסטגרם של הקפה", {"content"}),
        ("מישהי שתכין פוסטים לפייסבוק", {"content"}),
        ("writer for a monthly newsletter", {"content"}),
        ("someone to film short videos for TikTok", {"content"}),
        ("write posts for LinkedIn", {"content"}),
        ("צריך קופירייטר ללינקדאין", {"content"}),
        ("מישהו שיעלה תמונות לפינטרסט", {"content"}),
        ("מי יכולה לפתוח לי עמוד פייסבוק?", {"setup"}),
        ("צריך מישהו שיקים קבוצת ווטסאפ לדיירים", {"setup"}),
        ("מי תבנה לנו שרת דיסקורד מאפס?", {"setup"}),
        ("מישהו שירים לי ערוץ יוטיוב", {"setup"}),
        ("need someone to set up a Slack workspace", {"setup"}),
        ("launch a Telegram channel for our clinic", {"setup"}),
        ("תעזרו לי לפתוח אינסטגרם לעסק", {"setup"}),
        ("צריכים אסטרטגיה לקהילה בלינקדאין", {"strategy"}),
        ("מישהו שיבנה לנו תוכנית לאינסטגרם", {"strategy"}),
        ("content plan for our Instagram", {"strategy"}),
        ("אפיון קהילת לקוחות בסלאק", {"audit"}),
        ("audit of our Facebook group", {"audit"}),
        ("סדנה לצוות על ניהול קבוצות ווטסאפ", {"training"}),
        ("מישהי שתלמד אותי איך להעלות סטורי לאינסטגרם", {"training"}),
        ("ייעוץ חד פעמי לאינסטגרם", {"training"}),
        ("שעת ייעוץ על לינקדאין", {"training"}),
        ("someone to teach me how to use Instagram", {"training"}),
        ("ליווי אישי בטיקטוק", {"training"}),
        ("מישהי שתארגן מפגשי קהילה פעם בחודש", {"events"}),
        ("הפקת וובינרים ללקוחות, קהילת לינקדאין", {"events"}),
        ("host monthly meetups for our community", {"events"}),
        ("עשו לי שיימינג בפייסבוק, צריך עזרה דחוף", {"crisis_response"}),
        ("גל ביקורות שליליות בגוגל, צריכים טיפול במשבר", {"crisis_response"}),
        ("we are in a PR crisis on Facebook, need help now", {"crisis_response"}),
        ("דוח חודשי על האינסטגרם שלנו", {"analytics"}),
        ("מישהו שימדוד את הביצועים בלינקדאין", {"analytics"}),
        ("מחפשים מילוי מקום לשלושה חודשים באינסטגרם", {"handover"}),
        ("להקים ולנהל קבוצת טלגרם", {"setup", "management"}),
        ("ניהול שוטף ומודרציה לקבוצת פייסבוק", {"management", "moderation"}),
        ("כתיבת פוסטים וניהול עמוד פייסבוק", {"content", "management"}),
        ("מישהי שתפתח לי אינסטגרם ותלמד אותי להשתמש בו", {"setup", "training"}),
        ("אסטרטגיה והקמה של קהילה בסלאק", {"strategy", "setup"}),
        ("מנהלת מסעדה מחפשת מישהי לאינסטגרם", {"management"}),
        ("מנהל חנות ספרים, צריך מישהו שינהל את הפייסבוק", {"management"}),
        ("מנהלת סטודיו, צריכה סרטונים לטיקטוק", {"content"}),
        ("אנשים כותבים שטויות בקבוצת הפייסבוק, צריך מודרטור", {"moderation"}),
        ("צלמת מחפשת מישהי שתקים לה עמוד פייסבוק", {"setup"}),
        ("מורה לתופים צריך מישהו שיערוך לו סרטונים ליוטיוב", {"content"}),
        ("קבוצת ווטסאפ להורים, חוג שחמט בגדרה", set()),
        ("מסגרות צריכה אינסטגרם, לקוחות כותבים לנו ואין מי שיענה", {"moderation"}),
    ],
)
def test_what_help_is_sought(text: str, services: set[str]) -> None:
    assert {service.value for service in hear(text).services} == services


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("צריכה ניהול אינסטגרמ לעסק שלי", {"instagram"}),
        ("ניהול אינסטרגרם למספרה", {"instagram"}),
        ("ניהול אינטסגרם למספרה", {"instagram"}),
        ("ניהול אינסטגראמ למספרה", {"instagram"}),
        ("מישהי שתעלה לי רילסים לעמוד", {"instagram"}),
        ("מודרטור לקבוצת פייסבוק של הורים", {"facebook_group"}),
        ("אדמין לקבוצה שלנו בפייסבוק", {"facebook_group"}),
        ("אדמין לקבוצת הפייסבוק", {"facebook_group"}),
        ("הקבוצה שלנו בפייס יצאה משליטה, צריך אדמין", {"facebook_group"}),
        ("ניהול דף הפייסבוק של המסעדה", {"facebook_page"}),
        ("ניהול העמוד שלנו בפייסבוק", {"facebook_page"}),
        ("ניהול עמוד הפיסבוק של החנות", {"facebook_page"}),
        ("we need someone for our Facebook business page", {"facebook_page"}),
        ("ניהול פייסבוק לחנות", {"facebook"}),
        ("ניהול פייסבוק ואינסטגרם למסעדה", {"facebook", "instagram"}),
        ("מנהלת לקבוצת ווטסאפ של הגן", {"whatsapp"}),
        ("מנהל לקבוצת הווטצאפ", {"whatsapp"}),
        ("אדמין לקהילת ווצאפ שכונתית", {"whatsapp"}),
        ("אדמין לווטסאפ של ועד בית", {"whatsapp"}),
        ("admin for our WhatsApp groups", {"whatsapp"}),
        ("אדמין לערוץ טלגרם", {"telegram"}),
        ("אדמין לקבוצה בטלגרם", {"telegram"}),
        ("ניהול טלגראם", {"telegram"}),
        ("כתיבת פוסטים ללינקדאין", {"linkedin"}),
        ("כתיבת פוסטים בלינקדין", {"linkedin"}),
        ("פוסטים ללינקד-אין", {"linkedin"}),
        ("צלם לטיקטוק", {"tiktok"}),
        ("מישהי שתעשה לי טיק טוקים", {"tiktok"}),
        ("עריכה לערוץ יוטיוב", {"youtube"}),
        ("מישהו שיערוך סרטונים ליו-טיוב", {"youtube"}),
        ("מודרטור לשרת דיסקורד", {"discord"}),
        ("mods for our discord server", {"discord"}),
        ("ניהול קהילת סלאק של לקוחות", {"slack"}),
        ("ניהול סלק למשתמשים", {"slack"}),
        ("moderator for our subreddit", {"reddit"}),
        ("כתיבת ניוזלטר חודשי", {"newsletter"}),
        ("מישהי שתכתוב את הניוז לטר", {"newsletter"}),
        ("עלון שבועי במייל", {"newsletter"}),
        ("רשימת תפוצה במייל צריכה עורכת", {"newsletter"}),
        ("monthly email newsletter writer", {"newsletter"}),
        ("מישהו שיקים לנו פודקאסט", {"podcast"}),
        ("מודרטור לפורום שלנו", {"forum"}),
        ("כותבת לבלוג של החברה", {"website_blog"}),
        ("ניהול אתר האינטרנט שלנו, כתיבת תכנים", {"website_blog"}),
        ("מענה לביקורות בגוגל", {"google_reviews"}),
        ("מישהו שיענה על הביקורות שלנו בגוגל", {"google_reviews"}),
        ("ניהול כרטיס הגוגל שלנו", {"google_reviews"}),
        ("ניהול הפרופיל העסקי בגוגל", {"google_reviews"}),
        ("reply to our Google reviews", {"google_reviews"}),
        ("handle Google reviews for a clinic", {"google_reviews"}),
        ("הפקת מיטאפים לקהילה שלנו", {"offline"}),
        ("מישהי שתארגן מפגשי קהילה", {"offline"}),
        ("organize monthly meetups for our members", {"offline"}),
        ("ניהול טוויטר לסטארטאפ", {"x"}),
        ("ניהול חשבון X של החברה", {"x"}),
        ("פוסטים לת'רדס", {"threads"}),
        ("ניהול פינטרסט לסטודיו", {"pinterest"}),
        ("מוד לערוץ הטוויץ שלי", {"twitch"}),
        ("חקלאית, מגדלת סלק וגזר, צריכה מודרטור", set()),
        ("צריך מישהו לקהילה שלנו, לא משנה הפלטפורמה", set()),
        ("שף סלק ועדשים מחפש מנהלת לקבוצת ווטסאפ", {"whatsapp"}),
        ("אתר קמפינג מחפש אדמין לקבוצת פייסבוק", {"facebook_group"}),
        ("אתר בנייה לידינו... קבוצת פייסבוק של השכנים צריכה אדמין", {"facebook_group"}),
        ("גן אירועים צריך ניהול אינסטגרם", {"instagram"}),
        ("אדמינית לקבוצות ווטסאפ ופייסבוק", {"facebook_group", "whatsapp"}),
        ("mod for Telegram and Discord", {"discord", "telegram"}),
        ("כתיבת מייל שבועי ללקוחות", {"newsletter"}),
        ("דיוור חודשי ללקוחות, מי כותבת?", {"newsletter"}),
        ("ניהול אינסטגר ופייסבווק לחנות", {"instagram", "facebook"}),
        ("פייסבובו לחנות", set()),
        ("מישהו שמבין בגוגל ויענה לאנשים בביקורות", {"google_reviews"}),
        ("צריך פרסום בגוגל ופייסבוק לחנות", {"facebook"}),
    ],
)
def test_where_the_community_lives(text: str, channels: set[str]) -> None:
    assert {channel.value for channel in hear(text).channels} == channels


def test_a_long_post_asks_in_one_sentence() -> None:
    story = "לפני שנים כתבנו פוסטים, צילמנו סרטונים ועשינו סדנאות. " * 9
    heard = hear(story + "אני מחפשת מישהי למודרציה של קבוצת הפייסבוק.")
    assert [service.value for service in heard.services] == ["moderation"]


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("מחפשת מישהי לנהל את האינסטגרם, לא פייסבוק!!", ["instagram"]),
        ("Run our Discord, not Instagram", ["discord"]),
        ("לא רק אינסטגרם, גם טיקטוק. מי מנהלת לי?", ["instagram", "tiktok"]),
        ("אני לא יודעת איזה ערוץ מתאים לי, צריכה ייעוץ", ["undecided"]),
    ],
)
def test_refused_channels(text: str, channels: list[str]) -> None:
    assert [channel.value for channel in hear(text).channels] == channels


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("צריך מישהי שתבנה לנו אסטרטגיה לטיקטוק", ["strategy"]),
        ("מחפש מי שיבנה לי תוכנית תוכן לטיקטוק", ["strategy"]),
        ("צריך מישהי שתבנה אסטרטגיה ותכתוב פוסטים לטיקטוק", ["strategy", "content"]),
        ("צריך מישהי שתבנה קבוצת פייסבוק לפי אסטרטגיה", ["setup", "strategy"]),
        ("יש לנו ערוץ יוטיוב עם 3 סרטונים. מי יכול לנהל אותו?", ["management"]),
        ("העלינו כמה סרטונים ליוטיוב ונתקענו. מחפשים מי שינהל אותו", ["management"]),
        ("צריך ערוץ יוטיוב עם 3 סרטונים בשבוע", ["content"]),
        ("לבעלי צימרים: אני מנהל לכם את הביקורות בגוגל, 700 שקל בחודש", ["management"]),
        ("לבעלי צימרים: מטפלת לכם בקבוצת הפייסבוק, 700 שקל בחודש", ["management"]),
        ("אני מנהלת קהילות עם 5 שנות ניסיון, מציעה הדרכות בפייסבוק לוועדי הורים", ["training"]),
    ],
)
def test_what_is_made_and_what_is_there(text: str, services: list[str]) -> None:
    heard = hear(text)
    assert sorted(service.value for service in heard.services) == sorted(services)


def test_groups_run_for_others_are_work_in_an_offer_only() -> None:
    offer = hear("אני רוני, 9 שנים מנהלת קבוצות פייסבוק לעמותות וגם מעבירה סדנאות")
    assert {each.value for each in offer.services} == {"management", "training"}
    assert [each.value for each in hear("Someone to hide the rude comments on Facebook").services] == ["moderation"]
