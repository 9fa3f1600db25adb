"""Long Hebrew subjects arrive whole."""

import email
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default

import pytest

from board.mail.headers import POLICY

WHOLE = "תשובה להצעה שלכם: ניהול קבוצת הפייסבוק והוואטסאפ של מועדון הכדורסל ״נוער כרמל״, Discord 27"
WORDS = WHOLE.split()


@pytest.mark.parametrize("start", range(len(WORDS)))
@pytest.mark.parametrize("length", [1, 4, 9, 14])
def test_no_space_of_a_subject_is_lost(start: int, length: int) -> None:
    subject = " ".join((WORDS * 2)[start : start + length])
    message = EmailMessage(policy=POLICY)
    message["Subject"] = subject
    message.set_content("x")
    written = bytes(message)
    assert email.message_from_bytes(written, policy=default)["Subject"] == subject
    assert str(make_header(decode_header(email.message_from_bytes(written)["Subject"]))) == subject
    assert max(map(len, written.splitlines())) <= 78


def test_other_headers_are_folded_as_ever() -> None:
    message = EmailMessage(policy=POLICY)
    message["Subject"], message["From"] = "Plain", "דנה <dana@example.com>"
    assert b"Subject: Plain\r\n" in bytes(message)
    assert email.message_from_bytes(bytes(message), policy=default)["From"] == "דנה <dana@example.com>"
