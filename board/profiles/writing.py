"""Facts written into a profile's rows: public texts behind the contact shield, facets with their masks."""

from collections.abc import Iterable

from board import clock
from board.language import contacts
from board.language.lexicon import mask, slugs
from board.profiles.facts import CaseFacts, PackageFacts, ProfileFacts
from board.profiles.models import CaseCard, Package, Profile, ProfileFacet

PLAIN = (
    "region", "city", "work_mode", "dealer", "rate_hour", "rate_month", "rate_project", "vat", "hours_week", "coverage",
    "available_from", "notify",
)  # fmt: skip
MASKED_KINDS = ("channel", "audience", "industry", "service", "language")


def shielded(text: str) -> str:
    """Return a text as everybody may read it: without any contact detail."""
    return contacts.mask(text).text.strip()


def leaks(facts: ProfileFacts) -> bool:
    """Tell whether a text of the profile holds a contact detail that its page will leave out."""
    return any(contacts.find(text) for text in public_texts(facts))


def public_texts(facts: ProfileFacts) -> list[str]:
    """Return every text of a profile that people will read."""
    texts = [facts.name, facts.headline, facts.listens]
    for package in facts.packages:
        texts += [package.title, package.text, package.duration or ""]
    for case in facts.cases:
        texts += [case.title, case.before, case.did, case.after]
    return [text for text in texts if text]


def write(profile: Profile, facts: ProfileFacts) -> None:
    """Write facts into a profile; only how somebody listens is also kept as it was typed."""
    for name in PLAIN:
        setattr(profile, name, getattr(facts, name))
    profile.name, profile.headline = shielded(facts.name), shielded(facts.headline)
    profile.listens, profile.listens_public = facts.listens, shielded(facts.listens)
    profile.engagement_types = list(facts.engagement_types)
    profile.excluded_industries = list(facts.excluded_industries)
    profile.charter_at = (profile.charter_at or clock.now()) if facts.charter else None
    chosen = _chosen(facts)
    for kind in MASKED_KINDS:
        setattr(profile, f"{kind}_mask", mask(kind, chosen[kind]))
    profile.facets = list(_facets(profile, chosen, dict(facts.languages)))
    profile.packages = [_package(place, package) for place, package in enumerate(facts.packages)]
    profile.cases = [_case(place, case) for place, case in enumerate(facts.cases)]


def _chosen(facts: ProfileFacts) -> dict[str, list[str]]:
    """Return the facet values by kind; what a package includes counts as offered."""
    offered = set(facts.services).union(*(package.services for package in facts.packages))
    return {
        "channel": list(facts.channels),
        "audience": list(facts.audiences),
        "industry": list(facts.industries),
        "service": [slug for slug in slugs("service") if slug in offered],
        "language": [slug for slug, _level in facts.languages],
    }


def _facets(profile: Profile, chosen: dict[str, list[str]], levels: dict[str, str]) -> Iterable[ProfileFacet]:
    """Yield the rows of the chosen values; rows that stand already are kept, because their pair is unique."""
    standing = {(facet.kind, facet.slug): facet for facet in profile.facets}
    for kind, values in chosen.items():
        for slug in values:
            facet = standing.get((kind, slug)) or ProfileFacet(kind=kind, slug=slug)
            facet.level = levels.get(slug) if kind == "language" else None
            yield facet


def _package(place: int, facts: PackageFacts) -> Package:
    return Package(
        position=place,
        title=shielded(facts.title),
        services=[slug for slug in slugs("service") if slug in facts.services],
        text=shielded(facts.text),
        price_min=facts.price_min,
        per=facts.per,
        vat=facts.vat,
        duration=shielded(facts.duration) if facts.duration else None,
    )


def _case(place: int, facts: CaseFacts) -> CaseCard:
    return CaseCard(
        position=place,
        title=shielded(facts.title),
        channel=facts.channel,
        audience=facts.audience,
        since=facts.since,
        until=facts.until,
        before=shielded(facts.before),
        did=shielded(facts.did),
        after=shielded(facts.after),
        members_before=facts.members_before,
        members_after=facts.members_after,
        series=list(facts.series) or None,
        client_consented=facts.client_consented,
    )
