"""A person sought in words for all, yet spoken of in one gender; callings, quotes, English grounds; look-alikes."""

import pytest

from board.language.wording import check, suggest


@pytest.mark.parametrize(
    ("text", "better"),
    [
        # behind a title for all
        (
            "רכז/ת לבית חם, אחת כזאת שתדע לחבק. היא תהיה הפנים שלנו",
            "רכז/ת לבית חם, מישהו/י שידע/תדע לחבק. הוא/היא יהיה/תהיה הפנים שלנו",
        ),
        ("מנהל/ת קהילה. הוא ילווה את הדיירים", "מנהל/ת קהילה. הוא/היא ילווה/תלווה את הדיירים"),
        ("מנהל/ת דף לחנות. תפקידה לענות ולצלם", "מנהל/ת דף לחנות. תפקידו/ה לענות ולצלם"),
        ("דרוש/ה מודרטור/ית, אנחנו נלמד אותו הכל", "דרוש/ה מודרטור/ית, אנחנו נלמד אותו/ה הכל"),
        ("רכז/ת, אנחנו ניתן לה יד חופשית", "רכז/ת, אנחנו ניתן לו/ה יד חופשית"),
        ("יועץ/ת, מישהי כזאת עם סבלנות", "יועץ/ת, מישהו/י עם סבלנות"),
        ("סוכן/ת שטח, כזה שלא מפחד מדלתות", "סוכן/ת שטח, כזה/כזאת שלא מפחד/ת מדלתות"),
        ("דרוש/ה מנחה. היא תעביר שלושה מפגשים", "דרוש/ה מנחה. הוא/היא יעביר/תעביר שלושה מפגשים"),
        (
            "מחפשים community manager רעב, חד, כזה שחי דיסקורד ולא מחכה שיגידו לו",
            "מחפשים community manager רעב/ה, חד/ה, כזה/כזאת שחי/ה דיסקורד ולא מחכה שיגידו לו/ה",
        ),
        # callings and slang
        ("איש סאונד לפודקאסט", "איש/אשת סאונד לפודקאסט"),
        ("איש מכירות לקבוצת הלקוחות החמים", "איש/אשת מכירות לקבוצת הלקוחות החמים"),
        ("מחפשים ילדת סושיאל למותג", "מחפשים איש/אשת סושיאל למותג"),
        ("מלך המימז לדף של פלאפל", "מלך/ת המימז לדף של פלאפל"),
        ("תזונאית לליווי קבוצה בטלגרם", "תזונאי/ת לליווי קבוצה בטלגרם"),
        ("כוריאוגרפית לסרטוני טיקטוק", "כוריאוגרף/ית לסרטוני טיקטוק"),
        ("רכז הדרכה לתנועת נוער", "ריכוז הדרכה לתנועת נוער"),
        ("בלוגר וטבח לערוץ מתכונים, דרוש", "בלוגר/ית וטבח/ית לערוץ מתכונים, דרוש"),
        ("לרשת גני ילדים: גננת עם חוש לפייסבוק", "לרשת גני ילדים: גנן/ת עם חוש לפייסבוק"),
        ("דובר צעיר ונמרץ לעמותה סביבתית", "דובר/ת צעיר/ה ונמרץ/ת לעמותה סביבתית"),
        ("מורה לאנגלית שתנחה קבוצה", "מורה לאנגלית שינחה/תנחה קבוצה"),
        ("ריקוד. בחור לניהול הדף", "ריקוד. מישהו/י לניהול הדף"),
        ("דרושים: מנחה, צלמת, עורך הקהילה כבר יש", "דרושים: מנחה, צלם/ת, עורך הקהילה כבר יש"),
        ("מנחה/ת סדנאות, חייב רכב ורישיון", "מנחה/ת סדנאות, חייב/ת רכב ורישיון"),
        ("מי מהבנות רוצה לנהל את הדף?", "מי מכולם רוצה לנהל את הדף?"),
        ("המתמודדת הנבחרת תנהל קבוצה", "המתמודד/ת הנבחר/ת ינהל/תנהל קבוצה"),
        ("Her main task will be answering members", "Their main task will be answering members"),
        ("מחפשים לצוות כתבת לענייני קיימות", "מחפשים לצוות כתב/ת לענייני קיימות"),
        ("אני מחפשת בחורה חרוצה שתעבוד תחתיי כעוזרת", "אני מחפשת מישהו/י חרוץ/ה שיעבוד/תעבוד תחתיי כעוזר/ת"),
        # the reader
        ("את תקבלי הכל, את רק צריכה להיות זמינה", "תקבלו הכל, את/ה רק צריך/ה להיות זמין/ה"),
        ("אתה תוביל קהילה", "תובילו קהילה"),
        ("קח את הדף שלנו ותעיף אותו", "קחו את הדף שלנו ותעיפו אותו"),
        ("אם בא לך לעבוד איתנו, תשלח לי הודעה", "אם בא לך לעבוד איתנו, תשלחו לי הודעה"),
        ("ניהול קבוצה. מוזמנת לפנות בפרטי", "ניהול קבוצה. מוזמנים לפנות בפרטי"),
        ("מחכה רק לך, מלכה. ניהול עמוד", "מחכה רק לך, מלכה. ניהול עמוד"),
        # grounds, and what stays
        ("ניהול דף. עדיף גבר כי יש סחיבות", "ניהול דף. יש סחיבות"),
        ("Young and energetic moderator wanted", "Energetic moderator wanted"),
        ("Looking for a salesgirl for lives", "Looking for a salesperson for lives"),
        ("We want him to answer. Freelancer", "We want them to answer. Freelancer"),
        ("Guy needed for our page. He should know beer", "Person needed for our page. They should know beer"),
    ],
)
def test_the_person_sought_is_spoken_of_in_both(text: str, better: str) -> None:
    assert check(text)
    assert suggest(text) == better


