"""Reads of notices, preferences and saved searches for screens."""

from collections.abc import Iterable

from sqlalchemy import func, select

from board.accounts.models import Account
from board.businesses import queries as business_queries
from board.businesses.models import MemberRole
from board.businesses.policy import reaches
from board.db import db
from board.errors import Missing
from board.notifications.kinds import GROUPS, Group, How
from board.notifications.models import Alert, Notification, Preference

SHOWN = 100


def unread_count(account_id: int) -> int:
    """Return how many notices this person has not read."""
    unread = select(func.count(Notification.id)).where(
        Notification.account_id == account_id, Notification.read_at.is_(None)
    )
    return db.session.scalar(unread) or 0


def notices(account_id: int) -> list[Notification]:
    """Return a person's newest notices."""
    mine = select(Notification).where(Notification.account_id == account_id)
    return list(db.session.scalars(mine.order_by(Notification.created_at.desc(), Notification.id.desc()).limit(SHOWN)))


def preferences(account_id: int) -> dict[Group, How]:
    """Return when this person wants each group of mails; what was never chosen comes at once."""
    rows = db.session.scalars(select(Preference).where(Preference.account_id == account_id))
    chosen = {row.kind: row.how for row in rows}
    return {group: How(chosen.get(group.value, How.AT_ONCE)) for group in Group}


def how(account_id: int, kind: str) -> How:
    """Return when this person wants a mail of this kind."""
    group = GROUPS.get(kind)
    row = db.session.get(Preference, (account_id, group.value)) if group else None
    return How(row.how) if row else How.AT_ONCE


def people_of(business_id: int) -> list[Account]:
    """Return who hears of a business's requests: its active owners and editors."""
    members = business_queries.members(business_id)
    return [account for account, role in members if account.active and reaches(role, MemberRole.EDITOR)]


def alerts(account_id: int) -> list[Alert]:
    """Return a person's saved searches, the newest first."""
    return list(db.session.scalars(select(Alert).where(Alert.account_id == account_id).order_by(Alert.id.desc())))


def alert_of(account_id: int, public_id: str) -> Alert:
    """Return a person's own saved search; anybody else's is missing."""
    mine = select(Alert).where(Alert.account_id == account_id, Alert.public_id == public_id)
    alert = db.session.scalar(mine)
    if alert is None:
        raise Missing
    return alert


def account_ids_wanting(hows: Iterable[How]) -> list[int]:
    """Return everybody who chose one of these for any group."""
    chosen = select(Preference.account_id).where(Preference.how.in_([how.value for how in hows])).distinct()
    return list(db.session.scalars(chosen.order_by(Preference.account_id)))
