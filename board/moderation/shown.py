"""Cases as the queue shows them: the text with ink over contact details, signals in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from board.accounts.models import Account
from board.db import db
from board.language import contacts, wording
from board.language.contacts import Segment
from board.moderation import subjects
from board.moderation.models import Case
from board.moderation.subjects import Subject
from board.web.labels import table, word

Badge = tuple[str, str]  # kind of badge, words
MILD = {"review_first", "copy", "contact"}
MOST_TEXT = 1200


@dataclass(frozen=True)
class ShownCase:
    """One row of the queue."""

    case: Case
    subject: Subject
    title: list[Segment]
    text: list[Segment]
    badges: list[Badge]
    reporter: str


def shown(cases: Sequence[Case]) -> list[ShownCase]:
    """Return cases ready for the page."""
    found = subjects.of_cases(list(cases))
    reporters = _names({case.reporter_id for case in cases if case.reporter_id})
    return [_shown(case, found[case.id], reporters.get(case.reporter_id or 0, "")) for case in cases]


def ink(text: str) -> list[Segment]:
    """Return a text with contact details marked as hidden; their own letters are gone."""
    return [Segment("" if part.redacted else part.text, part.redacted) for part in contacts.segments(text)]


def _shown(case: Case, subject: Subject, reporter: str) -> ShownCase:
    text = ink(subject.text[:MOST_TEXT])
    return ShownCase(case, subject, ink(subject.title), text, _badges(case, subject, text), reporter)


def _badges(case: Case, subject: Subject, text: Sequence[Segment]) -> list[Badge]:
    found = [("warn" if code in MILD else "danger", _signal(code)) for code in case.signals]
    if any(part.redacted for part in text):
        found.append(("warn", word("signal.contact")))
    if subject.title and wording.check(subject.title, "title"):
        found.append(("", word("signal.wording")))
    return found


def _signal(code: str) -> str:
    name = f"safety.{code}" if f"safety.{code}" in table() else f"signal.{code}"
    return word(name) if name in table() else code


def _names(ids: set[int]) -> dict[int, str]:
    rows = select(Account.id, Account.name).where(Account.id.in_(ids))
    return dict(db.session.execute(rows).all()) if ids else {}
