"""Keeping people out, and letting them back in."""

from datetime import datetime

from sqlalchemy import delete, select

from board import clock
from board.accounts import actions as account_actions
from board.accounts.models import Account, Role
from board.db import db, insert_once
from board.errors import DomainError
from board.events import SignedIn
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import Listing, ListingState
from board.moderation import queries
from board.moderation.actions import audit
from board.moderation.models import Ban
from board.profiles import actions as profile_actions
from board.profiles import queries as profile_queries
from board.profiles.models import ProfileState

SHOWN = (ListingState.OPEN, ListingState.PAUSED, ListingState.HELD)
BANNED = "banned"


def ban(address: str, *, by: Account, reason: str = "", until: datetime | None = None) -> None:
    """Keep an address, or a whole "@domain", out: accounts close, sessions end, what is public goes."""
    key = account_actions.email_key(address)
    if "." not in key.rpartition("@")[2] or "@" not in key:
        raise DomainError("ban_unclear")
    accounts = _accounts(key)
    if any(account.role != Role.MEMBER for account in accounts):
        raise DomainError("ban_staff")
    insert_once(db.session(), Ban, email_key=key, until=until, reason=reason[:500])
    for account in accounts:
        account.banned_at = account.banned_at or clock.now()
        account_actions.close_all_sessions(account)
        _take_down(account, reason or BANNED)
    audit(by, "ban", key[:60], reason=reason, accounts=len(accounts))


def lift(key: str, *, by: Account) -> None:
    """Let an address or a domain back in; what was taken down stays down until somebody looks."""
    db.session.execute(delete(Ban).where(Ban.email_key == key))
    for account in _accounts(key):
        account.banned_at = None
    audit(by, "lift_ban", key[:60])


def refuse_banned(event: SignedIn) -> None:
    """Turn away at sign-in whoever is banned, a new account of a banned domain included."""
    account = db.session.get_one(Account, event.account_id)
    if queries.banned(account.email_key):
        raise DomainError("account_closed")


def _take_down(account: Account, reason: str) -> None:
    own = select(Listing.id).where(Listing.created_by == account.id, Listing.state.in_(SHOWN))
    for listing_id in db.session.scalars(own).all():
        listing = listing_queries.by_id(listing_id)
        if listing:
            listing_actions.hide(listing, reason)
    profile = profile_queries.of(account)
    if profile and profile.state in {ProfileState.PUBLISHED, ProfileState.HELD}:
        profile_actions.hide(profile, reason=reason[:200])


def _accounts(key: str) -> list[Account]:
    of_domain = Account.email_key.endswith(key, autoescape=True)
    chosen = of_domain if key.startswith("@") else Account.email_key == key
    return list(db.session.scalars(select(Account).where(chosen)))
