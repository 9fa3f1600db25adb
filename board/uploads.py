"""Photos: sniffed, re-encoded without their metadata, stored under random names."""

import io
import re
import secrets
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, send_from_directory
from PIL import Image, ImageOps, UnidentifiedImageError

from board.errors import DomainError
from board.web.policy import allow, anyone

blueprint = Blueprint("uploads", __name__)
LONGEST_SIDE = 1600
MOST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 40_000_000
NAME = re.compile(r"[a-z0-9]{32}\.webp")
UPLOAD_CSP = "default-src 'none'; sandbox"


@blueprint.get("/uploads/<name>")
@allow(anyone)
def show(name: str) -> Response:
    """Serve a stored photo."""
    if not NAME.fullmatch(name):
        abort(404)
    response = send_from_directory(folder(), name, max_age=31536000)
    response.headers["Content-Security-Policy"] = UPLOAD_CSP
    return response


def folder() -> Path:
    """Return where photos are kept."""
    return Path(current_app.config["SETTINGS"].data) / "uploads"


def store_photo(content: bytes) -> str:
    """Keep a photo as WebP of at most 1600 pixels a side; return its random name or refuse what is no photo."""
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP", "GIF")) as image:
            if image.width * image.height > MOST_PIXELS:
                raise DomainError("photo_too_large")
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise DomainError("not_a_photo") from error
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    folder().mkdir(parents=True, exist_ok=True)
    name = secrets.token_hex(16) + ".webp"
    upright.save(folder() / name, "WEBP", quality=82)
    return name


def remove_photo(name: str | None) -> None:
    """Delete a stored photo that nothing shows any more."""
    if name and NAME.fullmatch(name):
        (folder() / name).unlink(missing_ok=True)
