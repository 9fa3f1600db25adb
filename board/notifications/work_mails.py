"""What mails about offers, agreed work, messages and shared contact say."""

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from board.applications.models import Application
from board.businesses.models import Business
from board.db import db
from board.engagements.models import Engagement, EngagementState, Offer, OfferState
from board.listings.models import Listing
from board.mail.render import Letter
from board.messaging.models import Conversation, Message, MessageKind, Participant, Side
from board.notifications.letters import ServiceMail, day, pay, reader, safe, url
from board.profiles.models import Profile
from board.web.i18n import gettext as _
from board.web.i18n import ngettext


def offer(offer: int) -> Letter | None:
    """Tell a manager that the work is offered."""
    row = _loaded(offer)
    account = reader(row.application.profile.account_id, "offer") if row else None
    if row is None or account is None or row.state != OfferState.SENT:
        return None
    title, price = safe(row.application.listing.title), pay(row.price, None, row.currency, row.per)
    starts = day(row.starts_on) if row.starts_on else ""
    return ServiceMail(
        subject=_("The work is offered to you: %(title)s", title=title),
        lead=_("The business chose your proposal. Read the terms and decide:"),
        heading=title,
        facts=tuple(fact for fact in ((_("Price"), price), (_("Start"), starts)) if fact[1]),
        said=row.text,
        url=url("engagements.show_offer", row.public_id),
        button=_("Read and answer"),
        after=_("The offer waits until %(day)s.", day=day(row.expires_at)),
    ).letter(account)


def hired(engagement: int, to: int) -> Letter | None:
    """Tell either side that the work is agreed."""
    row = db.session.get(Engagement, engagement)
    account = reader(to, "hired")
    if row is None or account is None or row.state == EngagementState.ENDED:
        return None
    made = _loaded(row.offer_id)
    title = safe(made.application.listing.title) if made else ""
    return ServiceMail(
        subject=_("It is agreed: %(title)s", title=title),
        lead=_("The offer was accepted, and the work begins:"),
        heading=title,
        url=url("engagements.show", row.public_id),
        button=_("To the page of the work"),
        after=_("It begins with a trial month, until %(day)s.", day=day(row.trial_ends_on)),
    ).letter(account)


def offer_refused(offer: int, to: int) -> Letter | None:
    """Tell the business that an offer was refused."""
    row, account = _loaded(offer), reader(to, "offer_refused")
    if row is None or account is None or row.state != OfferState.DECLINED:
        return None
    return ServiceMail(
        subject=_("Your offer was not accepted: %(name)s", name=safe(row.application.profile.name)),
        lead=_("The answer to your offer is no, this time. Your request and the other proposals are still here:"),
        heading=safe(row.application.listing.title),
        url=url("applications.lanes", row.application.listing.public_id),
        button=_("To the proposals"),
    ).letter(account)


def away(participant: int, read_up_to: int) -> Letter | None:
    """Say that messages wait, unless they were read or the conversation was muted."""
    me = db.session.get(Participant, participant)
    if me is None or me.muted_at or me.archived_at or me.read_up_to > read_up_to:
        return None
    account = reader(me.account_id, "away")
    waiting = unread(me)
    if account is None or not waiting:
        return None
    conversation = db.session.get_one(Conversation, me.conversation_id)
    listing = db.session.get_one(Listing, conversation.listing_id)
    name = _other_name(me.side, conversation, listing)
    return ServiceMail(
        subject=ngettext("A new message from %(name)s", "%(num)s new messages from %(name)s", len(waiting), name=name),
        lead=_("From a conversation about:"),
        heading=safe(listing.title),
        said=waiting[-1].body,
        url=url("messaging.show", conversation.public_id),
        button=_("To the conversation"),
        after=_("No more mails about this conversation will come until you have read it."),
    ).letter(account)


def contact_shared(conversation: int, to: int, both: bool = False) -> Letter | None:
    """Say that contact details were shared; the details themselves never leave the site."""
    row, account = db.session.get(Conversation, conversation), reader(to, "contact_shared")
    if row is None or account is None:
        return None
    title = safe(db.session.get_one(Listing, row.listing_id).title)
    one = _("The other side wants to share contact details")
    shared = _("You can see each other's contact details now")
    say_one = _("Press share as well, and both of you will see the details in the conversation.")
    say_both = _("You both agreed. The details stand in the conversation, and nowhere else.")
    return ServiceMail(
        subject=shared if both else one,
        lead=say_both if both else say_one,
        heading=title,
        url=url("messaging.show", row.public_id),
        button=_("To the conversation"),
    ).letter(account)


def unread(me: Participant) -> list[Message]:
    """Return what others wrote here that this person has not read."""
    rows = select(Message).where(Message.conversation_id == me.conversation_id, Message.id > me.read_up_to)
    theirs = rows.where(func.coalesce(Message.sender_id, 0) != me.account_id, Message.kind != MessageKind.SYSTEM)
    return list(db.session.scalars(theirs.order_by(Message.id)))


def _other_name(side: Side, conversation: Conversation, listing: Listing) -> str:
    if side == Side.BUSINESS:
        return safe(db.session.get_one(Profile, conversation.profile_id).name)
    business = db.session.get_one(Business, listing.business_id)
    return safe(business.name or "") or _("the business")


def _loaded(offer_id: int) -> Offer | None:
    pair = joinedload(Offer.application)
    both = (pair.joinedload(Application.listing), pair.joinedload(Application.profile))
    return db.session.scalars(select(Offer).where(Offer.id == offer_id).options(*both)).one_or_none()
