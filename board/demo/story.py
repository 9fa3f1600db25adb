"""The past as scenes: each has its moment, and all are played in order with the clock held there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from board import clock
from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.applications.models import Application
from board.businesses.models import Business
from board.listings.models import Listing
from board.messaging.queries import Seat
from board.profiles.models import Profile

Scene = Callable[[], object]
Progress = Callable[[int, int, str], None]


@dataclass
class Story:
    """Who and what stands so far, by the names the data files use, and what is still to be played."""

    accounts: dict[str, Account] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    businesses: dict[str, Business] = field(default_factory=dict)
    listings: dict[str, Listing] = field(default_factory=dict)
    seats: dict[tuple[str, str, bool], Seat] = field(default_factory=dict)  # the last says: of the business
    applications: dict[tuple[str, str], Application] = field(default_factory=dict)
    scenes: list[tuple[datetime, str, Scene]] = field(default_factory=list)

    def add(self, moment: datetime, what: str, scene: Scene) -> None:
        """Add a scene to be played later."""
        self.scenes.append((moment, what, scene))

    def play(self, progress: Progress) -> None:
        """Play every scene at its moment, the oldest first; of two at once the one added first."""
        ordered = sorted(self.scenes, key=lambda scene: scene[0])
        for number, (moment, what, scene) in enumerate(ordered, 1):
            with clock.at(moment):
                scene()
            progress(number, len(ordered), what)

    def account(self, who: str, name: str, language: str) -> Account:
        """Return somebody's account, with a verified address of the example domain."""
        if who not in self.accounts:
            account = account_actions.account_of(f"{who}@example.com", language=language)
            account.name, account.verified_at = name, account.created_at
            self.accounts[who] = account
        return self.accounts[who]
