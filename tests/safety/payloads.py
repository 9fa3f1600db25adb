"""What people and machines type that nobody expects."""

from urllib.parse import quote_plus

SCRIPT = "<script>saviv()</script>"
IMAGE = "\"'><img src=x onerror=saviv()>"
RAW = (SCRIPT, "<img src=x")  # what must never stand in a page as it is
WORDS = "קהילה של אוהדים והורים שמדברים בערב על המשחק ועל מה שהיה באימון"
STORED = f"{WORDS} {SCRIPT}{IMAGE} \u202eהפוך\u202c %(name)s {{{{7*7}}}} \r\nBcc: x@example.com"
PAYLOADS = {
    "empty": "",
    "long": WORDS[:50] + "א" * 10_000,
    "emoji": "🦊" * 40,
    "markup": f"{WORDS} {SCRIPT} {IMAGE}",
    "nul": f"{WORDS}\x00 אבג",
    "surrogate": f"{WORDS} \udc80\ud83d \x00",
    "bidi": f"{WORDS} \u202e abc \u202c \u2066 אבג \u2067\u200f abc 123 مرحبا мир\r\nBcc: x@example.com",
    "huge number": "9" * 5000,
}
FACTS = {  # where there are numbers, dates and links beside the texts
    "blanks": " \u00a0\u200b\t ",
    "negative": "-1",
    "float": "1e999",
    "superscript": "²",
    "past": "1999-01-01",
    "far": "9999-12-31",
    "no date": "2026-13-45",
    "link": "http://[::1 javascript:saviv()",
    "phone in words": f"{WORDS} אפס חמש אפס אפס אפס אפס אפס אחת שתיים שלוש",
    "syntax": "a\" OR (b NEAR/3 c) AND NOT * ^ : -\" 'a' & !b | (c <-> d) :* \\ '' {{7*7}} {% raw %} %(name)s %s {0}",
}
SEARCHES = {
    "quotes": '"',
    "operators": 'a" OR (b NEAR/3 c) AND NOT * ^ : col:x -"',
    "a query of PostgreSQL": "'a' & !b | (c <-> d) :* \\ ''",
    "only signs": "-:*&|!()^<>~'\"\\",
    "column": "t_a:b s_c c_d",
    "many words": "קהילה " * 3000,
}


def encoded(sent: dict[str, list[str]]) -> bytes:
    """A form's body, with lone surrogates as the bytes that stand for them."""
    pairs = ((name, value) for name, values in sent.items() for value in values)
    return "&".join(
        f"{quote_plus(name.encode('utf-8', 'surrogatepass'))}={quote_plus(value.encode('utf-8', 'surrogatepass'))}"
        for name, value in pairs
    ).encode()
