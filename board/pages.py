"""Pages about the site itself: home, about, law, health."""

from flask import Blueprint, Response, current_app, jsonify, render_template
from sqlalchemy import text

from board.db import db
from board.web.policy import allow, anyone, signed_in

blueprint = Blueprint("pages", __name__)
TEXTS = ("about", "how", "terms", "privacy", "accessibility", "contact")


@blueprint.get("/")
@allow(anyone)
def home() -> str:
    """Open with the paste box."""
    return render_template("pages/home.html")


@blueprint.get("/me")
@allow(signed_in)
def me() -> str:
    """List what is mine."""
    return render_template("pages/me.html")


def _text(name: str) -> None:
    @allow(anyone)
    def show() -> str:
        return render_template(f"pages/{name}.html", operator=current_app.config["SETTINGS"].operator)

    blueprint.add_url_rule(f"/{name}", name, show)


for _name in TEXTS:
    _text(_name)


@blueprint.get("/health")
@allow(anyone)
def health() -> Response:
    """Say that the process answers."""
    return jsonify(status="ok")


@blueprint.get("/ready")
@allow(anyone)
def ready() -> Response:
    """Say that the database answers too."""
    db.session.execute(text("SELECT 1"))
    return jsonify(status="ready")
