"""Who reacts to what, which jobs and recurring tasks exist, and who writes which mail: all on one screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from board import clock, tidying
from board import events as fact
from board.accounts import mails as account_mails
from board.engagements import actions as engagements
from board.listings import bookmarks, expiry, publication
from board.mail.render import Composer
from board.matching import actions as matching
from board.matching import invitations
from board.messaging import actions as messaging
from board.moderation import bans
from board.moderation import mails as moderation_mails
from board.moderation import reactions as staff
from board.notifications import mails as notification_mails
from board.notifications import matches, reactions, searches, summary

REACTIONS: Mapping[type, Sequence[Callable[[Any], None]]] = {
    fact.SignedIn: [bans.refuse_banned, publication.publish_waiting, bookmarks.take_over],
    fact.ListingPublished: [matching.match_published_listing],
    fact.ListingChanged: [matching.match_published_listing],
    fact.ListingLeftBoard: [matching.match_published_listing],
    fact.ListingHeld: [staff.listing_held],
    fact.ListingExpiring: [summary.listing_expiring],
    fact.ProfilePublished: [matching.match_published_profile],
    fact.ProfileHidden: [matching.match_published_profile],
    fact.ProfileHeld: [staff.profile_held],
    fact.Reported: [staff.reported],
    fact.CaseDecided: [staff.case_decided],
    fact.MatchesFound: [matches.matches_found],
    fact.InvitationSent: [reactions.invitation_sent],
    fact.InvitationDeclined: [reactions.invitation_declined],
    fact.ApplicationSent: [messaging.begin_with_application, reactions.application_sent],
    fact.ApplicationWithdrawn: [engagements.withdraw_with_application, reactions.application_withdrawn],
    fact.ApplicantTold: [reactions.applicant_told],
    fact.ApplicationDeclined: [engagements.withdraw_with_application, reactions.application_declined],
    fact.OfferSent: [reactions.offer_sent],
    fact.OfferAccepted: [reactions.offer_accepted],
    fact.OfferRefused: [reactions.offer_refused],
    fact.MessageSent: [summary.message_sent],
    fact.ContactShared: [reactions.contact_shared],
    fact.QuestionAsked: [reactions.question_asked],
    fact.QuestionAnswered: [reactions.question_answered],
}

JOBS: Mapping[str, Callable[..., None]] = {
    "expire_listings": expiry.expire_old,
    "remind_of_expiry": expiry.remind,
    "match_listing": matching.match_listing,
    "match_profile": matching.match_profile,
    "expire_offers": engagements.expire_offers,
    "expire_invitations": invitations.expire_invitations,
    "tell_away": summary.tell_away,
    "send_digests": matches.send_digests,
    "send_summaries": summary.send_summaries,
    "send_alerts": searches.send_alerts,
    "tidy": tidying.run,
}


def every(minutes: int) -> Callable[[datetime], datetime]:
    """Return the rule that names the next multiple of so many minutes."""
    step = timedelta(minutes=minutes).total_seconds()
    return lambda now: datetime.fromtimestamp((now.timestamp() // step + 1) * step, tz=now.tzinfo)


def at(hour: int) -> Callable[[datetime], datetime]:
    """Return the rule that names the next time Israeli clocks show this hour."""
    return lambda now: clock.next_local(hour, now)


TIMETABLE: Mapping[str, Callable[[datetime], datetime]] = {
    "expire_listings": every(60),
    "remind_of_expiry": at(9),
    "expire_offers": every(60),
    "expire_invitations": every(60),
    "send_digests": at(8),
    "send_summaries": at(8),
    "send_alerts": at(8),
    "tidy": at(4),
}

MAILS: Mapping[str, Composer] = {
    "signin": account_mails.signin,
    **notification_mails.COMPOSERS,
    **moderation_mails.COMPOSERS,
}
