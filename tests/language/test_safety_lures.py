"""Lures, shut doors, laid-open homes and teasing: each told from what only looks like it."""

import pytest

from board.language.safety import judge


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('מחפשים סטודנטים שיפתחו קו טלפון על שמם ויעבירו אלינו את הסים, 400 ש"ח לכל קו', "scam_mule"),
        ("Open a Payoneer account in your name, pass us the login, get $200", "scam_mule"),
        ("looking for people 18+ to lend their whatsapp number for a week. we log in from our side", "scam_mule"),
        ("כל משתתפת מעניקה 500 שקל למי שבמרכז, מביאה שתי חברות ובסוף מקבלת 8,000", "scam_riches"),
        ("gifting circle: give 1,000 to the woman in the center, bring two friends, receive 8,000", "scam_riches"),
        ("שמים 500 שקל בבוט ובסוף היום יש 900, אלפי ישראלים כבר בפנים", "scam_riches"),
        ("דרושים מקלידים מהבית, 60 ש״ח לעמוד. דמי רישום 120 ש״ח מוחזרים אחרי העמוד החמישי", "scam_deposit"),
        ("מזמינים אצלנו ערכת יצירה ב-199 ש״ח, מרכיבים בבית ואנחנו קונים ממך כל יחידה ב-30", "scam_deposit"),
        ("דירה מהממת ב-3,000, אני בחו״ל אז תעבירו חודש מקדמה ואשלח מפתחות בדואר", "scam_deposit"),
        ("עושים החלפה: אתם כותבים עלינו 5 כוכבים ואנחנו עליכם", "spam_engagement"),
        ("לפתוח 25 פרופילים ולעשות דיונים שייראה חי. 700 לחודש", "spam_engagement"),
        ("צריכה חמש בחורות שיעמידו פנים בקבוצות שקנו אצלי ויספרו כמה זה טוב", "spam_engagement"),
        ("השכירו לנו את פרופיל הפייסבוק שלכם למודעות, 250 ש״ח בשבוע", "spam_engagement"),
        ("מעלה כאן את תעודת הזהות של המנהלת שגנבה אותנו, תפיצו בכל הקבוצות", "threat"),
        ("her name is Shirel, she lives at 9 Ella st apt 4, go say hi to the woman who scammed us", "threat"),
        ("תעזרו לי למצוא איפה גרה המנהלת שחסמה אותי, אני רוצה לדבר איתה פנים אל פנים", "threat"),
        ("צלם מחפש בנות לצילומי עירום בתשלום, מקום פרטי", "sexual"),
        ("ניהול דף ״די ליהודונים״ ציני ובועט", "hate"),
    ],
)
def test_lures_and_laid_open_homes_are_stopped(text: str, reason: str) -> None:
    verdict = judge(text)
    assert (verdict.action, verdict.reason) == ("block", reason)


@pytest.mark.parametrize(
    "text",
    [
        "אם את/ה יוצא/ת למילואים כל חודשיים אל תגיש/י, צריך מישהו שנמצא",
        "מילואימניקים פעילים – תודה על השירות, אבל לא אצלנו",
        "לקהילת גמלאים דרוש מנהל. מעל 40 לא לשלוח קורות חיים",
        "מעל גיל ארבעים וחמש לא רלוונטי, מצטערים מראש. ניהול קהילת הייטק",
        "We're hiring a Discord mod. Over 35s please skip this one",
        "אם אתם זוכרים את מבצע סיני כנראה שזה לא התפקיד בשבילכם. חברת סייבר",
        "אנשים עם מגבלה נפשית או פיזית - לא הפעם. דרוש/ה רכז/ת קהילה",
        "מנהל/ת קהילה, גרים ביהודה ושומרון? לא תודה",
        "חופשת לידה באמצע הפרויקט לא באה בחשבון, נא להתחשב",
        "רצוי אשכנזי או אשכנזייה, הקהל אנין טעם",
        "We need someone slim and blonde to be the face of our gym page",
        "We're all guys here and it should stay that way. Moderator for a Slack",
    ],
)
def test_a_door_closed_in_other_words_is_held(text: str) -> None:
    verdict = judge(text)
    assert (verdict.action, verdict.reason) == ("hold", "discrimination")


@pytest.mark.parametrize(
    ("text", "action", "reason"),
    [
        ("כאן מדברת נעמה ממחלקת הונאות. יש עסקה חשודה, תקריאי לי את הספרות כדי שאבטל", "block", "scam_identity"),
        ("תזכורת אחרונה: חוב של 34.70 ש״ח בכביש 6. היכנסו לקישור", "block", "scam_identity"),
        ("please install this remote support app and read me the nine digit number", "block", "scam_identity"),
        ("תווי קנייה ב-2,000 לעובדים, תרכשי עכשיו ואני אחזיר לך עד סוף היום", "block", "scam_deposit"),
        ("go jump off a bridge, nobody would miss you", "block", "threat"),
        ("למה את עוד חיה בכלל? תעשי לעצמך משהו", "block", "threat"),
        ("You have 24 hours. After that my cousins will visit your mother", "block", "threat"),
        ("תמחקי את הביקורת עד שמונה או שהחלון של החנות יהיה על הרצפה", "block", "threat"),
        ("תורידו את הפוסט או שנוריד לכם את המקום", "block", "threat"),
        ("תני לי את התפקיד או שאני מספר לבעלך עם מי היית", "block", "threat"),
        ("עוד מעט כל העיר תקבל את הטלפון שלך ואת הכתובת של ההורים", "block", "threat"),
        ("אם תשכבי איתי התפקיד שלך", "block", "sexual"),
        ("ראיתי שאת חד הורית. תביני, אנחנו צריכים מישהי זמינה", "hold", "discrimination"),
        ("לא מבינה איך מישהו משלם לך, אתה בושה למקצוע", "hold", "insult"),
        ("יא עצלן, תתחיל לעבוד", "hold", "insult"),
    ],
)
def test_harm_in_messages_in_more_words(text: str, action: str, reason: str) -> None:
    verdict = judge(text, "message")
    assert (verdict.action, verdict.reason) == (action, reason)


