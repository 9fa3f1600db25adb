"""A request as its form would have typed it: for editing, and for a copy."""

from collections.abc import Sequence

from board.listings.models import Listing, ListingContact, ListingQuestion
from board.listings.reading import coverage_cells

Values = dict[str, list[str]]
WHOLE = ("on_site_days", "hours_min", "hours_max", "answer_within_h", "trial_days", "members")
PICKED = (
    "title", "body", "industry", "stage_note", "region", "city", "work_mode", "engagement_type", "currency", "per",
    "vat", "assets_owner_now", "assets_owner_after", "visibility",
)  # fmt: skip


def values_of(listing: Listing, contact: ListingContact | None, questions: Sequence[ListingQuestion]) -> Values:
    """Return the form's values of a request, by the names of its fields."""
    values: Values = {name: _listed(getattr(listing, name)) for name in (*PICKED, *WHOLE)}
    values |= {f"{kind}s": listing.slugs(kind) for kind in ("channel", "audience", "service", "language")}
    values |= {name: [str(sum_ // 100)] for name in ("budget_min", "budget_max") if (sum_ := getattr(listing, name))}
    values |= {name: _listed(getattr(listing, name)) for name in ("starts_on", "members_as_of")}  # ISO dates
    values |= {name: _answer(getattr(listing, name)) for name in ("two_admins", "moderators_exist")}
    values |= {f"question_{place}": [asked.text] for place, asked in enumerate(questions, start=1)}
    values |= {"goals": list(listing.goals), "partners": list(listing.partners)}
    values |= {"coverage": coverage_cells(listing.coverage), "business_name": _listed(listing.business.name)}
    for facet in listing.facets:
        values |= {f"state-{facet.slug}": _listed(facet.state), f"link-{facet.slug}": _listed(facet.link)}
    if contact:
        values |= {"contact_name": _listed(contact.name), "phone": _listed(contact.phone)}
    return {name: typed for name, typed in values.items() if typed}


def copied(values: Values) -> Values:
    """Return the values for a copy: what belonged to that time alone is left out."""
    return {name: typed for name, typed in values.items() if name not in {"starts_on", "members_as_of"}}


def _listed(value: object) -> list[str]:
    return [] if value is None or value == "" else [str(value)]


def _answer(value: bool | None) -> list[str]:
    return [] if value is None else ["yes" if value else "no"]
