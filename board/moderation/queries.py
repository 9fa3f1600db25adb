"""Reads for the staff: the queue, what was decided, bans, the outbox."""

from datetime import timedelta
from statistics import median

from sqlalchemy import Select, func, select

from board import clock
from board.db import db
from board.errors import Missing
from board.mail.models import MailState, OutgoingEmail
from board.messaging.models import Message
from board.moderation.models import Ban, Case, CaseState

SHOWN = 50
CONTEXT = 5  # messages before and after the reported one
DAY = timedelta(days=1)
TABS = ("listings", "profiles", "reports", "done")


def waiting_case(kind: str, subject_id: int, why: str) -> Case | None:
    """Return the case of a subject that still waits."""
    same = select(Case).where(Case.subject_kind == kind, Case.subject_id == subject_id, Case.why == why)
    return db.session.scalar(same.where(Case.state == CaseState.WAITING).order_by(Case.id).limit(1))


def case_by(public_id: str, *, lock: bool = False) -> Case:
    """Return a case; with `lock` its row is held until the end of the transaction."""
    chosen = select(Case).where(Case.public_id == public_id)
    row = db.session.scalar(chosen.with_for_update().execution_options(populate_existing=True) if lock else chosen)
    if row is None:
        raise Missing
    return row


def cases(tab: str) -> list[Case]:
    """Return a tab's cases: waiting ones oldest first, decided ones newest first."""
    order = Case.handled_at.desc() if tab == "done" else Case.created_at
    return list(db.session.scalars(_tab(tab).order_by(order, Case.id).limit(SHOWN)))


def counts() -> dict[str, int]:
    """Return how many cases each tab holds; of the decided ones those of the last day."""
    grouped = select(Case.why, Case.subject_kind, func.count()).where(Case.state == CaseState.WAITING)
    found = dict.fromkeys(TABS, 0)
    for why, kind, number in db.session.execute(grouped.group_by(Case.why, Case.subject_kind)):
        found["reports" if why == "reported" else f"{kind}s"] += number
    lately = select(func.count(Case.id)).where(Case.state != CaseState.WAITING, Case.handled_at > clock.now() - DAY)
    return found | {"done": db.session.scalar(lately) or 0}


def median_wait_minutes() -> int | None:
    """Return how long what was decided in the last day had waited, in the middle."""
    lately = select(Case.created_at, Case.handled_at).where(Case.handled_at > clock.now() - DAY)
    waits = [(handled - made).total_seconds() / 60 for made, handled in db.session.execute(lately) if handled]
    return round(median(waits)) if waits else None


def context_of(message_id: int) -> list[Message]:
    """Return the reported message with the few around it."""
    message = db.session.get(Message, message_id)
    if message is None:
        raise Missing
    around = select(Message).where(Message.conversation_id == message.conversation_id)
    before = around.where(Message.id <= message_id).order_by(Message.id.desc()).limit(CONTEXT + 1)
    after = around.where(Message.id > message_id).order_by(Message.id).limit(CONTEXT)
    return [*reversed(db.session.scalars(before).all()), *db.session.scalars(after)]


def bans() -> list[Ban]:
    """Return the bans, the newest first."""
    return list(db.session.scalars(select(Ban).order_by(Ban.id.desc()).limit(SHOWN)))


def banned(email_key: str) -> bool:
    """Tell whether an address, or its whole domain, may not come back now."""
    domain = "@" + email_key.rpartition("@")[2]
    rows = db.session.scalars(select(Ban).where(Ban.email_key.in_([email_key, domain])))
    return any(ban.until is None or ban.until > clock.now() for ban in rows)


def mails(state: MailState | None) -> list[OutgoingEmail]:
    """Return the newest mails, of one state if it is given."""
    rows = select(OutgoingEmail).order_by(OutgoingEmail.id.desc()).limit(SHOWN)
    return list(db.session.scalars(rows.where(OutgoingEmail.state == state) if state else rows))


def mail_counts() -> dict[MailState, int]:
    """Return how many mails stand in each state."""
    grouped = select(OutgoingEmail.state, func.count()).group_by(OutgoingEmail.state)
    found = dict(db.session.execute(grouped).all())
    return {state: found.get(state, 0) for state in MailState}


def mail_by(message_id: str) -> OutgoingEmail:
    """Return a mail by the mark that stands in its Message-ID."""
    row = db.session.scalar(select(OutgoingEmail).where(OutgoingEmail.message_id == message_id))
    if row is None:
        raise Missing
    return row


def _tab(tab: str) -> Select[Case]:
    if tab == "done":
        return select(Case).where(Case.state != CaseState.WAITING)
    waiting = select(Case).where(Case.state == CaseState.WAITING)
    if tab == "reports":
        return waiting.where(Case.why == "reported")
    return waiting.where(Case.why == "held", Case.subject_kind == tab.removesuffix("s"))
