"""Who reacts to what, which jobs and recurring tasks exist, and who writes which mail: all on one screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from board import clock
from board import events as fact
from board.accounts import mails as account_mails
from board.listings import bookmarks, expiry, publication
from board.mail.render import Composer

REACTIONS: Mapping[type, Sequence[Callable[[Any], None]]] = {
    fact.SignedIn: (publication.publish_waiting, bookmarks.take_over),
}

JOBS: Mapping[str, Callable[..., None]] = {
    "expire_listings": expiry.expire_old,
    "remind_of_expiry": expiry.remind,
}


def every(minutes: int) -> Callable[[datetime], datetime]:
    """Return the rule that names the next multiple of so many minutes."""
    step = timedelta(minutes=minutes).total_seconds()
    return lambda now: datetime.fromtimestamp((now.timestamp() // step + 1) * step, tz=now.tzinfo)


TIMETABLE: Mapping[str, Callable[[datetime], datetime]] = {
    "expire_listings": every(60),
    "remind_of_expiry": lambda now: clock.next_local(9, now),
}

MAILS: Mapping[str, Composer] = {
    "signin": account_mails.signin,
}
