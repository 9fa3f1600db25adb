"""Keeping requests and profiles for later, with an account or without one."""

from sqlalchemy import delete, select

from board.accounts.models import Account
from board.db import db, insert_once
from board.events import SignedIn
from board.listings.models import Bookmark

Owner = dict[str, int | str]


def toggle(kind: str, subject_id: int, *, account: Account | None, browser_hash: str) -> bool:
    """Keep it, or let it go when it was kept; return whether it is kept now."""
    owner = _owner(account, browser_hash)
    gone = delete(Bookmark).filter_by(kind=kind, subject_id=subject_id, **owner).returning(Bookmark.id)
    if db.session.scalars(gone).all():
        return False
    insert_once(db.session(), Bookmark, kind=kind, subject_id=subject_id, **owner)
    return True


def take_over(event: SignedIn) -> None:
    """Give a browser's bookmarks to the account that signs in with it; what it has already stays once."""
    has = select(Bookmark.kind, Bookmark.subject_id).where(Bookmark.account_id == event.account_id)
    standing = {tuple(row) for row in db.session.execute(has)}
    for mark in db.session.scalars(select(Bookmark).where(Bookmark.browser_hash == event.browser_hash)).all():
        if (mark.kind, mark.subject_id) in standing:
            db.session.delete(mark)
        else:
            mark.account_id, mark.browser_hash = event.account_id, None


def _owner(account: Account | None, browser_hash: str) -> Owner:
    return {"account_id": account.id} if account else {"browser_hash": browser_hash}
