"""Bad input through every field of every form: never an accident, nothing stored or shown that should not be."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from board.web.texts import clean
from tests.safety import forms, places
from tests.safety.cast import Cast
from tests.safety.payloads import FACTS, PAYLOADS, RAW, SEARCHES, STORED
from tests.safety.places import Place
from tests.safety.state import rows

KEPT = {"empty", "long", "emoji", "markup", "huge number", "negative", "nul"}
FOLLOWED = ("markup", "surrogate", "huge")  # what is worth looking at on the next page
UNCLEAN = re.compile("[\x00\ud800-\udfff]|^key-[0-9]+$")


@pytest.fixture
def filled(app: Flask, cast: Cast) -> list[Place]:
    """Every form into which something may be typed, the fullest of each address."""
    found = [place for place in places.every(app, cast) if place.form.free or place.form.hidden]
    return [place for place in found if not any(map(place.part_of, found))]


def faults(cast: Cast, place: Place, name: str, sent: dict[str, list[str]]) -> Iterator[str]:
    """Send a form and say what is wrong with the answer, with what was stored and with the page it leads to."""
    answer = places.send(cast, place, sent)
    told = f"{place.method} {place.endpoint} as {place.who} with {name}: {answer.status_code}"
    if answer.status_code >= 500:
        yield told
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
        several = place.form.free[: 3 if name == "long" else None]  # a whole form may hold 256 kB
        yield name, place.sent(**dict.fromkeys(several, payload))
    each = [] if place.behind else [*place.form.free, *place.form.hidden]
    for field in each:
        yield f"markup in {field}", place.sent(**{field: STORED})
    for name in ("huge number", "superscript", "surrogate") if place.form.hidden else ():
        yield f"hidden {name}", place.sent(**dict.fromkeys(place.form.hidden, (PAYLOADS | FACTS)[name]))
    chosen = [each.name for each in place.form.fields if each.kind in {"checkbox", "radio", "option", "submit"}]
    yield "unknown choices", place.sent(**dict.fromkeys(chosen, "no such thing \x00<script>"))
    yield "every key 50 times", {name: values * 50 for name, values in place.good.items()}
    yield "500 keys", place.good | {f"key-{number}": ["x"] for number in range(500)}
    yield "nothing", {}


def test_every_form_takes_everything(
    app: Flask, cast: Cast, filled: list[Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    wrong: list[str] = []
    for place in filled:
        for name, sent in bodies(place):
            wrong += faults(cast, place, name, sent)
    assert not wrong, "\n".join(wrong)
