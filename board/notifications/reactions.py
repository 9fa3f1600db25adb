"""Every event that concerns somebody becomes a notice and a mail row, in the transaction that caused it."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from board import events as fact
from board.accounts.models import Account
from board.applications.models import Application
from board.db import db
from board.engagements.models import Engagement, Offer
from board.listings.models import Listing, PublicQuestion
from board.matching.models import Invitation
from board.messaging.models import Conversation, Participant
from board.notifications import queries
from board.notifications.actions import mail, notice
from board.profiles.models import Profile


def application_sent(event: fact.ApplicationSent) -> None:
    """Tell the business about a proposal."""
    application = _application(event.application_id)
    facts = {"name": application.profile.name, "title": application.listing.title, "application": application.public_id}
    for account in queries.people_of(application.listing.business_id):
        notice(account, "application", f"application:{application.public_id}", **facts)
        key = f"application:{application.id}:{account.id}"
        mail(account, "application", key, application=application.id, to=account.id)


def application_withdrawn(event: fact.ApplicationWithdrawn) -> None:
    """Tell the business on the site that a proposal was taken back."""
    application = _application(event.application_id)
    listing = application.listing
    for account in queries.people_of(listing.business_id):
        facts = {"name": application.profile.name, "title": listing.title, "listing": listing.public_id}
        notice(account, "withdrawal", f"application:{application.public_id}", **facts)


def applicant_told(event: fact.ApplicantTold) -> None:
    """Tell a manager about being shortlisted."""
    _tell_applicant(event.application_id, "shortlisted")


def application_declined(event: fact.ApplicationDeclined) -> None:
    """Send the kind text."""
    _tell_applicant(event.application_id, "declined")


def offer_sent(event: fact.OfferSent) -> None:
    """Tell a manager about an offer."""
    offer = _offer(event.offer_id)
    account = _manager(offer.application)
    notice(account, "offer", f"offer:{offer.public_id}", title=offer.application.listing.title, offer=offer.public_id)
    mail(account, "offer", f"offer:{offer.id}", offer=offer.id)


def offer_accepted(event: fact.OfferAccepted) -> None:
    """Tell both sides that the work is agreed."""
    offer = _offer(event.offer_id)
    engagement = db.session.get_one(Engagement, event.engagement_id)
    listing, name = offer.application.listing, offer.application.profile.name
    facts = {"title": listing.title, "name": name, "engagement": engagement.public_id}
    for account in [_manager(offer.application), *queries.people_of(listing.business_id)]:
        notice(account, "hired", f"engagement:{engagement.public_id}", **facts)
        mail(account, "hired", f"hired:{engagement.id}:{account.id}", engagement=engagement.id, to=account.id)


def offer_refused(event: fact.OfferRefused) -> None:
    """Tell the business that an offer was refused."""
    offer = _offer(event.offer_id)
    application = offer.application
    facts = {"name": application.profile.name, "title": application.listing.title, "application": application.public_id}
    for account in queries.people_of(application.listing.business_id):
        notice(account, "offer_refused", f"offer:{offer.public_id}", **facts)
        mail(account, "offer_refused", f"offer_refused:{offer.id}:{account.id}", offer=offer.id, to=account.id)


def question_asked(event: fact.QuestionAsked) -> None:
    """Tell the business about a public question."""
    question = db.session.get_one(PublicQuestion, event.question_id)
    listing = db.session.get_one(Listing, question.listing_id)
    for account in queries.people_of(listing.business_id):
        notice(account, "question", f"question:{question.public_id}", title=listing.title, listing=listing.public_id)
        mail(account, "question", f"question:{question.id}:{account.id}", question=question.id, to=account.id)


def question_answered(event: fact.QuestionAnswered) -> None:
    """Tell whoever asked."""
    question = db.session.get_one(PublicQuestion, event.question_id)
    listing = db.session.get_one(Listing, question.listing_id)
    account = db.session.get_one(Account, question.asker_id)
    notice(account, "answer", f"question:{question.public_id}", title=listing.title, listing=listing.public_id)
    mail(account, "answer", f"answer:{question.id}", question=question.id)


def contact_shared(event: fact.ContactShared) -> None:
    """Tell the other side that one side shared, or both that contact is open; the details stay on the site."""
    conversation = db.session.get_one(Conversation, event.conversation_id)
    listing = db.session.get_one(Listing, conversation.listing_id)
    facts = {"title": listing.title, "conversation": conversation.public_id, "both": event.both}
    rows = select(Participant, Account).join(Account, Account.id == Participant.account_id)
    for participant, account in db.session.execute(rows.where(Participant.conversation_id == conversation.id)):
        if participant.side.value == event.side:
            continue
        notice(account, "contact_shared", f"conversation:{conversation.public_id}", **facts)
        key = f"contact:{conversation.id}:{event.side}:{event.both}:{account.id}"
        mail(account, "contact_shared", key, conversation=conversation.id, to=account.id, both=event.both)


def invitation_sent(event: fact.InvitationSent) -> None:
    """Tell a manager about an invitation."""
    invitation = db.session.get_one(Invitation, event.invitation_id)
    listing, profile = _pair(invitation)
    account = db.session.get_one(Account, profile.account_id)
    facts = {"title": listing.title, "invitation": invitation.public_id}
    notice(account, "invitation", f"invitation:{invitation.public_id}", **facts)
    mail(account, "invitation", f"invitation:{invitation.id}", invitation=invitation.id)


def invitation_declined(event: fact.InvitationDeclined) -> None:
    """Tell the business on the site that a manager said no."""
    invitation = db.session.get_one(Invitation, event.invitation_id)
    listing, profile = _pair(invitation)
    facts = {"name": profile.name, "title": listing.title, "listing": listing.public_id}
    for account in queries.people_of(listing.business_id):
        notice(account, "invitation_declined", f"invitation:{invitation.public_id}", **facts)


def _tell_applicant(application_id: int, kind: str) -> None:
    application = _application(application_id)
    account = _manager(application)
    facts = {"title": application.listing.title, "application": application.public_id}
    notice(account, kind, f"application:{application.public_id}", **facts)
    moment = application.told_at if kind == "shortlisted" else application.decided_at
    mail(account, kind, f"{kind}:{application.id}:{moment and moment.isoformat()}", application=application.id)


def _application(application_id: int) -> Application:
    both = (joinedload(Application.listing), joinedload(Application.profile))
    return db.session.scalars(select(Application).where(Application.id == application_id).options(*both)).one()


def _offer(offer_id: int) -> Offer:
    application = joinedload(Offer.application)
    both = (application.joinedload(Application.listing), application.joinedload(Application.profile))
    return db.session.scalars(select(Offer).where(Offer.id == offer_id).options(*both)).one()


def _manager(application: Application) -> Account:
    return db.session.get_one(Account, application.profile.account_id)


def _pair(invitation: Invitation) -> tuple[Listing, Profile]:
    listing = db.session.get_one(Listing, invitation.listing_id)
    return listing, db.session.get_one(Profile, invitation.profile_id)
