"""How mails leave: names of servers, credentials, the letterbox."""

import smtplib
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from board.mail import smtp
from board.mail.outbox import Refused


def message() -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"], made["Subject"] = "a@example.com", "b@example.com", "<one@x>", "שלום"
    made.set_content("שלום")
    return made


class Server:
    """What smtplib would be, told by the test."""

    def __init__(self, *address: Any, **_options: Any) -> None:
        self.address = address
        heard.append(f"connect {address[0]}:{address[1]}")

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_error: object) -> None:
        heard.append("quit")

    def starttls(self) -> None:
        heard.append("starttls")

    def login(self, user: str, password: str) -> None:
        heard.append(f"login {user} {password}")

    def send_message(self, sent: EmailMessage) -> None:
        heard.append(f"send {sent['To']}")


heard: list[str] = []


@pytest.fixture(autouse=True)
def empty() -> None:
    heard.clear()


def test_tls_and_credentials_come_from_the_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtplib, "SMTP", Server)
    smtp.sender("smtp+starttls://us%40er:p%3Aw@mail.example.com:587", Path("unused"))(message())
    assert heard == ["connect mail.example.com:587", "starttls", "login us@er p:w", "send b@example.com", "quit"]


def test_smtps_is_tls_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtplib, "SMTP_SSL", Server)
    smtp.send("smtps://mail.example.com:465", message())
    assert heard[0] == "connect mail.example.com:465"


def test_a_refused_login_is_a_refusal_with_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Locked(Server):
        def login(self, user: str, password: str) -> None:
            raise smtplib.SMTPAuthenticationError(535, b"5.7.8 no")

    monkeypatch.setattr(smtplib, "SMTP", Locked)
    with pytest.raises(Refused) as refusal:
        smtp.send("smtp://user:pw@mail.example.com:25", message())
    assert refusal.value.answer.startswith("535")


def test_the_letterbox_keeps_each_mail_once(tmp_path: Path) -> None:
    drop = smtp.sender("", tmp_path / "box")
    drop(message())
    drop(message())
    (file,) = (tmp_path / "box").iterdir()
    assert file.name == "one.eml"
    assert b"\r\n" in file.read_bytes()
