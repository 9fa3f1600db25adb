"""Who may use a route: each route has exactly one `@allow(policy)`; a test walks the URL map.

A policy here decides by what somebody is. Whether a row is theirs is decided while loading it
(`queries.owned_by(me, id)`), and a row that is not theirs looks missing.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from flask import abort, current_app, request, url_for
from flask_login import current_user

from board.accounts.models import Account, Role
from board.web.page import asks_fragment, done

View = Callable[..., Any]


class Policy:
    """A named rule; `refuse` gives the answer for those it does not let in."""

    def __init__(self, name: str, permits: Callable[[Account | None], bool], *, hidden: bool = False) -> None:
        """Name the rule; a hidden one answers 404 instead of leading to sign-in."""
        self.name = name
        self.permits = permits
        self.hidden = hidden

    def refuse(self, account: Account | None) -> Any:
        """Lead a stranger to sign-in and back; answer everybody else 404."""
        if self.hidden or account is not None:
            abort(404)
        return done(url_for("accounts.signin", next=_way_back()))


anyone = Policy("anyone", lambda account: True)
signed_in = Policy("signed_in", lambda account: account is not None)
moderator = Policy("moderator", lambda account: account is not None and account.staff, hidden=True)
admin = Policy("admin", lambda account: account is not None and account.role == Role.ADMIN, hidden=True)
development = Policy("development", lambda account: not current_app.config["SETTINGS"].production, hidden=True)


def me() -> Account | None:
    """Return the signed-in account, or None."""
    account = current_user._get_current_object()
    return account if isinstance(account, Account) else None


def myself() -> Account:
    """Return the signed-in account behind a `signed_in` policy."""
    account = me()
    if account is None:
        abort(404)
    return account


def _way_back() -> str:
    """Return the page somebody stood on when they were asked to sign in."""
    if request.method == "GET" and not asks_fragment():
        return request.root_path + request.full_path.rstrip("?")
    try:
        return urlsplit(request.referrer or "").path
    except ValueError:  # a referrer that is no address
        return ""


def allow(policy: Policy) -> Callable[[View], View]:
    """Open a route to those the policy permits."""

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            account = me()
            if not policy.permits(account):
                return policy.refuse(account)
            return view(*args, **kwargs)

        guarded.policy = policy  # type: ignore[attr-defined]
        return guarded

    return wrap
