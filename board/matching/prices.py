"""Two prices brought to one basis: whole agorot in shekels, before VAT."""

from collections.abc import Mapping
from dataclasses import dataclass

VAT_PERCENT = 18
RATES: Mapping[str, float] = {"ILS": 1.0, "USD": 3.6, "EUR": 4.0}

_vat_percent: int = VAT_PERCENT
_rates: Mapping[str, float] = RATES


def use(vat_percent: int, rates: Mapping[str, float]) -> None:
    """Set the site's VAT rate and exchange rates."""
    global _vat_percent, _rates
    _vat_percent, _rates = vat_percent, dict(rates)


@dataclass(frozen=True, slots=True)
class Price:
    """A sum in minor units of its currency; `vat` is included, excluded, or None when nobody said."""

    amount: int
    currency: str = "ILS"
    vat: str | None = None


def share_of_budget(rate: Price, budget: Price, *, exempt: bool = False) -> float | None:
    """Return the rate as a share of the budget (1.0 = exactly), or None for an unknown currency or an empty budget.

    VAT is taken off only where both said whether it is included; what an exempt dealer asks is what the client pays.
    """
    asked, offered = _shekels(rate), _shekels(budget)
    if asked is None or not offered:
        return None
    if not exempt and rate.vat and budget.vat:
        asked, offered = _before_vat(asked, rate.vat), _before_vat(offered, budget.vat)
    return asked / offered


def _shekels(price: Price) -> float | None:
    rate = _rates.get(price.currency)
    return None if rate is None else price.amount * rate


def _before_vat(amount: float, vat: str) -> float:
    return amount * 100 / (100 + _vat_percent) if vat == "included" else amount
