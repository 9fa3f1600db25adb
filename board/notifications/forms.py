"""Forms of mails and saved searches."""

from wtforms import SelectField, StringField
from wtforms.validators import Length

from board.notifications.kinds import Group, How
from board.web.fields import words_of
from board.web.texts import Form


class PreferencesForm(Form):
    """One choice for each group of mails."""

    applications = SelectField(choices=words_of(How))
    questions = SelectField(choices=words_of(How))
    messages = SelectField(choices=words_of(How))
    decisions = SelectField(choices=words_of(How))
    invitations = SelectField(choices=words_of(How))
    reminders = SelectField(choices=words_of(How))

    def chosen(self) -> dict[Group, How]:
        """Return the choice for each group."""
        return {group: How(self[group.value].data) for group in Group}


class SearchForm(Form):
    """The address of a search worth saving."""

    query = StringField(validators=[Length(max=1000)])
