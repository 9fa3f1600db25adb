"""Words for offers and engagements."""

from board.web.i18n import lazy as _l

LABELS = {
    "offer_decided": _l("This offer is already decided, or its time is over."),
    "offer_stands": _l("An offer already waits for an answer. Take it back first if you want to change it."),
    "OfferState.sent": _l("Waiting for an answer"),
    "OfferState.accepted": _l("Accepted"),
    "OfferState.declined": _l("Declined"),
    "OfferState.withdrawn": _l("Taken back"),
    "OfferState.expired": _l("Time ran out"),
    "EngagementState.trial": _l("Trial period"),
    "EngagementState.running": _l("Running"),
    "EngagementState.ended": _l("Ended"),
}
