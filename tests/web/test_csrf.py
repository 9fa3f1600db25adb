"""Every form needs its token; a rotated key keeps open forms valid."""

import re
from pathlib import Path

from board.app import create_app
from board.config import Settings


def settings(folder: Path, *keys: str) -> Settings:
    return Settings(data=folder, database_url=f"sqlite:///{folder / 'csrf.db'}", secret_keys=keys)


def test_post_without_a_token_is_refused_and_keeps_the_page(tmp_path: Path) -> None:
    client = create_app(settings(tmp_path, "a" * 40)).test_client()
    assert client.post("/signout").status_code == 409


def test_form_opened_before_a_key_rotation_still_works(tmp_path: Path) -> None:
    before = create_app(settings(tmp_path, "a" * 40)).test_client()
    token = re.search(r'name="csrf_token" value="([^"]+)"', before.get("/signin").text)
    kept = re.search(r'id="csrf_token"[^>]*value="([^"]+)"', before.get("/signin").text) or token
    cookie = before.get_cookie("board")
    after = create_app(settings(tmp_path, "b" * 40, "a" * 40)).test_client()
    after.set_cookie("board", cookie.value)
    answer = after.post("/signin", data={"email": "not an address", "csrf_token": kept[1]})
    assert answer.status_code == 422
