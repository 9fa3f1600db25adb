"""Reads of proposals: one's own, a business's board, and one proposal for its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from board.accounts.models import Account
from board.applications.models import Application, CaseChoice, Lane, TeamNote
from board.applications.policy import BOARD_LANES, OPEN_LANES
from board.businesses import queries as business_queries
from board.businesses.models import Business, MemberRole
from board.businesses.policy import reaches
from board.db import db
from board.errors import Missing
from board.listings.models import Listing
from board.profiles.models import CaseCard, Profile

PAIR = (
    joinedload(Application.listing, innerjoin=True).joinedload(Listing.business, innerjoin=True),
    joinedload(Application.profile, innerjoin=True).joinedload(Profile.account, innerjoin=True),
)
_COUNTS = (  # on every list of requests, and so written once
    select(Application.listing_id, func.count())
    .where(Application.listing_id.in_(bindparam("ids", expanding=True)), Application.state != Lane.WITHDRAWN)
    .group_by(Application.listing_id)
)


@dataclass(frozen=True)
class Sight:
    """A proposal as somebody may see it: its manager, or a member of the business with a role."""

    application: Application
    role: MemberRole | None

    @property
    def own(self) -> bool:
        """Whether the reader wrote it."""
        return self.role is None

    @property
    def may_move(self) -> bool:
        """Whether the reader may move, tell, decline and note."""
        return reaches(self.role, MemberRole.EDITOR)

    @property
    def may_hire(self) -> bool:
        """Whether the reader may offer the work."""
        return reaches(self.role, MemberRole.OWNER)


@dataclass(frozen=True)
class Note:
    """A team note with its author's name."""

    name: str
    row: TeamNote


def of_pair(listing_id: int, profile_id: int) -> Application | None:
    """Return the manager's proposal for a request, with everything in it, if there is one."""
    own = _whole().where(Application.listing_id == listing_id, Application.profile_id == profile_id)
    return db.session.scalar(own)


def sighted(account: Account, public_id: str) -> Sight:
    """Return a proposal to its manager or to the business it was sent to; to others it is missing."""
    application = db.session.scalar(_whole().where(Application.public_id == public_id))
    if application is None:
        raise Missing
    if application.profile.account_id == account.id:
        return Sight(application, None)
    role = business_queries.role_of(account, application.listing.business_id)
    if role is None or application.state == Lane.WITHDRAWN:
        raise Missing
    return Sight(application, role)


def received_by(account: Account, public_id: str, role: MemberRole = MemberRole.EDITOR) -> Application:
    """Return a proposal this person may decide on for the business; else it is missing."""
    sight = sighted(account, public_id)
    if not reaches(sight.role, role):
        raise Missing
    return sight.application


def sent_by(account: Account, public_id: str) -> Application:
    """Return this person's own proposal; else it is missing."""
    sight = sighted(account, public_id)
    if not sight.own:
        raise Missing
    return sight.application


def mine(account: Account) -> list[Application]:
    """Return everything this person proposed, the newest first, with request and business."""
    rows = (
        select(Application)
        .join(Profile, Profile.id == Application.profile_id)
        .where(Profile.account_id == account.id)
        .options(PAIR[0])
        .order_by(Application.id.desc())
    )
    return list(db.session.scalars(rows))


def on_board(listing_id: int, order: str = "match") -> list[Application]:
    """Return the proposals of a request's board with their managers, in the chosen order."""
    orders = {
        "match": (Application.score.is_(None), Application.score.desc(), Application.id),
        "price": (Application.price.is_(None), Application.price, Application.id),
        "new": (Application.id.desc(),),
    }
    rows = (
        select(Application)
        .where(Application.listing_id == listing_id, Application.state.in_(BOARD_LANES))
        .options(joinedload(Application.profile, innerjoin=True))
        .order_by(*orders.get(order, orders["match"]))
    )
    return list(db.session.scalars(rows))


def still_waiting(listing_id: int) -> list[Application]:
    """Return the proposals of a request nobody has answered, with their managers."""
    rows = (
        select(Application)
        .where(Application.listing_id == listing_id, Application.state.in_(OPEN_LANES))
        .options(PAIR[1])
        .order_by(Application.id)
    )
    return list(db.session.scalars(rows))


def counts(listing_ids: Sequence[int]) -> dict[int, int]:
    """Return how many proposals each request holds, withdrawn ones left out."""
    return dict(db.session.connection().execute(_COUNTS, {"ids": listing_ids}).all())


def unread_counts(listing_ids: Sequence[int]) -> dict[int, int]:
    """Return how many proposals of each request nobody has opened."""
    rows = (
        select(Application.listing_id, func.count())
        .where(
            Application.listing_id.in_(listing_ids), Application.opened_at.is_(None), Application.state.in_(OPEN_LANES)
        )
        .group_by(Application.listing_id)
    )
    return dict(db.session.execute(rows).all())


def notes(application_id: int) -> list[Note]:
    """Return the team's notes about a proposal, the oldest first."""
    rows = (
        select(TeamNote, Account.name, Account.email)
        .join(Account, Account.id == TeamNote.author_id)
        .where(TeamNote.application_id == application_id)
        .order_by(TeamNote.id)
    )
    return [Note(name or email.partition("@")[0], note) for note, name, email in db.session.execute(rows)]


def attached(application: Application) -> list[CaseCard]:
    """Return the past communities that belong to a proposal."""
    chosen = select(CaseCard).join(CaseChoice, CaseChoice.case_card_id == CaseCard.id)
    return list(
        db.session.scalars(chosen.where(CaseChoice.application_id == application.id).order_by(CaseCard.position))
    )


def by_id(application_id: int) -> Application | None:
    """Return a proposal by its key, with its request, business, manager and account: for mails and reactions."""
    return db.session.scalar(_whole().where(Application.id == application_id))


def _whole() -> Select[Application]:
    return (
        select(Application)
        .join(Application.listing)
        .join(Business, Business.id == Listing.business_id)
        .options(contains_eager(Application.listing).contains_eager(Listing.business), PAIR[1])
        .options(selectinload(Application.answers), selectinload(Application.case_choices))
    )
