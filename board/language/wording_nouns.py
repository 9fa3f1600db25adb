"""What stands right behind a role: its noun, what makes a verb of it, or what makes it somebody the business has."""

from board.language.normalise import fold as fold_word
from board.language.particles import is_known
from board.language.phrases import table
from board.language.wording_forms import led
from board.language.wording_roles import roles
from board.language.wording_units import Unit


def has_noun(text: str, unit: Unit, following: list[Unit]) -> bool:
    """Tell whether the role's noun follows at once ("נציג שירות"), not an adjective or a particle."""
    if not following or text[unit.end : following[0].start] != " ":
        return False
    word = following[0].text
    if led(word)[1] or word in table("wording")["no_longer_agreeing"] or word in table("wording")["not_nouns"]:
        return False
    return word[0] not in "לבמשוכ" or _is_whole(word)


def is_verb(unit: Unit, following: Unit | None) -> bool:
    """Tell "writes to her" from "a writer of content": after a verb comes a particle, after a noun its noun."""
    if unit.text not in table("roles")["verbs"]:
        return False
    if following is None or following.text in table("roles")["after_verbs"]:
        return True
    lead, trait = led(following.text)
    if trait and not lead and trait.kind == "adjective" and trait.feminine == unit.text.endswith(("ת", "ה")):
        return False  # "a devoted worker"
    sought = roles().get(following.text)
    if unit.text in table("roles")["hires"] and sought is not None and sought.plural:
        return True  # "recruits managers"
    led_noun = following.text[0] in "בלמשכו" and not _is_whole(following.text) and not led(following.text)[1]
    return led_noun and not following.text.startswith(("לניהול", "לנהל", "לקהיל", "לקבוצ"))


def _is_whole(word: str) -> bool:
    """Tell a noun that only begins like a particle, also a loan word that no list knows ("באנרים")."""
    if is_known(fold_word(word)):
        return True
    return word[0] in "במכ" and word.endswith(("ים", "ות")) and not is_known(fold_word(word[1:]))


def is_their_own(following: Unit | None) -> bool:
    """Tell a person the business already has: a definite noun or a possessive follows."""
    return following is not None and (
        (following.text.startswith("ה") and len(following.text) > 3 and not is_bare(following.text))
        or following.text in {"שלנו", "שלי", "של", "מהצוות", "משלנו", "מטעמנו", "אצלנו", "שבצוות"}
    )


def is_bare(word: str) -> bool:
    """Tell a noun that only begins like the article ("הפקה", "הדרכה") from "the group"."""
    return word in table("roles")["not_definite"] or led(word)[1] is not None
