"""Signing in and out, consents, blocks: everything that changes who somebody is here."""

import re
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from board import clock
from board.accounts import signin
from board.accounts.models import Account, Block, Consent, Session, SignInCode
from board.db import db, insert_once
from board.errors import DomainError
from board.events import SignedIn, emit
from board.language import contacts
from board.mail import outbox
from board.secrets import digest, new_token

CODE_LIFE = timedelta(minutes=10)
CODE_TRIES = 5
IDLE = timedelta(days=30)
ABSOLUTE = timedelta(days=180)
STAFF_LIFE = timedelta(hours=12)
FRESH = timedelta(minutes=15)


def email_key(email: str) -> str:
    """Return the form of an address that identifies an account."""
    return email.strip().lower()


def folded(email: str) -> str:
    """Return the form of an address that limits count: without dots and +tags."""
    name, _, domain = email_key(email).partition("@")
    return re.sub(r"\+.*|\.", "", name) + "@" + domain


def ask_to_sign_in(
    email: str, *, language: str, browser_hash: str, draft_id: int | None = None, next_path: str = ""
) -> SignInCode:
    """Mail a code and a link to the address; known and unknown addresses go exactly the same way."""
    salt = signin.new_salt()
    link, code = signin.link_and_code(salt)
    row = SignInCode(
        email_key=email_key(email),
        email=email.strip(),
        language=language,
        salt=salt,
        code_hash=digest(code),
        link_hash=digest(link),
        browser_hash=browser_hash,
        draft_id=draft_id,
        next_path=next_path,
        expires_at=clock.now() + CODE_LIFE,
    )
    db.session.add(row)
    db.session.flush()
    outbox.put("signin", to=row.email, ids={"code": row.id}, language=language, dedupe_key=f"signin:{row.id}")
    return row


def use_code(email: str, typed: str, *, browser_hash: str) -> Account | None:
    """Sign in with a code in the browser that asked; a wrong one costs a try and gives None."""
    row = db.session.scalar(
        select(SignInCode)
        .where(SignInCode.email_key == email_key(email), SignInCode.browser_hash == browser_hash)
        .where(SignInCode.used_at.is_(None), SignInCode.expires_at > clock.now(), SignInCode.tries < CODE_TRIES)
        .order_by(SignInCode.id.desc())
        .limit(1)
        .with_for_update()
    )
    if row is None:
        return None
    row.tries += 1
    if digest(signin.tidy_code(typed)) != row.code_hash:
        return None
    return _use(row, browser_hash)


def find_link(token: str) -> SignInCode | None:
    """Return the sign-in behind a mailed link while it is still good."""
    row = db.session.scalar(select(SignInCode).where(SignInCode.link_hash == digest(token)))
    return row if row and row.used_at is None and row.expires_at > clock.now() else None


def use_link(token: str, *, browser_hash: str) -> Account:
    """Sign in with a mailed link, in any browser, once."""
    row = find_link(token)
    if row is None:
        raise DomainError("link_used_or_old")
    return _use(row, browser_hash)


def _use(row: SignInCode, browser_hash: str) -> Account:
    used = db.session.execute(
        update(SignInCode).where(SignInCode.id == row.id, SignInCode.used_at.is_(None)).values(used_at=clock.now())
    )
    if not used.rowcount:  # type: ignore[attr-defined]
        raise DomainError("link_used_or_old")
    account = account_of(row.email, language=row.language)
    if not account.active:
        raise DomainError("account_closed")
    account.verified_at = account.verified_at or clock.now()
    emit(SignedIn(account.id, browser_hash, row.draft_id))
    return account


def account_of(email: str, *, language: str = "he") -> Account:
    """Return the account of an address, made now if there is none."""
    key = email_key(email)
    insert_once(db.session(), Account, email=email.strip(), email_key=key, language=language)
    return db.session.scalars(select(Account).where(Account.email_key == key)).one()


def rename(account: Account, name: str) -> None:
    """Give somebody the name others see: a contact detail in it stays behind."""
    account.name = contacts.mask(name).text.strip()


def open_session(account: Account, *, agent: str) -> str:
    """Begin a signed-in browser; return the token that only its cookie will hold."""
    token, now = new_token(), clock.now()
    db.session.add(
        Session(
            account_id=account.id,
            token_hash=digest(token),
            agent=agent[:200],
            seen_at=now,
            expires_at=now + (STAFF_LIFE if account.staff else IDLE),
            fresh_until=now + FRESH,
        )
    )
    return token


def close_session(token: str) -> None:
    """End one signed-in browser."""
    db.session.execute(delete(Session).where(Session.token_hash == digest(token)))


def close_all_sessions(account: Account, *, but: str | None = None) -> None:
    """End every signed-in browser of an account, except the one with this token."""
    rows = delete(Session).where(Session.account_id == account.id)
    db.session.execute(rows.where(Session.token_hash != digest(but)) if but else rows)


def expiry(began: datetime, seen: datetime, *, staff: bool) -> datetime:
    """Return until when a session lives that was just seen: 30 days idle, 180 in all, staff 12 hours."""
    return began + STAFF_LIFE if staff else min(seen + IDLE, began + ABSOLUTE)


def record_consent(account: Account, kind: str, *, granted: bool, text_version: str, ip: str) -> None:
    """Add a line to the consent ledger unless it would repeat the last one."""
    last = db.session.scalar(
        select(Consent)
        .where(Consent.account_id == account.id, Consent.kind == kind)
        .order_by(Consent.id.desc())
        .limit(1)
    )
    if last is None or last.granted != granted:
        db.session.add(Consent(account_id=account.id, kind=kind, granted=granted, text_version=text_version, ip=ip))
        if granted:  # a fresh yes outweighs an older "stop these mails"
            outbox.welcome_back(account.email, kind)


def block(blocker: Account, blocked_id: int) -> None:
    """Let one person hear nothing more from another; twice is the same as once."""
    insert_once(db.session(), Block, blocker_id=blocker.id, blocked_id=blocked_id)
