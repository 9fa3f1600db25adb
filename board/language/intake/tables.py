"""Words that pasted posts need beyond the vocabulary, and the vocabulary's words that say nothing alone."""

INFLECTED = {"industry", "audience", "service"}

EXTRA: dict[tuple[str, str], tuple[str, ...]] = {
    ("channel", "facebook_group"): ("קבוצה שלנו בפייסבוק", "קבוצה שלי בפייסבוק", "הקבוצה בפייס", "קבוצת fb", "קבוצת facebook"),
    ("channel", "facebook_page"): ("עמוד שלנו בפייסבוק", "דף שלנו בפייסבוק", "דף העסק", "עמוד העסק", "דף fb", "עמוד facebook"),
    ("channel", "undecided"): (
        "לא יודע איפה", "לא יודעת איפה", "לא בטוחה איפה", "לא בטוח איפה", "לא יודעים איפה", "לא בטוחים איפה",
        "לא בטוחה איזה ערוץ", "לא בטוח איזה ערוץ", "לא בטוחים איזה ערוץ", "לא יודעים איזה ערוץ", "לא החלטנו איפה",
        "איזה ערוץ מתאים", "איפה כדאי", "not sure where", "which channel", "which platform",
    ),
    ("channel", "google_reviews"): (
        "ביקורות שליליות בגוגל", "ביקורות רעות בגוגל", "הביקורות בגוגל", "הדירוג בגוגל", "דירוג בגוגל", "ביקורות לעסק בגוגל", "תגובות בגוגל",
    ),
    ("industry", "sports_club"): ("אוהדים", "הפועל", "מועדון אוהדים", "fans club"),
    ("industry", "coaching"): ("מאמנת עסקית", "מאמן עסקי", "מאמנת", "business coach", "life coach"),
    ("industry", "education"): ("בוגרים", "בוגרי", "גן ילדים", "בית הספר", "צהרון", "קורסים", "בית ספר"),
    ("industry", "religious"): ("בית הכנסת",),
    ("industry", "municipality"): ("עיריה", "מתנס", "מתנ\"ס"),
    ("industry", "residential"): ("ועד הבית", "בניין מגורים", "שכנים"),
    ("service", "management"): (
        "לתחזק", "שתנהל", "שינהל", "לנהל", "תנהל", "ינהל", "יניהל", "ניהול", "מנהל", "מנהלת", "מנהלים", "מנהלות",
        "להחזיק", "שיחזיק", "שתחזיק", "לתפעל", "תפעול", "להפעיל", "שתפעיל", "שיפעיל", "manage", "manager", "managing",
        "management", "run", "community manager", "community lead", "head of community", "community management", "running", "להריץ", "שיריץ", "שתריץ",
        "יריץ", "תריץ", "שיחיה", "להחיות", "менеджер", "менеджера", "вести", "ведение",
    ),
    ("service", "moderation"): (
        "מודרטור", "אדמין", "אדמינית", "admin", "moderator", "moderators", "mod", "mods", "לאשר פוסטים", "אישור בקשות",
        "לענות לתגובות", "מענה להודעות", "לענות להודעות", "לענות לשאלות", "למחוק ספאם", "לסנן", "סינון ספאם", "להגיב לתגובות",
        "לנטר", "אדמינים", "אדמיניות", "admins", "יענה", "תענה", "לענות", "מענה", "модератор", "модератора", "ניטור", "keep spam out", "moderate",
    ),
    ("service", "content"): ("פוסטים", "לכתוב", "כותב תוכן", "כותבת תוכן", "סטוריז", "תכנים", "לצלם", "שיכתוב", "שתכתוב", "copy", "קופי", "סטורי", "סטוריז", "רילס"),
    ("service", "setup"): (
        "להקים", "הקמת", "הקמה", "לפתוח", "פתיחת", "פתיחה", "לבנות", "בניית", "להרים", "הרמת", "שיקים", "שתקים", "שיקימו",
        "להתחיל קהילה", "start a", "set up", "setup", "build", "building", "create", "launch", "שיפתח", "שתפתח", "שירים", "שתרים",
    ),
    ("service", "audit"): ("אפיון", "לאפיין", "אבחון", "לאבחן", "audit", "מיפוי"),
    ("service", "strategy"): ("strategist", "אסטרטג", "אסטרטגיה", "אסטרטגיית", "strategy", "תוכנית", "plan"),
    ("service", "training"): ("ייעוץ", "לייעץ", "הדרכה", "ללמד", "ליווי", "להדריך", "שתלמד", "שילמד", "תלמד", "ילמד", "מפגשי ייעוץ", "פגישות ייעוץ", "פגישת ייעוץ", "שייעץ", "שתייעץ", "יועצת", "יועץ", "consultant", "consulting"),
    ("service", "crisis_response"): ("שיימינג", "משבר", "ביקורות שליליות", "ביקורות רעות", "גל ביקורת", "crisis"),
    ("service", "analytics"): ("דוח", "דוחות", "דו\"ח", "מדידה", "analytics", "לנתח"),
    ("service", "events"): ("מפגשים", "אירועים", "מיטאפים", "וובינרים", "לייבים", "וובינר", "אירוע", "מפגש", "events", "meetups"),
    ("service", "handover"): ("מחליפה", "מחליף", "ממלאת מקום", "ממלא מקום", "חופשת לידה", "חפיפה", "להחליף"),
    ("special", "remote"): ("מהבית", "מרחוק", "remotely", "fully remote", "work from home", "אונליין בלבד", "עבודה מהבית"),
    ("special", "nationwide"): ("בכל הארץ", "כל רחבי הארץ", "רחבי הארץ"),
    ("region", "center"): ("אזור המרכז", "אזור מרכז", "באזור המרכז", "איזור המרכז", "איזור מרכז", "אזור השרון", "איזור השרון"),
    ("region", "north"): ("אזור הצפון", "איזור הצפון", "צפון הארץ", "גליל עליון", "גליל מערבי", "גליל תחתון"),
    ("region", "south"): ("אזור הדרום", "איזור הדרום", "דרום הארץ"),
    ("region", "tel_aviv_district"): ("אזור גוש דן",),
}