@pytest.mark.parametrize(
    "text",
    [
        "חדר הכושר שלנו: פיקדון של 50 ש״ח על מפתח הלוקר, מוחזר כשמחזירים מפתח. מחפשים מנהל/ת",
        "גמ״ח לציוד רפואי, הפיקדון (צ׳ק ביטחון) מוחזר למשאיל",
        "Our gym charges a 30 NIS key card deposit, refunded when members leave. Community manager wanted",
        "כרטיס כניסה עולה 40 ש״ח פיקדון שמוחזר בסוף המנוי. דרוש/ה מי שינהל/תנהל את הקבוצה",
        "עוזרים לסטודנטים לפתוח חשבון בנק ולהוציא כרטיס, חינם. צריך ניהול קבוצה",
        "כל חבר שמביא שני חברים מקבל חודש חינם. נשמח לעזרה בפרסום",
        "מעגל נשים יוצרות בגליל, כל אחת מביאה כיבוד וסיפור. דמי השתתפות 60",
        "נעדר מהבית ביישוב שלנו, הקבוצה עוזרת בחיפושים. מחפשים מתנדב/ת שיפיץ הודעות",
        "פתיחה חגיגית! רחוב האלה 9 רמת ישי, בואו לבקר ותשתפו",
        "Escort service? no!! we are a medical escort nonprofit with volunteers",
        "lingerie boutique, no models, no nudes, only flat lays. Looking for a freelancer",
        "סטודיו לריקוד על עמוד. אנחנו ספורט ולא מועדון חשפנות! צריך ניהול אינסטגרם",
        "מופע סטנדאפ ״כולכם אידיוטים״ רץ בכל הארץ, מחפשים קידום אורגני",
        'Horror podcast "I Know Where You Live", 9k listeners, we need a Discord mod',
        "בר יין. לא מכניסים מתחת לגיל 18. מחפשים מנהל/ת עמוד",
        "מסיבת רווקים ורווקות דתיים 28-38 בירושלים. דרוש/ה מנהל/ת",
        "סטודיו לפירסינג וקעקועים, דרוש/ה מנהל/ת אינסטגרם",
        "Beautiful ceramics studio in Jaffa looking for an Instagram manager",
        "מתאים גם לאמהות, לפנסיונרים ולסטודנטים, שעות גמישות. ניהול פורום",
        "קיבלנו 14 ביקורות של כוכב אחד מפרופילים מזויפים של מתחרה. מחפשים מי שיטפל בזה",
    ],
)
def test_what_only_looks_like_a_lure_passes(text: str) -> None:
    assert judge(text).action == "allow"


@pytest.mark.parametrize(
    "text",
    [
        "וואי איזה סיוט השבוע הזה, בא לי להעיף את המחשב. דוחה אותך ליום שני בסדר?",
        "נו תענה כבר יא נודניק אנחנו מחכים לך עם הפיצה 🍕 חחח",
        "I strongly disagree with your plan, it's lazy and it ignores our members",
        "איזה יום מטומטם, שלוש פגישות בוטלו",
        "איזה דביל הפילטר הזה",
        "יא משוגעת!! 400 נרשמים?? אני בהלם",
        "אוי אני כזאת סתומה, שלחתי לך את הסיסמה הלא נכונה לוויפיי",
        "הלקוחה טוענת שאתם שקרנים ואני צריכה לענות לה משהו מכובד",
        "בחיי שאני אהרוג את המדפסת",
        "אני אפרסם את התמונות מהאירוע עד הערב, תאשרי?",
        "אני יודעת איפה החנות שלכם, ליד הבנק. אגיע ב-10 עם המצלמה",
        "בואי לבד או עם הצוות, יש יין וגבינות בהשקה ביום חמישי",
        "קיבלת גם את קוד האימות? אל תמסרי אותו",
        "תעביר לי בבקשה את פרטי חשבון הבנק של העסק לתשלום החשבונית",
        "אל תגידי לאף אחד עדיין, אבל זכינו בפרס! פרסום רשמי ביום ראשון",
        "Can you send me a picture of the new dress on the mannequin? full length please",
    ],
)
def test_things_teasing_and_plain_work_pass(text: str) -> None:
    assert judge(text, "message").action == "allow"
