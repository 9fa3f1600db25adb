"""Pages about the site itself: home, about, law, health."""

from flask import Blueprint, Response, current_app, jsonify, make_response, render_template, request
from sqlalchemy import text

from board import mine
from board.accounts import session
from board.db import db
from board.drafts.shown import listen
from board.listings import queries as listings
from board.web.i18n import lazy as _l
from board.web.policy import allow, anyone, myself, signed_in
from board.web.texts import BODY, clean

blueprint = Blueprint("pages", __name__)
NEWEST = 4
EXAMPLE = _l("We need someone to run the Facebook group of our basketball club's fans. Guy 050-0000123")
STARTS = (
    (_l("Facebook for a club"), _l("Our sports club needs someone to run its Facebook group for fans and parents.")),
    (
        _l("WhatsApp for a street"),
        _l("The residents of our street want a WhatsApp community that stays calm and useful."),
    ),
    (_l("Discord for a startup"), _l("Our startup needs a Discord server for its users, set up and run in English.")),
)
TEXTS = ("about", "how", "terms", "privacy", "accessibility", "contact")


@blueprint.get("/")
@allow(anyone)
def home() -> Response:
    """Open with the paste box; `?say=` fills it with a starting text."""
    return home_page(clean(request.args.get("say"))[:BODY])


def home_page(said: str, fault: str | None = None, status: int = 200) -> Response:
    """Return the home page with a text in its box, and with what is wrong with it."""
    facts = {
        "said": said,
        "fault": fault,
        "ear": listen(said or str(EXAMPLE)),
        "starts": STARTS,
        "rows": listings.newest(NEWEST),
        "open_count": listings.open_count(),
        "counts": listings.audience_counts(),
    }
    return make_response(render_template("pages/home.html", **facts), status)


@blueprint.get("/me")
@allow(signed_in)
def me() -> str:
    """List what is mine."""
    return render_template("pages/me.html", mine=mine.of(myself(), session.known_browser()))


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
