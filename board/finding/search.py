"""Runs a search for a reader and gathers everything its page shows, in a constant number of statements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape
from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.applications import queries as application_queries
from board.db import db
from board.finding.asked import LISTINGS, MANAGERS, Asked
from board.language.highlight import Stretch, Wanted, marks, snippet
from board.listings import queries as listing_queries
from board.matching import queries as match_queries
from board.matching.models import Match
from board.matching.shown import best, told
from board.profiles import queries as profile_queries
from board.profiles.models import Availability, Profile, ProfileState
from board.search import index
from board.search.answer import MORE, Found, Relaxation

PAGE = 20
SHORT_TEXT = 200


@dataclass(frozen=True)
class Fit:
    """Why a row fits the reader, ready to show: the score, its arcs, the reasons and one thing missing."""

    score: int
    who: int
    where: int
    terms: int
    why: list[tuple[str, str]]


@dataclass(frozen=True)
class Marked:
    """A row's texts with the found words marked."""

    title: Markup
    text: Markup


@dataclass(frozen=True)
class Answer:
    """A page of results with everything around it."""

    asked: Asked
    found: Found
    rows: list[Any]
    marked: Mapping[int, Marked]
    fits: Mapping[int, Fit]
    saved: frozenset[int]
    nearest: list[Relaxation]
    has_profile: bool

    @property
    def next(self) -> Asked | None:
        """Return the search of the next page, if there is one."""
        return replace(self.asked, after=self.found.after) if self.found.after else None

    @property
    def many(self) -> bool:
        """Tell whether there are more than are counted."""
        return self.found.total > MORE


def answer(asked: Asked, reader: Account | None, browser: str | None, language: str) -> Answer:
    """Find, in the reader's order and language, and gather what the page shows."""
    profile_id = _profile_of(reader) if asked.kind == LISTINGS else None
    matches = match_queries.scores(profile_id) if profile_id else {}
    keep = _keep(asked)
    found = index.find(
        db.session(),
        asked.kind,
        asked.text,
        asked.ticked,
        asked.sort,
        asked.after,
        PAGE,
        language,
        scores={key: float(match.score) for key, match in matches.items()} or None,
        keep=keep,
    )
    ids = list(found.ids)
    rows = _rows(asked.kind, ids)
    return Answer(
        asked=asked,
        found=found,
        rows=rows,
        marked=_marked(asked.kind, rows, found.understood.wanted) if asked.text else {},
        fits={key: _fit(matches[key]) for key in ids if key in matches},
        saved=listing_queries.saved_ids(reader, browser, asked.kind),
        nearest=[] if found.total else index.relaxations(db.session(), asked.kind, asked.text, asked.ticked, keep),
        has_profile=profile_id is not None,
    )


def _rows(kind: str, ids: list[int]) -> list[Any]:
    if kind == MANAGERS:
        return profile_queries.rows(ids)
    return listing_queries.rows(ids, application_queries.counts(ids) if ids else {})


def _keep(asked: Asked) -> index.Keep | None:
    """Return what the index cannot know: a least pay, and who said lately that they are free."""
    if asked.pay is not None:
        least = asked.pay * 100
        return lambda row: row.pay is not None and row.pay >= least
    if asked.free:
        free = _free_now()
        return lambda row: row.id in free
    return None


def _free_now() -> frozenset[int]:
    """Return the profiles that said within a week that they take work, starting within a month."""
    soon = clock.today() + profile_queries.SOON
    rows = (
        select(Profile.id)
        .where(Profile.state == ProfileState.PUBLISHED, Profile.availability == Availability.AVAILABLE)
        .where(Profile.confirmed_at >= clock.now() - profile_queries.FRESH)
        .where((Profile.available_from.is_(None)) | (Profile.available_from <= soon))
    )
    return frozenset(db.session.scalars(rows))


def _profile_of(reader: Account | None) -> int | None:
    if reader is None:
        return None
    own = select(Profile.id).where(Profile.account_id == reader.id, Profile.state == ProfileState.PUBLISHED)
    return db.session.scalar(own)


def _fit(match: Match) -> Fit:
    missing = told(match.missing, 1)
    return Fit(match.score, match.who, match.where, match.terms, best(match.reasons, 3 - len(missing)) + missing)


def _marked(kind: str, rows: list[Any], wanted: Wanted) -> dict[int, Marked]:
    """Return the marked texts by id; a manager's row has a headline, and what it listens for is read here."""
    texts = _heard_by(rows) if kind == MANAGERS else [(row.id, row.title, row.text) for row in rows]
    return {key: Marked(_mark(title, marks(title, wanted)), _short(body, wanted)) for key, title, body in texts}


def _heard_by(managers: list[Any]) -> list[tuple[int, str, str]]:
    columns = (Profile.id, Profile.headline, Profile.listens_public)
    read = db.session.execute(select(*columns).where(Profile.id.in_([manager.id for manager in managers])))
    return [(row.id, row.headline, row.listens_public) for row in read]


def _short(body: str, wanted: Wanted) -> Markup:
    flat = " ".join(body.split())
    text, found = snippet(flat, wanted, SHORT_TEXT)
    before = "…" if text and not flat.startswith(text) else ""
    after = ""
    if text and not flat.endswith(text):
        text, after = text.rstrip(" .,;:–-"), "…"
        found = tuple((start, min(end, len(text))) for start, end in found if start < len(text))
    return Markup(f"{before}{_mark(text, found)}{after}")  # noqa: S704 (only the marked text is not ours)


def _mark(text: str, found: tuple[Stretch, ...]) -> Markup:
    """Return the text escaped, with its found stretches marked."""
    shown, last = "", 0
    for start, end in found:
        shown += f"{escape(text[last:start])}<mark>{escape(text[start:end])}</mark>"
        last = end
    return Markup(f"{shown}{escape(text[last:])}")  # noqa: S704 (every part of the text is escaped)
