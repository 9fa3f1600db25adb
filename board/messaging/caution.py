"""A word of care under a message that sounds like fraud or abuse: the reader decides, and nobody else is told."""

from functools import lru_cache
from typing import Literal

from board.language.safety import judge

Caution = Literal["", "fraud", "abuse"]
FRAUD = frozenset(("scam_deposit", "scam_identity", "scam_tasks", "scam_riches", "scam_mule"))
LONGEST = 1000  # letters that are read; four thousand take a seventh of a second
ABUSE = frozenset(("threat", "insult", "sexual", "hate", "pestering"))


@lru_cache(maxsize=1 << 10)
def caution(text: str) -> Caution:
    """Return what a message sounds like; only what a rule names counts, since a guess would hurt who wrote it."""
    codes = {signal.code for signal in judge(text[:LONGEST], "message").signals}
    if codes & FRAUD:
        return "fraud"
    return "abuse" if codes & ABUSE else ""
