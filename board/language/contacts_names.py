"""First names that introduce a contact in Israel, in both scripts; data only."""

_HEBREW = """
גיא דנה רותם יוסי נועה טל שרון ניר אור גל שיר חן ליאור עמית אביב דור שחר נועם קרן הדר רוני אלון אורן תמר יובל שקד ים מור
אריאל דן חיים רון רונית מיכל משה דוד יעל שרה רחל לאה רבקה אסתר חנה מרים אברהם יצחק יעקב יוסף שמואל שלמה אליהו אלי אלה איתי
איתן אייל אסף אסתי ארז אפרת אביגיל אביטל אבי אבנר אברם אדם אדר אוהד אופיר אופק אורי אורית אורלי אורנה אושרת אחינועם איה
אילן אילנה אילת איילת אינה אירית אירינה אלונה אלכס אלכסנדר אליאב אליה אליס אלינור אלירן אליזבת אמיר אמירה אמנון אמילי אנה
אנט אנדריי אסנת אריה אריק ארבל אריאלה בועז בן בני ברוך ברק בר בת בתיה בלה גבי גבריאל גד גדי גדעון גילי גיל גילה גילת גלי
גלית גליה גאיה דביר דבורה דודו דורון דורית דורין דיאנה דין דינה דליה דני דניאל דניאלה דפנה דרור הגר הדס הילה הילי הלל הראל
ורד ורדית ויקטור ויקי ולדימיר זהבה זוהר זיו זאב חגי חגית חוה חיה חיים חמוטל חני חנן חנוך טובה טלי טליה טניה יאיר יגאל ידידיה
יהודה יהודית יהונתן יהלי יואב יואל יוחאי יונה יוני יונתן יוכבד יזהר יחיאל יפה יפית יפעת יקיר ירדן ירדנה ירון יריב ישי ישראל
כוכבה כרמל כרמית כפיר כרמלה לאון להב לוטם ליאת ליאן לידור לידיה לי ליהי לין לינה לילך לילי לימור ליאורה לירון לירז לירן ליז
מאור מאיה מאיר מאיה מאי מארק מגי מוטי מור מורן מוריה מורית מזל מיכאל מיכאלה מיכה מיקה מירב מירי מירית מישל מלי מנחם מני
מעיין מעין מרב מרדכי מרינה מרק מתן מתי מיה מיטל נאוה נדב נוי נוגה נועה נורית נחמה נטלי נטע נטשה נילי נינה ניצן ניצנה נירית
נמרוד נעה נעם נעמה נעמי נפתלי נריה נתי נתלי נתן נתנאל סאלי סבטלנה סהר סיגל סיגלית סיוון סיון סימה סיון סמדר ספיר סתיו סשה
עדי עדיאל עדינה עדן עדית עודד עוז עוזי עומר עומרי עופר עופרה עידו עידית עידן עינב עינת עירית עליזה עמוס עמי עמיחי עמיר עמרי
ענבל ענבר ענת עפר ערן עתליה פאר פולינה פטריק פיני פלג פנינה פנחס צבי צביה ציפי ציון צליל צחי קובי קטיה קים קלרה קרינה ראובן
ראם רבקי רויטל רות רותי רותם רומי רומן רוית רועי רונה רונן רוני רז רחלי ריטה רינה ריקי רם רמי רן רננה רעות רעיה רפאל רפי
שגב שגיא שגית שבי שוש שושנה שחף שי שיה שיראל שירה שירי שירית שירלי שירן שלו שלומי שלומית שלי שמוליק שמעון שמרית שני שפרה
שקמה שרית שרה׳לה שרון שרי תאיר תהילה תום תומר תמי תמיר תמרה תקווה אחמד מוחמד מחמוד עלי חסן חוסיין סאמי סמיר נאדיה פאטמה
ריאד רים לינא מונא סאמר אימאן עאדל ואיל וליד יוסוף כרים ג'ורג' אליאס טארק רנא דועאא סועאד עומאר סנדרה טטיאנה אולגה
נטליה סרגיי יבגני איגור בוריס מיכאיל דימה מקס ויטלי אנסטסיה קסניה יאנה אווה תאמר סלמא נסרין בשיר אבירם אביבה אביה אבישי
אביחי אביתר אוראל אורטל אושר אילה אליעד אלמוג אמיתי אסי אסתר ארנון בנימין בצלאל גלעד דקלה הודיה זוהרה חמי טוביה
יהב יהל יובל׳ה יעלי יערה ירוחם כלנית לביא להבה ליבי לילה לינוי מאיר מורדי מיקי מעוז מרגלית משי נוה נווה נופר ניבה ניב נתאי
סופי סופיה עומרית עילאי עלמה עמליה צופיה צור קורין קורל רביב רביד רבקל׳ה רווית רונאל רוז רוזה שאול שגי שולמית שחם
יניב סמי ליאלה ליאנה אילאיל איילה אלישבע אליענה אלרואי אמה אביאל אבשלום אופל אורטל אורה אושרי איציק אלכסנדרה אסא באסל ביאן בלאל
ג'מיל ג'ני גורי גליקה דבי דולב דוריס דיקלה הודיה היידי הדסה ויטל ורוניקה זאביק זיוה זמיר חדוה חופית חנית טובי טוני טטיאנה יאסין יובב יולי
יותם יעלה ירדני כנרת לבנה לוסי לורן ליאם ליבנה ליזה לימור מאורי מאיסה מוחמד מונה מוטל מילי מיקאל מלאכי מרוה מרואן נאור ניבה נג'אח
נור נטע-לי נילי סאלח סהיר סולטאן סוזן סוניה סיגי סילביה עאידה עבד עבדאללה עביר עדנה עטרה עינבר עלאא ענהאל פאדי פביאן פטימה פלורה
צאלה צביקה צליל קוסאי קלאודיה קרן-אור רג'א רואן רויטל ריאן ריבי ריקה רנין רשא שאדי שאהין שולה שוקי שימי שמשון שפרה תאיר תמרי
"""
_LATIN = """
guy dana yossi noa tal sharon nir or gal shir chen lior amit aviv dor shahar shachar noam keren hadar roni alon oren tamar
yuval shaked mor ariel dan ron ronit michal moshe david yael sara sarah rachel leah esther hannah hanna miriam abraham isaac
jacob joseph samuel eli ella itay itai eitan eyal asaf assaf erez efrat avigail avi adam adi ohad ofir ori orit orly maya
meir michael mike miri moran moti motti naama nadav nati natan nathan netta neta nitzan nimrod noga omer omri ofer orna rami
ran raz rona ronen rotem roy roi sagi shani shay shai shira shiri shirley shlomi shlomo sigal sivan tali talia tom tomer uri
vered yair yaniv yaron yoav yoni yonatan yotam zohar ziv anna alex alexander alexandra amy andrew ann anne barbara ben benjamin
bob brian carol charles chris christine claire daniel daniela danny deborah diana emily emma eric eva george grace helen ian
irina jack james jane jason jeff jen jennifer jenny jessica jim joe john jon jonathan josh julia julie karen kate kevin kim
laura leo linda lisa louis lucy luke maria marie mark mary matt matthew max natalie nick nicole nina olga oliver olivia pam
patrick paul peter rebecca richard rob robert robin ruth ryan sam sandra sergey simon sofia sophie stephen steve susan svetlana
thomas tim tina tony victor victoria vlad william ahmed mohammed omar ali fatima leila layla samir nadia karim dafna gil gila
gili hila hilla hadas ido idan inbal inbar karin liat lihi limor liron maayan matan maor elad eran gadi galit
"""
NAMES = frozenset((_HEBREW.replace("׳", "'") + _LATIN).split())
# Words that are also first names: a name only where a name must stand, never in the middle of a sentence.
ALSO_WORDS = frozenset(
    "טל שרון אור גל שיר חן אביב דור שחר קרן הדר אלון אורן תמר שקד ים מור אריאל דן חיים רון ניר בן בר בת בני עמית נוי לי שלי "
    "שני ציון ירדן כרמל עדן מעיין מעין סתיו אדר גיל רם רז עוז פאר צור שי שלו שיא הלל נווה נוה ניב משי קים אילת יהודה בנימין עומר אפרת שלומי אלעד לביא אדם אלה מאי תום ברק רות שחר זיו להב "
    "הילה שמש נוגה or gal dan tom "
    "mark max will may ian or kim grace ron ran mor tim pam bob ben jack ali sam".split()
)
