"""What the staff decides; every step leaves a line in the audit trail."""

from typing import Any

from board import clock
from board.accounts.models import Account
from board.db import db
from board.errors import DomainError, Missing
from board.events import CaseDecided, emit
from board.mail import outbox
from board.mail.models import OutgoingEmail
from board.messaging.models import Message
from board.moderation import queries, subjects
from board.moderation.models import AuditEntry, Case, CaseState

HELD, REPORTED = "held", "reported"


def open_case(
    kind: str, subject_id: int, why: str, *, signals: list[str], reporter: int | None = None, text: str = ""
) -> Case:
    """Put something in the queue; a subject that already waits there is not doubled."""
    case = queries.waiting_case(kind, subject_id, why)
    if case is None:
        case = Case(subject_kind=kind, subject_id=subject_id, why=why)
        db.session.add(case)
    case.signals = signals
    case.reporter_id, case.report_text = reporter or case.reporter_id, (text or case.report_text or "")[:500] or None
    db.session.flush()
    return case


def approve(case: Case, *, by: Account) -> None:
    """Say that all is well: what was held opens, what was reported stays."""
    _check_waiting(case)
    if case.why == HELD:
        subjects.approve(subjects.thing_of(case))
    _decide(case, CaseState.APPROVED, by, "approve", "")


def send_back(case: Case, reason: str, *, by: Account) -> None:
    """Return what was held to its owner with a reason to read; fixing it brings it back to the queue."""
    _check_waiting(case)
    _check_reason(reason)
    if case.why != HELD:
        raise DomainError("case_not_held")
    subjects.send_back(subjects.thing_of(case), reason)
    _decide(case, CaseState.REJECTED, by, "send_back", reason)


def hide(case: Case, reason: str, *, by: Account) -> None:
    """Take the subject of a case off the site."""
    _check_waiting(case)
    _check_reason(reason)
    subjects.hide(subjects.thing_of(case), reason)
    _decide(case, CaseState.REJECTED, by, "hide", reason)


def undo(case: Case, *, by: Account) -> None:
    """Take a decision back: the case waits again and its subject with it."""
    if case.state == CaseState.WAITING:
        return
    was, case.state = case.state, CaseState.WAITING
    case.handled_by = case.handled_at = case.reason = None
    db.session.flush()
    thing = subjects.thing_of(case)
    if case.why == HELD:
        subjects.hold_again(thing, [str(code) for code in case.signals])
    elif was == CaseState.REJECTED:
        subjects.bring_back(thing)
    audit(by, "undo", f"case:{case.public_id}")


def read_context(case: Case, *, by: Account) -> list[Message]:
    """Return a reported message with what stands around it; reading is written down."""
    if case.subject_kind != subjects.MESSAGE:
        raise Missing
    audit(by, "read_context", f"case:{case.public_id}", message=case.subject_id)
    return queries.context_of(case.subject_id)


def resend(row: OutgoingEmail, *, by: Account) -> None:
    """Queue a mail again."""
    outbox.resend(row.id)
    audit(by, "resend", f"mail:{row.message_id}"[:60], template=row.template)


def audit(by: Account, action: str, subject: str, **facts: Any) -> None:
    """Add a line to the audit trail."""
    db.session.add(AuditEntry(actor_id=by.id, action=action, subject=subject, facts=facts))


def _decide(case: Case, state: CaseState, by: Account, action: str, reason: str) -> None:
    case.state, case.handled_by, case.handled_at = state, by.id, clock.now()
    case.reason = reason or None
    audit(by, action, f"{case.subject_kind}:{case.subject_id}", case=case.public_id, reason=reason)
    db.session.flush()
    emit(CaseDecided(case.id))


def _check_waiting(case: Case) -> None:
    if case.state != CaseState.WAITING:
        raise DomainError("case_decided")


def _check_reason(reason: str) -> None:
    if not reason:
        raise DomainError("reason_missing")
