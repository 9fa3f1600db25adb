"""The form of a profile: how somebody listens, what they offer, when they are free."""

from wtforms import BooleanField, DateField, FieldList, FormField, SelectChoice, StringField, TextAreaField
from wtforms.validators import Optional, ValidationError

from board import clock
from board.language.lexicon import district_of
from board.profiles.facts import MOST_CASES, MOST_CHANNELS, MOST_PACKAGES, ProfileFacts
from board.profiles.models import Availability, Dealer, ManagerWorkMode, Notify
from board.profiles.parts import NO_AUDIENCE, NO_CHANNEL, CaseForm, LanguagesForm, PackageForm, Said, short
from board.web.fields import (
    ChecksField,
    RadioOneField,
    SelectOneField,
    ShekelField,
    WholeField,
    pick,
    pick_or,
    words_of,
)
from board.web.i18n import gettext as _
from board.web.i18n import lazy as _l
from board.web.texts import BODY, TITLE, Form

MOST_HOURS = 80


class ProfileForm(Form):
    """One long calm form; how somebody listens comes first."""

    listens = TextAreaField(
        _l("How do you listen?"),
        [Said(_l("Start here: how do you get to know a community before you write a word in it?")), short(BODY)],
    )
    name = StringField(_l("Your name, as people will see it"), [Said(_l("Write your name.")), short(TITLE)])
    headline = StringField(
        _l("In one sentence: what you do"), [Said(_l("Write one sentence about what you do.")), short(TITLE)]
    )
    services = ChecksField(_l("What you do, in the order of the trade"), choices=pick("service"))
    packages = FieldList(FormField(PackageForm), min_entries=1, max_entries=MOST_PACKAGES)
    channels = ChecksField(
        _l("Channels"),
        choices=pick("channel", but=NO_CHANNEL),
        least=1,
        most=MOST_CHANNELS,
        missing=_l("Choose at least one channel."),
    )
    audiences = ChecksField(_l("Communities you know how to talk with"), choices=pick("audience", but=NO_AUDIENCE))
    industries = ChecksField(_l("Fields you know"), choices=pick("industry", but=frozenset({"other"})))
    languages = FormField(LanguagesForm)
    work_mode = RadioOneField(
        _l("Where you work"),
        choices=words_of(ManagerWorkMode),
        missing=_l("Choose where you work."),
    )
    city = SelectOneField(_l("City"), choices=pick_or(_l("Not said"), "city"), otherwise="")
    region = SelectOneField(_l("Region"), choices=pick_or(_l("Not said"), "region"), otherwise="")
    engagement_types = ChecksField(_l("How you like to work"), choices=pick("engagement_type"))
    rate_month = ShekelField(_l("A month, from"))
    rate_hour = ShekelField(_l("An hour"))
    rate_project = ShekelField(_l("A project, from"))
    vat = SelectOneField(
        _l("These prices are"),
        choices=lambda: [SelectChoice("excluded", _("before VAT")), SelectChoice("included", _("with VAT"))],
        otherwise="excluded",
    )
    dealer = SelectOneField(_l("How you bill"), choices=words_of(Dealer, _l("Not said")), otherwise="")
    hours_week = WholeField(_l("Hours a week you have for new work"))
    coverage = ChecksField(
        _l("When you are there"),
        choices=lambda: [SelectChoice(f"{day}:{part}") for day in range(7) for part in range(4)],
    )
    availability = RadioOneField(
        _l("Taking new work?"), choices=words_of(Availability), otherwise=Availability.AVAILABLE.value
    )
    available_from = DateField(_l("From which day"), [Optional()])
    excluded_industries = ChecksField(
        _l("Fields you do not work with"), choices=pick("industry", but=frozenset({"other"}))
    )
    cases = FieldList(FormField(CaseForm), max_entries=MOST_CASES)
    charter = BooleanField(
        _l("I work by the trade's charter: a safe space, fair rules, and I hand back what is not mine.")
    )
    notify = RadioOneField(
        _l("How often to hear about requests that fit"),
        choices=words_of(Notify),
        otherwise=Notify.AT_ONCE.value,
    )
    consent = BooleanField(
        _l("Yes, mail me requests that fit this profile. I can stop it with one press in every mail.")
    )

    def validate_region(self, field: SelectOneField) -> None:
        """Want a place from whoever meets people there."""
        if self.work_mode.data != ManagerWorkMode.REMOTE_ONLY and not field.data and not self.city.data:
            raise ValidationError(_("Choose a region, or say that you work only remotely."))

    def validate_hours_week(self, field: WholeField) -> None:
        """Want a week that leaves time to sleep."""
        if field.data is not None and not 1 <= field.data <= MOST_HOURS:
            raise ValidationError(_("Write between 1 and %(most)s hours.", most=MOST_HOURS))

    def validate_available_from(self, field: DateField) -> None:
        """Want a day that is not behind us."""
        if field.data and field.data < clock.today():
            raise ValidationError(_("This day has passed. Leave it empty if you are free now."))

    def facts(self) -> ProfileFacts:
        """Return the whole profile as values."""
        city = self.city.data or None
        return ProfileFacts(
            name=self.name.data,
            headline=self.headline.data,
            listens=self.listens.data,
            channels=tuple(self.channels.data),
            audiences=tuple(self.audiences.data),
            industries=tuple(self.industries.data),
            services=tuple(self.services.data),
            languages=tuple((level.short_name, level.data) for level in self.languages.form if level.data),
            region=(district_of(city) if city else None) or self.region.data or None,
            city=city,
            work_mode=ManagerWorkMode(self.work_mode.data),
            engagement_types=tuple(self.engagement_types.data),
            dealer=Dealer(self.dealer.data) if self.dealer.data else None,
            rate_hour=self.rate_hour.data,
            rate_month=self.rate_month.data,
            rate_project=self.rate_project.data,
            vat=self.vat.data,
            hours_week=self.hours_week.data,
            coverage=coverage_bits(self.coverage.data),
            availability=Availability(self.availability.data),
            available_from=self.available_from.data,
            excluded_industries=tuple(self.excluded_industries.data),
            charter=self.charter.data,
            notify=Notify(self.notify.data),
            packages=tuple(package.form.facts(self.vat.data) for package in self.packages),
            cases=tuple(case.form.facts() for case in self.cases),
        )


def coverage_bits(chosen: list[str]) -> int:
    """Return chosen `day:part` values as 28 bits, Sunday first."""
    return sum(1 << (int(day) * 4 + int(part)) for day, part in (value.split(":") for value in chosen))
