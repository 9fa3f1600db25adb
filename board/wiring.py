"""Who reacts to what, which jobs and recurring tasks exist, and who writes which mail: all on one screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from board.accounts import mails as account_mails
from board.mail.render import Composer

REACTIONS: Mapping[type, Sequence[Callable[[Any], None]]] = {}

JOBS: Mapping[str, Callable[..., None]] = {}


def every(minutes: int) -> Callable[[datetime], datetime]:
    """Return the rule that names the next multiple of so many minutes."""
    step = timedelta(minutes=minutes).total_seconds()
    return lambda now: datetime.fromtimestamp((now.timestamp() // step + 1) * step, tz=now.tzinfo)


TIMETABLE: Mapping[str, Callable[[datetime], datetime]] = {}

MAILS: Mapping[str, Composer] = {
    "signin": account_mails.signin,
}
