"""Refusals that carry a code and facts; sentences for people are made in web/labels."""


class DomainError(Exception):
    """A rule of the trade says no: shown as 409, or beside a field, in the reader's language."""

    def __init__(self, code: str, **facts: object) -> None:
        """Keep the code and the facts that its sentence needs."""
        super().__init__(code)
        self.code = code
        self.facts = facts


class Missing(Exception):
    """There is no such thing, or it is not yours: both look the same (404)."""


class NotAllowed(Exception):
    """The reader may know of it but may not do this (403)."""


class TooMany(DomainError):
    """A limit on how often is reached: shown as 429 with the typed text kept."""
