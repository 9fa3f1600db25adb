"""The one filter every typed text goes through, and form fields that use it."""

import re
import unicodedata
from typing import Any

from flask_wtf import FlaskForm
from flask_wtf.csrf import CSRFProtect
from htmx_flask.requests import HtmxAwareRequest
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from wtforms import StringField
from wtforms.i18n import get_translations

from board.web.i18n import language

csrf = CSRFProtect()
SURROGATES = re.compile("[\ud800-\udfff]")
TITLE, BODY, MESSAGE, SHORT = 120, 6000, 4000, 500


def clean(text: str | None) -> str:
    """Return the text without NUL and lone surrogates, in NFC, with plain line ends and no outer blanks."""
    if not text:
        return ""
    whole = SURROGATES.sub("", text.replace("\x00", "")).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", whole).strip()


def whole(typed: str | None) -> int | None:
    """Return the whole number that an address or a hidden field holds; anything else is none."""
    return int(typed) if typed and typed.isascii() and typed.isdecimal() and len(typed) < 16 else None


class Sent(ImmutableMultiDict[str, Any]):
    """What a browser sent, without NUL: nobody types one, and PostgreSQL takes none."""

    def __init__(self, mapping: Any = None) -> None:
        """Take names and values as a browser sent them; files stay as they are."""
        pairs = MultiDict(mapping).items(multi=True)
        super().__init__([(_without_nul(name), _without_nul(value)) for name, value in pairs])


class CleanRequest(HtmxAwareRequest):
    """A request whose address and form hold no NUL."""

    parameter_storage_class = Sent


class Form(FlaskForm):
    """A form whose texts are cleaned and whose own messages speak the reader's language."""

    class Meta(FlaskForm.Meta):
        """Clean every text that comes in; take WTForms' own messages in the reader's language."""

        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Any:
            """Give each text field the cleaning filter before its own."""
            if issubclass(unbound_field.field_class, StringField):
                own = unbound_field.kwargs.get("filters", ())
                if _clean_value not in own:
                    unbound_field.kwargs["filters"] = [_clean_value, *own]
            return super().bind_field(form, unbound_field, options)

        def get_translations(self, form: Any) -> Any:
            """Return WTForms' translations for the page's language."""
            return get_translations([language()])


def _without_nul(value: Any) -> Any:
    return value.replace("\x00", "") if isinstance(value, str) else value


def _clean_value(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
