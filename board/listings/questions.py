"""Public questions on a request, and the owner's answers; both go behind the contact shield."""

from sqlalchemy import or_, select

from board import clock
from board.accounts.models import Account
from board.businesses import queries as business_queries
from board.db import db
from board.errors import DomainError, Missing
from board.events import QuestionAnswered, QuestionAsked, emit
from board.listings.models import Listing, ListingState, PublicQuestion, QuestionState
from board.listings.writing import shielded


def ask(listing: Listing, asker: Account, text: str) -> PublicQuestion:
    """Ask in public; somebody whose last question here still waits must wait too."""
    if listing.state != ListingState.OPEN:
        raise DomainError("listing_not_open")
    if business_queries.role_of(asker, listing.business_id) is not None:
        raise DomainError("not_on_own_listing")
    waiting = select(PublicQuestion.id).where(
        PublicQuestion.listing_id == listing.id,
        PublicQuestion.asker_id == asker.id,
        PublicQuestion.state == QuestionState.ASKED,
    )
    if db.session.scalar(waiting.limit(1)) is not None:
        raise DomainError("question_waits")
    question = PublicQuestion(listing_id=listing.id, asker_id=asker.id, text=shielded(text), state=QuestionState.ASKED)
    db.session.add(question)
    db.session.flush()
    emit(QuestionAsked(question.id))
    return question


def answer(listing: Listing, public_id: str, text: str) -> PublicQuestion:
    """Answer a question in public, once."""
    asked = select(PublicQuestion).where(PublicQuestion.public_id == public_id, PublicQuestion.listing_id == listing.id)
    question = db.session.scalar(asked.with_for_update())
    if question is None:
        raise Missing
    if question.state != QuestionState.ASKED:
        raise DomainError("question_answered")
    question.answer, question.answered_at = shielded(text), clock.now()
    question.state = QuestionState.ANSWERED
    db.session.flush()
    emit(QuestionAnswered(question.id))
    return question


def shown(listing_id: int, *, reader: Account | None, owner: bool) -> list[PublicQuestion]:
    """Return the answered questions; the owner also sees what waits, and an asker their own."""
    visible = PublicQuestion.state == QuestionState.ANSWERED
    waiting = PublicQuestion.state == QuestionState.ASKED
    if owner:
        visible = or_(visible, waiting)
    elif reader is not None:
        visible = or_(visible, waiting & (PublicQuestion.asker_id == reader.id))
    rows = select(PublicQuestion).where(PublicQuestion.listing_id == listing_id, visible)
    return list(db.session.scalars(rows.order_by(PublicQuestion.id)))
