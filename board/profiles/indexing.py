"""What the search index knows of a visible profile."""

from sqlalchemy import func, select

from board.db import db
from board.profiles import queries
from board.profiles.models import ManagerWorkMode, Profile
from board.search import index
from board.search.documents import IndexDocument

KIND = "profile"
WEEKS_A_MONTH = 4.33
RANK_LOCK = 7_301_102  # PostgreSQL: one publication at a time takes the next rank


def put(profile: Profile) -> None:
    """Let the profile be found, with its present words."""
    if profile.search_rank is None:
        profile.search_rank = _next_rank()
    db.session.flush()
    whole = queries.by_id(profile.id) or profile  # a new transaction may have let go of its parts
    index.put(db.session(), KIND, profile.id, profile.search_rank, document(whole))


def lift(profile: Profile) -> None:
    """Give the profile the first place: the list is in the order in which people said that they are free."""
    remove(profile)
    profile.search_rank = _next_rank()
    put(profile)


def remove(profile: Profile) -> None:
    """Let the profile not be found any more; removing twice is the same as once."""
    index.remove(db.session(), KIND, profile.id)


def document(profile: Profile) -> IndexDocument:
    """Return the public words and the facts of a profile."""
    texts = [profile.listens_public]
    for package in profile.packages:
        texts += [package.title, package.text]
    for case in profile.cases:
        texts += [case.title, case.before, case.did, case.after] if case.client_consented else []
    facets = {kind: profile.slugs(kind) for kind in ("channel", "audience", "industry", "service", "language")}
    facets |= {
        "region": [profile.region] if profile.region else [],
        "city": [profile.city] if profile.city else [],
        "engagement": profile.engagement_types,
        "remote": [] if profile.work_mode is ManagerWorkMode.LOCAL_ONLY else ["1"],
    }
    title = f"{profile.headline}\n{profile.name}"
    return IndexDocument(title=title, body="\n".join(texts), facets=facets, pay=monthly(profile))


def monthly(profile: Profile) -> int | None:
    """Return what a month with this manager costs, in agorot, for ordering by price; None when it cannot be said."""
    if profile.rate_month is not None:
        return profile.rate_month
    if profile.rate_hour is not None and profile.hours_week:
        return round(profile.rate_hour * profile.hours_week * WEEKS_A_MONTH)
    return None


def _next_rank() -> int:
    if db.session.get_bind().dialect.name == "postgresql":
        db.session.execute(select(func.pg_advisory_xact_lock(RANK_LOCK)))
    return (db.session.scalar(select(func.max(Profile.search_rank))) or 0) + 1
