"""A conversation as a page shows it: lines with their day, ink and ticks, and what may be done in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from babel.dates import format_date

from board import clock
from board.language import contacts
from board.language.contacts import INK, Segment
from board.messaging import queries
from board.messaging.caution import Caution, caution
from board.messaging.models import ContactShare, Message, MessageKind, Participant, Side
from board.messaging.queries import Seat
from board.web.i18n import gettext as _
from board.web.i18n import locale
from board.web.shown import day, time_of_day

WEEK = timedelta(days=6)
RECENT = 10  # messages of a page that are looked at with care: older ones were answered, and a page must open at once


@dataclass(frozen=True)
class Line:
    """One message on the page, and what stands above it."""

    message: Message
    mine: bool
    name: str | None  # a colleague who wrote for our side
    read: bool
    segments: Sequence[Segment]
    new_day: str | None
    first_new: int | None  # how many messages are new, above the first of them
    caution: Caution  # what the other side's message sounds like, where care is needed

    @property
    def system(self) -> bool:
        """Whether the product speaks."""
        return self.message.kind == MessageKind.SYSTEM

    @property
    def masked(self) -> bool:
        """Whether a contact detail is under ink."""
        return any(segment.redacted for segment in self.segments)


@dataclass(frozen=True)
class Detail:
    """A contact detail that is open now, and the address that uses it."""

    kind: str
    value: str

    @property
    def url(self) -> str:
        """Return where pressing it leads."""
        if self.kind == "email":
            return f"mailto:{self.value}"
        found = contacts.find(self.value)
        number = found[0].value if found else self.value
        if self.kind == "whatsapp":
            return "https://wa.me/" + "".join(sign for sign in number if sign.isdigit())
        return f"tel:{number}"


@dataclass(frozen=True)
class Thread:
    """Everything a conversation's page needs beside its messages."""

    seat: Seat
    people: Mapping[int, tuple[Participant, str]]
    shares: Mapping[Side, ContactShare]
    blockers: Sequence[int]

    @property
    def open_details(self) -> bool:
        """Whether both sides shared."""
        return queries.both(self.shares)

    def details(self, side: Side) -> list[Detail]:
        """Return what a side opened, once both did."""
        return [Detail(kind, value) for kind, value in self.shares[side].values.items()] if self.open_details else []

    @property
    def ended(self) -> bool:
        """Whether somebody blocked somebody: nothing new can be said."""
        return bool(self.blockers)

    @property
    def ended_by_me(self) -> bool:
        """Whether the reader ended it."""
        return self.seat.me.account_id in self.blockers

    @property
    def read_by_other(self) -> int:
        """Return the last message that anybody on the other side has seen."""
        return max((each.read_up_to for each, _name in self.people.values() if each.side == self.seat.other), default=0)

    def lines(
        self, messages: Sequence[Message], last_at: datetime | None = None, *, new: bool = False
    ) -> Iterator[Line]:
        """Yield the messages as lines; `last_at` is when the one before them was said."""
        unread = [each.id for each in messages if new and self._unread(each)]
        recent = {each.id for each in messages[-RECENT:] if each.kind == MessageKind.TEXT and not self._ours(each)}
        shown = _local_day(last_at)
        for message in messages:
            today = _local_day(message.created_at)
            yield Line(
                message=message,
                mine=self._ours(message),
                name=self._colleague(message),
                read=message.id <= self.read_by_other,
                segments=self._segments(message),
                new_day=day_label(message.created_at) if today != shown else None,
                first_new=len(unread) if unread and message.id == unread[0] else None,
                caution=caution(message.said) if message.id in recent else "",
            )
            shown = today

    def _ours(self, message: Message) -> bool:
        sender = self.people.get(message.sender_id or 0)
        return sender is not None and sender[0].side == self.seat.side

    def _colleague(self, message: Message) -> str | None:
        sender = self.people.get(message.sender_id or 0)
        if sender is None or not self._ours(message) or message.sender_id == self.seat.me.account_id:
            return None
        return sender[1]

    def _unread(self, message: Message) -> bool:
        return message.id > self.seat.me.read_up_to and not self._ours(message)

    def _segments(self, message: Message) -> Sequence[Segment]:
        return [Segment(message.said, False)] if self.open_details else contacts.ink(message.body)


def thread_of(seat: Seat) -> Thread:
    """Read what stands around the messages, in a constant number of statements."""
    key = seat.conversation.id
    people = {participant.account_id: (participant, name) for participant, name in queries.participants(key)}
    return Thread(seat, people, queries.shares(key), queries.blockers(key))


def preview(message: Message) -> str:
    """Return a message in one line for the list, its details hidden."""
    return " ".join(message.body.replace(INK, "•••••").split())


def day_label(moment: datetime) -> str:
    """Return a day as people say it above messages: today, yesterday, or its name and date."""
    shown = clock.local(moment).date()
    if shown == clock.today():
        return _("Today")
    if shown == clock.today() - timedelta(days=1):
        return _("Yesterday")
    return f"{format_date(shown, 'EEEE', locale=locale())}, {day(shown)}"


def moment_label(moment: datetime) -> str:
    """Return a moment as short as a list needs it: the hour, yesterday, the weekday, or the date."""
    shown = clock.local(moment).date()
    if shown == clock.today():
        return time_of_day(moment)
    if shown == clock.today() - timedelta(days=1):
        return _("Yesterday")
    if clock.today() - shown <= WEEK:
        return format_date(shown, "EEE", locale=locale())
    return day(shown)


def _local_day(moment: datetime | None) -> date | None:
    return clock.local(moment).date() if moment else None
