"""Refusals as pages: not yours 404, not now 409, too often 429, the database away 503; never a bare text."""

import contextlib
import logging

from flask import Flask, Response, g, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from werkzeug.exceptions import HTTPException

from board.db import db
from board.errors import DomainError, Missing, NotAllowed, TooMany
from board.web.labels import sentence
from board.web.page import asks_fragment, vary

log = logging.getLogger("board")
RETRY_SECONDS = "5"
PAGES = {403: "403", 404: "404", 409: "409", 413: "413", 429: "429", 503: "503"}


def init_app(app: Flask) -> None:
    """Answer every refusal and every accident with a page in the reader's language."""
    app.register_error_handler(Missing, lambda _error: answer(404))
    app.register_error_handler(NotAllowed, lambda _error: answer(403))
    app.register_error_handler(TooMany, lambda error: answer(429, sentence(error)))
    app.register_error_handler(DomainError, lambda error: answer(409, sentence(error)))
    app.register_error_handler(CSRFError, lambda _error: answer(409, stale=True))
    app.register_error_handler(OperationalError, _database_away)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(500, _accident)


def answer(status: int, why: str = "", **facts: object) -> Response:
    """Return the page of a refusal, or to htmx its toast."""
    template = f"errors/{PAGES.get(status, '500')}.html"
    if asks_fragment():
        template = "errors/_toast.html"
    response = make_response(render_template(template, status=status, why=why, **facts), status)
    if asks_fragment():
        response.headers["HX-Retarget"] = "#toasts"
        response.headers["HX-Reswap"] = "beforeend"
    if status in {429, 503}:
        response.headers["Retry-After"] = RETRY_SECONDS
    return vary(response)


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:
        return make_response(error.get_response())
    if error.code in PAGES or error.code >= 500:
        return answer(error.code)
    response = answer(404 if error.code == 405 else error.code)
    response.status_code = error.code
    return response


def _database_away(error: OperationalError) -> Response:
    _give_up()
    log.error("database away on %s: %s", request.endpoint, type(error.orig).__name__)
    return answer(503)


def _accident(error: Exception) -> Response:
    _give_up()
    return answer(500)


def _give_up() -> None:
    g.accident = True
    with contextlib.suppress(SQLAlchemyError):
        db.session.rollback()
