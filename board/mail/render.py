"""A mail row becomes a message: text and HTML in the reader's language, with honest headers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit

import css_inline
from flask import Flask, render_template, url_for

from board import clock
from board.config import Settings
from board.mail.headers import POLICY
from board.mail.models import OutgoingEmail
from board.secrets import sign
from board.web.i18n import ENGLISH_PREFIX, speaking

UNSUBSCRIBE = "unsubscribe"


@dataclass(frozen=True)
class Letter:
    """What a mail says; `kind` names a bulk kind that one click ends, None a service mail."""

    facts: dict[str, Any] = field(default_factory=dict)
    kind: str | None = None
    look: str | None = None  # the folder of its templates, when several mails share one


Composer = Callable[..., Letter | None]


def renderer(app: Flask, composers: Mapping[str, Composer]) -> Callable[[OutgoingEmail], EmailMessage | None]:
    """Return the function that renders rows; a composer that gives None drops a mail that is no longer true."""

    def render(row: OutgoingEmail) -> EmailMessage | None:
        settings: Settings = app.config["SETTINGS"]
        base = settings.public_url + (ENGLISH_PREFIX if row.language == "en" else "")
        with app.test_request_context(base_url=base), speaking(row.language):
            letter = composers[row.template](**row.ids)
            return None if letter is None else _message(row, letter, settings)

    return render


def _message(row: OutgoingEmail, letter: Letter, settings: Settings) -> EmailMessage:
    leave = _unsubscribe_url(row, letter.kind) if letter.kind else None
    facts = letter.facts | {"unsubscribe_url": leave, "kind": letter.kind}
    folder = f"emails/{letter.look or row.template}"
    subject = " ".join(render_template(f"{folder}/subject.txt", **facts).split())
    message = EmailMessage(policy=POLICY)
    message["Subject"] = f"פרסומת: {subject}" if letter.kind and settings.ad_mark else subject
    host = urlsplit(settings.public_url).hostname or "localhost"
    sender = settings.operator.get("mail", f"saviv@{host if '.' in host else 'example.com'}")
    name, _, domain = sender.partition("@")
    message["From"] = Address("Saviv" if row.language == "en" else "סביב", name, domain)
    message["To"] = row.to
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{row.message_id}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    if leave:
        message["List-Unsubscribe"] = f"<{leave}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(render_template(f"{folder}/body.txt", **facts))
    html = css_inline.inline(
        render_template(f"{folder}/body.html", **facts), keep_at_rules=True, load_remote_stylesheets=False
    )
    message.add_alternative(html, subtype="html")
    message["Content-Language"] = row.language  # set_content() clears every Content- header that stands before it
    return message


def _unsubscribe_url(row: OutgoingEmail, kind: str | None) -> str:
    signed = sign(UNSUBSCRIBE, [row.to.lower(), kind])
    return url_for("notifications.unsubscribe", signed=signed, _external=True)
