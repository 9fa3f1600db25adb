"""Takes a barred ground out of a text together with the words that only served it, and with nothing else."""

import re

from board.language.phrases import phrase, table

_STOP = re.compile(r"[.,;!?\n()|\U0001F300-\U0001FAFF]|\s[-–]\s")  # a smiley ends a clause, too
_BREAK = re.compile(r"[.,:;!?\n()|\U0001F300-\U0001FAFF]|\s[-–]\s")


def without_ground(text: str, start: int, end: int) -> str:
    """Return the text without the ground at a place, or as it is when the rest would hang in the air."""
    words = text[start:end].lower()
    first, last = _clause(text, start, end)
    rest = f"{text[first:start]} {text[end:last]}".lower()
    alone = not phrase("removal", "substance").search(phrase("removal", "filler").sub(" ", rest))
    seeks = phrase("removal", "job").search(words)
    if alone and not seeks:
        return _joined(text[:first], text[last:]) or text
    why = phrase("removal", "because").match(text[end:].lower())
    if (
        why
        and not seeks
        and not phrase("removal", "substance").search(phrase("removal", "filler").sub(" ", text[first:start].lower()))
    ):
        return text[:first] + (" " if text[first:start].startswith(" ") else "") + text[end + why.end() :]
    softer = phrase("removal", "trait").sub(" ", words).strip()
    if softer != words and phrase("removal", "people").search(softer + text[end:last].lower()[:40]):
        kept = _kept(text[start:end], softer)
        return text[:start] + kept + (text[end:] if kept else text[end:].lstrip(" "))
    lead = phrase("removal", "hanging_before").search(text[:start].lower())
    stop = phrase("removal", "clause_ends").match(text[end:])
    if lead and lead.start() and stop and not seeks:
        return text[: lead.start()] + text[end + stop.end() :]
    return text


def is_trait(words: str) -> bool:
    """Tell a trait that may simply go ("a female voice") from a person ("a mother")."""
    return bool(phrase("removal", "trait").fullmatch(words.lower()))


def _kept(words: str, softer: str) -> str:
    """Return the words that stay, as they were written."""
    kept = set(softer.split())
    return " ".join(word for word in words.split() if word.lower() in kept)


def to_plural(after: str) -> str:
    """Let the rest of the sentence speak to the plural, too: "ספרו לנו על עצמכם"."""
    stop = re.search(r"[.!?\n]", after)
    end = stop.start() if stop else len(after)
    plural = table("removal")["your"]
    return re.sub(r"[א-ת]+", lambda word: plural.get(word.group(), word.group()), after[:end]) + after[end:]


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a place begins and ends, up to its commas and stops."""
    breaks = [match for match in _BREAK.finditer(text) if match.end() <= start]
    after = _STOP.search(text, end)
    return (breaks[-1].end() if breaks else 0), (after.start() if after else len(text))


def _joined(before: str, after: str) -> str:
    """Join what stands around a clause that went: one break stays, an empty line goes."""
    lead = before.rstrip(" \t•*-–")
    if after.startswith(")") and lead.endswith("("):
        return lead[:-1].rstrip() + after[1:]
    if not lead or lead[-1] == "\n":
        return (
            (lead + re.sub(r"^[\s.,;!?\U0001F300-\U0001FAFF–-]+", "", after))
            if after.strip(" .,;!?\n")
            else lead.rstrip()
        )
    if lead[-1] == ":":
        if after.strip(" .,;!?\n"):
            return lead + re.sub(r"^[,;]", "", after)
        lead = lead.rstrip(":")
        return phrase("removal", "empty_heading").sub("", lead).rstrip(" ,;") or lead
    if lead[-1] in ",;–-|":
        return lead.rstrip(" ,;–-|") + (
            after if after[:1] in {".", ",", ";", "!", "?", "\n", ")"} else f" {after}".rstrip()
        )
    return lead + re.sub(r"^[.,;!?)]+", "", after).rstrip() if after.strip() else lead
