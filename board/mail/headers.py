"""How a mail's headers are written."""

from email.header import Header
from email.policy import SMTP, EmailPolicy
from typing import Any


class Spaced(EmailPolicy):
    """The usual policy, with subjects folded so that no space is lost.

    The newer folding of the standard library leaves the space between two encoded words outside of both, where every
    reader drops it: two Hebrew words in a long subject would stick together.
    """

    def fold(self, name: str, value: Any) -> str:
        """Return one header as lines."""
        text = str(value)
        if name.lower() != "subject" or text.isascii():
            return super().fold(name, value)
        return f"{name}: {Header(text, 'utf-8', header_name=name).encode(linesep=self.linesep)}{self.linesep}"

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Return one header as bytes."""
        return self.fold(name, value).encode("ascii", "surrogateescape")


POLICY = Spaced(linesep=SMTP.linesep)
