"""A young man, a young woman: the age goes and a person for all stays ("a young guy" -> "someone")."""

import re

from board.language.phrases import phrase
from board.language.wording_forms import led
from board.language.wording_grounds import Ground
from board.language.wording_units import Address

BEFORE, BEHIND = 14, 40  # letters around the named age in which its person stands


def eased(text: str, ground: Ground) -> Address:
    """Return a ground as a finding; a young person of one gender becomes a person, others are left to the writer."""
    if ground.code == "ground_age":
        start, end = max(0, ground.start - BEFORE), ground.end + BEHIND
        for name, better in (("young_one", _hebrew), ("young_person", _english)):
            named = next(
                (each for each in phrase("grounds", name).finditer(text, start, end) if _meets(each, ground)), None
            )
            if named:
                return Address(named.start(), max(named.end(), ground.end), ground.code, better(named))
    return Address(ground.start, ground.end, ground.code, "")


def _meets(named: re.Match[str], ground: Ground) -> bool:
    return named.start() < ground.end and ground.start < named.end()


def _hebrew(named: re.Match[str]) -> str:
    """Return "somebody", with the other traits in both genders: "בחור צעיר ונמרץ" -> "מישהו/י נמרץ/ת"."""
    many = named["who"].endswith(("ים", "ות"))
    traits = [form for word in (named["first"], named["also"]) if word and (form := led(word.strip())[1])]
    better = [form.plural if many else form.both for form in traits]
    need = "דרוש/ה " if named["need"] and not many else "דרושים " if named["need"] else ""
    return need + " ו".join(filter(None, [" ".join(["אנשים" if many else "מישהו/י", *better[:1]]), *better[1:]]))


def _english(named: re.Match[str]) -> str:
    """Return "someone" or "people" with the other traits: "a young, energetic guy" -> "someone energetic"."""
    many = named["who"].endswith("s") or "men" in named["who"]
    traits = [word.strip(" ,") for word in (named["first"], named["also"]) if word]
    traits = [word.removesuffix(" and").removeprefix("and ").strip(" ,") for word in traits]
    said = " and ".join(filter(None, traits))
    return " ".join(filter(None, [said, "people"] if many else ["someone", said]))
