"""What an address asks for: text, ticked values and order; unknown values are ignored, defaults are left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from board.language.lexicon import known
from board.search.documents import FACET_KINDS
from board.web.texts import clean

LISTINGS, MANAGERS = "listing", "profile"
SORTS = ("match", "new", "pay", "closing")
LONGEST_TEXT = 200
MOST_VALUES = 30
MOST_PAY = 1_000_000
LONGEST_CURSOR = 40
# The order of the trade: who, where, field, terms, place. The colour of each key, too.
KEYS = {
    "audience": "who",
    "channel": "where",
    "industry": "field",
    "service": "field",
    "engagement": "terms",
    "city": "place",
    "region": "place",
    "language": "place",
}
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Asked:
    """A search as its address says it; `pay` is the least pay of a month in shekels."""

    kind: str
    text: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    remote: bool = False
    pay: int | None = None
    free: bool = False
    sort: str = "match"
    after: str | None = None

    @property
    def ticked(self) -> dict[str, tuple[str, ...]]:
        """Return the values as the index takes them."""
        return {**self.facets, **({"remote": ("1",)} if self.remote else {})}

    @property
    def filters(self) -> int:
        """Return how many filters are on."""
        return sum(map(len, self.facets.values())) + self.remote + self.free + (self.pay is not None)

    def has(self, key: str, value: str) -> bool:
        """Tell whether a value is ticked."""
        return value in self.facets.get(key, ())

    def pairs(self) -> Pairs:
        """Return the address's parameters in a stable order, defaults left out."""
        listed = [(key, value) for key in KEYS for value in self.facets.get(key, ())]
        return [
            *([("q", self.text)] if self.text else []),
            *listed,
            *([("remote", "1")] if self.remote else []),
            *([("pay", str(self.pay))] if self.pay is not None else []),
            *([("free", "1")] if self.free else []),
            *([("sort", self.sort)] if self.sort != "match" else []),
            *([("after", self.after)] if self.after else []),
        ]

    def query(self) -> str:
        """Return the part of the address behind the question mark."""
        return urlencode(self.pairs())

    def without(self, key: str, value: str | None = None) -> "Asked":
        """Return the search without one value, or without everything of a key."""
        first = replace(self, after=None)
        if key in KEYS:
            left = tuple(each for each in self.facets.get(key, ()) if value is not None and each != value)
            facets = {name: values for name, values in {**self.facets, key: left}.items() if values}
            return replace(first, facets=facets)
        cleared: dict[str, object] = {"q": "", "remote": False, "pay": None, "free": False, "sort": "match"}
        return replace(first, **{"text" if key == "q" else key: cleared[key]})  # type: ignore[arg-type]

    def saying(self, text: str) -> "Asked":
        """Return the same search with another text."""
        return replace(self, text=text, after=None)

    def bare(self) -> "Asked":
        """Return the text and the order alone, without any filter."""
        return Asked(self.kind, self.text, sort=self.sort)


def read(kind: str, values: Callable[[str], Sequence[str]]) -> Asked:
    """Read an address; `values` gives every value of a parameter."""
    sort = _first(values("sort"))
    facets = {key: _known(FACET_KINDS[key], values(key)) for key in KEYS}
    return Asked(
        kind=kind,
        text=" ".join(clean(_first(values("q"))).split())[:LONGEST_TEXT],
        facets={key: chosen for key, chosen in facets.items() if chosen},
        remote=_first(values("remote")) == "1",
        pay=_pay(_first(values("pay"))) if kind == LISTINGS else None,
        free=kind == MANAGERS and _first(values("free")) == "1",
        sort=sort if sort in SORTS else "match",
        after=_first(values("after"))[:LONGEST_CURSOR] or None,
    )


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""


def _known(kind: str, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values[:MOST_VALUES] if known(kind, value)))


def _pay(typed: str) -> int | None:
    digits = "".join(sign for sign in typed if sign not in " ,₪")
    if not (digits.isascii() and digits.isdecimal()):
        return None
    return min(int(digits[:9]), MOST_PAY) or None
