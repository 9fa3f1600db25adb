"""What a pasted text said: each value with its words, how sure we are, and why when it is a guess."""

from dataclasses import dataclass, field
from typing import Literal

from board.language.contacts_fold import Span

Facet = Literal["where", "who", "field", "terms", "place", "contact"]
Intent = Literal["need", "offer", "other"]
CHECK, ALMOST_SURE, SURE = 1, 2, 3


@dataclass(frozen=True)
class Hearing:
    """One value heard; without spans it is a guess, and the reason code says from what."""

    value: str
    facet: Facet
    spans: tuple[Span, ...] = ()
    confidence: int = SURE
    reason: str = ""


@dataclass(frozen=True)
class Budget:
    """Money as written, in whole units of the currency; one figure is the minimum, a real range has both."""

    minimum: int
    maximum: int | None
    currency: str
    per: str | None
    vat: str | None
    spans: tuple[Span, ...]
    confidence: int = SURE
    facet: Facet = "terms"


@dataclass(frozen=True)
class Hours:
    """Weekly hours; a daily figure times five is a guess."""

    minimum: int
    maximum: int | None
    spans: tuple[Span, ...]
    confidence: int = SURE
    reason: str = ""
    facet: Facet = "terms"


@dataclass(frozen=True)
class Heard:
    """Everything heard in one text; empty where the text says nothing."""

    text: str
    intent: Intent
    language: str
    public_text: str
    title: str
    channels: tuple[Hearing, ...] = ()
    audiences: tuple[Hearing, ...] = ()
    industry: Hearing | None = None
    services: tuple[Hearing, ...] = ()
    city: Hearing | None = None
    region: Hearing | None = None
    work_mode: Hearing | None = None
    engagement_type: Hearing | None = None
    languages: tuple[Hearing, ...] = ()
    hours: Hours | None = None
    budget: Budget | None = None
    members: Hearing | None = None
    starts: Hearing | None = None
    contact_name: Hearing | None = None
    phone: Hearing | None = None
    whatsapp: Hearing | None = None
    email: Hearing | None = None
    handles: tuple[Hearing, ...] = ()
    redacted: tuple[Span, ...] = field(default=(), repr=False)

    @property
    def undecided(self) -> bool:
        """Tell whether the text asks us to advise on the channel."""
        return any(channel.value == "undecided" for channel in self.channels)
