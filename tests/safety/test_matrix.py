"""Every route for every kind of reader, on one's own, on a foreign and on a missing thing."""

from datetime import timedelta

import pytest
from flask import Flask

from board import clock
from board.web.security import UNSUBSCRIBE
from tests.conftest import NOW
from tests.safety import paths
from tests.safety.cast import WHO, Cast
from tests.safety.routes import CALM_WHEN_MISSING, expected
from tests.safety.state import changes, rows

MEMBERS = ("noa", "rival", "dana", "yossi")  # to the others both sides are alike
SEEN = {"participant.read_up_to", "application.opened_at", "session.seen_at", "session.expires_at"}  # decide nothing
SEEN |= {"day_count+"}  # a search that found something


def test_every_route_is_in_the_table(app: Flask) -> None:
    assert set(expected()) == set(paths.rules(app))


def wrongly_answered(app: Flask, cast: Cast, method: str, *, keep: bool) -> list[str]:
    """Ask every route of a method on both sides as everybody; return what is not as the table says."""
    wrong = []
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb != method:
            continue
        for name, side in cast.world.sides.items():
            path = paths.address(app, rule, side, side)
            sent = {"data": paths.form(endpoint, side)} if verb == "POST" else {}
            for who in WHO if name == "ours" else MEMBERS:
                status = cast.ask(who, verb, path, keep=keep, **sent).status_code
                due = expected()[verb, endpoint][cast.role(who, side)]
                if status != due:
                    wrong.append(f"{verb} {endpoint} {who} on {name}: {status}, due {due}")
            if not rule.arguments:
                break
    return wrong


def test_who_may_do_what(app: Flask, cast: Cast) -> None:
    wrong = wrongly_answered(app, cast, "POST", keep=False)
    assert not wrong, "\n".join(wrong)


def test_who_may_see_what_and_seeing_changes_nothing(app: Flask, cast: Cast) -> None:
    before = rows()
    clock.freeze(NOW + timedelta(hours=1))
    wrong = wrongly_answered(app, cast, "GET", keep=True)
    assert not wrong, "\n".join(wrong)
    assert changes(before, rows()) == SEEN


def test_what_is_fetched_ahead_leaves_no_mark(app: Flask, cast: Cast) -> None:
    before, side = rows(), cast.world.sides["ours"]
    clock.freeze(NOW + timedelta(hours=1))
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb == "GET":
            for who in ("visitor", "dana", "yossi", "admin"):
                path = paths.address(app, rule, side, side)
                headers = {"Sec-Purpose": "prefetch;prerender"}
                assert cast.ask(who, "GET", path, keep=True, headers=headers).written == set(), f"{endpoint} {who}"
    assert changes(before, rows()) == set()


@pytest.mark.parametrize("token", [None, "wrong"])
def test_a_form_without_its_token_is_refused(
    app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch, token: str | None
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    side, wrong = cast.world.sides["ours"], []
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb != "POST" or endpoint == UNSUBSCRIBE:
            continue
        sent = paths.form(endpoint, side) | ({"csrf_token": token} if token else {})
        for who in ("visitor", "dana", "yossi", "admin"):
            answer = cast.ask(who, "POST", paths.address(app, rule, side, side), data=sent)
            if answer.status_code != 409 or answer.written:
                wrong.append(f"{endpoint} {who}: {answer.status_code}, wrote {answer.written}")
    assert not wrong, "\n".join(wrong)


def test_one_press_in_a_mail_program_needs_no_token(app: Flask, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    rule, side = paths.rules(app)["POST", UNSUBSCRIBE], cast.world.sides["ours"]
    headers = {"Sec-Fetch-Site": "cross-site"}
    path = paths.address(app, rule, side, side)
    answer = app.test_client().post(path, data={"List-Unsubscribe": "One-Click"}, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_does_not_exist_is_missing_for_everybody(app: Flask, cast: Cast, method: str) -> None:
    side, wrong = cast.world.sides["ours"], []
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb != method or not rule.arguments:
            continue
        path = paths.address(app, rule, None, side)
        sent = {"data": paths.form(endpoint, side)} if verb == "POST" else {}
        for who in WHO:
            answer = cast.ask(who, verb, path, **sent)
            stranger = who == "visitor" and answer.status_code == 303 and "/signin" in answer.location
            due = expected()[verb, endpoint]["visitor"] if stranger else CALM_WHEN_MISSING.get(endpoint, 404)
            if answer.status_code != due or answer.written:
                wrong.append(f"{verb} {endpoint} {who}: {answer.status_code}, due {due}, wrote {answer.written}")
    assert not wrong, "\n".join(wrong)
