"""Where forms stand: every form of the site, as the people who meet it would send it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask, request

from tests.safety import forms, paths
from tests.safety.cast import Cast
from tests.safety.payloads import encoded
from tests.safety.world import Side

TYPISTS = ("visitor", "dana", "yossi", "noa", "admin")
BEHIND = {
    ("POST", "drafts.publish"): ("drafts.save", "/publication", ""),
    ("POST", "profiles.save"): ("profiles.keep", "", "/draft"),
    ("POST", "applications.send"): ("applications.save_draft", "", "/draft"),
}
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
    behind: bool = False  # the same fields, sent by a page's script

    def part_of(self, other: "Place") -> bool:
        """Whether another form to the same address has these fields and more."""
        same = (self.method, self.endpoint) == (other.method, other.endpoint)
        return same and set(self.form.free) < set(other.form.free)

    def sent(self, **changes: str) -> dict[str, list[str]]:
        """What is sent with some fields changed."""
        return self.good | {name: [value] for name, value in changes.items()}


_read: dict[int, list[Place]] = {}


def every(app: Flask, cast: Cast) -> list[Place]:
    """Return every form of the site once for each way it is filled in; a world's pages are read once."""
    if id(cast) not in _read:
        _read[id(cast)] = _every(app, cast)
    return _read[id(cast)]


def _every(app: Flask, cast: Cast) -> list[Place]:
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
    return [*found.values(), *_behind(list(found.values()))]


def _behind(found: list[Place]) -> Iterator[Place]:
    """The addresses that a page's script sends the same fields to."""
    for place in found:
        if (place.method, place.endpoint) in BEHIND and len(place.form.free) > 1:
            endpoint, cut, added = BEHIND[place.method, place.endpoint]
            yield replace(place, endpoint=endpoint, path=place.path.removesuffix(cut) + added, behind=True)
    say = forms.Form("POST", "/heard", [forms.Field("say", "textarea", "")])
    yield Place("visitor", "drafts.heard", "POST", "/heard", say, {"say": ["צריך מנהלת"]})


def send(cast: Cast, place: Place, sent: dict[str, list[str]]) -> Any:
    """Send a form."""
    body = encoded(sent)
    if place.method == "GET":
        answer = cast.ask(place.who, "GET", f"{place.path}?{body.decode()}", keep=True)
    else:
        answer = cast.ask(place.who, "POST", place.path, data=body, keep=True, **TYPED)
    return answer


def _place(app: Flask, side: Side, who: str, page: str, form: forms.Form) -> Place:
    path = form.action or page
    with app.test_request_context(path, method=form.method):
        endpoint = request.endpoint or ""
    good = form.sent()
    for name, value in paths.form(endpoint, side).items() if form.method == "POST" else ():
        good[name] = value if isinstance(value, list) else [value]
    return Place(who, endpoint, form.method, path.partition("?")[0] if form.method == "GET" else path, form, good)
