"""Who asks: seven browsers over one world, each request with a fresh copy of its cookie."""

from dataclasses import dataclass, field
from typing import Any

from flask import Flask

from tests.people import browser_of
from tests.safety.state import State, written
from tests.safety.world import Side, World

WHO = ("visitor", "noa", "rival", "dana", "yossi", "moderator", "admin")
MISSING = "zzzzzzzzzz"


@dataclass
class Cast:
    """The browsers and the kept state of their world."""

    app: Flask
    world: World
    state: State = field(init=False)
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sign everybody in and keep the state."""
        for who in WHO:
            client = browser_of(self.app, self.world.people[who]) if who in self.world.people else self._visitor()
            cookie = client.get_cookie("board")
            assert cookie is not None
            self.cookies[who] = cookie.value
        self.state = State()

    def _visitor(self) -> Any:
        client = self.app.test_client()
        with client.session_transaction() as cookie:
            cookie["browser"] = "browser-of-nobody"
        return client

    def ask(self, who: str, method: str, path: str, *, keep: bool = False, **more: Any) -> Any:
        """Ask as somebody; what a request wrote is undone unless it should be kept."""
        client = self.app.test_client()
        client.set_cookie("board", self.cookies[who])
        with written() as names:
            answer = client.open(path, method=method, **more)
            answer.get_data()
            answer.close()
        answer.written = names
        if names and not keep:
            self.state.restore()
        return answer

    def role(self, who: str, side: Side) -> str:
        """What somebody is to a side: its owner or its manager, those of the other side, staff, or a visitor."""
        account = self.world.people.get(who)
        if account is None or account.staff:
            return who
        if account.id in {side.owner.id, side.manager.id}:
            return "owner" if account.id == side.owner.id else "manager"
        owners = {each.owner.id for each in self.world.sides.values()}
        return "other owner" if account.id in owners else "other manager"
