"""Words for notices, preferences and saved searches."""

from board.web.i18n import lazy as _l

LABELS = {
    "too_many_searches": _l("There is room for %(most)s saved searches. Delete one you no longer need."),
    "notice.match": _l("A new request fits you: %(title)s"),
    "notice.application": _l("A new proposal from %(name)s: %(title)s"),
    "notice.withdrawal": _l("A proposal was taken back, %(name)s: %(title)s"),
    "notice.shortlisted": _l("On the shortlist: %(title)s"),
    "notice.declined": _l("An answer to your proposal: %(title)s"),
    "notice.offer": _l("The work is offered to you: %(title)s"),
    "notice.hired": _l("It is agreed: %(title)s"),
    "notice.offer_refused": _l("Your offer was not accepted: %(name)s"),
    "notice.question": _l("A question about your request: %(title)s"),
    "notice.answer": _l("Your question was answered: %(title)s"),
    "notice.contact_shared": _l("Contact details were shared: %(title)s"),
    "notice.invitation": _l("An invitation to propose: %(title)s"),
    "notice.invitation_declined": _l("An invitation was declined, %(name)s: %(title)s"),
    "notice.expiring": _l("Still looking? %(title)s"),
    "notice.held": _l("We are looking at it before it is shown: %(title)s"),
    "notice.approved": _l("Checked and published: %(title)s"),
    "notice.rejected": _l("Waiting for a change from you: %(title)s"),
    "notice.hidden": _l("Taken off the site: %(title)s"),
    "Group.applications": _l("Proposals for your requests"),
    "Group.questions": _l("Questions and answers"),
    "Group.messages": _l("Messages you have not read"),
    "Group.decisions": _l("Answers to your proposals"),
    "Group.invitations": _l("Invitations to propose"),
    "Group.reminders": _l("Requests that are about to end"),
    "How.at_once": _l("At once"),
    "How.daily": _l("Once a day"),
    "How.off": _l("Not by mail"),
}
