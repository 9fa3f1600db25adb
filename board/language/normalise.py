"""Finds the words of a text with their places, and folds each to the one spelling everything else works with."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LETTER = "\u05d0-\u05ea\ufb1d-\ufb4f"
_MARK = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad"
_QUOTE = "\"'`\u00b4\u05f3\u05f4\u2018\u2019\u201c\u201d"
_OTHER_MARK = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
_HEBREW = f"[{_LETTER}][{_MARK}]*(?:[{_QUOTE}]{{0,2}}[{_MARK}]*[{_LETTER}][{_MARK}]*)*"
# "מנהל/ת", "מנהלי.ות", "מנהל(ת)": the ending belongs to the word, its meaning does not change
_GENDER = rf"(?:[/.\\](?:תיות|יות|ית|ות|ים|ין|ת|ה|י|ן)(?![{_LETTER}{_MARK}])|\((?:ית|ות|ת|ה)\))"
_NOT_HEBREW = f"[^\\W_{_LETTER}]"
WORD = re.compile(
    rf"(?P<hebrew>{_HEBREW})(?P<gender>{_GENDER})?"
    rf"|(?P<number>\d+(?:[.,]\d+)*)(?!{_NOT_HEBREW})"
    rf"|(?P<other>{_NOT_HEBREW}[{_OTHER_MARK}]*(?:['’]?{_NOT_HEBREW}[{_OTHER_MARK}]*)*)"
)
_FINALS = {ord(final): plain for final, plain in zip("ךםןףץ", "כמנפצ", strict=True)}
_FINAL_FORMS = dict(zip("כמנפצ", "ךםןףץ", strict=True))
_NOT_WORD = re.compile(r"[\W_]+")  # marks of every kind are no word characters


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, folded word) for every word; the offsets point into the text as it was given."""
    for found in WORD.finditer(text):
        whole = found.group()
        word = fold(found.group("hebrew") or whole)
        if word:
            yield found.start(), found.end(), word


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the word without niqqud, direction and quote marks, in lower case, final letters as plain ones."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
    return _NOT_WORD.sub("", word.lower()).translate(_FINALS)


def with_final(word: str) -> str:
    """Return a folded word as it is shown to people, its last letter in the final form."""
    return word[:-1] + _FINAL_FORMS.get(word[-1:], word[-1:])


def is_hebrew(word: str) -> bool:
    """Tell whether a folded word is written in Hebrew letters."""
    return "א" <= word[:1] <= "ת"


def single_spelling(word: str) -> str:
    """Return the word with the doubled yod and vav of full spelling written once (a leading vav pair stays one)."""
    return word.replace("יי", "י").replace("וו", "ו")