# Words that decide nothing alone in a pasted post, beyond the vocabulary's own list.
SHUT: dict[str, set[str]] = {
    "industry": {
        "שחמט", "chess", "חוג", "חוגים", "גינון", "gardening", "art", "design", "tech", "team", "bar", "hub", "b2b", "טיפול", "club", "property", "wallet", "trips",
        "סדנאות", "workshop", "תקשורת", "גיוס", "ספר", "הפקות", "readers", "קוראים", "דיירים", "patients", "film",
    },
    "channel": {"site", "אירועים", "events", "app", "אפליקציה", "conference", "emailing", "x"},
    "service": {"open", "start", "data", "live", "video", "writing", "writer", "post", "צילום", "החלפה", "תכנית", "teach", "advice"},
    "audience": {"חברים", "חברות", "צוות", "users", "internal"},
    "engagement_type": {"שעות", "בחודש", "לחודש", "לשעה", "חלקי", "מלאה", "project", "פרויקט", "פרויקטים", "projects", "ph", "an", "מתנדבים"},
    "city": set(),
    "region": set(),
    "special": {"אונליין", "online"},
    "language": set(),
}

# Words the vocabulary calls ambiguous that a pasted post may still use for this kind; the reader of the kind decides.
OPEN_AMBIGUOUS: dict[str, set[str]] = {
    "city": {
        "ראשון", "נשר", "טירה", "ערד", "זכרון", "זיכרון", "מעלות", "יהוד", "רחובות", "אריאל", "אילת", "לוד", "מבשרת", "עומר", "אלעד",
        "תא", "רג", "בב", "בש", "פת", "אזור",
    },
    "region": {"מרכז", "המרכז", "שרון", "גולן"},
    "special": {"ארצי"},
    "industry": {"סטודיו", "אולם", "קיבוץ", "מושב", "מכינה", "להקה", "בר", "אוכל", "גן"},
    "channel": {"אתר", "סלק", "פייס", "shorts", "stories", "threads", "ig", "wa", "tg", "פב"},
    "service": {
        "להרים", "הרמת", "לבנות", "בניה", "בנית", "פתיחת", "להפעיל", "ניהול", "מנהל", "מנהלת", "סינון", "תכנון", "run", "plan",
        "build", "create", "manager", "לייב", "מנהלים", "מנהלות", "קופי", "mod",
    },
    "audience": {"אבות", "אמא", "אימא"},

}
