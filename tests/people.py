"""The cast: dana (a business), yossi (a manager), noa (an outsider who must see nothing)."""

from flask import Flask
from flask.testing import FlaskClient

from board import clock
from board.accounts import actions
from board.accounts.models import Account, Role
from board.db import transaction


def person(email: str, name: str = "", role: Role = Role.MEMBER, language: str = "he") -> Account:
    """An account with a proven address."""
    with transaction():
        account = actions.account_of(email, language=language)
        account.name, account.role, account.verified_at = name, role, clock.now()
    return account


def dana() -> Account:
    return person("dana@example.com", "דנה")


def yossi() -> Account:
    return person("yossi@example.com", "יוסי")


def noa() -> Account:
    return person("noa@example.com", "נועה")


def staff() -> Account:
    return person("staff@example.com", "צוות", Role.ADMIN)


def browser_of(app: Flask, account: Account) -> FlaskClient:
    """A browser in which the account is signed in, through a real session row."""
    client = app.test_client()
    with transaction():
        token = actions.open_session(account, agent="test")
    with client.session_transaction() as cookie:
        cookie["_user_id"] = token
        cookie["_fresh"] = True
        cookie["browser"] = f"browser-of-{account.email}"
    return client


HTMX = {"HX-Request": "true"}
