"""What may still happen to an offer."""

from datetime import datetime, timedelta

from board.engagements.models import Offer, OfferState

LIFE = timedelta(days=7)


def stands(offer: Offer, now: datetime) -> bool:
    """Tell whether an offer still waits for its answer."""
    return offer.state == OfferState.SENT and offer.expires_at > now
