"""Words for the staff: cases, signals, bans, the outbox."""

from board.web.i18n import lazy as _l

LABELS = {
    "case_decided": _l("Somebody has decided this already."),
    "case_not_held": _l("Only what is held can be sent back."),
    "reason_missing": _l("Write a reason: it is mailed to whoever wrote this."),
    "ban_unclear": _l("Write an address, or a domain with @ before it."),
    "ban_staff": _l("Somebody of the staff is among these accounts."),
    "CaseState.waiting": _l("Waiting"),
    "CaseState.approved": _l("Approved"),
    "CaseState.rejected": _l("Taken down or sent back"),
    "MailState.queued": _l("Waiting to be sent"),
    "MailState.sending": _l("Being sent"),
    "MailState.sent": _l("Sent"),
    "MailState.dead": _l("Could not be sent"),
    "MailState.dropped": _l("Dropped"),
    "signal.review_first": _l("Everything is read first"),
    "signal.copy": _l("Nearly the same as another request"),
    "signal.contact": _l("Contact details in the text, hidden"),
    "signal.wording": _l("The title speaks to one gender"),
    "decided.approve": _l("Approved."),
    "decided.send_back": _l("Sent back with the reason."),
    "decided.hide": _l("Taken off the site."),
    "tab.listings": _l("Requests"),
    "tab.profiles": _l("Profiles"),
    "tab.reports": _l("Reports"),
    "tab.done": _l("Done"),
    "subject.listing": _l("A request"),
    "subject.profile": _l("A profile"),
    "subject.question": _l("A public question"),
    "subject.message": _l("A message"),
}
