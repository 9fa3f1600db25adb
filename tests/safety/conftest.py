"""The worlds of these tests: built once, brought back for every test."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from board.accounts import actions as account_actions
from board.db import transaction
from board.notifications.kinds import BULK
from board.uploads import store_photo
from tests.notifications import post
from tests.safety import paths, world
from tests.safety.cast import Cast
from tests.safety.payloads import IMAGE, SCRIPT
from tests.safety.pictures import photo
from tests.safety.spoiled import Spoiler

_casts: dict[str, Cast] = {}
_spoiler = Spoiler()


def standing(app: Flask, name: str, make: Callable[[], world.World]) -> Cast:
    """Return a world with everybody signed in, as it was when it was made."""
    if name in _casts:
        _casts[name].state.restore_in_emptied_tables()
        _casts[name].world.read_again()
    else:
        made = make()
        kept = store_photo(photo())
        folder = app.config["SETTINGS"].data / "letterbox"
        folder.mkdir(exist_ok=True)
        (folder / "kept.eml").write_bytes(b"Subject: a\r\nContent-Type: text/html\r\n\r\n<p>b</p>")
        for side in made.sides.values():
            paths.prepare(side)
            side.ids |= {"photo": kept, "mail": "kept"}
        _casts[name] = Cast(app, made)
    return _casts[name]


@pytest.fixture
def cast(app: Flask) -> Cast:
    """The plain world."""
    return standing(app, "plain", world.build)


@pytest.fixture
def spoiled(app: Flask) -> tuple[Cast, Spoiler]:
    """A world with a contact detail in every text, and the eye that knows them."""
    found = standing(app, "spoiled", _spoiled)
    return found, replace(_spoiler, planted=list(_spoiler.planted))


@pytest.fixture
def scripted(app: Flask) -> Cast:
    """A world with markup in every text."""
    return standing(app, "scripted", lambda: world.build(lambda _who, _name, words: f"{SCRIPT}{words}{IMAGE}"[:120]))


def _spoiled() -> world.World:
    made = world.build(_spoiler)
    with transaction():
        for who in ("yossi", "noa", "tamar"):
            for kind in BULK:
                account_actions.record_consent(made.people[who], kind, granted=True, text_version="test", ip="")
    post.work()
    return made
