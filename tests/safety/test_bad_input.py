"""Bad input through every field of every form: never an accident, nothing stored or shown that should not be."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from board.web.texts import clean
from tests.safety import forms, paths, world
from tests.safety.cast import Cast
from tests.safety.payloads import FACTS, PAYLOADS, RAW, SEARCHES, STORED, encoded
from tests.safety.state import rows

TYPISTS = ("visitor", "dana", "yossi", "noa", "admin")
SLOWEST = 3.0
KEPT = {"empty", "long", "emoji", "markup", "huge number", "negative", "nul"}
FOLLOWED = ("markup", "nul", "surrogate", "bidi", "huge", "500")  # what is worth looking at on the next page
UNCLEAN = re.compile("[\x00\ud800-\udfff]|^key-[0-9]+$")
TYPED = {"content_type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Place:
    """A form of the site: who fills it in, where it goes, and what a good one sends."""

    who: str
    endpoint: str
    method: str
    path: str
    form: forms.Form
    good: dict[str, list[str]]

    def part_of(self, other: "Place") -> bool:
        """Whether another form to the same address has these fields and more."""
        same = (self.method, self.endpoint) == (other.method, other.endpoint)
        return same and set(self.form.free) < set(other.form.free)

    def sent(self, **changes: str) -> dict[str, list[str]]:
        """What is sent with some fields changed."""
        return self.good | {name: [value] for name, value in changes.items()}


@pytest.fixture
def cast(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Cast:
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    made = world.build()
    for side in made.sides.values():
        paths.prepare(side)
    return Cast(app, made)


@pytest.fixture
def places(app: Flask, cast: Cast) -> list[Place]:
    """Every form of the site once."""
    side, found = cast.world.sides["ours"], {}
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb != "GET" or endpoint.startswith(("dev.", "uploads.")):
            continue
        path = paths.address(app, rule, side, side)
        for who in TYPISTS:
            answer = cast.ask(who, "GET", path, keep=True)
            for form in forms.read(answer.text) if answer.status_code == 200 else ():
                place = _place(app, side, who, path, form)
                found.setdefault((place.method, place.endpoint, tuple(form.free)), place)
    filled = [place for place in found.values() if place.form.free or place.form.hidden]
    return [place for place in filled if not any(map(place.part_of, filled))]


def _place(app: Flask, side: world.Side, who: str, page: str, form: forms.Form) -> Place:
    path = form.action or page
    with app.test_request_context(path, method=form.method):
        from flask import request

        endpoint = request.endpoint or ""
    good = form.sent()
    for name, value in paths.form(endpoint, side).items() if form.method == "POST" else ():
        good[name] = value if isinstance(value, list) else [value]
    return Place(who, endpoint, form.method, path.partition("?")[0] if form.method == "GET" else path, form, good)


def ask(cast: Cast, place: Place, sent: dict[str, list[str]]) -> Any:
    """Send a form; the answer knows how long it took."""
    began = time.monotonic()
    body = encoded(sent)
    if place.method == "GET":
        answer = cast.ask(place.who, "GET", f"{place.path}?{body.decode()}", keep=True)
    else:
        answer = cast.ask(place.who, "POST", place.path, data=body, keep=True, **TYPED)
    answer.took = time.monotonic() - began
    return answer


def faults(cast: Cast, place: Place, name: str, sent: dict[str, list[str]]) -> Iterator[str]:
    """Send a form and say what is wrong with the answer, with what was stored and with the page it leads to."""
    answer = ask(cast, place, sent)
    told = f"{place.method} {place.endpoint} as {place.who} with {name}: {answer.status_code}"
    if answer.status_code >= 500:
        yield told
    if answer.took > SLOWEST:
        yield f"{told} took {answer.took:.1f} s"
    pages = [answer.text]
    if answer.status_code == 422 and name in KEPT:
        yield from (f"{told}: {lost}" for lost in lost_words(place, sent, answer.text))
    if answer.status_code in {301, 302, 303} and name.startswith(FOLLOWED):
        led = cast.ask(place.who, "GET", answer.location, keep=True)
        pages.append(led.text)
        if led.status_code >= 500:
            yield f"{told}, then {led.status_code}"
    yield from (f"{told}: {raw} as it is" for raw in RAW if any(raw in page for page in pages))
    if answer.written:
        yield from (f"{told}: stored {where}" for where in unclean(answer.written))
        cast.state.restore()


def lost_words(place: Place, sent: dict[str, list[str]], page: str) -> Iterator[str]:
    """What a refused form no longer holds, and whether it says where the fault is."""
    again = max(forms.read(page), key=lambda form: len(set(form.free) & set(place.form.free)), default=None)
    if again is None:
        yield "the form is gone"
        return
    if not any(each.marked for each in again.fields) and 'role="alert"' not in page:
        yield "no fault is marked"
    shown = {each.name: each.value for each in again.fields}
    for name in place.form.free:
        typed = clean(sent.get(name, [""])[0])
        if typed and clean(shown.get(name, "")) != typed:
            yield f"{name} is not kept"


def unclean(tables: set[str]) -> Iterator[str]:
    """Where a text with a NUL or a lone surrogate, or a key that no form has, is stored."""
    for table, found in rows(tables).items():
        for row in found.values():
            for column, value in row.items():
                if any(UNCLEAN.search(text) for text in _texts(value)):
                    yield f"{table}.{column}"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (key, *_texts(each))
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def bodies(place: Place) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Everything bad that is sent through a form, by name."""
    more = SEARCHES if place.method == "GET" else FACTS if len(place.form.free) > 1 else {}
    for name, payload in (PAYLOADS | more).items():
        yield name, place.sent(**dict.fromkeys(place.form.free, payload))
    for field in [*place.form.free, *place.form.hidden]:
        yield f"markup in {field}", place.sent(**{field: STORED})
    for name in ("huge number", "superscript", "surrogate") if place.form.hidden else ():
        yield f"hidden {name}", place.sent(**dict.fromkeys(place.form.hidden, (PAYLOADS | FACTS)[name]))
    chosen = [each.name for each in place.form.fields if each.kind in {"checkbox", "radio", "option", "submit"}]
    yield "unknown choices", place.sent(**dict.fromkeys(chosen, "no such thing \x00<script>"))
    yield "every key 50 times", {name: values * 50 for name, values in place.good.items()}
    yield "500 keys", place.good | {f"key-{number}": ["x"] for number in range(500)}
    yield "nothing", {}


def test_every_form_takes_everything(cast: Cast, places: list[Place]) -> None:
    wrong: list[str] = []
    for place in places:
        for name, sent in bodies(place):
            wrong += faults(cast, place, name, sent)
    assert not wrong, "\n".join(wrong)
