"""Form fields of the trade: sums in shekels, whole numbers, choices from the vocabulary and from enums."""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from wtforms import IntegerField, RadioField, SelectChoice, SelectField, SelectMultipleField
from wtforms.validators import ValidationError

from board.language.lexicon import lexicon
from board.web.i18n import gettext as _
from board.web.labels import vocabulary, word

MOST_SHEKELS = 10_000_000
MOST_WHOLE = 1_000_000_000
DECORATION = re.compile('[\\s,₪\u200e\u200f\u2066-\u2069]|ש"ח|ש״ח|nis|ils', re.IGNORECASE)

Choices = Callable[[], list[SelectChoice]]


class WholeField(IntegerField):
    """A whole number as people type it, with or without thousands signs; an empty text is None."""

    most = MOST_WHOLE

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was typed; keep it for the page when it is no number."""
        typed = DECORATION.sub("", valuelist[0]) if valuelist else ""
        if not typed:
            self.data = None
            return
        try:
            self.data = self.stored(typed)
        except ValueError as error:
            self.data = None
            raise ValueError(self.refusal()) from error

    def stored(self, typed: str) -> int:
        """Return the number behind the digits."""
        return int(typed)

    def refusal(self) -> str:
        """Say what may be typed here."""
        return _("Write a whole number in digits, for example 12.")

    def pre_validate(self, form: Any) -> None:
        """Refuse what is below zero or out of this world."""
        if self.data is not None and self.data < 0:
            raise ValidationError(_("This cannot be below zero."))
        if self.data is not None and self.data > self.most:
            raise ValidationError(_("This number is too big."))


class ShekelField(WholeField):
    """A sum typed in whole shekels and kept in agorot."""

    most = MOST_SHEKELS * 100

    def stored(self, typed: str) -> int:
        """Return the agorot of a sum in shekels."""
        return int(typed) * 100

    def refusal(self) -> str:
        """Say what may be typed here."""
        return _("Write the sum in digits, in whole shekels, for example 4500.")

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return str(self.data // 100) if self.data is not None else ""


class ChecksField(SelectMultipleField):
    """Several of a list; more than `most` is refused with a sentence, what is unknown is dropped."""

    def __init__(self, *args: Any, most: int | None = None, least: int = 0, missing: Any = "", **kwargs: Any) -> None:
        """Keep how few and how many may be chosen and what to say when nothing is."""
        super().__init__(*args, **kwargs)
        self.most, self.least, self.missing = most, least, missing

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep each known value once, in the order of the list."""
        known = [choice.value for choice in self.choices or ()]
        self.data = [value for value in known if value in set(valuelist)]

    def pre_validate(self, form: Any) -> None:
        """Refuse too few and too many."""
        if len(self.data or ()) < self.least:
            raise ValidationError(str(self.missing))
        if self.most is not None and len(self.data or ()) > self.most:
            raise ValidationError(_("Choose up to %(most)s.", most=self.most))


class _OneOf:
    """One of a list: what is missing or unknown becomes `otherwise`, or is refused when there is none."""

    data: Any
    choices: Any

    def __init__(self, *args: Any, otherwise: str | None = None, missing: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.otherwise, self.missing = otherwise, missing

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Keep the value if it is on the list."""
        known = {choice.value for choice in self.choices or ()}
        self.data = valuelist[0] if valuelist and valuelist[0] in known else self.otherwise

    def pre_validate(self, form: Any) -> None:
        """Refuse when nothing was chosen and nothing goes without saying."""
        if self.data is None:
            raise ValidationError(str(self.missing))


class SelectOneField(_OneOf, SelectField):
    """One of a list, as a select."""


class RadioOneField(_OneOf, RadioField):
    """One of a list, as radio buttons."""


def pick(kind: str, *, but: frozenset[str] = frozenset()) -> Choices:
    """Return what the vocabulary offers for a kind, in the reader's language."""

    def choices() -> list[SelectChoice]:
        entries = (entry for entry in lexicon().pickable(kind) if entry.slug not in but)
        return [SelectChoice(entry.slug, vocabulary(kind, entry.slug)) for entry in entries]

    return choices


def pick_or(nothing: Any, kind: str, *, but: frozenset[str] = frozenset()) -> Choices:
    """Return the vocabulary's values behind an empty first choice."""
    values = pick(kind, but=but)
    return lambda: [SelectChoice("", str(nothing)), *values()]


def words_of(kinds: type[Enum], nothing: Any = None) -> Choices:
    """Return an enum's members in words, behind an empty first choice if one is given."""

    def choices() -> list[SelectChoice]:
        first = [] if nothing is None else [SelectChoice("", str(nothing))]
        return [*first, *(SelectChoice(kind.value, word(kind)) for kind in kinds)]

    return choices
