"""Photos: only real ones, smaller, without their metadata, under names that say nothing."""

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from board import uploads
from board.errors import DomainError


def photo(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    Image.new("RGB", (width, height), "#884422").save(out, kind, exif=exif)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_is_kept_small_and_clean(app: Flask, client: FlaskClient, kind: str) -> None:
    name = uploads.store_photo(photo(3000, 1500, kind))
    with client.get(f"/uploads/{name}") as answer:
        assert answer.mimetype == "image/webp"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        kept = Image.open(io.BytesIO(answer.data))
    assert kept.size == (1600, 800)
    assert not kept.getexif()


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg onload=alert(1)>", b"%PDF-1.7", b"\x00" * 100])
def test_what_is_no_photo_is_refused(app: Flask, content: bytes) -> None:
    with pytest.raises(DomainError, match="not_a_photo"):
        uploads.store_photo(content)


def test_bomb_of_pixels_is_refused(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_PIXELS", 100)
    with pytest.raises(DomainError, match="photo_too_large"):
        uploads.store_photo(photo(20, 20))


@pytest.mark.parametrize("name", ["x.webp", "../secret", "..%2fsecret", "a" * 32 + ".png"])
def test_only_stored_names_are_served(client: FlaskClient, name: str) -> None:
    assert client.get(f"/uploads/{name}").status_code == 404
