"""Forms of signing in and of settings."""

from wtforms import EmailField, HiddenField, RadioField, SelectChoice, StringField
from wtforms.validators import Email, InputRequired, Length

from board.web.i18n import lazy as _l
from board.web.texts import SHORT, TITLE, Form


class SignInForm(Form):
    """One field: where to send the link."""

    email = EmailField(
        _l("E-mail address"),
        [
            InputRequired(_l("Write your e-mail address, and we will send a link.")),
            Length(max=254),
            Email(_l("This does not look like an e-mail address."), allow_smtputf8=False),
        ],
    )
    next = HiddenField(validators=[Length(max=SHORT)])


class CodeForm(Form):
    """The code from the mail, typed in the browser that asked for it."""

    email = HiddenField(validators=[InputRequired(), Length(max=254)])
    code = StringField(
        _l("The code from the mail"), [InputRequired(_l("Write the eight digits from the mail.")), Length(max=40)]
    )


class SettingsForm(Form):
    """What the site calls somebody and the language it mails in."""

    name = StringField(_l("Your name"), [Length(max=TITLE)])
    language = RadioField(
        _l("Language of your mails"), choices=[SelectChoice("he", "עברית"), SelectChoice("en", "English")]
    )
