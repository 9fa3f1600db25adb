"""Forms of conversations."""

import re
from collections.abc import Sequence
from typing import Any, cast

from wtforms import HiddenField, SelectChoice, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from board.web.fields import ChecksField, RadioOneField
from board.web.i18n import gettext as _
from board.web.i18n import lazy as _l
from board.web.texts import MESSAGE, SHORT, Form

PHONE = re.compile(r"\+?[0-9][0-9 ().-]{6,18}[0-9]")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
SHORT_TEXT = Length(max=SHORT, message=_l("This is too long: up to %(max)d characters."))
KINDS = ("phone", "whatsapp", "email")


class MessageForm(Form):
    """One message; `after` is how far the page has shown the conversation."""

    submit_key = HiddenField(validators=[Length(max=32)])
    after = HiddenField(validators=[Length(max=20)])
    text = TextAreaField(
        _l("Message"),
        [
            DataRequired(_l("Write something first.")),
            Length(
                max=MESSAGE, message=_l("A message may have up to %(max)d characters. Send the rest in another one.")
            ),
        ],
    )


class AskForm(Form):
    """A manager's first question about a request."""

    submit_key = HiddenField(validators=[Length(max=32)])
    listing = HiddenField(validators=[Length(max=10)])
    text = TextAreaField(_l("Your question"), [DataRequired(_l("Write your question first.")), SHORT_TEXT])


class ShareForm(Form):
    """Which contact details to open, and their values."""

    kinds = ChecksField(
        _l("What to share"),
        choices=lambda: [SelectChoice(kind, kind) for kind in KINDS],
        least=1,
        missing=_l("Choose at least one way to reach you."),
    )
    phone = StringField(_l("Phone"), [Length(max=20)])
    whatsapp = StringField(_l("WhatsApp"), [Length(max=20)])
    email = StringField(_l("E-mail"), [Length(max=254)])

    def validate_phone(self, field: Any) -> None:
        """Ask for a number that can be dialled, if it was chosen."""
        self._check("phone", field, PHONE, _("This does not look like a phone number."))

    def validate_whatsapp(self, field: Any) -> None:
        """Ask for a number that can be written to, if it was chosen."""
        self._check("whatsapp", field, PHONE, _("This does not look like a phone number."))

    def validate_email(self, field: Any) -> None:
        """Ask for an address, if it was chosen."""
        self._check("email", field, MAIL, _("This does not look like an e-mail address."))

    def chosen(self) -> dict[str, str]:
        """Return the details to open, by kind."""
        return {kind: self[kind].data for kind in self.kinds.data or ()}

    def _check(self, kind: str, field: Any, shape: re.Pattern[str], refusal: str) -> None:
        if kind in (self.kinds.data or ()) and not shape.fullmatch(field.data or ""):
            raise ValidationError(refusal)


class ReportForm(Form):
    """Which message is wrong, and why; `report_form` fills in the messages."""

    text = TextAreaField(
        _l("What is wrong with it?"), [DataRequired(_l("Write in a few words what is wrong.")), SHORT_TEXT]
    )


def report_form(messages: Sequence[tuple[str, str]]) -> ReportForm:
    """Return the form over some messages, each with its key and its text."""
    choices = [SelectChoice(key, text) for key, text in messages]
    message = RadioOneField(_l("Which message?"), choices=choices, missing=_l("Choose the message."))
    return cast(ReportForm, type("ReportFormOfThread", (ReportForm,), {"message": message})())
