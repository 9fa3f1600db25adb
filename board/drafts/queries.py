"""Reads of unfinished input; a draft belongs to its browser or its account."""

from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.db import db
from board.drafts.models import Draft
from board.errors import Missing


def by_id(draft_id: int) -> Draft | None:
    """Return a living draft by its key."""
    draft = db.session.get(Draft, draft_id)
    return draft if draft and draft.expires_at > clock.now() else None


def owned_by(account: Account | None, browser_hash: str | None, public_id: str) -> Draft:
    """Return the draft if this account or this browser typed it; else it is missing."""
    draft = db.session.scalar(select(Draft).where(Draft.public_id == public_id))
    if draft is None or draft.expires_at <= clock.now():
        raise Missing
    if draft.account_id is not None and (account is None or draft.account_id != account.id):
        raise Missing
    if draft.account_id is None and draft.browser_hash != browser_hash:
        raise Missing
    return draft
