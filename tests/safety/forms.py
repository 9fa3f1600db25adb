"""Forms as a browser reads them out of a page: where they go, their fields, what would be sent."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = dict[str, str]
FREE = {"text", "email", "tel", "search", "number", "date", "url", "textarea"}


@dataclass
class Field:
    """One control: its kind, what stands in it, and whether it would be sent as it is."""

    name: str
    kind: str
    value: str
    sent: bool = True
    marked: bool = False  # as wrong


@dataclass
class Form:
    """A form with its fields."""

    method: str
    action: str
    fields: list[Field] = field(default_factory=list)

    def sent(self) -> dict[str, list[str]]:
        """What a browser sends, without touching anything; of the buttons the first."""
        found: dict[str, list[str]] = {}
        pressed = False
        for each in self.fields:
            if each.kind == "submit" and (pressed or not each.name):
                continue
            pressed = pressed or each.kind == "submit"
            if each.sent and each.name:
                found.setdefault(each.name, []).append(each.value)
        return found

    @property
    def free(self) -> list[str]:
        """The names of the fields in which anything may be typed."""
        return list(dict.fromkeys(each.name for each in self.fields if each.kind in FREE and each.name))

    @property
    def hidden(self) -> list[str]:
        """The names of what a page carries along, without the token."""
        return [each.name for each in self.fields if each.kind == "hidden" and each.name != "csrf_token"]


class Reader(HTMLParser):
    """Reads the forms of a page; controls outside a form find it by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.by_id: dict[str, Form] = {}
        self.strays: list[tuple[str, Field]] = []
        self.now: Form | None = None
        self.area: Field | None = None
        self.select: Attributes = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.now = Form(found.get("method", "get").upper(), found.get("action", ""))
            self.forms.append(self.now)
            self.by_id[found.get("id", "")] = self.now
        elif tag == "input":
            kind = found.get("type", "text")
            sent = "checked" in found if kind in {"checkbox", "radio"} else kind != "file"
            value = found.get("value", "on" if kind == "checkbox" else "")
            self._add(found, Field(found.get("name", ""), kind, value, sent))
        elif tag == "button" and found.get("type", "submit") == "submit":
            self._add(found, Field(found.get("name", ""), "submit", found.get("value", "")))
        elif tag == "textarea":
            self.area = Field(found.get("name", ""), "textarea", "")
            self._add(found, self.area)
        elif tag == "select":
            self.select = found
        elif tag == "option" and self.select:
            name, chosen = self.select.get("name", ""), "selected" in found
            self._add(self.select, Field(name, "option", found.get("value", ""), chosen))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.now = None
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = {}

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.area.value += data

    def _add(self, attributes: Attributes, control: Field) -> None:
        control.marked = attributes.get("aria-invalid") == "true"
        if "form" in attributes:
            self.strays.append((attributes["form"], control))
        elif self.now is not None:
            self.now.fields.append(control)


def read(page: str) -> list[Form]:
    """Return the forms of a page."""
    reader = Reader()
    reader.feed(page)
    for name, control in reader.strays:
        if name in reader.by_id:
            reader.by_id[name].fields.append(control)
    return reader.forms
