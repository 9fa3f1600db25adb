"""What is over goes: expired drafts, sessions and codes, old limits and counts, mails long sent; search is tidied."""

from datetime import timedelta

from sqlalchemy import delete

from board import clock
from board.accounts.models import Session, SignInCode
from board.db import db
from board.drafts.models import Draft
from board.mail.models import MailState, OutgoingEmail
from board.search import index
from board.stats import actions as stats
from board.web import limits

KEEP_CODES = timedelta(days=1)
KEEP_MAILS = timedelta(days=90)
OVER = (MailState.SENT, MailState.DROPPED)


def run() -> None:
    """Delete what nobody can use any more; runs every night."""
    now = clock.now()
    for rows in (
        delete(Draft).where(Draft.expires_at < now),
        delete(Session).where(Session.expires_at < now),
        delete(SignInCode).where(SignInCode.expires_at < now - KEEP_CODES),
        delete(OutgoingEmail).where(OutgoingEmail.state.in_(OVER), OutgoingEmail.created_at < now - KEEP_MAILS),
    ):
        db.session.execute(rows)
    limits.forget_old(db.session())
    stats.forget_old(db.session(), clock.today())
    index.settle(db.session())
