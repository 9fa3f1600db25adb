"""What people do in conversations: begin, say, share contact details, end, report, mute."""

import hashlib

from sqlalchemy import select, update

from board import clock
from board.accounts import actions as account_actions
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.applications import queries as application_queries
from board.businesses import queries as business_queries
from board.businesses.models import MemberRole
from board.businesses.policy import reaches
from board.db import db, insert_once
from board.errors import DomainError, Missing
from board.events import ApplicationSent, ContactShared, MessageSent, Reported, emit
from board.language import contacts
from board.listings.models import Listing, ListingState
from board.messaging import queries
from board.messaging.models import ContactShare, Conversation, Message, MessageKind, Participant, Side
from board.messaging.queries import Seat
from board.profiles.models import Profile, ProfileState

SHARED_ONE, SHARED_BOTH, SHARE_REVOKED = "shared_one", "shared_both", "share_revoked"


def begin(listing: Listing, profile: Profile) -> Conversation:
    """Return the conversation of a pair, made now with everybody who takes part if there is none."""
    insert_once(db.session(), Conversation, listing_id=listing.id, profile_id=profile.id)
    conversation = queries.of_pair(listing.id, profile.id)
    if conversation is None:
        raise Missing
    people = [(profile.account_id, Side.MANAGER)]
    for account, role in business_queries.members(listing.business_id):
        if reaches(role, MemberRole.EDITOR):
            people.append((account.id, Side.BUSINESS))
    for account_id, side in people:
        insert_once(db.session(), Participant, conversation_id=conversation.id, account_id=account_id, side=side)
    return conversation


def begin_with_application(event: ApplicationSent) -> None:
    """Open the conversation that a proposal begins; nobody needs to say anything yet."""
    application = application_queries.by_id(event.application_id)
    if application:
        begin(application.listing, application.profile)


def start_by_business(listing: Listing, profile: Profile) -> Conversation:
    """Open a conversation with a manager who applied, was invited or matched; never out of nowhere."""
    if not queries.have_met(listing.id, profile.id):
        raise DomainError("not_met_yet")
    if account_queries.blocked_between(listing.created_by, profile.account_id):
        raise DomainError("conversation_ended")
    return begin(listing, profile)


def check_may_ask(listing: Listing, profile: Profile, by: Account) -> None:
    """Let a manager begin with a question: on an open request, one unanswered question at a time."""
    if profile.state != ProfileState.PUBLISHED:
        raise DomainError("profile_not_published")
    if business_queries.role_of(by, listing.business_id) is not None:
        raise DomainError("not_on_own_listing")
    if listing.state != ListingState.OPEN:
        raise DomainError("listing_not_open")
    if account_queries.blocked_between(by.id, listing.created_by):
        raise DomainError("conversation_ended")
    if queries.waiting_question(profile.id, by.id):
        raise DomainError("one_question_waits")


def say(seat: Seat, text: str, *, by: Account, submit_key: str) -> Message:
    """Add a message; the same press again, or a retry after a lost connection, finds the first one."""
    if not text:
        raise DomainError("message_empty")
    _lock(seat.conversation.id)
    if queries.blockers(seat.conversation.id):
        raise DomainError("conversation_ended")
    key = hashlib.sha256(f"{submit_key}\n{text}".encode()).hexdigest()[:32]  # another text is another message
    made = _add(seat.conversation.id, key=key, sender_id=by.id, said=text, body=contacts.mask_message(text).text)
    standing = select(Message).where(Message.conversation_id == seat.conversation.id, Message.submit_key == key)
    if made is not None:
        emit(MessageSent(made))
    return db.session.scalars(standing).one()


def tell(conversation: Conversation, code: str, *, about: str = "", by: Account | None = None) -> None:
    """Add a line of the product's own: what happened, as a code, and the address of what it is about."""
    _lock(conversation.id)
    sender = by.id if by else None
    _add(conversation.id, key=None, sender_id=sender, kind=MessageKind.SYSTEM, said=about, body=code)


def share(seat: Seat, values: dict[str, str], *, by: Account) -> bool:
    """Open one's contact details; they show, for both, only when both sides did. Return whether they do now."""
    _lock(seat.conversation.id)
    standing = queries.shares(seat.conversation.id)
    if queries.both(standing):
        raise DomainError("share_final")
    if queries.blockers(seat.conversation.id):
        raise DomainError("conversation_ended")
    pair = {"conversation_id": seat.conversation.id, "side": seat.side}
    insert_once(db.session(), ContactShare, **pair, values=values, shared_at=clock.now())
    changes = {"values": values, "shared_at": clock.now(), "revoked_at": None}
    db.session.execute(update(ContactShare).filter_by(**pair).values(changes))
    now_both = seat.other in standing
    if now_both or seat.side not in standing:
        tell(seat.conversation, SHARED_BOTH if now_both else SHARED_ONE, by=by)
        emit(ContactShared(seat.conversation.id, seat.side.value, now_both))
    return now_both


def take_back(seat: Seat, *, by: Account) -> None:
    """Close one's contact details again, while the other side has not opened theirs."""
    _lock(seat.conversation.id)
    standing = queries.shares(seat.conversation.id)
    if queries.both(standing):
        raise DomainError("share_final")
    if seat.side in standing:
        standing[seat.side].revoked_at = clock.now()
        tell(seat.conversation, SHARE_REVOKED, by=by)


def end(seat: Seat, *, by: Account) -> None:
    """Block the other side: nothing new can be said by anybody in what the two share."""
    for participant, _name in queries.participants(seat.conversation.id):
        if participant.side == seat.other:
            account_actions.block(by, participant.account_id)


def report(seat: Seat, message_id: int, text: str, *, by: Account) -> None:
    """Ask the staff to look at something the other side said."""
    message = queries.message_of(seat.conversation.id, message_id)
    sides = {
        participant.account_id: participant.side for participant, _name in queries.participants(seat.conversation.id)
    }
    if message is None or message.sender_id is None or sides.get(message.sender_id) != seat.other:
        raise Missing
    emit(Reported("message", message.id, by.id, text))


def mute(seat: Seat, *, quiet: bool) -> None:
    """Stop or start mails about new messages here."""
    seat.me.muted_at = clock.now() if quiet else None


def _lock(conversation_id: int) -> None:
    """Let one writer at a time into a conversation, so that ids grow in the order messages become visible."""
    db.session.execute(select(Conversation.id).where(Conversation.id == conversation_id).with_for_update())


def _add(
    conversation_id: int,
    *,
    key: str | None,
    sender_id: int | None,
    said: str,
    body: str,
    kind: MessageKind = MessageKind.TEXT,
) -> int | None:
    now = clock.now()
    made = insert_once(
        db.session(),
        Message,
        conversation_id=conversation_id,
        sender_id=sender_id,
        kind=kind,
        said=said,
        body=body,
        submit_key=key,
        created_at=now,
    )
    if made is not None:
        changes = {"last_message_id": made, "last_message_at": now}
        db.session.execute(update(Conversation).where(Conversation.id == conversation_id).values(changes))
    return made
