"""Forms of the staff area."""

from wtforms import RadioField, SelectChoice, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from board.web.i18n import lazy as _l
from board.web.texts import SHORT, Form


class DecisionForm(Form):
    """What to do with a case; sending back and hiding need a reason."""

    do = RadioField(choices=[SelectChoice(what, what) for what in ("approve", "send_back", "hide")])
    reason = TextAreaField(_l("The reason, as it is mailed"), [Length(max=SHORT)])


class BanForm(Form):
    """Who may not come back."""

    address = StringField(
        _l("Address, or @domain"),
        [InputRequired(_l("Write an address, or a domain with @ before it.")), Length(max=254)],
    )
    reason = StringField(_l("Why, for the staff"), [Length(max=SHORT)])
