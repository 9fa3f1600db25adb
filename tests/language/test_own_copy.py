"""The site keeps its own rule: no Hebrew sentence of ours addresses one gender only."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from board.language.contacts import find
from board.language.wording import check
from board.web.i18n import TRANSLATIONS

# language.po explains the rules, so it names what it bars; an example with a phone shows what people paste
PARTS = sorted(path for path in (TRANSLATIONS / "he").glob("*.po") if path.stem != "language")


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.stem)
def test_our_own_words_speak_to_everybody(part: Path) -> None:
    with part.open("rb") as written:
        messages = [message.string for message in read_po(written, locale="he") if message.id]
    sentences = [sentence for each in messages for sentence in ([each] if isinstance(each, str) else each)]
    flagged = {
        sentence: [finding.words for finding in check(sentence)]
        for sentence in sentences
        if check(sentence) and not find(sentence)
    }
    assert flagged == {}
