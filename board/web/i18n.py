"""Two languages: Hebrew at `/`, English under `/en`; message ids are English sentences.

The catalogue is one small .po file per feature, merged into one .mo by `flask compile`. Plain gettext is used instead
of an extension because a page looks up some sixty strings and this is fifty times cheaper.
"""

import gettext as gnu
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from flask import Flask, has_request_context, request
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

LANGUAGES = ("he", "en")
ENGLISH_PREFIX = "/en"
TRANSLATIONS = Path(__file__).resolve().parent.parent / "translations"
_forced: ContextVar[str | None] = ContextVar("language", default=None)

StartResponse = Callable[..., Any]
WsgiApp = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


class LanguagePrefix:
    """Move `/en` from the path to SCRIPT_NAME, so that url_for keeps it and every route exists once."""

    def __init__(self, app: WsgiApp) -> None:
        """Wrap a WSGI application."""
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer under the English prefix with the same application."""
        path = environ.get("PATH_INFO", "")
        if path == ENGLISH_PREFIX or path.startswith(ENGLISH_PREFIX + "/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + ENGLISH_PREFIX
            environ["PATH_INFO"] = path[len(ENGLISH_PREFIX) :] or "/"
        return self.app(environ, start_response)


def language() -> str:
    """Return the reader's language: forced (a mail), or the page's."""
    forced = _forced.get()
    if forced:
        return forced
    return "en" if has_request_context() and request.root_path.endswith(ENGLISH_PREFIX) else "he"


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak one language inside, whatever the page's: for mails and the command line."""
    token = _forced.set(code)
    try:
        yield
    finally:
        _forced.reset(token)


def locale() -> Locale:
    """Return Babel's locale of the reader's language."""
    return _locales[language()]


_locales = {"he": Locale("he", "IL"), "en": Locale("en", "US")}


@cache
def _catalogue(code: str) -> gnu.NullTranslations:
    if code == "en":
        return gnu.NullTranslations()
    return gnu.translation("messages", TRANSLATIONS, [code], fallback=True)


def gettext(message: str, **facts: object) -> str:
    """Return the message in the reader's language, with its named facts filled in."""
    text = _catalogue(language()).gettext(message)
    return text % facts if facts else text


def ngettext(one: str, many: str, n: int, **facts: object) -> str:
    """Return the form that fits the count `n`, with the facts (and `num`) filled in."""
    return _catalogue(language()).ngettext(one, many, n) % ({"num": n} | facts)


class Lazy:
    """A message that is translated when it is shown: for form labels and tables of words."""

    def __init__(self, message: str) -> None:
        """Keep the English sentence."""
        self.message = message

    def __str__(self) -> str:
        """Translate now."""
        return gettext(self.message)

    def __html__(self) -> str:
        """Translate now, escaped for a page."""
        return str(escape(str(self)))

    def __mod__(self, facts: dict[str, object]) -> str:
        """Translate now and fill in the facts."""
        return str(self) % facts

    def __eq__(self, other: object) -> bool:
        """Be equal to the same message."""
        return isinstance(other, Lazy) and other.message == self.message

    def __hash__(self) -> int:
        """Hash like the message."""
        return hash(self.message)


def lazy(message: str) -> Lazy:
    """Mark a message for extraction and translate it when it is shown."""
    return Lazy(message)


def other_language_url() -> str:
    """Return this page's address in the other language, with its whole state."""
    query = request.query_string.decode("utf-8", "replace")
    path = request.path + (f"?{query}" if query else "")
    return path if language() == "en" else ENGLISH_PREFIX + path


@pass_eval_context
def _page_gettext(template: EvalContext, message: str, **facts: Any) -> Markup | str:
    """Translate for a template: in a page facts are escaped unless they are safe, in a plain text nothing is."""
    text = _catalogue(language()).gettext(message)
    return _filled(template, text, facts) if facts else text


@pass_eval_context
def _page_ngettext(template: EvalContext, one: str, many: str, n: int, **facts: Any) -> Markup | str:
    text = _catalogue(language()).ngettext(one, many, n)
    return _filled(template, text, {"num": n} | facts)


def _filled(template: EvalContext, text: str, facts: dict[str, Any]) -> Markup | str:
    return Markup(text) % facts if template.autoescape else text % facts  # noqa: S704 (the catalogue is ours)


def init_app(app: Flask) -> None:
    """Give templates `_`, `ngettext`, the language, its direction and the way to the other one."""
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]
    app.jinja_env.globals.update(_=_page_gettext, gettext=_page_gettext, ngettext=_page_ngettext)

    @app.context_processor
    def speech() -> dict[str, object]:
        facts: dict[str, object] = {"language": language(), "direction": locale().text_direction}
        if has_request_context():
            facts["other_language_url"] = other_language_url()
        return facts
