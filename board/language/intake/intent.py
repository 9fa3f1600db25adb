"""Who is speaking: somebody who needs a manager, somebody who offers to be one, or neither."""

import re

from board.language.intake.hearing import Intent

_SEEK = r"(?:מחפש(?:ת|ים|ות|/ת|\.ת)?|מחפסת|מחפשין|מחפסים|looking for|seeking|searching for|in search of)"
_OWN_GAIN = (
    r"(?:עבודה|לקוחות|משרה|פרויקטים|פרוייקטים|הזדמנות|הזדמנויות|את האתגר|אתגר|תפקיד|לעבוד|להשתלב|לנהל|עסקים|מועדון לנהל|work\b|clients|a job|jobs?\b|projects"
    r"|gigs?\b|new opportunities|opportunities|a role|roles|a position|new clients|freelance work|community manager (?:jobs?|roles?|positions?))"
)
_OFFER_SEEK = re.compile(rf"{_SEEK}\s(?:\w+\s)?{_OWN_GAIN}")
_ROLE = (
    r"(?:מנהל(?:ת|/ת)?|מנהלי|מודרטור(?:ית)?|יועצ?ת?|יועץ|אשת|איש|קופירייטר(?:ית)?|כותבת|כותב|סושיאליסטית|קומיוניטי|פרילנסר(?:ית)?|סטודנטית|סטודנט|בעלת ניסיון|בעל ניסיון"
    r"|מומחית|מומחה|עם ניסיון|community manager|moderator|copywriter|social media manager|freelance|consultant|strategist|cm\b)"
)
_OFFER = re.compile(
    r"(?<![א-ת])(?:מציעה?|אני מציעה?|מציעים|מציעות) (?:את )?(?:שירות|שירותי|שירותים|עזרה|ניהול|ליווי|הקמה|לנהל|סיוע|הדרכ|ייעוץ|יעוץ|אפיון|תוכן|חבילת|חבילות|לכם|עצמי|מודרצ|אסטרטג|כתיבת|בניית)"
    r"|(?<![א-ת])מציעה?(?![א-ת])(?! מ)|(?:שירותיי|השירותים שלי|השירות שלי|שירותי ניהול)|(?<![א-ת])(?:זמינה?|פנויה?|פנוי/ה|זמין/ה|פנויים) (?:ל|מ|החל|עכשיו|מיד|לעוד)"
    r"|אשמח (?:לעזור|לנהל|להצטרף|לסייע|להשתלב|לקחת|לעבוד|ללוות לכם|לתת שירות)|יש לי (?:\d+ )?(?:שנות |שנים של )?(?:ניסיון|נסיון|מקום ל|פנוי)|בעלת? ניסיון של|עם ניסיון של \d+ שנ\w+ ב"
    r"|מנהלת? (?:כבר )?(?:\d+ )?(?:קבוצות|קהילות|עמודים)(?: \w+){0,3} (?:כבר|מעל|שנים|\d)|נותנת? שירות|מקבלת? (?:עוד )?לקוחות|פתחתי (?:עסק|משרד|סטודיו ל)|מגדילה? לכם|אנהל לכם|ננהל לכם|אקים לכם|אני אקים"
    r"|תעריף(?: שלי)?|המחירון שלי|תיק עבודות|הפורטפוליו|פורטפוליו|לקוחות ממליצים"
    r"|\bi offer\b|\bi can (?:help|run|manage|moderate|build)|\bi(?:'m| am) (?:an? )?(?:\w+[- ]){0,4}(?:community manager|moderator|copywriter|social media manager|freelancer|consultant|strategist)"
    r"|\bi (?:manage|moderate|run|build|write|do) (?:\w+ ){0,4}(?:for|communit|groups|servers)|available (?:for|from|now|immediately|starting)|hire me|my (?:services|portfolio|rates?)|open to (?:work|new)"
    r"|at your service|offering (?:my )?(?:services|community|moderation|management|help)|\b\d+\+? years (?:of )?experience|taking (?:on )?(?:new )?clients|book me|we (?:offer|provide) |freelance (?:\w+ ){0,2}(?:here|available)"
)
_FIRST_PERSON_ROLE = re.compile(
    rf"(?:^|[\n.,!]\s*|שלום(?: לכולם| לכולן)?,? |היי,? |hi,? )(?:שמי \w+,? |קוראים לי \w+,? |אני \w+,? )?(?:אני |ו)?{_ROLE}(?: \w+){{0,4}} (?:עם|בעל|בעלת|מ|כבר|with|עצמאי|פרילנס|מציע)"
)
_I_AM_ROLE = re.compile(rf"(?<![א-ת])(?:אני|ואני|הנני|i'm a|i am a|i'm an) (?:\w+ )?{_ROLE}")
_NEED = re.compile(
    rf"(?<![א-ת]){_SEEK}|(?<![א-ת])(?:דרוש|דרושה|דרושים|דרושות|דרוש/ה|דרושים/ות|דרוש\.ה|צריך|צריכה|צריכים|צריכות|צריך/ה|נדרש|נדרשת|נדרשים|נחפש|זקוק|זקוקה|זקוקים|חסר לנו|חסרה לנו|חייב|חייבת|חייבים"
    r"|מעוניין|מעוניינת|מעוניינים|מעונינת|רוצה|רוצים|רוצות|מבקש|מבקשת|מבקשים|מגייס|מגייסת|מגייסים)(?![א-ת])"
    r"|מי (?:מכיר|מכירה|יכול|יכולה|רוצה|פנוי|מעוניין)|(?:מישהו|מישהי|מישהו/י) (?:כאן |פה )?(?:מכיר|מכירה|ש|ל|עם|ממליץ|פנוי|טוב|יכול)|המלצ(?:ה|ות) (?:על|ל)|ממליצים על|אשמח להמלצ|מכירים (?:מישהו|מישהי|מנהל|מודרטור|מי)"
    r"|\b(?:need|needs|needed|wanted|hiring|want|wants|required|recommend|we're after|who can|anyone who can|help wanted|help with|vacancy|job opening)\b|יש לנו (?:קבוצה|קהילה|עמוד|ערוץ|שרת)"
)
_QUESTION = re.compile(
    r"(?:כמה (?:זה )?(?:עולה|עולים|גובים|לוקחים|משלמים|לוקחת|מקובל|נהוג|אתם)|מה (?:ה)?(?:מחיר|עלות|תעריף|דעתכם|ההבדל|עדיף|קורה|הסוד|נהוג|מקובל|השכר)|איך (?:אפשר|מוחקים|פותחים|מגדילים|עושים|אתם|מתמודדים|כותבים|לגדול|לפתוח|להגדיל|למחוק|משנים|מעבירים|מוסיפים|נכון|מגיעים|מנהלים|לנהל)"
    r"|למה |מישהו יודע|מישהי יודעת|מישהו נתקל|יודעים (?:אם|איך|למה)|האם |מה אתם (?:חושבים|אומרים|עושים)|מה עושים|מתי |שאלה(?:\s|:)|לגבי |how much|how do (?:i|you|we)|how (?:can|to)|what(?:'s| is| are| do) |why |does anyone know|is it (?:worth|possible|true)|which is better|when "
    r"|has anyone|anyone know|any idea|should i|can (?:i|someone explain)|do you (?:think|know))"
)
_ELSE = re.compile(
    r"(?:למכירה|מוכר(?:ת|ים)? |מוסר(?:ת|ים)? |להשכרה|משכיר|דירה|מזל טוב|יום הולדת|שנה טובה|חג שמח|שבת שלום|תודה (?:רבה )?(?:ל|על|לכל)|ברוכים הבאים|הזמנה ל|מוזמנים ל(?:הרצאה|מפגש|כנס|וובינר|ערב|סדנה)|סקר:|אבד|נמצא(?:ה)? |מבצע|הנחה"
    r"|הלוואה|לייקים|עוקבים ב|קורס (?:חדש|ניהול)|הרשמה ל(?:קורס|וובינר|כנס)|נפתחה ההרשמה|שיתוף (?:של )?כתבה|כתבה מעניינת|מאמר מעניין|קראתי |for sale|selling |happy (?:birthday|holidays|new year)|congrat|thanks (?:for|everyone|to)|thank you (?:for|all|everyone)"
    r"|join (?:us|our)|register (?:now|for)|webinar (?:on|about)|check out|great (?:post|article)|welcome |good morning|גם אני|מסכימ|מסכים|אחלה פוסט|פוסט מעולה|מעקב$|עוקב$|עוקבת$|לייק$|following$)"
)
_ASKS_WHO = re.compile(r"(?:מי|מישהו|מישהי|מכירים) (?:כאן |פה )?(?:מכיר|מכירה|יכול|יכולה|ממליץ|ש(?:ינהל|תנהל|יעזור|תעזור|ינהל|יכול))|המלצ|recommend|who can|anyone who can")


