import pytest
from werkzeug.datastructures import MultiDict

from board.finding.asked import LISTINGS, MANAGERS, Asked, read


def asked(query: list[tuple[str, str]], kind: str = LISTINGS) -> Asked:
    return read(kind, MultiDict(query).getlist)


def test_defaults_are_left_out() -> None:
    assert asked([]).query() == ""
    assert asked([("q", " "), ("sort", "match"), ("pay", ""), ("remote", "0"), ("channel", "")]).query() == ""


def test_the_address_holds_the_whole_state_in_one_order() -> None:
    pairs = [
        ("q", "קהילה"),
        ("audience", "parents"),
        ("channel", "whatsapp"),
        ("channel", "discord"),
        ("industry", "sports_club"),
        ("service", "management"),
        ("engagement", "hourly"),
        ("city", "haifa"),
        ("region", "north"),
        ("language", "ar"),
        ("remote", "1"),
        ("pay", "3000"),
        ("sort", "new"),
        ("after", "0.000_17"),
    ]
    assert asked(pairs).pairs() == pairs
    assert asked(list(reversed(pairs))).facets["channel"] == ("discord", "whatsapp")
    assert asked(pairs).filters == 11


@pytest.mark.parametrize(
    "unknown",
    [
        ("channel", "myspace"),
        ("region", "' OR 1=1 --"),
        ("sort", "random"),
        ("pay", "-1"),
        ("pay", "much"),
        ("pay", "0"),
        ("pay", "٣٠٠"),
        ("free", "1"),
        ("remote", "yes"),
        ("nonsense", "1"),
        ("q", "\x00"),
    ],
)
def test_unknown_values_are_ignored(unknown: tuple[str, str]) -> None:
    assert asked([unknown]) == Asked(LISTINGS)


def test_long_and_many_values_are_cut() -> None:
    assert len(asked([("q", "מ" * 10_000)]).text) == 200
    assert asked([("channel", "whatsapp")] * 500).facets == {"channel": ("whatsapp",)}
    assert asked([("pay", "9" * 40)]).pay == 1_000_000
    assert asked([("pay", "3,000 ₪")]).pay == 3000


def test_managers_are_asked_for_those_who_are_free_but_not_for_pay() -> None:
    found = asked([("free", "1"), ("pay", "3000")], MANAGERS)
    assert (found.free, found.pay) == (True, None)
    assert found.query() == "free=1"


def test_a_pill_takes_away_only_its_own() -> None:
    ticked = [("channel", "whatsapp"), ("channel", "discord"), ("remote", "1"), ("pay", "5")]
    whole = asked([("q", "א"), *ticked, ("after", "x")])
    assert whole.without("channel", "whatsapp").query() == "q=%D7%90&channel=discord&remote=1&pay=5"
    assert whole.without("channel").query() == "q=%D7%90&remote=1&pay=5"
    assert whole.without("remote").query() == "q=%D7%90&channel=whatsapp&channel=discord&pay=5"
    assert whole.without("pay").without("q").query() == "channel=whatsapp&channel=discord&remote=1"
    assert whole.bare().query() == "q=%D7%90"
