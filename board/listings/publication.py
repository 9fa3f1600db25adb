"""A draft becomes a request: at once for somebody signed in, else when its address is proven."""

from board.accounts.actions import email_key
from board.accounts.models import Account
from board.businesses import queries as business_queries
from board.businesses.models import Business
from board.db import db
from board.drafts import actions as draft_actions
from board.drafts import queries as draft_queries
from board.drafts.models import Draft, DraftKind
from board.errors import DomainError, Missing
from board.events import SignedIn
from board.listings import actions, queries
from board.listings.models import Listing
from board.listings.reading import read
from board.listings.terms import Terms

NEW_BUSINESS = "new"


def publish_draft(draft: Draft, by: Account) -> Listing:
    """Publish what a draft says; the second press finds what the first one made."""
    standing = draft_actions.lock(draft)
    if standing.published_id is not None:
        made = queries.by_id(standing.published_id)
        if made is not None:
            return made
    terms = read(standing.values).terms
    if terms is None:
        raise DomainError("draft_incomplete")
    chosen = business_for(by, terms, next(iter(standing.values.get("business", ())), ""))
    listing = actions.publish(by, terms, business=chosen, said=standing.said, submit_key=standing.submit_key)
    draft_actions.became(standing, by, listing.id)
    return listing


def business_for(by: Account, terms: Terms, chosen: str) -> Business | None:
    """Return the business a request is for: the chosen one, or the one of that name, else a new one (None)."""
    if chosen == NEW_BUSINESS:
        return None
    if chosen:
        return business_queries.owned_by(by, chosen)
    own = business_queries.of_account(by)
    if terms.business_name is None:
        return own[0] if own else None
    same = (business for business in own if (business.name or "").casefold() == terms.business_name.casefold())
    return next(same, None)


def publish_waiting(event: SignedIn) -> None:
    """Publish the request that waited for this address; one that cannot be published waits on, signed in or not."""
    by = db.session.get_one(Account, event.account_id)
    draft = draft_queries.by_id(event.draft_id) if event.draft_id else _left_waiting(event.browser_hash, by)
    if draft is None or draft.kind != DraftKind.LISTING:
        return
    try:
        with db.session.begin_nested():
            publish_draft(draft, by)
    except (DomainError, Missing):
        draft.account_id = by.id


def _left_waiting(browser_hash: str, by: Account) -> Draft | None:
    """Return what this very browser left waiting for this address, when the first mail grew too old to use."""
    draft = draft_queries.last_mailed(browser_hash)
    return draft if draft and draft.email and email_key(draft.email) == by.email_key else None
