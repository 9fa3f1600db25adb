"""One view, two shapes: the whole page, or the fragment htmx asked for."""

from flask import Response, make_response, redirect, render_template, request

HTMX_HEADERS = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")


def asks_fragment() -> bool:
    """Tell whether htmx wants a part of the page rather than the page."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def page(full: str, fragment: str, status: int = 200, **facts: object) -> Response:
    """Answer with the fragment when htmx asks for it, else with the page that includes it."""
    response = make_response(render_template(fragment if asks_fragment() else full, **facts), status)
    return vary(response)


def done(url: str, fragment: str | None = None, **facts: object) -> Response:
    """Answer a finished POST: 303 to a plain form; to htmx the fragment, or a client redirect without one."""
    if not asks_fragment():
        return vary(make_response(redirect(url, 303)))
    if fragment is None:
        response = make_response("", 204)
        response.headers["HX-Redirect"] = url
        return vary(response)
    return vary(make_response(render_template(fragment, **facts)))


def vary(response: Response) -> Response:
    """Say that the answer depends on who asks: caches must keep the shapes apart."""
    for header in HTMX_HEADERS:
        response.vary.add(header)
    return response
