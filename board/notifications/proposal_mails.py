"""What mails about proposals and invitations say."""

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from board.accounts.models import Account
from board.applications.models import Application, Lane
from board.db import db
from board.listings.models import Listing, ListingState
from board.mail.render import Letter
from board.matching.models import Invitation, InvitationState
from board.notifications.letters import ServiceMail, day, hours, pay, place, reader, safe, url
from board.profiles.models import Profile
from board.web.i18n import gettext as _

Facts = tuple[tuple[str, str], ...]


def application(application: int, to: int) -> Letter | None:
    """Tell a business that a proposal came."""
    account, row = reader(to, "application"), _loaded(application)
    if account is None or row is None or row.state == Lane.WITHDRAWN:
        return None
    name = safe(row.profile.name)
    return ServiceMail(
        subject=_("A new proposal from %(name)s", name=name),
        lead=_("A proposal came for your request:"),
        heading=safe(row.listing.title),
        facts=_terms(row),
        url=url("applications.show", row.public_id),
        button=_("Read the proposal"),
    ).letter(account)


def shortlisted(application: int) -> Letter | None:
    """Tell a manager that the business thinks about the proposal."""
    account, row = _manager(application, "shortlisted")
    if account is None or row is None or row.state not in {Lane.SHORTLISTED, Lane.TALKING}:
        return None
    title = safe(row.listing.title)
    return ServiceMail(
        subject=_("On the shortlist: %(title)s", title=title),
        lead=_("The business chose to tell you: your proposal is among the few they are thinking about."),
        heading=title,
        url=url("applications.show", row.public_id),
        button=_("To the proposal"),
    ).letter(account)


def declined(application: int) -> Letter | None:
    """Bring the kind words of a decline, unless the owner took it back."""
    account, row = _manager(application, "declined")
    if account is None or row is None or row.state != Lane.DECLINED:
        return None
    title = safe(row.listing.title)
    return ServiceMail(
        subject=_("An answer to your proposal: %(title)s", title=title),
        lead=_("This time it went another way. These are the words of the business:"),
        heading=title,
        said=row.decline_text or "",
        url=url_for("matching.listings", _external=True),
        button=_("Other requests that fit"),
    ).letter(account)


def invitation(invitation: int) -> Letter | None:
    """Bring a business's invitation."""
    row = db.session.get(Invitation, invitation)
    if row is None or row.state != InvitationState.SENT:
        return None
    listing = db.session.get_one(Listing, row.listing_id)
    account = reader(db.session.get_one(Profile, row.profile_id).account_id, "invitation")
    if account is None or listing.state != ListingState.OPEN:
        return None
    title = safe(listing.title)
    return ServiceMail(
        subject=_("An invitation to propose: %(title)s", title=title),
        lead=_("The business read your profile and asks for a proposal:"),
        heading=title,
        facts=_present(
            (_("Where"), place(listing)),
            (_("Budget"), pay(listing.budget_min, listing.budget_max, listing.currency, listing.per)),
            (_("Time"), hours(listing)),
        ),
        url=url("matching.invitation", row.public_id),
        button=_("Read the invitation"),
        after=_("The invitation waits until %(day)s.", day=day(row.expires_at)),
    ).letter(account)


def _terms(row: Application) -> Facts:
    starts = day(row.starts_on) if row.starts_on else ""
    return _present(
        (_("By"), safe(row.profile.name)),
        (_("Price"), pay(row.price, None, row.currency, row.per)),
        (_("Start"), starts),
    )


def _present(*facts: tuple[str, str]) -> Facts:
    return tuple((label, text) for label, text in facts if text)


def _loaded(application_id: int) -> Application | None:
    both = (joinedload(Application.listing), joinedload(Application.profile))
    return db.session.scalars(select(Application).where(Application.id == application_id).options(*both)).one_or_none()


def _manager(application_id: int, kind: str) -> tuple[Account | None, Application | None]:
    row = _loaded(application_id)
    return (reader(row.profile.account_id, kind) if row else None), row
