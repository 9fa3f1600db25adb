"""Where forms stand: every form of the site, as the people who meet it would send it."""

import time
from dataclasses import dataclass
from typing import Any

from flask import Flask, request

from tests.safety import forms, paths
from tests.safety.cast import Cast
from tests.safety.payloads import encoded
from tests.safety.world import Side

TYPISTS = ("visitor", "dana", "yossi", "noa", "admin")
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


def every(app: Flask, cast: Cast) -> list[Place]:
    """Return every form of the site once for each way it is filled in."""
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
    cast.state.restore()
    return list(found.values())


def send(cast: Cast, place: Place, sent: dict[str, list[str]]) -> Any:
    """Send a form; the answer knows how long it took."""
    began = time.monotonic()
    body = encoded(sent)
    if place.method == "GET":
        answer = cast.ask(place.who, "GET", f"{place.path}?{body.decode()}", keep=True)
    else:
        answer = cast.ask(place.who, "POST", place.path, data=body, keep=True, **TYPED)
    answer.took = time.monotonic() - began
    return answer


def _place(app: Flask, side: Side, who: str, page: str, form: forms.Form) -> Place:
    path = form.action or page
    with app.test_request_context(path, method=form.method):
        endpoint = request.endpoint or ""
    good = form.sent()
    for name, value in paths.form(endpoint, side).items() if form.method == "POST" else ():
        good[name] = value if isinstance(value, list) else [value]
    return Place(who, endpoint, form.method, path.partition("?")[0] if form.method == "GET" else path, form, good)
