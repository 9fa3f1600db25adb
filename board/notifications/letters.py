"""What mails have in common: who reads, the shared look of service mails, data in words."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from board.accounts.models import Account
from board.db import db
from board.language import contacts
from board.listings.models import Listing
from board.mail.render import Letter
from board.notifications import queries
from board.notifications.kinds import How
from board.web import shown
from board.web.i18n import gettext as _
from board.web.i18n import ngettext
from board.web.labels import vocabulary
from board.web.paths import slug

QUOTE = 400


@dataclass(frozen=True)
class ServiceMail:
    """One mail about something that happened: a sentence, the thing itself, one button."""

    subject: str
    lead: str
    heading: str
    url: str
    button: str
    said: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    after: str = ""

    def letter(self, reader: Account) -> Letter:
        """Return it as a letter to its reader, in the look that service mails share."""
        facts = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return Letter(facts | {"said": quote(self.said), "name": reader.name}, look="service")


def reader(account_id: int, kind: str) -> Account | None:
    """Return who reads a mail of this kind, unless they are gone or chose otherwise meanwhile."""
    account = db.session.get(Account, account_id)
    if account is None or not account.active or queries.how(account.id, kind) != How.AT_ONCE:
        return None
    return account


def safe(text: str) -> str:
    """Return somebody's words without contact details: a mail leaves the site for good."""
    return contacts.mask(text).text


def quote(text: str) -> str:
    """Return the beginning of somebody's words, without contact details."""
    hidden = safe(text).strip()
    return hidden if len(hidden) <= QUOTE else hidden[:QUOTE].rsplit(" ", 1)[0] + "…"


def listing_url(listing: Listing, anchor: str | None = None) -> str:
    """Return a request's own address."""
    tail = slug(listing.title)
    return url_for("listings.show", public_id=listing.public_id, slug=tail, _anchor=anchor, _external=True)


def url(endpoint: str, public_id: str) -> str:
    """Return the whole address of something with a public id."""
    return url_for(endpoint, public_id=public_id, _external=True)


def place(listing: Listing) -> str:
    """Return where the work is: `Haifa or remote`."""
    where = vocabulary("city", listing.city) if listing.city else ""
    where = where or (vocabulary("region", listing.region) if listing.region else "")
    mode = listing.work_mode.value if listing.work_mode else ""
    if mode == "remote_ok":
        return _("%(place)s or remote", place=where) if where else _("Remote")
    if mode == "hybrid":
        return _("%(place)s, partly remote", place=where) if where else _("Partly remote")
    return where


def hours(listing: Listing) -> str:
    """Return the weekly hours: `10 hours a week`."""
    low, high = listing.hours_min, listing.hours_max
    if low and high and low != high:
        return _("%(low)s to %(high)s hours a week", low=low, high=high)
    number = low or high
    return ngettext("One hour a week", "%(num)s hours a week", number) if number else ""


def pay(low: int | None, high: int | None, currency: str, per: str | None) -> str:
    """Return a price with its basis: `4,500 to 6,000 ₪ per month`."""
    return f"{shown.price(low, high, currency)} {shown.per(per)}".strip() if low or high else ""


def day(moment: date | datetime) -> str:
    """Return a date in words."""
    return shown.day(moment)
