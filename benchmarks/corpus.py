"""A board of many invented open requests: Zipf words, Zipf facets; the same for the same size everywhere."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import func, insert, select

from board import clock
from board.accounts.models import Account
from board.businesses.models import Business
from board.db import db
from board.language.lexicon import lexicon
from board.language.spelling import skeleton
from board.listings.models import Listing, ListingFacet, ListingState, Visibility, WorkMode
from board.search import engine, index
from board.search.documents import IndexDocument, lay_out
from board.search.models import IndexedListing, TermCount
from board.search.terms import counted

WORDS = 60_000
STEP = 1_000
BUSINESSES = 500
KIND = "listing"


class Chosen(NamedTuple):
    """The ticked values of one request."""

    channels: list[str]
    audiences: list[str]
    services: list[str]
    industry: str
    city: str
    engagement: str


class Zipf:
    """Draws from a list, the first most often."""

    def __init__(self, items: list[Any], dice: random.Random, steep: float = 1.0) -> None:
        self.items, self.dice = items, dice
        total, self.sums = 0.0, []
        for place in range(len(items)):
            total += 1 / (place + 1) ** steep
            self.sums.append(total)

    def draw(self, many: int) -> list[Any]:
        """Return that many items; some may be the same."""
        return self.dice.choices(self.items, cum_weights=self.sums, k=many)

    def some(self, most: int) -> list[Any]:
        """Return one to `most` different items."""
        return list(dict.fromkeys(self.draw(self.dice.randint(1, most))))


class Inventor:
    """Invents requests one after another."""

    def __init__(self) -> None:
        self.dice = random.Random(7)
        self.words = Zipf(_words(self.dice), self.dice)
        pick = {kind: [e.slug for e in lexicon().pickable(kind) if not e.inert] for kind in lexicon().kinds}
        self.facets = {kind: Zipf(slugs, self.dice) for kind, slugs in pick.items() if slugs}

    def one(self) -> tuple[str, str, Chosen]:
        """Return title, body and ticked values."""
        chosen = Chosen(
            channels=self.facets["channel"].some(3),
            audiences=self.facets["audience"].some(2),
            services=self.facets["service"].some(3),
            industry=self.facets["industry"].draw(1)[0],
            city=self.facets["city"].draw(1)[0],
            engagement=self.facets["engagement_type"].draw(1)[0],
        )
        named = [
            _label("service", chosen.services[0]),
            "ל" + _label("channel", chosen.channels[0]),
            "של",
            *self.words.draw(2),
        ]
        body = self.words.draw(self.dice.randint(40, 80))
        for kind, slug in (("city", chosen.city), ("audience", chosen.audiences[0]), ("industry", chosen.industry)):
            body.insert(self.dice.randrange(len(body)), _label(kind, slug))
        return " ".join(named), " ".join(body), chosen


def fill(size: int, progress: Any) -> None:
    """Write that many open requests with everything a search page reads; the tables must be empty."""
    index.create_tables(db.session.connection())
    _people()
    inventor, counts = Inventor(), Counter[str]()
    for start in range(0, size, STEP):
        made = [inventor.one() for _ in range(min(STEP, size - start))]
        _write(start + 1, made, counts)
        db.session.commit()
        progress(len(made))
    rows = [
        {"kind": KIND, "term": term, "rows": held, "skeleton": skeleton(term[2:]) if term[:2] == "s_" else None}
        for term, held in counts.items()
    ]
    for start in range(0, len(rows), 5_000):
        db.session.execute(insert(TermCount), rows[start : start + 5_000])
    index.settle(db.session())  # as every night
    db.session.commit()
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    assert db.session.scalar(select(func.count()).select_from(IndexedListing)) == size


def _people() -> None:
    db.session.execute(
        insert(Account).values(email="dana@example.com", email_key="dana@example.com", name="דנה", language="he")
    )
    db.session.execute(insert(Business), [{"name": f"עסק {number}"} for number in range(BUSINESSES)])


def _write(first: int, made: list[tuple[str, str, Chosen]], counts: Counter[str]) -> None:
    listings, facets, texts, tokens = [], [], [], []
    for number, (title, body, chosen) in enumerate(made, first):
        listings.append(_listing(number, title, body, chosen))
        facets.extend(_facets(number, chosen))
        laid = lay_out(_document(title, body, chosen), combined=True)
        counts.update(counted(laid.counted))
        facts = {"id": number, "search_rank": number, "pay": 100_000 + number % 997, "closing": number}
        texts.append(laid.columns | facts)
        tokens.append((number, laid.tokens))
    db.session.execute(insert(Listing), listings)
    db.session.execute(insert(ListingFacet), facets)
    db.session.execute(insert(IndexedListing), texts)
    connection = db.session.connection()
    for rank, each in tokens:
        engine.backend(connection).put(connection, KIND, rank, each)


def _listing(number: int, title: str, body: str, chosen: Chosen) -> dict[str, Any]:
    now = clock.now()
    return {
        "business_id": number % BUSINESSES + 1,
        "created_by": 1,
        "title": title[:120],
        "body": body,
        "body_public": body,
        "industry": chosen.industry,
        "city": chosen.city,
        "region": lexicon().kinds["city"][chosen.city].district,
        "work_mode": WorkMode.HYBRID,
        "engagement_type": chosen.engagement,
        "budget_min": 100_000 + number % 997,
        "per": "month",
        "state": ListingState.OPEN,
        "visibility": Visibility.PUBLIC,
        "state_since": now,
        "confirmed_open_at": now,
        "expires_at": now + timedelta(days=30),
        "search_rank": number,
    }


def _facets(number: int, chosen: Chosen) -> Iterator[dict[str, Any]]:
    for kind, slugs in (("channel", chosen.channels), ("audience", chosen.audiences), ("service", chosen.services)):
        yield from ({"listing_id": number, "kind": kind, "slug": slug} for slug in slugs)


def _document(title: str, body: str, chosen: Chosen) -> IndexDocument:
    return IndexDocument(
        title,
        body,
        {
            "channel": chosen.channels,
            "audience": chosen.audiences,
            "service": chosen.services,
            "industry": [chosen.industry],
            "city": [chosen.city],
            "engagement": [chosen.engagement],
        },
    )


def _label(kind: str, slug: str) -> str:
    entry = lexicon().find(kind, slug)
    assert entry is not None
    return entry.label("he")


def _words(dice: random.Random) -> list[str]:
    """Return invented words of two to four syllables: seven in ten in Hebrew letters."""
    found: dict[str, None] = {}
    while len(found) < WORDS:
        letters = "אבגדהוזחטיכלמנסעפצקרשת" if dice.random() < 0.7 else "abcdefghiklmnoprstuvwyz"
        found["".join(dice.choices(letters, k=dice.randint(3, 8)))] = None
    return list(found)
