"""Unfinished proposals: what was typed stays with the account, one draft a request, for seven days."""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select, update

from board import clock
from board.accounts.models import Account
from board.db import db, insert_once
from board.drafts.models import Draft, DraftKind
from board.listings.models import Listing
from board.web.texts import clean

LIFE = timedelta(days=7)
FIELD = re.compile(r"understood|proposal|price|per|vat|hours|starts_on|cases|answer_[0-9]{1,9}")
LONGEST = 6000  # what is longer is refused at sending anyway


def worth(fields: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """Return what is worth keeping of a posted form: the fields of a proposal, cleaned."""
    return {name: [clean(text)[:LONGEST] for text in texts] for name, texts in fields if FIELD.fullmatch(name)}


def keep(account: Account, listing: Listing, values: dict[str, Any], *, browser_hash: str) -> None:
    """Keep what was typed in place of what was kept before."""
    key, until = _key(account, listing), clock.now() + LIFE
    insert_once(
        db.session(),
        Draft,
        kind=DraftKind.APPLICATION,
        account_id=account.id,
        browser_hash=browser_hash,
        subject_id=listing.id,
        values=values,
        submit_key=key,
        expires_at=until,
    )
    changes = {"values": values, "expires_at": until, "version": Draft.version + 1}
    db.session.execute(update(Draft).where(Draft.submit_key == key).values(changes))


def kept(account: Account, listing: Listing) -> dict[str, Any] | None:
    """Return what was typed and not sent, if anything."""
    living = select(Draft.values).where(Draft.submit_key == _key(account, listing), Draft.expires_at > clock.now())
    return db.session.scalar(living)


def waiting(account: Account) -> str | None:
    """Return the address of the request whose proposal was begun last and is not sent."""
    rows = (
        select(Listing.public_id)
        .join(Draft, Draft.subject_id == Listing.id)
        .where(Draft.kind == DraftKind.APPLICATION, Draft.account_id == account.id, Draft.expires_at > clock.now())
    )
    return db.session.scalar(rows.order_by(Draft.expires_at.desc()).limit(1))


def forget(account: Account, listing: Listing) -> None:
    """Let the draft go once the proposal is sent."""
    db.session.execute(delete(Draft).where(Draft.submit_key == _key(account, listing)))


def _key(account: Account, listing: Listing) -> str:
    return f"apply-{account.id}-{listing.id}"
