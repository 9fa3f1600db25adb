"""What the owner's board and a proposal's page show, put together from rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from board import clock
from board.applications.models import Application, Lane
from board.applications.policy import BOARD_LANES, OPEN_LANES, hirable, reachable
from board.businesses.models import MemberRole
from board.businesses.policy import reaches
from board.language import contacts
from board.language.contacts import Segment
from board.listings.models import Listing

EXCERPT = 110


@dataclass(frozen=True)
class Board:
    """The five lanes of a request with their cards, as one member of the business sees them."""

    listing: Listing
    role: MemberRole | None
    order: str
    applications: Sequence[Application]
    fits: Mapping[int, Any]  # by profile: score and its three arcs

    @property
    def lanes(self) -> list[tuple[Lane, list[Application]]]:
        """Return each lane with its cards, in the board's order."""
        return [(lane, [each for each in self.applications if each.state == lane]) for lane in BOARD_LANES]

    @property
    def waiting(self) -> int:
        """Return how many cards nobody has answered."""
        return sum(each.state in OPEN_LANES for each in self.applications)

    def fit(self, application: Application) -> Any:
        """Return the pair's score and arcs, if they are known."""
        return self.fits.get(application.profile_id)

    def choices(self, application: Application) -> list[Lane]:
        """Return where a card's select leads: the legal moves, and the forms of hiring and declining."""
        if not reaches(self.role, MemberRole.EDITOR):
            return []
        moves = list(reachable(application, clock.now()))
        if application.state in OPEN_LANES:
            owner = reaches(self.role, MemberRole.OWNER)
            moves += [Lane.HIRED] if owner and hirable(application, self.listing) else []
            moves.append(Lane.DECLINED)
        return moves

    def excerpt(self, application: Application) -> str:
        """Return the beginning of what was understood, without contact details."""
        flat = " ".join(contacts.mask(application.understood).text.split())
        return flat if len(flat) <= EXCERPT else flat[:EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def shielded(text: str, *, open_details: bool) -> list[Segment]:
    """Cut a text into plain stretches and ink bars; once both sides shared there is no ink."""
    return [Segment(text, False)] if open_details else contacts.ink(contacts.mask_message(text).text)
