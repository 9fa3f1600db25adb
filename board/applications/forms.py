"""Forms of proposals and of what the owner does with them."""

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from werkzeug.datastructures import MultiDict
from wtforms import DateField, HiddenField, SelectChoice, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from board import clock
from board.applications.actions import Proposal
from board.applications.models import Application
from board.listings.models import Listing, ListingQuestion
from board.profiles.models import CaseCard, Profile
from board.web.fields import ChecksField, RadioOneField, SelectOneField, ShekelField, WholeField
from board.web.i18n import gettext as _
from board.web.i18n import lazy as _l
from board.web.texts import BODY, SHORT, Form

UNDERSTOOD = 1500
FEWEST_LETTERS = 40
YEARS_AHEAD = 2
ANSWER = "answer_"


def per_choices() -> list[SelectChoice]:
    """Return the bases of a price in the reader's words."""
    named = [("month", _("per month")), ("hour", _("per hour")), ("project", _("per project")), ("day", _("per day"))]
    return [*(SelectChoice(value, text) for value, text in named), SelectChoice("", _("basis not set"))]


def vat_choices() -> list[SelectChoice]:
    """Return what a price may say about VAT."""
    named = [("", _("VAT not said")), ("excluded", _("before VAT")), ("included", _("with VAT"))]
    return [SelectChoice(value, text) for value, text in named]


def enough_said(_form: Any, field: Any) -> None:
    """Refuse an opening that is too short to show any listening; signs and emoji are no words."""
    if sum(letter.isalpha() for letter in field.data or "") < FEWEST_LETTERS:
        raise ValidationError(_("The opening is short. Write at least two sentences about what you understood."))


def not_past(_form: Any, field: Any) -> None:
    """Refuse a start in the past or in another age."""
    if field.data is None:
        return
    today = clock.today()
    if field.data < today:
        raise ValidationError(_("This date has passed. Choose today or later."))
    if field.data > date(today.year + YEARS_AHEAD, 12, 31):
        raise ValidationError(_("This date is too far away."))


def limit(most: int) -> Length:
    """Refuse a text that is too long, in our own words."""
    return Length(max=most, message=_l("This is too long: up to %(max)d characters."))


class TermsForm(Form):
    """Price, basis, VAT, hours and start: the terms of a proposal and of an offer."""

    price = ShekelField(_l("Your price"), [Optional()])
    per = SelectOneField(_l("Basis"), choices=per_choices, otherwise="")
    vat = SelectOneField(_l("VAT"), choices=vat_choices, otherwise="")
    hours = WholeField(_l("Hours a week"), [Optional()])
    starts_on = DateField(_l("When can you start?"), [Optional(), not_past])

    def validate_hours(self, field: Any) -> None:
        """Refuse more hours than a week has."""
        if field.data is not None and field.data > 7 * 24:
            raise ValidationError(_("A week has only 168 hours."))

    def terms(self) -> dict[str, Any]:
        """Return the terms as columns; a price without a basis and a basis without a price are both fine."""
        return {
            "price": self.price.data,
            "per": self.per.data or None,
            "vat": self.vat.data or None,
            "hours": self.hours.data,
            "starts_on": self.starts_on.data,
        }


class ApplyForm(TermsForm):
    """A proposal; `apply_form` adds the owner's questions and the manager's past communities."""

    submit_key = HiddenField(validators=[Length(max=32)])
    understood = TextAreaField(
        _l("What did you understand about this community?"),
        [
            DataRequired(_l("Start here: what did you understand about this community?")),
            limit(UNDERSTOOD),
            enough_said,
        ],
    )
    proposal = TextAreaField(_l("What do you propose to do?"), [limit(BODY)])
    questions: Sequence[ListingQuestion] = ()
    cards: Sequence[CaseCard] = ()

    @property
    def answer_fields(self) -> list[tuple[ListingQuestion, Any]]:
        """Return each of the owner's questions with its field."""
        return [(question, self[f"{ANSWER}{question.id}"]) for question in self.questions]

    def what_is_proposed(self) -> Proposal:
        """Return the typed values."""
        chosen = set(self["cases"].data or ())
        return Proposal(
            understood=self.understood.data or "",
            proposal=self.proposal.data or "",
            answers=tuple((question.text, field.data or "") for question, field in self.answer_fields),
            case_ids=tuple(card.id for card in self.cards if card.public_id in chosen),
            **self.terms(),
        )


def apply_form(questions: Sequence[ListingQuestion], cases: Sequence[CaseCard], **values: Any) -> ApplyForm:
    """Return the form of one request and one manager."""
    members: dict[str, Any] = {"questions": questions, "cards": cases}
    members |= {f"{ANSWER}{question.id}": TextAreaField(question.text, [limit(SHORT)]) for question in questions}
    choices = [SelectChoice(card.public_id, card.title) for card in cases]
    members["cases"] = ChecksField(_l("What to attach from your past communities"), choices=choices)
    return cast(ApplyForm, type("ApplyFormOfListing", (ApplyForm,), members)(**values))


def filled_form(
    listing: Listing,
    profile: Profile,
    questions: Sequence[ListingQuestion],
    standing: Application | None,
    kept: dict[str, Any] | None,
) -> ApplyForm:
    """Return the form with the sent proposal, else with the kept draft, else with what the request suggests."""
    values: dict[str, Any] = {
        "submit_key": secrets.token_hex(16),
        "per": listing.per or "month",
        "vat": profile.vat or "",
    }
    if standing:
        answers = {answer.question: answer.text for answer in standing.answers}
        chosen = {choice.case_card_id for choice in standing.case_choices}
        values |= {name: getattr(standing, name) for name in ("understood", "proposal", "price", "hours", "starts_on")}
        values |= {"per": standing.per or "", "vat": standing.vat or ""}
        values |= {f"{ANSWER}{question.id}": answers.get(question.text, "") for question in questions}
        values["cases"] = [card.public_id for card in profile.cases if card.id in chosen]
        kept = None
    return apply_form(questions, profile.cases, formdata=MultiDict(kept) if kept else None, data=values)


class DeclineForm(Form):
    """Kind words to a manager who was not chosen."""

    text = TextAreaField(
        _l("What we write to them"),
        [DataRequired(_l("A word of thanks is enough, but write something.")), limit(SHORT)],
    )


def farewell_form(waiting: Sequence[Application], text: str) -> DeclineForm:
    """Return the form that sends the same kind words to those who still wait, everybody chosen."""
    everybody = [SelectChoice(each.public_id, each.profile.name) for each in waiting]
    to = ChecksField(_l("Who gets it"), choices=everybody, least=1, missing=_l("Choose at least one person."))
    kind = type("FarewellForm", (DeclineForm,), {"to": to})
    return cast(DeclineForm, kind(data={"text": text, "to": [each.public_id for each in waiting]}))


class NoteForm(Form):
    """A private note of the team."""

    text = StringField(_l("A note for the team"), [limit(SHORT)])
    thumb = RadioOneField(
        _l("What do you think?"),
        choices=lambda: [SelectChoice("1", _("Yes")), SelectChoice("0", _("Not sure")), SelectChoice("-1", _("No"))],
        default="0",
        otherwise="0",
    )
