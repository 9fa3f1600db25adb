"""Two prices on one basis."""

import pytest

from board.matching import prices
from board.matching.prices import Price, share_of_budget


@pytest.mark.parametrize(
    ("rate", "budget", "share"),
    [
        (Price(100), Price(200), 0.5),
        (Price(100, "USD"), Price(360), 1.0),
        (Price(118, vat="included"), Price(100, vat="excluded"), 1.0),
        (Price(118, vat="included"), Price(118), 1.0),
        (Price(100, "XAU"), Price(100), None),
        (Price(100), Price(0), None),
    ],
)
def test_a_rate_is_a_share_of_the_budget(rate: Price, budget: Price, share: float | None) -> None:
    assert share_of_budget(rate, budget) == pytest.approx(share)


def test_the_site_sets_its_own_rates() -> None:
    prices.use(20, {"ILS": 1.0, "USD": 4.0})
    try:
        assert share_of_budget(Price(100, "USD"), Price(400)) == 1.0
        assert share_of_budget(Price(120, vat="included"), Price(100, vat="excluded")) == 1.0
    finally:
        prices.use(prices.VAT_PERCENT, prices.RATES)