def intent(text: str, about_trade: bool) -> Intent:
    """Tell a need from an offer from anything else; `about_trade` = the text names a channel, service or price."""
    if _offers(text):
        return "offer"
    seeks = bool(_NEED.search(text))
    if _ASKS_WHO.search(text) and about_trade:
        return "need"
    if _QUESTION.search(text) and not re.search(rf"(?<![א-ת])(?:{_SEEK}|דרוש|צריכ|need\b|hiring)", text):
        return "other"
    if _ELSE.search(text) and not (seeks and about_trade):
        return "other"
    return "need" if about_trade or (seeks and _names_role(text)) else "other"


def _offers(text: str) -> bool:
    """Tell whether the writer offers own work."""
    if _OFFER_SEEK.search(text):
        return True
    sought = re.search(rf"(?<![א-ת])(?:{_SEEK}|דרוש|דרושה|דרושים|צריך|צריכה|צריכים|need|needs|hiring|wanted)(?![א-ת])", text)
    offered = _OFFER.search(text) or _I_AM_ROLE.search(text) or _FIRST_PERSON_ROLE.search(text)
    if offered is None:
        return False
    return sought is None or offered.start() < sought.start()


def _names_role(text: str) -> bool:
    """Tell whether a text without channel or service still names the trade's role."""
    return bool(re.search(_ROLE + r"|קהיל|סושיאל|קבוצ|community|social", text))
