"""Parts of a profile's form: services with prices, past communities, languages."""

import re
from typing import Any

from wtforms import BooleanField, HiddenField, SelectChoice, StringField, TextAreaField
from wtforms.validators import Length, StopValidation, ValidationError

from board import clock
from board.language.lexicon import slugs
from board.profiles.facts import CaseFacts, PackageFacts
from board.web.fields import ChecksField, SelectOneField, ShekelField, WholeField, pick, pick_or
from board.web.i18n import gettext as _
from board.web.i18n import lazy as _l
from board.web.labels import word
from board.web.shown import per
from board.web.texts import SHORT, TITLE, Form

LEVELS = ("native", "fluent", "basic")
PERS = ("hour", "month", "project")
MONTH = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?")
NO_AUDIENCE = frozenset({"other"})
NO_CHANNEL = frozenset({"undecided"})
TOO_LONG = _l("This is too long; up to %(max)d characters.")


class Said:
    """Want words: signs, emoji and blanks alone say nothing."""

    def __init__(self, message: Any, letters: int = 2) -> None:
        """Keep what to ask for and how many letters are words enough."""
        self.message, self.letters = message, letters

    def __call__(self, _form: Any, field: Any) -> None:
        """Stop with the question when there are no words."""
        if sum(sign.isalpha() for sign in field.data or "") < self.letters:
            raise StopValidation(str(self.message))


def short(most: int = SHORT) -> Length:
    """Return the rule for the length of a text, in the reader's words."""
    return Length(max=most, message=TOO_LONG)


def _pers() -> list[SelectChoice]:
    return [SelectChoice("", _("in all")), *(SelectChoice(basis, per(basis)) for basis in PERS)]


def _levels() -> list[SelectChoice]:
    return [SelectChoice("", _("not spoken")), *(SelectChoice(level, word(f"level_{level}")) for level in LEVELS)]


class Part(Form):
    """A form inside a form; the outer one carries the token."""

    class Meta(Form.Meta):
        """Belong to the outer form's token."""

        csrf = False


class PackageForm(Part):
    """One priced service."""

    title = StringField(_l("Name of the service"), [Said(_l("Give the service a name.")), short(TITLE)])
    services = ChecksField(_l("What it includes"), choices=pick("service"))
    text = TextAreaField(_l("What the client gets"), [short(SHORT)])
    price = ShekelField(_l("Price from"))
    per = SelectOneField(_l("Per"), choices=_pers, otherwise="")
    duration = StringField(_l("How long it takes"), [short(TITLE)])

    def validate_price(self, field: ShekelField) -> None:
        """Want a price: a service without one is hard to say yes to."""
        if field.data is None:
            raise ValidationError(_("Write from which price it starts; it can be changed in the talk."))

    def facts(self, vat: str | None) -> PackageFacts:
        """Return the service as values."""
        return PackageFacts(
            title=self.title.data,
            services=tuple(self.services.data),
            text=self.text.data or "",
            price_min=self.price.data,
            per=self.per.data or None,
            vat=vat,
            duration=self.duration.data or None,
        )


class CaseForm(Part):
    """One past community."""

    title = StringField(_l("Name of the community"), [Said(_l("Give the community a name.")), short(TITLE)])
    channel = SelectOneField(
        _l("Where it lived"), choices=pick_or(_l("Not said"), "channel", but=NO_CHANNEL), otherwise=""
    )
    audience = SelectOneField(
        _l("Who it was for"), choices=pick_or(_l("Not said"), "audience", but=NO_AUDIENCE), otherwise=""
    )
    since = StringField(_l("From (year, or year and month)"), [short(7)])
    until = StringField(_l("Until (empty: still going)"), [short(7)])
    before = TextAreaField(_l("What was there before"), [short()])
    did = TextAreaField(_l("What you did"), [short()])
    after = TextAreaField(_l("What changed"), [short()])
    members_before = WholeField(_l("Members at the start"))
    members_after = WholeField(_l("Members at the end, or today"))
    series = HiddenField(validators=[short(TITLE)])  # numbers in between, kept as they were
    client_consented = BooleanField(_l("The client agreed that this is shown here"))

    def validate_since(self, field: StringField) -> None:
        """Want a year or a month that was."""
        _past_month(field)

    def validate_until(self, field: StringField) -> None:
        """Want a month that was, after the start."""
        _past_month(field)
        if field.data and self.since.data and field.data < self.since.data:
            raise ValidationError(_("The end is before the start."))

    def facts(self) -> CaseFacts:
        """Return the community as values."""
        return CaseFacts(
            title=self.title.data,
            channel=self.channel.data or None,
            audience=self.audience.data or None,
            since=self.since.data or None,
            until=self.until.data or None,
            before=self.before.data or "",
            did=self.did.data or "",
            after=self.after.data or "",
            members_before=self.members_before.data,
            members_after=self.members_after.data,
            series=tuple(int(number) for number in re.findall(r"\d{1,9}", self.series.data or "")),
            client_consented=self.client_consented.data,
        )


def _past_month(field: StringField) -> None:
    if not field.data:
        return
    if not MONTH.fullmatch(field.data):
        raise ValidationError(_("Write a year, or a year and a month: 2023 or 2023-05."))
    if field.data > clock.today().strftime("%Y-%m"):
        raise ValidationError(_("This month has not come yet."))


class _Languages(Part):
    """How well each language is spoken."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Want at least one language; say so at the first."""
        super().validate(extra_validators)
        levels = list(self)
        if any(level.data for level in levels):
            return True
        levels[0].errors = [_("Say how well you speak at least one language.")]
        return False


LanguagesForm = type(
    "LanguagesForm", (_Languages,), {slug: SelectOneField(choices=_levels, otherwise="") for slug in slugs("language")}
)
