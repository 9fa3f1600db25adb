"""The form of an offer."""

from wtforms import HiddenField, TextAreaField
from wtforms.validators import Length

from board.applications.forms import TermsForm, limit
from board.web.i18n import lazy as _l
from board.web.texts import MESSAGE


class OfferForm(TermsForm):
    """The terms of the proposal, with a word to go with them."""

    submit_key = HiddenField(validators=[Length(max=32)])
    text = TextAreaField(_l("A word to go with it"), [limit(MESSAGE)])
