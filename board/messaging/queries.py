"""Reads of conversations for screens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, union_all
from sqlalchemy.orm import aliased, joinedload

from board.accounts.models import Account, Block
from board.applications.models import Application
from board.businesses.models import Business
from board.db import db
from board.errors import Missing
from board.listings.models import Listing
from board.matching.models import Invitation, Match
from board.messaging.models import ContactShare, Conversation, Message, MessageKind, Participant, Side
from board.profiles.models import Profile

PAGE = 50
INBOX = 60


@dataclass(frozen=True)
class Seat:
    """One participant's place in a conversation, with who sits on the other side."""

    conversation: Conversation
    me: Participant
    person: str  # the other side's person
    business: str | None  # the business when the other side is one
    photo: str | None = None

    @property
    def side(self) -> Side:
        """Return which half the reader is."""
        return self.me.side

    @property
    def other(self) -> Side:
        """Return the other half."""
        return other_side(self.me.side)


@dataclass(frozen=True)
class InboxRow:
    """A conversation as the list shows it; the preview is the masked text."""

    public_id: str
    person: str
    business: str | None
    is_business: bool
    photo: str | None
    listing_title: str
    last: Message | None
    mine: bool
    at: datetime
    unread: int
    muted: bool


def other_side(side: Side) -> Side:
    """Return the other half of a conversation."""
    return Side.MANAGER if side == Side.BUSINESS else Side.BUSINESS


def unread_count(account_id: int) -> int:
    """Return how many conversations hold something this person has not read."""
    unread = (
        select(func.count(func.distinct(Participant.conversation_id)))
        .join(Message, Message.conversation_id == Participant.conversation_id)
        .where(Participant.account_id == account_id, Message.id > Participant.read_up_to)
        .where(Message.sender_id.is_distinct_from(account_id), Participant.archived_at.is_(None))
    )
    return db.session.scalar(unread) or 0


def seat_of(account: Account, public_id: str) -> Seat:
    """Return the reader's place in a conversation; for everybody else it is missing."""
    rows = (
        select(Conversation, Participant, Account.name)
        .join(Participant, Participant.conversation_id == Conversation.id)
        .join(Listing, Listing.id == Conversation.listing_id)
        .join(Account, Account.id == Listing.created_by)
        .where(Conversation.public_id == public_id, Participant.account_id == account.id)
        .options(
            joinedload(Conversation.listing, innerjoin=True).joinedload(Listing.business, innerjoin=True),
            joinedload(Conversation.profile, innerjoin=True),
        )
    )
    found = db.session.execute(rows).first()
    if found is None:
        raise Missing
    conversation, participant, owner = found
    if participant.side == Side.BUSINESS:
        return Seat(conversation, participant, conversation.profile.name, None, conversation.profile.photo)
    return Seat(conversation, participant, owner, conversation.listing.business.name)


def inbox(account: Account, start: int = 0, current: str | None = None) -> list[InboxRow]:
    """Return the reader's conversations, the last spoken first, in one statement.

    Those a proposal opened and nobody has spoken in are left out, except the one that is being looked at.
    """
    unread = (
        select(func.count(Message.id))
        .where(Message.conversation_id == Conversation.id, Message.id > Participant.read_up_to)
        .where(Message.sender_id.is_distinct_from(account.id))
        .correlate(Conversation, Participant)
        .scalar_subquery()
    )
    at = func.coalesce(Conversation.last_message_at, Conversation.created_at)
    owner = aliased(Account)
    rows = (
        select(
            Conversation,
            Participant,
            Listing.title,
            Business.name,
            owner.name,
            Profile.name,
            Profile.photo,
            Message,
            unread,
        )
        .join(Participant, Participant.conversation_id == Conversation.id)
        .join(Listing, Listing.id == Conversation.listing_id)
        .join(Business, Business.id == Listing.business_id)
        .join(owner, owner.id == Listing.created_by)
        .join(Profile, Profile.id == Conversation.profile_id)
        .outerjoin(Message, Message.id == Conversation.last_message_id)
        .where(Participant.account_id == account.id, Participant.archived_at.is_(None))
        .where(or_(Conversation.last_message_id.is_not(None), Conversation.public_id == current))
        .order_by(at.desc(), Conversation.id.desc())
        .offset(start)
        .limit(INBOX)
    )
    found: list[InboxRow] = []
    for conversation, me, title, business, person, manager, photo, last, count in db.session.execute(rows):
        own_business = me.side == Side.BUSINESS
        found.append(
            InboxRow(
                public_id=conversation.public_id,
                person=manager if own_business else person,
                business=None if own_business else business,
                is_business=not own_business,
                photo=photo if own_business else None,
                listing_title=title,
                last=last,
                mine=last is not None and last.sender_id == account.id,
                at=conversation.last_message_at or conversation.created_at,
                unread=count,
                muted=me.muted_at is not None,
            )
        )
    return found


