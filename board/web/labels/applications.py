"""Words for proposals and their lanes."""

from board.web.i18n import lazy as _l

LABELS = {
    "already_applied": _l("You already sent a proposal to this request."),
    "already_read": _l(
        "The other side has opened the proposal, so its words stay as they are. Add what is new in the conversation."
    ),
    "apply_not_possible": _l("A proposal to this request is not possible."),
    "application_decided": _l("This proposal is already decided."),
    "move_not_possible": _l("This move is not possible now."),
    "not_shortlisted": _l("Only a proposal on the shortlist can be told so."),
    "note_empty": _l("Write a note or choose a thumb."),
    "Lane.waiting": _l("Waiting"),
    "Lane.new": _l("Just in"),
    "Lane.shortlisted": _l("Shortlist"),
    "Lane.talking": _l("Talking"),
    "Lane.hired": _l("Chosen"),
    "Lane.declined": _l("Not this time"),
    "Lane.withdrawn": _l("Taken back"),
    "Progress.sent": _l("Sent, not opened yet"),
    "Progress.read": _l("Opened"),
    "Progress.shortlisted": _l("On their shortlist"),
    "Progress.hired": _l("You were chosen"),
    "Progress.declined": _l("Not this time"),
    "Progress.withdrawn": _l("You took it back"),
}
