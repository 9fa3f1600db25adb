"""Signing in by mail, signing out, settings."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from board.accounts import actions, browsers, queries, session
from board.accounts.forms import CodeForm, SettingsForm, SignInForm
from board.accounts.models import Account
from board.db import transaction
from board.drafts import queries as draft_queries
from board.errors import DomainError
from board.web import limits
from board.web.i18n import gettext as _
from board.web.i18n import language
from board.web.labels import sentence, word
from board.web.page import done, page
from board.web.paths import own_path
from board.web.policy import allow, anyone, me, myself, signed_in

blueprint = Blueprint("accounts", __name__)


@blueprint.get("/signin")
@allow(anyone)
def signin() -> Response:
    """Ask for an address."""
    if me():
        return redirect(own_path(request.args.get("next"), url_for("pages.me")))
    return page(
        "accounts/signin.html", "accounts/_signin.html", form=SignInForm(data={"next": request.args.get("next")})
    )


@blueprint.post("/signin")
@allow(anyone)
def send_code() -> Response:
    """Mail a link and a code; the answer is the same for every address."""
    form = SignInForm()
    if not form.validate_on_submit():
        return page("accounts/signin.html", "accounts/_signin.html", 422, form=form)
    email = form.email.data or ""
    with transaction() as rows:
        limits.count(rows, "signin", actions.folded(email), 10, limits.HOUR)
        limits.count(rows, "signin-from", limits.address(), 20, limits.HOUR)
        actions.ask_to_sign_in(
            email, language=language(), browser_hash=session.browser_hash(), next_path=own_path(form.next.data, "")
        )
    return page("accounts/code.html", "accounts/_code.html", form=CodeForm(formdata=None, data={"email": email}))


@blueprint.post("/signin/code")
@allow(anyone)
def code() -> Response:
    """Sign in with the typed code."""
    form = CodeForm()
    account: Account | None = None
    if form.validate_on_submit():
        with transaction():
            account = actions.use_code(form.email.data or "", form.code.data or "", browser_hash=session.browser_hash())
            if account:
                session.sign_in(account)
        if account is None:
            form.code.errors = [word("wrong_code")]
    if account is None:
        return page("accounts/code.html", "accounts/_code.html", 422, form=form)
    return done(_after(account))


@blueprint.get("/signin/link/<token>")
@allow(anyone)
def link(token: str) -> Response | str:
    """Show a button: mail scanners follow links, so a GET signs nobody in."""
    return render_template("accounts/link.html", token=token, good=actions.find_link(token) is not None)


@blueprint.post("/signin/link/<token>")
@allow(anyone)
def use_link(token: str) -> Response:
    """Sign in where the link was opened."""
    try:
        with transaction():
            account = actions.use_link(token, browser_hash=session.browser_hash())
            session.sign_in(account)
    except DomainError as refusal:
        return page("accounts/link.html", "accounts/link.html", 409, token=token, good=False, why=sentence(refusal))
    return done(_after(account))


def _after(account: Account) -> str:
    """Return where a fresh sign-in leads: the waiting draft, the page asked for, or one's own area."""
    waiting = queries.last_sign_in(account)
    draft = draft_queries.by_id(waiting.draft_id) if waiting and waiting.draft_id else None
    if draft:
        return url_for("drafts.show", public_id=draft.public_id)
    return own_path(waiting.next_path if waiting else "", url_for("pages.me"))


@blueprint.post("/signout")
@allow(signed_in)
def signout() -> Response:
    """End this browser's session, on the server too."""
    with transaction():
        session.sign_out()
    return redirect(url_for("pages.home"), 303)


@blueprint.get("/me/settings")
@allow(signed_in)
def settings() -> Response:
    """Show name, language of mails and signed-in browsers."""
    account = myself()
    return _settings(SettingsForm(obj=account), account)


@blueprint.post("/me/settings")
@allow(signed_in)
def save_settings() -> Response:
    """Save the name and the language of mails."""
    account, form = myself(), SettingsForm()
    if not form.validate_on_submit():
        return _settings(form, account, 422)
    with transaction():
        actions.rename(account, form.name.data or "")
        account.language = form.language.data or account.language
    flash(_("Saved."))
    return done(url_for("accounts.settings"))


@blueprint.post("/me/settings/sessions")
@allow(signed_in)
def end_other_sessions() -> Response:
    """Sign out everywhere else."""
    account = myself()
    with transaction():
        actions.close_all_sessions(account, but=account.login_token)
    flash(_("Signed out everywhere else."))
    return done(url_for("accounts.settings"))


def _settings(form: SettingsForm, account: Account, status: int = 200) -> Response:
    facts = {"form": form, "sessions": queries.sessions(account), "browser": browsers.name}
    return page("accounts/settings.html", "accounts/_settings.html", status, **facts)
