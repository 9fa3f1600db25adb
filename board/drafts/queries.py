"""Reads of unfinished input; a draft belongs to its browser or its account."""

from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.db import db
from board.drafts.models import Draft, DraftKind
from board.errors import Missing
from board.secrets import WAITING, unsign


def by_id(draft_id: int) -> Draft | None:
    """Return a living draft by its key."""
    draft = db.session.get(Draft, draft_id)
    return draft if draft and draft.expires_at > clock.now() else None


def last_mailed(browser_hash: str) -> Draft | None:
    """Return what a browser wanted to publish last and still waits for its address to be proven."""
    waiting = select(Draft).where(
        Draft.browser_hash == browser_hash, Draft.email.is_not(None), Draft.published_id.is_(None)
    )
    return db.session.scalar(waiting.where(Draft.expires_at > clock.now()).order_by(Draft.id.desc()).limit(1))


def owned_by(account: Account | None, browser_hash: str | None, public_id: str) -> Draft:
    """Return the draft if this account or this browser typed it; else it is missing.

    A draft that an account took over is the account's alone, but the browser that typed it still learns that it was
    published: the first tab waits for exactly that.
    """
    draft = db.session.scalar(select(Draft).where(Draft.public_id == public_id))
    if draft is None or draft.expires_at <= clock.now():
        raise Missing
    if account is not None and draft.account_id == account.id:
        return draft
    if draft.browser_hash != browser_hash or (draft.account_id is not None and draft.published_id is None):
        raise Missing
    return draft


def promised(signed: str) -> Draft:
    """Return the waiting draft behind a mailed link, for as long as the draft lives; else it is missing."""
    draft_id = unsign(WAITING, signed)
    draft = by_id(draft_id) if isinstance(draft_id, int) else None
    if draft is None or draft.published_id is not None or not draft.email:
        raise Missing
    return draft


def mine(account: Account, kind: DraftKind) -> list[Draft]:
    """Return what this person began and has not published, the last first."""
    own = select(Draft).where(Draft.account_id == account.id, Draft.kind == kind, Draft.published_id.is_(None))
    return list(db.session.scalars(own.where(Draft.expires_at > clock.now()).order_by(Draft.id.desc())))
