"""create_app(): settings, extensions, blueprints, wiring; nothing else."""

import importlib
from pathlib import Path
from typing import Any

from flask import Flask
from flask_migrate import Migrate
from htmx_flask import Htmx
from werkzeug.middleware.proxy_fix import ProxyFix

from board import cli, events, secrets, wiring
from board.accounts import session
from board.config import ROOT, Settings, read
from board.db import db, install_hooks
from board.listings import checks
from board.mail import render, smtp
from board.matching import prices
from board.web import context, errors, i18n, security, shown
from board.web.texts import CleanRequest, csrf

SMALL_BODY = 256 * 1024  # urlencoded bodies are not bounded by Werkzeug's form limits; uploads raise it for themselves
FEATURES = (
    "pages", "accounts", "drafts", "listings", "profiles", "applications", "engagements", "messaging", "notifications",
    "matching", "moderation", "finding", "uploads", "dev",
)  # fmt: skip


def create_app(settings: Settings | None = None, **overrides: Any) -> Flask:
    """Return the whole product, ready to serve; overrides are Flask settings of tests."""
    settings = settings or read()
    app = Flask("board", template_folder=str(ROOT / "templates"), static_folder=str(ROOT / "static"))
    app.config.update(_flask_settings(settings) | overrides)
    secrets.use_keys(settings.secret_keys)
    prices.use(settings.vat_percent, settings.exchange_rates)
    checks.use(review_first=settings.review_first)
    _extensions(app, settings)
    for name in FEATURES:
        _register(app, name)
    events.connect(wiring.REACTIONS)
    app.extensions["deliver"] = (
        render.renderer(app, wiring.MAILS),
        smtp.sender(settings.smtp_url, settings.data / "letterbox"),
    )
    cli.init_app(app)
    return app


def _flask_settings(settings: Settings) -> dict[str, Any]:
    secure = settings.public_url.startswith("https://")
    return {
        "SETTINGS": settings,
        "SECRET_KEY": settings.secret_keys[0],
        "SECRET_KEY_FALLBACKS": list(settings.secret_keys[1:]),
        "WTF_CSRF_SECRET_KEY": list(reversed(settings.secret_keys)),  # one key only would break forms at a rotation
        "WTF_CSRF_TIME_LIMIT": None,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {"hide_parameters": True},  # what people wrote does not belong in a log
        "MAX_CONTENT_LENGTH": SMALL_BODY,
        "MAX_FORM_PARTS": 500,
        "SESSION_COOKIE_NAME": "__Host-board" if secure else "board",
        "SESSION_COOKIE_SECURE": secure,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": "/",
        "PERMANENT_SESSION_LIFETIME": 180 * 24 * 3600,
        "SEND_FILE_MAX_AGE_DEFAULT": 365 * 24 * 3600,
        "TEMPLATES_AUTO_RELOAD": False,
    }


def _extensions(app: Flask, settings: Settings) -> None:
    db.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)
    with app.app_context():
        install_hooks(db.engine)
    csrf.init_app(app)
    Htmx(app)
    app.request_class = CleanRequest
    session.init_app(app)
    i18n.init_app(app)
    shown.init_app(app)
    context.init_app(app)
    security.init_app(app)
    errors.init_app(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies)  # type: ignore[method-assign]


def _register(app: Flask, name: str) -> None:
    package = Path(__file__).parent / name
    module = importlib.import_module(f"board.{name}.views" if package.is_dir() else f"board.{name}")
    app.register_blueprint(module.blueprint)
