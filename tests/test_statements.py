"""Every list page makes a constant number of statements: with the whole demo world behind it, still a handful."""

from flask import Flask
from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.db import db
from board.demo import loader
from board.listings.models import Listing
from tests.guards import counted
from tests.people import HTMX, browser_of

MOST = {
    None: {"/": 8, "/listings": 14, "/listings?q=פייסבוק": 20, "/managers": 14, "/managers?q=הורים": 20},
    "dana@example.com": {
        "/me": 28,
        "/conversations": 10,
        "/notifications": 8,
        "/me/alerts": 8,
        "/listings/{own}/applications": 16,
        "/listings/{own}/matches": 16,
        "/listings/{own}/edit": 20,
    },
    "yossi@example.com": {"/me": 28, "/listings?sort=match": 18, "/me/matches": 16, "/conversations": 10},
    "staff@example.com": {"/staff": 16, "/staff?tab=done": 16, "/staff/outbox": 10},
}


def test_lists_do_not_ask_once_a_row(app: Flask) -> None:
    clock.freeze(None)
    loader.load()
    own = db.session.scalars(
        select(Listing).where(Listing.title.contains("קבוצת הפייסבוק של מועדון הכדורסל")).order_by(Listing.id)
    ).first()
    found: list[str] = []
    for who, pages in MOST.items():
        person = db.session.scalar(select(Account).where(Account.email_key == who)) if who else None
        browser = browser_of(app, person) if person else app.test_client()
        for path, most in pages.items():
            address = path.format(own=own.public_id)
            for headers in ({}, HTMX):
                with counted() as statements:
                    answer = browser.get(address, headers=headers)
                assert answer.status_code == 200, address
                if len(statements) > most:
                    found.append(f"{who} {path}: {len(statements)} statements, at most {most}")
    assert found == []
