"""Kind words to those who were not chosen, in their own language; the owner may change them before sending."""

from board.web.i18n import lazy as _l
from board.web.i18n import speaking

THANKS = _l(
    "Thank you for listening to us and for the thought you put into your proposal. "
    "This time we chose somebody else. We wish you communities that answer."
)


def kind_words(language: str) -> str:
    """Return the prefilled words in one language."""
    with speaking(language):
        return str(THANKS)
