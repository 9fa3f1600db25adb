"""Facts written into rows: the public text behind the shield, facets with their masks, the contact aside."""

from collections.abc import Iterable

from sqlalchemy import delete

from board.db import db
from board.language import contacts
from board.language.lexicon import district_of, mask
from board.listings.models import Listing, ListingContact, ListingFacet, ListingQuestion
from board.listings.terms import Terms

PLAIN = (
    "language", "industry", "work_mode", "on_site_days", "engagement_type", "budget_min", "budget_max",
    "currency", "per", "vat", "hours_min", "hours_max", "coverage", "answer_within_h", "starts_on", "trial_days",
    "members", "members_as_of", "assets_owner_now", "assets_owner_after", "two_admins", "moderators_exist",
    "visibility", "city",
)  # fmt: skip


def shielded(text: str) -> str:
    """Return a text as everybody may read it: without any contact detail."""
    return contacts.mask(text).text.strip()


def write(listing: Listing, terms: Terms) -> None:
    """Write facts into a request; what is public goes behind the contact shield."""
    for name in PLAIN:
        setattr(listing, name, getattr(terms, name))
    listing.title = shielded(terms.title)
    listing.body, listing.body_public = terms.body, shielded(terms.body)
    listing.stage_note = shielded(terms.stage_note) if terms.stage_note else None
    listing.region = district_of(terms.city) if terms.city else terms.region
    listing.goals, listing.partners = list(terms.goals), list(terms.partners)
    listing.channel_mask = mask("channel", (channel.slug for channel in terms.channels))
    listing.audience_mask = mask("audience", terms.audiences)
    listing.service_mask = mask("service", terms.services)
    listing.language_mask = mask("language", terms.languages)
    _replace_facets(listing, terms)


def write_aside(listing: Listing, terms: Terms) -> None:
    """Write what has a table of its own: the private contact and the questions to applicants."""
    kept = db.session.get(ListingContact, listing.id) or ListingContact(listing_id=listing.id)
    for name in ("name", "phone", "whatsapp", "email"):
        setattr(kept, name, getattr(terms.contact, name))
    db.session.add(kept)
    db.session.execute(delete(ListingQuestion).where(ListingQuestion.listing_id == listing.id))
    for place, text in enumerate(terms.questions):
        db.session.add(ListingQuestion(listing_id=listing.id, position=place, text=shielded(text)))


def _replace_facets(listing: Listing, terms: Terms) -> None:
    """Keep the rows that stay: the database sees new rows before old ones go, and a value may stand once only."""
    standing = {(facet.kind, facet.slug): facet for facet in listing.facets}
    chosen: list[ListingFacet] = []
    for wanted in _facets(terms):
        facet = standing.get((wanted.kind, wanted.slug), wanted)
        facet.state, facet.link = wanted.state, wanted.link
        chosen.append(facet)
    listing.facets = chosen


def _facets(terms: Terms) -> Iterable[ListingFacet]:
    for channel in terms.channels:
        yield ListingFacet(kind="channel", slug=channel.slug, state=channel.state, link=channel.link)
    for kind, slugs in (("audience", terms.audiences), ("service", terms.services), ("language", terms.languages)):
        yield from (ListingFacet(kind=kind, slug=slug) for slug in slugs)
