"""The exact headers of every answer, errors and static files included."""

from flask import Flask, Response, abort, g, request

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
MAIL_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; frame-ancestors 'none'"
UNSUBSCRIBE = "notifications.unsubscribe"  # a mail program posts here without cookies
CROSS_SITE = frozenset({"cross-site", "same-site"})


def init_app(app: Flask) -> None:
    """Set the headers after every request and refuse posts that other sites started."""

    @app.before_request
    def refuse_cross_site() -> None:
        unsafe = request.method not in {"GET", "HEAD", "OPTIONS"}
        if unsafe and request.headers.get("Sec-Fetch-Site") in CROSS_SITE and request.endpoint != UNSUBSCRIBE:
            abort(403)

    @app.before_request
    def refuse_nul() -> None:
        if "\x00" in request.path:
            abort(404)  # PostgreSQL takes no such text, and no address of ours has one

    @app.after_request
    def harden(response: Response) -> Response:
        headers = response.headers
        headers.setdefault("Content-Security-Policy", CSP)
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["X-Frame-Options"] = "DENY"
        if request.is_secure:
            headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
        if request.endpoint != "static":
            headers.setdefault("Cache-Control", "no-store" if "visit" in g else "private, no-cache")
        return response
