"""Telling people: a notice on the site and, as they wish, a mail; reading, preferring, saving searches, refusing."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from board import clock
from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.db import db, insert_once
from board.errors import DomainError
from board.mail import outbox
from board.mail.models import Suppression
from board.notifications import queries
from board.notifications.kinds import ALERT, MATCH, Group, How
from board.notifications.models import Alert, Notification, Preference

TEXT_VERSION = "unsubscribe-1"
MOST_ALERTS = 20
QUERY_LENGTH = 1000


def notice(account: Account, kind: str, subject: str, **facts: Any) -> None:
    """Put a notice on somebody's page; the same kind and subject renews it, unread."""
    made = insert_once(db.session(), Notification, account_id=account.id, kind=kind, subject=subject, facts=facts)
    if made is None:
        same = (Notification.account_id == account.id) & (Notification.kind == kind) & (Notification.subject == subject)
        db.session.execute(update(Notification).where(same).values(facts=facts, read_at=None, created_at=clock.now()))


def mail(account: Account, kind: str, dedupe_key: str, **ids: Any) -> bool:
    """Queue a mail unless this person chose otherwise for its group; False when none was queued."""
    if not account.active or queries.how(account.id, kind) != How.AT_ONCE:
        return False
    return outbox.put(
        kind, to=account.email, ids=ids, language=account.language, dedupe_key=dedupe_key, account_id=account.id
    )


def mark_read(account: Account, *, kind: str | None = None, subject: str | None = None) -> None:
    """Mark the notice of a kind and subject as read, or all of them."""
    mine = (Notification.account_id == account.id) & Notification.read_at.is_(None)
    one = (Notification.kind == kind) & (Notification.subject == subject)
    db.session.execute(update(Notification).where(mine & one if kind else mine).values(read_at=clock.now()))


def prefer(account: Account, group: Group, how: How) -> None:
    """Remember when somebody wants a group of mails."""
    row = db.session.get(Preference, (account.id, group.value))
    if row is None:
        db.session.add(Preference(account_id=account.id, kind=group.value, how=how.value))
    else:
        row.how = how.value


def save_search(account: Account, query: str, *, newest: int) -> Alert:
    """Save a search; what is on the board already is not news. The same search twice is one."""
    standing = queries.alerts(account.id)
    same = next((alert for alert in standing if alert.query == query), None)
    if same:
        return same
    if len(standing) >= MOST_ALERTS or len(query) > QUERY_LENGTH:
        raise DomainError("too_many_searches", most=MOST_ALERTS)
    alert = Alert(account_id=account.id, query=query, confirmed_at=clock.now(), last_rank=newest)
    db.session.add(alert)
    return alert


def forget_search(account: Account, public_id: str) -> None:
    """Delete a saved search."""
    db.session.delete(queries.alert_of(account.id, public_id))


def unsubscribe(email_key: str, kind: str, *, ip: str, at: datetime | None = None) -> None:
    """Stop a bulk kind for an address, without any sign-in; twice is the same as once."""
    standing = select(Suppression.id).where(Suppression.email_key == email_key, Suppression.kind == kind)
    if db.session.scalar(standing.limit(1)) is None:
        db.session.add(Suppression(email_key=email_key, kind=kind, why="unsubscribed"))
    account = db.session.scalar(select(Account).where(Account.email_key == email_key))
    if account:
        account_actions.record_consent(account, kind, granted=False, text_version=TEXT_VERSION, ip=ip)


def wants_bulk(account: Account, kind: str) -> bool:
    """Tell whether an address may still get a bulk kind."""
    return account.active and kind in {MATCH, ALERT} and not outbox.suppressed(account.email, kind)
