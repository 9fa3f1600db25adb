"""Keeping unfinished input: started, saved while typing, claimed at sign-in, forgotten after seven days."""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import delete, select

from board import clock
from board.accounts.models import Account
from board.db import db, insert_once
from board.drafts.models import Draft, DraftKind
from board.errors import DomainError
from board.secrets import digest, new_token

LIFE = timedelta(days=7)


def start(
    kind: DraftKind,
    values: Mapping[str, Sequence[str]],
    *,
    account: Account | None,
    browser_hash: str,
    said: str | None = None,
    subject_id: int | None = None,
    press: str | None = None,
) -> Draft:
    """Keep what somebody began to write, for their account or for their browser; the same press twice is one draft."""
    kept = {name: list(typed) for name, typed in values.items()}
    words = json.dumps([press, browser_hash, said, kept], sort_keys=True)  # other words are another draft
    key = digest(words)[:32] if press else new_token()[:32]
    insert_once(
        db.session(),
        Draft,
        kind=kind,
        account_id=account.id if account else None,
        browser_hash=browser_hash,
        values=kept,
        said=said,
        subject_id=subject_id,
        submit_key=key,
        expires_at=clock.now() + LIFE,
    )
    return db.session.scalars(select(Draft).where(Draft.submit_key == key)).one()


def save(draft: Draft, values: Mapping[str, Sequence[str]], *, version: int | None = None) -> None:
    """Keep newer values; a version that is not the last one was typed over another tab's work and is refused."""
    standing = lock(draft)
    if standing.published_id is not None:
        raise DomainError("draft_published")
    if version is not None and version != standing.version:
        raise DomainError("draft_moved_on")
    draft.values = {name: list(typed) for name, typed in values.items()}
    draft.version += 1
    draft.expires_at = clock.now() + LIFE


def lock(draft: Draft) -> Draft:
    """Read a draft again under its row's lock."""
    rows = select(Draft).where(Draft.id == draft.id).with_for_update().execution_options(populate_existing=True)
    return db.session.scalars(rows).one()


def became(draft: Draft, account: Account, published_id: int) -> None:
    """Remember what a draft turned into, and whose it is."""
    draft.account_id, draft.published_id = account.id, published_id


def forget_old() -> None:
    """Delete drafts nobody came back to."""
    db.session.execute(delete(Draft).where(Draft.expires_at <= clock.now()))
