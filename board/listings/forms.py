"""The form of a request. Its fields only carry what was typed: `reading.read` judges it, so that a draft can wait."""

from collections.abc import Mapping, Sequence
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    HiddenField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TelField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length

from board.language.lexicon import known
from board.listings.models import AssetsOwner, Goal, Partner, Visibility, WorkMode
from board.listings.reading import coverage_cells
from board.web.fields import pick, pick_or, words_of
from board.web.i18n import lazy as _l
from board.web.labels import word
from board.web.texts import SHORT, Form, clean

ANSWERS = (("", _l("No answer yet")), ("yes", _l("Yes")), ("no", _l("No")))
ANSWER_TIMES = (
    ("", _l("No fixed time")), ("1", _l("Within an hour")), ("4", _l("Within four hours")),
    ("12", _l("The same day")), ("24", _l("Within a day")), ("48", _l("Within two days")),
)  # fmt: skip
BASES = (
    ("", _l("Not said")), ("hour", _l("per hour")), ("day", _l("per day")), ("month", _l("per month")),
    ("project", _l("per project")),
)  # fmt: skip
VATS = (("", _l("VAT: not said")), ("excluded", _l("before VAT")), ("included", _l("including VAT")))
CURRENCIES = (("ILS", "₪"), ("USD", "$"), ("EUR", "€"))
CELLS = [SelectChoice(cell, cell) for cell in coverage_cells(-1)]
ASK_PLACE = _l("We did not hear. Where is the work?")
ASK_FIELD = _l("We did not hear. What is the business about?")


def fixed(pairs: Sequence[tuple[str, Any]]) -> Any:
    """Return choices in the reader's language from a fixed table."""
    return lambda: [SelectChoice(value, str(text)) for value, text in pairs]


class TypedDateField(DateField):
    """A date that keeps what was typed, whatever it was."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Leave the judging to the reader."""
        self.data = None


class ListingForm(Form):
    """Everything a request may say, in the words of the person who asks."""

    title = StringField(_l("Title"))
    body = TextAreaField(_l("What you are looking for"))
    audiences = SelectMultipleField(_l("People"), choices=pick("audience"))
    channels = SelectMultipleField(_l("Channel"), choices=pick("channel"))
    industry = SelectField(_l("Field"), choices=pick_or(ASK_FIELD, "industry"))
    services = SelectMultipleField(_l("Kind of work"), choices=pick("service"))
    stage_note = StringField(_l("What was tried so far"))
    engagement_type = SelectField(_l("Engagement"), choices=pick_or(_l("Not decided"), "engagement_type"))
    region = SelectField(_l("Region"), choices=pick_or(ASK_PLACE, "region"))
    city = SelectField(_l("Town"), choices=pick_or(_l("Any town"), "city"))
    work_mode = SelectField(_l("Where the work is done"), choices=words_of(WorkMode, _l("Not said")))
    on_site_days = StringField(_l("Days on site a week"))
    languages = SelectMultipleField(_l("Languages"), choices=pick("language"))
    budget_min = StringField(_l("From"))
    budget_max = StringField(_l("To"))
    currency = SelectField(_l("Currency"), choices=fixed(CURRENCIES))
    per = SelectField(_l("Per"), choices=fixed(BASES))
    vat = SelectField(_l("VAT"), choices=fixed(VATS))
    budget_later = BooleanField(_l("We will decide after a talk"))
    hours_min = StringField(_l("Hours a week, from"))
    hours_max = StringField(_l("to"))
    coverage = SelectMultipleField(_l("When somebody should be there"), choices=CELLS)
    answer_within_h = SelectField(_l("How soon people get an answer"), choices=fixed(ANSWER_TIMES))
    assets_owner_now = SelectField(
        _l("In whose hands the group is today"), choices=words_of(AssetsOwner, _l("No answer yet"))
    )
    assets_owner_after = SelectField(
        _l("In whose hands it must be afterwards"), choices=words_of(AssetsOwner, _l("No answer yet"))
    )
    two_admins = RadioField(_l("Are there at least two admins?"), choices=fixed(ANSWERS), default="")
    moderators_exist = RadioField(_l("Are there moderators already?"), choices=fixed(ANSWERS), default="")
    members = StringField(_l("How many members"))
    members_as_of = TypedDateField(_l("Counted on"))
    goals = SelectMultipleField(_l("What the community should give back"), choices=words_of(Goal))
    partners = SelectMultipleField(_l("Other trades you look for"), choices=words_of(Partner))
    starts_on = TypedDateField(_l("Start"))
    trial_days = StringField(_l("Trial, in days"))
    question_1 = StringField(_l("First question"))
    question_2 = StringField(_l("Second question"))
    question_3 = StringField(_l("Third question"))
    business = SelectField(_l("For which business"))
    business_name = StringField(_l("Name of the business"))
    contact_name = StringField(_l("Contact person"))
    phone = TelField(_l("Phone"))
    visibility = RadioField(_l("Who may find it"), choices=words_of(Visibility), default=Visibility.PUBLIC.value)
    email = EmailField(_l("Your e-mail"))
    wording_kept = HiddenField()

    def refuse(self, faults: Mapping[str, str]) -> None:
        """Put each fault beside its field, in the reader's language."""
        for name, code in faults.items():
            if not name:
                self.form_errors.append(word(code))
                continue
            each = getattr(self, name, self.channels)
            each.errors = [*each.errors, word(code)]


def form_of(values: Mapping[str, Sequence[str]]) -> ListingForm:
    """Return the form with a draft's values in it, exactly as they were typed."""
    typed = MultiDict([(name, text) for name, texts in values.items() for text in texts])
    return ListingForm(formdata=typed)


def values_in(posted: MultiDict[str, str]) -> dict[str, list[str]]:
    """Return what a request form sent, cleaned, by field; nothing else gets into a draft."""
    own = {each.name for each in ListingForm(formdata=None)} - {"csrf_token"}
    kept = {name for name in posted if name in own or _of_a_channel(name)}
    return {name: [text for typed in posted.getlist(name) if (text := clean(typed))] for name in kept}


def _of_a_channel(name: str) -> bool:
    what, _, slug = name.partition("-")
    return what in {"state", "link"} and known("channel", slug)


class SayForm(Form):
    """The paste box."""

    say = TextAreaField(_l("Your request in your own words"))


class QuestionForm(Form):
    """A public question, or its answer."""

    text = TextAreaField(_l("Your question"), [DataRequired(_l("Write a word or two first.")), Length(max=SHORT)])


class ReportForm(Form):
    """What is wrong with a request."""

    text = TextAreaField(_l("What is wrong here?"), [DataRequired(_l("Write a word or two first.")), Length(max=SHORT)])