@pytest.mark.parametrize(
    "text",
    [
        # she and he are others, or things
        'רכז/ת לקבוצה. המנכ"לית מעורבת והיא תהיה בקשר שבועי',
        "עורך/ת לפודקאסט של מתן, הוא ישלח הקלטות",
        "דרוש/ה רכז/ת. המועדון גדל, הוא יכפיל את עצמו",
        "עורך/ת וידאו. המצלמה? היא תחכה לכם בסטודיו",
        "Community manager לחברת סייבר. ה-CEO מעורב, הוא יכתוב חלק מהפוסטים",
        "רכז/ת. כל דייר שפונה, נותנים לו תשובה תוך יום",
        "צלם/ת, הסטודיו מעולה ויש לו ציוד מלא",
        "מנהל/ת קהילה, בונים אחת כזאת שאנשים רוצים להישאר בה",
        "מנהל/ת פרויקט, אחד כזה שמתחיל בינואר",
        "כותב/ת, לקבוצה, כזאת שמקשיבה",
        'רכז/ת. הוא/היא ידווחו ליו"ר. היא כבר כאן',
        "רוצים קהילה כזאת שאנשים חוזרים אליה. דרוש/ה מנהל/ת",
        "Community Manager חדש/ה לסטארטאפ. community manager",
        # callings of owners and others
        "שף לאירועים פרטיים. האינסטגרם שלי מת, עזרה",
        "תזונאית קלינית מרמת גן, רוצה להצטלם לרילס",
        "מאמן כדורעף לשעבר. מכיר את השטח",
        "בחור ישיבה שואל, הרב עונה. ניהול הערוץ",
        "בחורה נכנסת לחנות ויוצאת עם שמלה, זה כל הסרטון",
        "איש צוות שלנו יפגוש אתכם. ניהול עמוד",
        "גרפיקאית מהצוות מעצבת, אתם רק מתזמנים",
        "נערות בסיכון, דיסקרטיות מלאה. מנחה לקבוצה",
        "מורה לאנגלית מחפשת מי שיקים לה קבוצה",
        # said in both, in any order
        "תתאמ/י בין השליחים, תכתוב/תכתבי עדכונים ותהיה/תהיי הכתובת",
        "ותהיי/ותהיה חלק מהצוות",
        "תגרד או תגרדי קירות, גרד/גרדי. פרויקט",
        "בעל או בעלת ניסיון, מנהל או מנהלת קהילה",
        "קולגן או קולגנית",
        # quoted and rejected
        "לא כותבים אצלנו 'דרוש בחור צעיר'. קופירייטר/ית לבית דפוס",
        'הסדנה "איך לא לכתוב דרוש מנהל" צריכה קידום ברשתות',
        'נמאס מ"דרושה מזכירה צעירה"? רכז/ת משרד',
        "'גברים בלבד' זה לא אצלנו. ניהול קבוצה",
        'No "salesgirl wanted" here: we hire any gender',
        # the reader, invited in both
        "את הקבוצה פתחנו בקורונה. ניהול",
        "את מנהלת הקהילה הכרנו. ניהול",
        # English
        "Copy editor. She, he or they will report to the editor-in-chief",
        "We hire people, not ages or passports. Newsletter editor",
        "We only work with Israeli farmers. Newsletter editor",
        "No kids menu yet, but we have a page",
        "Our gym is only for women, the page manager can be anyone",
        "We don't only hire Israelis",
        "We prefer European suppliers; page manager needed",
        "we need men and women, any age, to moderate",
        "We need someone to replace her",
        "A community for Jews and Arabs. Gay or straight, all welcome",
    ],
)
def test_others_things_and_quotes_are_left_alone(text: str) -> None:
    assert [finding.words for finding in check(text)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We only hire Jews. Page manager", "ground_origin"),
        ("so only gay or lesbian applicants please", "ground_views"),
        ("Looking only for women. Discord host", "ground_sex"),
        ("We will not hire parents. Night moderator", "ground_family"),
        ("Leftists will not be hired. Group admin", "ground_views"),
        ("Whites preferred. Reception", "ground_origin"),
        ("Candidates should be religious. Writer", "ground_religion"),
        ("no reservists please. Content manager", "ground_reserve"),
        ("Able-bodied applicants only. Events host", "ground_disability"),
        ("Only apply if you are under 35", "ground_age"),
        ("דרוש/ה מנחה שהוא/היא הורה לילדים מתחת לגיל 3", "ground_family"),
        ("ניהול דף לרב, מתאים לאברך", "ground_religion"),
        ("מתאים לפנסיונר, שעתיים ביום", "ground_age"),
        ("רק מי שעשה צבא, ניהול קבוצת טיולים", "ground_reserve"),
        ("מבחוץ לא לפנות. רכז/ת לוח שכונתי", "ground_residence"),
        ("עולה חדש? לא הפעם. ניהול דף", "ground_origin"),
    ],
)
def test_grounds_asked_for_or_kept_out(text: str, code: str) -> None:
    found = {finding.code for finding in check(text)}
    assert code in found
