"""The daily mail of those who want some things once a day, and the mail about messages that nobody read."""

from datetime import timedelta

from flask import url_for
from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.db import db
from board.events import ListingExpiring, MessageSent
from board.jobs import queue
from board.listings.models import Listing
from board.mail import outbox
from board.mail.render import Letter
from board.messaging import queries as messaging_queries
from board.messaging.models import Message, Participant
from board.notifications import queries
from board.notifications.actions import mail, notice
from board.notifications.kinds import GROUPS, Group, How
from board.notifications.letters import safe
from board.notifications.models import Notification
from board.web.labels import word

AWAY = timedelta(minutes=10)
DAY = timedelta(days=1)


def message_sent(event: MessageSent) -> None:
    """Look again in ten minutes whether the message was read."""
    queue.enqueue("tell_away", run_at=clock.now() + AWAY, message_id=event.message_id)


def tell_away(message_id: int) -> None:
    """Mail whoever has not read a message meanwhile; one mail a conversation until it is read."""
    message = db.session.get(Message, message_id)
    if message is None:
        return
    waiting = (
        select(Participant, Account)
        .join(Account, Account.id == Participant.account_id)
        .where(Participant.conversation_id == message.conversation_id, Participant.read_up_to < message.id)
        .where(Participant.muted_at.is_(None), Participant.archived_at.is_(None))
    )
    for participant, account in db.session.execute(waiting).all():
        if account.id != message.sender_id:
            key = f"away:{participant.id}:{participant.read_up_to}"
            mail(account, "away", key, participant=participant.id, read_up_to=participant.read_up_to)


def listing_expiring(event: ListingExpiring) -> None:
    """Ask the owner whether the request is still open."""
    listing = db.session.get_one(Listing, event.listing_id)
    expires = listing.expires_at.isoformat()
    for account in queries.people_of(listing.business_id):
        notice(account, "expiring", f"listing:{listing.public_id}", title=listing.title, listing=listing.public_id)
        key = f"expiring:{listing.id}:{account.id}:{expires[:10]}"
        mail(account, "expiring", key, listing=listing.id, to=account.id, expires=expires)


def send_summaries() -> None:
    """At eight in the morning: one mail with what those who chose "daily" have not read."""
    today = clock.today().isoformat()
    for account_id in queries.account_ids_wanting([How.DAILY]):
        account = db.session.get_one(Account, account_id)
        if not account.active or not (_unread(account) or _messages(account)):
            continue
        outbox.put(
            "summary",
            to=account.email,
            ids={"account": account_id},
            language=account.language,
            dedupe_key=f"summary:{account_id}:{today}",
            account_id=account_id,
        )


def letter(account: int) -> Letter | None:
    """Say what happened since yesterday and is still unread."""
    reader = db.session.get(Account, account)
    if reader is None or not reader.active:
        return None
    items, messages = [_sentence(row) for row in _unread(reader)], _messages(reader)
    if not items and not messages:
        return None
    page = url_for("notifications.index", _external=True)
    return Letter({"items": items, "messages": messages, "all_url": page, "name": reader.name})


def _unread(account: Account) -> list[Notification]:
    daily = {group for group, how in queries.preferences(account.id).items() if how == How.DAILY}
    kinds = [kind for kind, group in GROUPS.items() if group in daily]
    rows = select(Notification).where(Notification.account_id == account.id, Notification.kind.in_(kinds))
    fresh = rows.where(Notification.read_at.is_(None), Notification.created_at > clock.now() - DAY)
    return list(db.session.scalars(fresh.order_by(Notification.created_at.desc())))


def _messages(account: Account) -> int:
    """Return how many conversations wait, if this person wants to hear of them once a day."""
    daily = queries.preferences(account.id)[Group.MESSAGES] == How.DAILY
    return messaging_queries.unread_count(account.id) if daily else 0


def _sentence(row: Notification) -> str:
    facts = {name: safe(value) if isinstance(value, str) else value for name, value in row.facts.items()}
    return word(f"notice.{row.kind}", **facts)
