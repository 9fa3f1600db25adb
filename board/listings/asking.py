"""What a request form shows around its fields: what was heard and how surely, hints, advice, whose business it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from email_validator import EmailNotValidError, validate_email
from wtforms import SelectChoice

from board.businesses import queries as businesses
from board.businesses.models import Business
from board.drafts.shown import certainty, hints, listen
from board.language.advice import advise
from board.language.lexicon import lexicon
from board.listings.forms import ListingForm, form_of
from board.listings.publication import NEW_BUSINESS
from board.listings.reading import so_far
from board.web.i18n import gettext as _
from board.web.policy import me

Values = Mapping[str, Sequence[str]]


def facts_of(values: Values, faults: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return everything the form's template shows for these values."""
    form, known, body = form_of(values), so_far(values), next(iter(values.get("body", ())), "")
    ear = listen(body)
    own = own_businesses(form)
    form.refuse(faults or {})
    if not body:  # nothing was said yet, so nothing was missed
        form.region.choices[0] = form.industry.choices[0] = SelectChoice("", _("Choose"))
    return {
        "form": form,
        "values": values,
        "ear": ear,
        "sure": certainty(values, ear.heard),
        "hints": [] if "wording_kept" in values else hints(values),
        "advice": _advice(known),
        "own": own,
        "common": COMMON,
    }


COMMON: dict[str, tuple[str, ...]] = {
    "channels": ("facebook_group", "whatsapp", "instagram", "undecided"),
    "audiences": ("customers", "employees", "partners", "members"),
    "services": ("strategy", "setup", "management"),
    "languages": ("he", "en", "ar", "ru"),
}


def own_businesses(form: ListingForm) -> list[Business]:
    """Offer the reader's businesses in the form, and return them."""
    account = me()
    own = businesses.of_account(account) if account else []
    choices = [SelectChoice(business.public_id, business.name or _("A business without a name")) for business in own]
    form.business.choices = [*choices, SelectChoice(NEW_BUSINESS, _("Another business"))]
    return own


def email_fault(email: str) -> str | None:
    """Return what is wrong with an address, or None."""
    if not email:
        return "email_missing"
    try:
        validate_email(email, check_deliverability=False)
    except EmailNotValidError:
        return "email_wrong"
    return None


def _advice(known: Mapping[str, Any]) -> list[Any]:
    industry = known.get("industry")
    related = [industry] if industry else []
    entry = lexicon().find("industry", industry) if industry else None
    if entry and entry.parent:
        related.append(entry.parent)
    return advise(known["audiences"], related, known["goals"], known["members"])
