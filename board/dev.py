"""Development only: the letterbox that stands in for a mail server, and ready sign-ins."""

import email
import email.policy
from email.message import EmailMessage
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, make_response, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from board.accounts import session
from board.accounts.actions import account_of
from board.db import transaction
from board.web.page import done
from board.web.policy import allow, development
from board.web.security import MAIL_CSP

blueprint = Blueprint("dev", __name__, url_prefix="/dev")
WHO = {"dana": "dana@example.com", "yossi": "yossi@example.com", "staff": "staff@example.com"}
MOST = 100


@blueprint.get("/letterbox")
@allow(development)
def letterbox() -> str:
    """List the newest mails."""
    mails = [(path.stem, _read(path)) for path in _files()[:MOST]]
    return render_template("dev/letterbox.html", mails=mails)


@blueprint.get("/letterbox/<name>")
@allow(development)
def mail(name: str) -> str:
    """Show one mail: its headers and its text."""
    message = _read(_file(name))
    return render_template("dev/mail.html", name=name, message=message, text=_part(message, "plain"))


@blueprint.get("/letterbox/<name>/html")
@allow(development)
def mail_html(name: str) -> Response:
    """Show the HTML part on its own, sandboxed."""
    response = make_response(_part(_read(_file(name)), "html"))
    response.headers["Content-Security-Policy"] = MAIL_CSP
    return response


@blueprint.get("/signin/<who>")
@allow(development)
def signin(who: str) -> str:
    """Show the button of a ready sign-in."""
    if who not in WHO:
        abort(404)
    return render_template("dev/signin.html", who=who, address=WHO[who])


@blueprint.post("/signin/<who>")
@allow(development)
def use_signin(who: str) -> AnyResponse:
    """Sign in as somebody of the demo world."""
    if who not in WHO:
        abort(404)
    with transaction():
        session.sign_in(account_of(WHO[who]))
    return done(url_for("pages.me"))


def _files() -> list[Path]:
    folder = current_app.config["SETTINGS"].data / "letterbox"
    return sorted(folder.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _file(name: str) -> Path:
    found = next((path for path in _files() if path.stem == name), None)
    if found is None:
        abort(404)
    return found


def _read(path: Path) -> EmailMessage:
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if part else ""
