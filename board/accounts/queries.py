"""Reads about people."""

from sqlalchemy import and_, or_, select

from board import clock
from board.accounts.models import Account, Block, Consent, Session, SignInCode
from board.db import db
from board.secrets import digest


def session_of(token: str) -> Session | None:
    """Return the living session of a token, with its account."""
    row = db.session.scalar(select(Session).where(Session.token_hash == digest(token)))
    return row if row and row.expires_at > clock.now() and row.account.active else None


def sessions(account: Account) -> list[Session]:
    """Return an account's living sessions, the last seen first."""
    living = select(Session).where(Session.account_id == account.id, Session.expires_at > clock.now())
    return list(db.session.scalars(living.order_by(Session.seen_at.desc())))


def consents_to(account_id: int, kind: str) -> bool:
    """Tell whether the last word of a person about a kind of mail is yes."""
    return consent_of(account_id, kind) is not None


def consent_of(account_id: int, kind: str) -> int | None:
    """Return the key of the yes that stands for a kind of mail; every bulk mail carries it."""
    last = select(Consent).where(Consent.account_id == account_id, Consent.kind == kind)
    row = db.session.scalar(last.order_by(Consent.id.desc()).limit(1))
    return row.id if row and row.granted else None


def blocked_between(one_id: int, other_id: int) -> bool:
    """Tell whether either of two people blocked the other."""
    pair = or_(
        and_(Block.blocker_id == one_id, Block.blocked_id == other_id),
        and_(Block.blocker_id == other_id, Block.blocked_id == one_id),
    )
    return db.session.scalar(select(Block.id).where(pair).limit(1)) is not None


def blocked_with(account_id: int) -> set[int]:
    """Return everybody who blocked this person or was blocked by them."""
    rows = db.session.execute(
        select(Block.blocker_id, Block.blocked_id).where(
            or_(Block.blocker_id == account_id, Block.blocked_id == account_id)
        )
    )
    return {other for pair in rows for other in pair if other != account_id}


def last_sign_in(account: Account) -> SignInCode | None:
    """Return the sign-in an account used last: it knows where its person was going."""
    used = select(SignInCode).where(SignInCode.email_key == account.email_key, SignInCode.used_at.is_not(None))
    return db.session.scalar(used.order_by(SignInCode.used_at.desc(), SignInCode.id.desc()).limit(1))