def latest(conversation_id: int, before: int | None = None) -> list[Message]:
    """Return the last messages, or those before a cursor, in reading order."""
    rows = select(Message).where(Message.conversation_id == conversation_id)
    if before is not None:
        rows = rows.where(Message.id < before)
    return list(db.session.scalars(rows.order_by(Message.id.desc()).limit(PAGE)))[::-1]


def since(conversation_id: int, after: int, until: int | None = None) -> list[Message]:
    """Return what was said after a cursor, up to another one if it is given."""
    rows = select(Message).where(Message.conversation_id == conversation_id, Message.id > after)
    if until is not None:
        rows = rows.where(Message.id <= until)
    return list(db.session.scalars(rows.order_by(Message.id).limit(4 * PAGE)))


def said_before(conversation_id: int, cursor: int) -> datetime | None:
    """Return when the last message before or at a cursor was said: it decides whether a day begins."""
    rows = select(Message.created_at).where(Message.conversation_id == conversation_id, Message.id <= cursor)
    return db.session.scalar(rows.order_by(Message.id.desc()).limit(1))


def participants(conversation_id: int) -> list[tuple[Participant, str]]:
    """Return who takes part, with their names."""
    rows = (
        select(Participant, Account.name)
        .join(Account, Account.id == Participant.account_id)
        .where(Participant.conversation_id == conversation_id)
    )
    return [(participant, name) for participant, name in db.session.execute(rows)]


def shares(conversation_id: int) -> dict[Side, ContactShare]:
    """Return what each side has opened and not taken back."""
    rows = select(ContactShare).where(
        ContactShare.conversation_id == conversation_id, ContactShare.revoked_at.is_(None)
    )
    return {share.side: share for share in db.session.scalars(rows)}


def both(shared: Mapping[Side, ContactShare]) -> bool:
    """Tell whether the details are open: only when both sides shared."""
    return len(shared) == len(Side)


def both_shared(listing_id: int, profile_id: int) -> bool:
    """Tell whether a business and a manager opened their contact details to each other."""
    count = (
        select(func.count(ContactShare.id))
        .join(Conversation, Conversation.id == ContactShare.conversation_id)
        .where(Conversation.listing_id == listing_id, Conversation.profile_id == profile_id)
        .where(ContactShare.revoked_at.is_(None))
    )
    return db.session.scalar(count) == len(Side)


def blockers(conversation_id: int) -> Sequence[int]:
    """Return the accounts that ended a conversation by blocking somebody on its other side."""
    one, other = aliased(Participant), aliased(Participant)
    rows = (
        select(Block.blocker_id)
        .join(one, one.account_id == Block.blocker_id)
        .join(other, other.account_id == Block.blocked_id)
        .where(one.conversation_id == conversation_id, other.conversation_id == conversation_id, one.side != other.side)
    )
    return list(db.session.scalars(rows))


def message_of(conversation_id: int, message_id: int) -> Message | None:
    """Return something a person said in a conversation."""
    rows = select(Message).where(Message.conversation_id == conversation_id, Message.id == message_id)
    return db.session.scalar(rows.where(Message.kind == MessageKind.TEXT))


def of_pair(listing_id: int, profile_id: int) -> Conversation | None:
    """Return the conversation of a business and a manager about a request."""
    rows = select(Conversation).where(Conversation.listing_id == listing_id, Conversation.profile_id == profile_id)
    return db.session.scalar(rows)


def have_met(listing_id: int, profile_id: int) -> bool:
    """Tell whether a manager applied to a request, was invited to it or matched it."""
    kinds = union_all(
        *(
            select(table.id).where(table.listing_id == listing_id, table.profile_id == profile_id)
            for table in (Application, Invitation, Match)
        )
    )
    return db.session.execute(kinds.limit(1)).first() is not None


def waiting_question(profile_id: int, account_id: int) -> Conversation | None:
    """Return the conversation in which a manager asked without having applied, and nobody answered yet."""
    said = select(Message.id).where(Message.conversation_id == Conversation.id)
    applied = exists().where(
        and_(Application.listing_id == Conversation.listing_id, Application.profile_id == Conversation.profile_id)
    )
    mine: ColumnElement[bool] = said.where(Message.sender_id == account_id).exists()
    theirs = said.where(Message.kind == MessageKind.TEXT, Message.sender_id != account_id).exists()
    rows = select(Conversation).where(Conversation.profile_id == profile_id, mine, ~or_(applied, theirs))
    return db.session.scalar(rows.limit(1))
