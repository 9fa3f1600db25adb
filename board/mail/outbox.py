"""Mails as rows: put in the transaction that causes them, sent later, marked after sending."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any

from sqlalchemy import delete, or_, select, update

from board import clock
from board.db import db, insert_once, transaction
from board.mail.models import MailState, OutgoingEmail, Suppression

LEASE = timedelta(minutes=2)  # longer than the SMTP timeout
GIVE_UP_AFTER = timedelta(hours=48)
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=4)


@dataclass(frozen=True)
class Refused(Exception):
    """The mail server said no; `forever` means trying again is pointless."""

    answer: str
    forever: bool
    bad_address: bool = False


def put(
    template: str, *, to: str, ids: dict[str, Any], language: str, dedupe_key: str, account_id: int | None = None
) -> bool:
    """Queue a mail once per dedupe key; False when it stood there already."""
    made = insert_once(
        db.session(),
        OutgoingEmail,
        to=to,
        account_id=account_id,
        template=template,
        ids=ids,
        language=language,
        dedupe_key=dedupe_key,
        message_id=hashlib.sha256(dedupe_key.encode()).hexdigest()[:32],
    )
    return made is not None


def deliver_due(
    render: Callable[[OutgoingEmail], EmailMessage | None], send: Callable[[EmailMessage], None], most: int = 20
) -> int:
    """Send what is due, each mail outside any transaction; return how many were taken."""
    taken = claim(most)
    for mail_id in taken:
        row = db.session.get_one(OutgoingEmail, mail_id)
        try:
            message = None if suppressed(row.to, row.template) else render(row)
            if message is None:
                _mark(mail_id, state=MailState.DROPPED)
                continue
            db.session.rollback()  # no read transaction may stay open while a mail server thinks
            send(message)
        except Refused as refusal:
            _refused(mail_id, refusal)
        except Exception as error:
            _refused(mail_id, Refused(f"{type(error).__name__}: {error}", forever=False))
        else:
            _mark(mail_id, state=MailState.SENT, sent_at=clock.now(), error=None)
    return len(taken)


def claim(most: int) -> list[int]:
    """Take due mails under a lease, so that two workers never hold the same one."""
    now = clock.now()
    due = (
        select(OutgoingEmail.id)
        .where(
            or_(
                (OutgoingEmail.state == MailState.QUEUED) & (OutgoingEmail.next_try_at <= now),
                (OutgoingEmail.state == MailState.SENDING) & (OutgoingEmail.lease_until < now),
            )
        )
        .order_by(OutgoingEmail.next_try_at)
        .limit(most)
    )
    if db.session.scalar(due.limit(1)) is None:  # looking needs no write lock
        db.session.rollback()
        return []
    with transaction() as session:
        rows = session.execute(
            update(OutgoingEmail)
            .where(OutgoingEmail.id.in_(due.with_for_update(skip_locked=True)))
            .values(state=MailState.SENDING, lease_until=now + LEASE, tries=OutgoingEmail.tries + 1)
            .returning(OutgoingEmail.id)
            .execution_options(synchronize_session=False)
        )
        return sorted(row.id for row in rows)


def resend(mail_id: int) -> None:
    """Queue a dead, dropped or sent mail again, with the same Message-ID."""
    db.session.execute(
        update(OutgoingEmail)
        .where(OutgoingEmail.id == mail_id)
        .values(state=MailState.QUEUED, next_try_at=clock.now(), lease_until=None, tries=0, error=None)
    )


def suppressed(to: str, kind: str) -> bool:
    """Tell whether an address refused this kind of mail, or cannot get any."""
    refusal = select(Suppression.id).where(
        Suppression.email_key == to.lower(), or_(Suppression.kind.is_(None), Suppression.kind == kind)
    )
    return db.session.scalar(refusal.limit(1)) is not None


def welcome_back(to: str, kind: str) -> None:
    """Forget that an address refused a kind; one that cannot get mail at all stays suppressed."""
    db.session.execute(delete(Suppression).where(Suppression.email_key == to.lower(), Suppression.kind == kind))


def _refused(mail_id: int, refusal: Refused) -> None:
    row = db.session.get_one(OutgoingEmail, mail_id)
    now = clock.now()
    if refusal.forever or now - row.created_at > GIVE_UP_AFTER:
        _mark(mail_id, state=MailState.DEAD, error=refusal.answer)
        if refusal.bad_address:
            with transaction() as session:
                session.add(Suppression(email_key=row.to.lower(), kind=None, why="bounced"))
        return
    _mark(mail_id, state=MailState.QUEUED, next_try_at=now + _wait(row.tries), error=refusal.answer)


def _wait(tries: int) -> timedelta:
    longest = min(FIRST_WAIT * 2 ** max(tries - 1, 0), LONGEST_WAIT)
    return longest * random.uniform(0.5, 1.0)


def _mark(mail_id: int, **values: MailState | datetime | str | None) -> None:
    with transaction() as session:
        session.execute(update(OutgoingEmail).where(OutgoingEmail.id == mail_id).values(lease_until=None, **values))
