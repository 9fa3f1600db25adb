"""What changes a profile: keeping what is typed, publishing, hiding, saying whether one is free."""

from datetime import timedelta

from sqlalchemy import delete, select

from board import clock
from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.db import db
from board.drafts import actions as drafting
from board.drafts.models import Draft, DraftKind
from board.errors import DomainError
from board.events import ProfileHeld, ProfileHidden, ProfilePublished, emit
from board.language import safety
from board.profiles import indexing, queries, writing
from board.profiles.facts import ProfileFacts
from board.profiles.models import Availability, Profile, ProfileState
from board.profiles.typed import Typed

LIFT_EVERY = timedelta(days=1)  # pressing again and again wins no place
MATCH = "match"
CONSENT_TEXT = "match-mail-1"  # raise it when the sentence beside the tick changes


def keep_draft(account: Account, typed: Typed, *, browser_hash: str) -> None:
    """Keep what is typed so far, for seven days."""
    draft = queries.draft_of(account)
    if draft is None:
        drafting.start(DraftKind.PROFILE, typed, account=account, browser_hash=browser_hash)
    else:
        drafting.save(draft, typed)


def forget_draft(account: Account) -> None:
    """Drop what is typed: it was published, or its writer wants the published words back."""
    db.session.execute(delete(Draft).where(Draft.kind == DraftKind.PROFILE, Draft.account_id == account.id))


def publish(account: Account, facts: ProfileFacts, *, review_first: bool = False) -> Profile:
    """Write the profile and show it, unless the safety check wants a person to look first; twice changes nothing."""
    profile = _own(account)
    if profile.state is ProfileState.HIDDEN and profile.hold_reason:
        raise DomainError("profile_hidden_by_staff")
    writing.write(profile, facts)
    profile.confirmed_at, profile.availability = clock.now(), facts.availability
    reasons = _reasons_to_hold(facts)
    if review_first and profile.state is not ProfileState.PUBLISHED:
        reasons.append("review_first")
    db.session.flush()
    forget_draft(account)
    if reasons:
        hold(profile, reasons)
    else:
        show(profile)
    return profile


def preview(account: Account, facts: ProfileFacts, *, photo: str | None) -> Profile:
    """Return the profile as it would stand, without a place in the database."""
    now = clock.now()
    profile = Profile(account_id=account.id, currency="ILS", confirmed_at=now, photo=photo)
    profile.availability = facts.availability
    writing.write(profile, facts)
    return profile


def show(profile: Profile) -> None:
    """Make a profile visible and findable: a fresh publication, or a moderator's yes."""
    _lock(profile)
    _move(profile, ProfileState.PUBLISHED, None)
    indexing.put(profile)
    emit(ProfilePublished(profile.id))


def hide(profile: Profile, *, reason: str | None = None) -> None:
    """Take a profile out of sight; the staff gives a reason, its owner needs none."""
    _lock(profile)
    _leave(profile, ProfileState.HIDDEN, reason)


def hold(profile: Profile, reasons: list[str]) -> None:
    """Send a profile to the moderators' queue."""
    _leave(profile, ProfileState.HELD, ",".join(reasons)[:200])
    emit(ProfileHeld(profile.id))


def send_back(profile: Profile, reason: str) -> None:
    """Return a profile to its owner with a reason to read; publishing it anew goes through the check again."""
    _leave(profile, ProfileState.DRAFT, reason[:200])


def show_again(profile: Profile) -> None:
    """Bring back a profile its owner had hidden."""
    _lock(profile)
    if profile.state is not ProfileState.HIDDEN:
        raise DomainError("profile_not_written" if profile.state is ProfileState.DRAFT else "profile_not_published")
    if profile.hold_reason:
        raise DomainError("profile_hidden_by_staff")
    show(profile)


def confirm(profile: Profile, availability: Availability) -> None:
    """Say anew whether one takes work; counts as a fact for a week."""
    _lock(profile)
    stale = clock.now() - profile.confirmed_at >= LIFT_EVERY
    profile.availability, profile.confirmed_at = availability, clock.now()
    if profile.available_from and profile.available_from <= clock.today():
        profile.available_from = None
    if profile.state is ProfileState.PUBLISHED:
        if stale and availability is Availability.AVAILABLE:
            indexing.lift(profile)
        emit(ProfilePublished(profile.id))


def set_photo(account: Account, name: str | None) -> Profile:
    """Give the profile a photo, or take it away."""
    profile = _own(account)
    profile.photo = name
    return profile


def consent_to_mails(account: Account, *, granted: bool, address: str) -> None:
    """Write down whether match mails are wanted; an empty first answer is no line."""
    account_actions.record_consent(account, MATCH, granted=granted, text_version=CONSENT_TEXT, ip=address)


def _own(account: Account) -> Profile:
    """Return the person's profile, begun now if there is none; two presses at once wait for each other."""
    db.session.execute(select(Account.id).where(Account.id == account.id).with_for_update())
    profile = queries.of(account)
    if profile is None:
        now = clock.now()
        profile = Profile(account_id=account.id, name=account.name, confirmed_at=now, state_since=now)
        profile.state = ProfileState.DRAFT
        db.session.add(profile)
    return profile


def _lock(profile: Profile) -> None:
    """Read what decides again, under the row's lock."""
    db.session.flush()
    db.session.refresh(profile, ["state", "hold_reason", "confirmed_at"], with_for_update=True)


def _leave(profile: Profile, state: ProfileState, reason: str | None) -> None:
    """Move a profile out of sight and tell whoever listens, if it was visible."""
    was_visible = profile.state is ProfileState.PUBLISHED
    _move(profile, state, reason)
    if was_visible:
        indexing.remove(profile)
        emit(ProfileHidden(profile.id))


def _move(profile: Profile, state: ProfileState, reason: str | None) -> None:
    if profile.state is not state:
        profile.state, profile.state_since = state, clock.now()
    profile.hold_reason = reason


def _reasons_to_hold(facts: ProfileFacts) -> list[str]:
    """Return the codes of what a moderator must see first; a contact detail is only left out of the page."""
    signals = safety.judge("\n".join(writing.public_texts(facts))).signals
    return list(dict.fromkeys(signal.code for signal in signals if signal.action in {"hold", "block"}))
