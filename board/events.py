"""Facts that happened, as frozen dataclasses with ids, and `emit`, which tells whoever wiring.py names."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SignedIn:
    """Somebody proved an address; a draft may wait for exactly that."""

    account_id: int
    browser_hash: str
    draft_id: int | None


@dataclass(frozen=True)
class ListingPublished:
    """A request became open (first publication, approval, reopening or renewal)."""

    listing_id: int


@dataclass(frozen=True)
class ListingChanged:
    """An open request got new words or facts."""

    listing_id: int


@dataclass(frozen=True)
class ListingLeftBoard:
    """A request stopped being open: paused, filled, closed, expired, held or hidden."""

    listing_id: int


@dataclass(frozen=True)
class ListingExpiring:
    """An open request ends in three days unless it is renewed."""

    listing_id: int


@dataclass(frozen=True)
class ListingHeld:
    """A request waits for a moderator."""

    listing_id: int


@dataclass(frozen=True)
class ProfilePublished:
    """A profile became visible or changed while visible."""

    profile_id: int


@dataclass(frozen=True)
class ProfileHidden:
    """A profile stopped being visible."""

    profile_id: int


@dataclass(frozen=True)
class ProfileHeld:
    """A profile waits for a moderator."""

    profile_id: int


@dataclass(frozen=True)
class Reported:
    """Somebody reported a listing, a profile, a message or a question to the staff."""

    subject_kind: str
    subject_id: int
    reporter_id: int | None
    text: str


@dataclass(frozen=True)
class InvitationSent:
    """A business asked a manager to apply."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationDeclined:
    """A manager said no to an invitation."""

    invitation_id: int


@dataclass(frozen=True)
class MatchesFound:
    """New pairs of a listing and a profile fit each other."""

    match_ids: tuple[int, ...]


@dataclass(frozen=True)
class ApplicationSent:
    """A manager sent a proposal."""

    application_id: int


@dataclass(frozen=True)
class ApplicantTold:
    """The owner chose to tell a shortlisted manager."""

    application_id: int


@dataclass(frozen=True)
class ApplicationDeclined:
    """The owner declined a proposal with a kind text."""

    application_id: int


@dataclass(frozen=True)
class ApplicationWithdrawn:
    """The manager took a proposal back."""

    application_id: int


@dataclass(frozen=True)
class OfferSent:
    """The owner offered the work to a manager."""

    offer_id: int


@dataclass(frozen=True)
class OfferAccepted:
    """The manager accepted; the engagement exists and the listing is filled."""

    offer_id: int
    engagement_id: int


@dataclass(frozen=True)
class OfferRefused:
    """The manager refused an offer."""

    offer_id: int


@dataclass(frozen=True)
class MessageSent:
    """A message stands in a conversation."""

    message_id: int


@dataclass(frozen=True)
class ContactShared:
    """One side pressed share; `both` when the details are now open to both."""

    conversation_id: int
    side: str
    both: bool


@dataclass(frozen=True)
class QuestionAsked:
    """Somebody asked a public question on a listing."""

    question_id: int


@dataclass(frozen=True)
class QuestionAnswered:
    """The owner answered a public question."""

    question_id: int


@dataclass(frozen=True)
class CaseDecided:
    """A moderator decided a case."""

    case_id: int


Event = Any
Reaction = Callable[[Any], None]
_reactions: dict[type, Sequence[Reaction]] = {}


def connect(table: Mapping[type, Sequence[Reaction]]) -> None:
    """Set who reacts to what; wiring.py holds the table."""
    _reactions.clear()
    _reactions.update(table)


@contextmanager
def reacting(table: Mapping[type, Sequence[Reaction]]) -> Iterator[None]:
    """React by another table inside, and by the one before afterwards; the demo world tells its past this way."""
    before = dict(_reactions)
    connect(table)
    try:
        yield
    finally:
        connect(before)


def emit(event: Event) -> None:
    """Tell every reaction, inside the caller's transaction; a reaction that raises undoes everything."""
    for reaction in _reactions.get(type(event), ()):
        reaction(event)
