"""Telling managers about matches: at most one match mail a person and Israeli day, each pair once for ever."""

from collections.abc import Sequence

from sqlalchemy import Select, select

from board import clock
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.applications.models import Application
from board.db import db
from board.events import MatchesFound
from board.listings.models import Listing, ListingState, Visibility
from board.mail import outbox
from board.matching.models import Match
from board.matching.scoring import STRONG
from board.notifications.actions import notice, wants_bulk
from board.notifications.kinds import MATCH
from board.profiles.models import Availability, Notify, Profile, ProfileState

MOST_NOTICES = 5  # of one event, for one person
MOST_IN_DIGEST = 10
DIGEST_HOUR = 8
SUNDAY = 6  # as Python counts: the Israeli week begins

Pair = tuple[Match, Listing]


def matches_found(event: MatchesFound) -> None:
    """Put notices, and mail the best new match at once to those who want that."""
    rows = (
        select(Match, Listing, Profile)
        .join(Listing, Listing.id == Match.listing_id)
        .join(Profile, Profile.id == Match.profile_id)
        .where(Match.id.in_(event.match_ids))
        .order_by(Match.score.desc(), Match.id)
    )
    by_person: dict[int, list[Pair]] = {}
    for match, listing, profile in db.session.execute(rows):
        by_person.setdefault(profile.id, []).append((match, listing))
    for profile_id, pairs in by_person.items():
        _tell(profile_id, pairs)


def send_digests() -> None:
    """At eight in the morning: what waits goes into one mail a person."""
    waiting = select(Match.profile_id).where(Match.grade == STRONG, Match.notified_at.is_(None)).distinct()
    profiles = select(Profile).where(Profile.id.in_(waiting), Profile.state == ProfileState.PUBLISHED)
    for profile in db.session.scalars(profiles.order_by(Profile.id)).all():
        if _digest_day(profile.notify) and may_be_mailed(profile):
            _send_digest(profile)


def may_be_mailed(profile: Profile) -> bool:
    """Tell whether a manager may get match mails: consent, not refused, free, not switched off."""
    account = db.session.get_one(Account, profile.account_id)
    return (
        profile.state == ProfileState.PUBLISHED
        and profile.availability == Availability.AVAILABLE
        and profile.notify != Notify.OFF
        and wants_bulk(account, MATCH)
        and account_queries.consents_to(account.id, MATCH)
    )


def untold(profile: Profile) -> Select[Match, Listing]:
    """Return the strong matches with open listings that this manager was not mailed and has not answered."""
    applied = select(Application.listing_id).where(Application.profile_id == profile.id)
    return (
        select(Match, Listing)
        .join(Listing, Listing.id == Match.listing_id)
        .where(Match.profile_id == profile.id, Match.grade == STRONG)
        .where(Match.notified_at.is_(None), Match.dismissed_reason.is_(None))
        .where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)
        .where(Listing.id.not_in(applied))
        .order_by(Match.score.desc(), Match.id)
    )


def _tell(profile_id: int, pairs: Sequence[Pair]) -> None:
    profile = db.session.get_one(Profile, profile_id)
    account = db.session.get_one(Account, profile.account_id)
    for match, listing in pairs[:MOST_NOTICES]:
        subject = f"listing:{listing.public_id}"
        notice(account, MATCH, subject, title=listing.title, listing=listing.public_id, score=match.score)
    if profile.notify == Notify.AT_ONCE and may_be_mailed(profile) and not _digest_is_near(profile, pairs):
        match, _listing = pairs[0]
        if _take_day(account, MATCH, match=match.id):
            match.notified_at = clock.now()


def _digest_is_near(profile: Profile, pairs: Sequence[Pair]) -> bool:
    """Tell whether older matches wait for this morning's digest, which then carries the new ones too."""
    local = clock.local(clock.now())
    if local.hour >= DIGEST_HOUR:
        return False
    new = [match.id for match, _listing in pairs]
    return db.session.execute(untold(profile).where(Match.id.not_in(new)).limit(1)).first() is not None


def _send_digest(profile: Profile) -> None:
    account = db.session.get_one(Account, profile.account_id)
    matches = [match for match, _listing in db.session.execute(untold(profile).limit(MOST_IN_DIGEST))]
    if matches and _take_day(account, "digest", profile=profile.id, matches=[match.id for match in matches]):
        for match in matches:
            match.notified_at = clock.now()


def _take_day(account: Account, template: str, **ids: object) -> bool:
    """Queue the one match mail of this person's day; False when the day has one already."""
    return outbox.put(
        template,
        to=account.email,
        ids=ids | {"consent": account_queries.consent_of(account.id, MATCH)},
        language=account.language,
        dedupe_key=f"match-day:{account.id}:{clock.today().isoformat()}",
        account_id=account.id,
    )


def _digest_day(notify: Notify) -> bool:
    return notify != Notify.WEEKLY or clock.today().weekday() == SUNDAY
