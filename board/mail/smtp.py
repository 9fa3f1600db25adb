"""The one file that opens SMTP; without a server, mails land as files in the letterbox."""

import os
import smtplib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

from board.mail.headers import POLICY
from board.mail.outbox import Refused

TIMEOUT_SECONDS = 20


def sender(smtp_url: str, letterbox: Path) -> Callable[[EmailMessage], None]:
    """Return how mails leave: through the server of `smtp_url`, or into the letterbox folder when it is empty."""
    if not smtp_url:
        return lambda message: drop_into(letterbox, message)
    return lambda message: send(smtp_url, message)


def send(smtp_url: str, message: EmailMessage) -> None:
    """Hand one mail to the server; raise Refused with what it answered."""
    url = urlsplit(smtp_url)
    kind = smtplib.SMTP_SSL if url.scheme == "smtps" else smtplib.SMTP
    try:
        with kind(url.hostname or "localhost", url.port or 0, timeout=TIMEOUT_SECONDS) as server:
            if url.scheme == "smtp+starttls":
                server.starttls()
            if url.username:
                server.login(unquote(url.username), unquote(url.password or ""))
            server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refusal:
        code, answer = next(iter(refusal.recipients.values()))
        raise _refused(code, answer) from refusal
    except smtplib.SMTPResponseException as refusal:
        raise _refused(refusal.smtp_code, refusal.smtp_error) from refusal
    except (OSError, smtplib.SMTPException) as trouble:
        raise Refused(type(trouble).__name__, forever=False) from trouble


def drop_into(letterbox: Path, message: EmailMessage) -> None:
    """Write the mail as a file whose name sorts by arrival; the same mail twice is one file."""
    letterbox.mkdir(parents=True, exist_ok=True)
    name = str(message["Message-ID"]).strip("<>").partition("@")[0] + ".eml"
    partial = letterbox / (name + ".part")
    partial.write_bytes(message.as_bytes(policy=POLICY))
    os.replace(partial, letterbox / name)


def _refused(code: int, answer: bytes | str) -> Refused:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return Refused(f"{code} {text}"[:500], forever=500 <= code < 600, bad_address=text.lstrip().startswith("5.1."))
