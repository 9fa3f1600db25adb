"""Words for people and signing in."""

from board.web.i18n import lazy as _l

LABELS = {
    "link_used_or_old": _l("This link was already used, or its ten minutes are over. Ask for a new one."),
    "account_closed": _l("This account is closed."),
    "wrong_code": _l("This is not the code we sent, or its time is over."),
    "too_many": _l("That was a lot in a short time. Please wait a little and try again."),
    "Role.member": _l("Member"),
    "Role.moderator": _l("Moderator"),
    "Role.admin": _l("Admin"),
}
