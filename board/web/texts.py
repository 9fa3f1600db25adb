"""The one filter every typed text goes through, and form fields that use it."""

import re
import unicodedata
from typing import Any

from flask import Request
from flask_wtf import FlaskForm
from flask_wtf.csrf import CSRFProtect
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.utils import cached_property
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


class CleanRequest(Request):
    """A request whose query has no NUL: no database takes one, and nobody means one."""

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """Return the query's values without NUL."""
        asked = super().args.items(multi=True)
        return ImmutableMultiDict((name, value.replace("\x00", "")) for name, value in asked)


def whole(typed: str | None) -> int | None:
    """Return the whole number that an address or a hidden field holds; anything else is none."""
    return int(typed) if typed and typed.isascii() and typed.isdecimal() and len(typed) < 16 else None


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


def _clean_value(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
