"""What mails about accounts say."""

from flask import url_for

from board import clock
from board.accounts.models import SignInCode
from board.accounts.signin import mailed_link_and_code
from board.db import db
from board.mail.render import Letter
from board.secrets import WAITING, sign


def signin(code: int) -> Letter | None:
    """Say the link and the code, while they are good."""
    row = db.session.get(SignInCode, code)
    found = mailed_link_and_code(row) if row else None
    if row is None or found is None or row.used_at or row.expires_at <= clock.now():
        return None
    token, digits = found
    link = url_for("accounts.link", token=token, _external=True)
    facts = {"link": link, "code": f"{digits[:4]} {digits[4:]}", "publishes": row.draft_id is not None}
    if row.draft_id is not None:
        facts["later"] = url_for("drafts.waiting", signed=sign(WAITING, row.draft_id), _external=True)
    return Letter(facts)
