"""A mail server for tests: a real SMTP conversation on a free port, as kind or as nasty as the test wants."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

DROP = "drop"


@dataclass
class Postman:
    """Answers each mail with the next of `answers`, then with 250; "drop" closes the connection in mid-message."""

    answers: list[str] = field(default_factory=list)
    recipient_answer: str = "250 OK"
    accepted: list[bytes] = field(default_factory=list)

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.recipient_answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient_answer

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer == DROP:
            transport: Any = server.transport
            transport.close()
            return "421 gone"
        if answer.startswith("250"):
            self.accepted.append(bytes(envelope.original_content or b""))
        return answer


@contextmanager
def running(postman: Postman) -> Iterator[str]:
    """Run the server and yield its URL."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    controller = Controller(postman, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{port}"
    finally:
        controller.stop(no_assert=True)
