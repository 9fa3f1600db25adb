"""What every template knows: who reads, how much is unread, and the mark of last-seen."""

import secrets

from flask import Flask, Response, g

from board import seen
from board.messaging import queries as messaging_queries
from board.notifications import queries as notification_queries
from board.web.policy import me


def init_app(app: Flask) -> None:
    """Give templates the signed-in account and its unread counts; note that its session was seen."""

    app.jinja_env.globals["submit_key"] = lambda: secrets.token_hex(16)  # one a page: pressing twice is once

    @app.context_processor
    def reader() -> dict[str, object]:
        account = None if g.get("accident") else me()  # a page about a broken database must not ask it
        if account is None:
            return {"current_account": None, "unread_messages": 0, "unread_notifications": 0}
        if "unread" not in g:
            g.unread = (
                messaging_queries.unread_count(account.id),
                notification_queries.unread_count(account.id),
            )
        messages, notices = g.unread
        return {"current_account": account, "unread_messages": messages, "unread_notifications": notices}

    @app.after_request
    def note_session(response: Response) -> Response:
        if response.status_code < 400:
            seen.session_seen(g.get("visit"))
        return response
