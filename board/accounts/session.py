"""The browser's cookie: who is signed in, and which browser this is when nobody is."""

from dataclasses import dataclass
from datetime import datetime

from flask import Flask, Request, g, request, session
from flask_login import LoginManager, login_user, logout_user

from board.accounts import actions, queries
from board.accounts.models import Account
from board.secrets import digest, new_token


@dataclass(frozen=True)
class Visit:
    """The session behind this request, as it was when the request came."""

    session_id: int
    began: datetime
    seen_at: datetime
    staff: bool


login_manager = LoginManager()
BROWSER = "browser"


def init_app(app: Flask) -> None:
    """Let Flask-Login find the account behind the cookie's token."""
    login_manager.session_protection = None
    login_manager.init_app(app)


@login_manager.user_loader
def _account_of(token: str) -> Account | None:
    row = queries.session_of(token)
    if row is None:
        return None
    row.account.login_token = token  # type: ignore[misc]
    g.visit = Visit(row.id, row.created_at, row.seen_at, row.account.staff)
    return row.account


def browser_hash() -> str:
    """Return the mark of this browser, made at its first form; drafts and bookmarks without an account use it."""
    if BROWSER not in session:
        session[BROWSER] = new_token()
        session.permanent = True
    return digest(session[BROWSER])


def known_browser() -> str | None:
    """Return the mark of this browser if it ever typed something; reading alone makes none."""
    return digest(session[BROWSER]) if BROWSER in session else None


def sign_in(account: Account) -> None:
    """Begin a session for the account in this browser; call inside a transaction."""
    browser = session.get(BROWSER)
    session.clear()
    if browser:
        session[BROWSER] = browser
    session.permanent = True
    account.login_token = actions.open_session(account, agent=_agent(request))  # type: ignore[misc]
    login_user(account)


def sign_out() -> None:
    """End this browser's session on the server and in the cookie; call inside a transaction."""
    token = session.get("_user_id")
    if token:
        actions.close_session(token)
    logout_user()
    session.clear()


def _agent(asked: Request) -> str:
    return asked.user_agent.string[:200]
