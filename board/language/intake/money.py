"""Money in a pasted text: which figure is the budget, for how long, and which figures are something else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from board.language.contacts_fold import Folded, Span
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Budget
from board.language.intake.terms import is_one_off
from board.language.phrases import phrase

_money = partial(phrase, "money")
PERIODS = ("hour", "month", "day", "project")
_HUNDREDS_AND_THOUSANDS = {"שלוש": 3, "ארבע": 4, "חמש": 5, "שש": 6, "שבע": 7, "שמונ": 8, "תשע": 9, "עשר": 10}
_TENS = ("עשרים", "שלושים", "ארבעים", "חמישים", "שישים", "שבעים", "שמונים", "תשעים")
_FIXED_SUMS = {"אלפיים": 2000, "אלף": 1000, "מאתיים": 200, "מאה": 100}
_FIXED_SUMS |= {word: 10 * times for times, word in enumerate(_TENS, start=2)}
_HALF, HALF_A_THOUSAND = " וחצי", 500
LARGEST, LEAST_PRICE, MOST_FIGURES = 10_000_000, 20, 50
AFTER_ASKING = 3  # what comes after "looking for" is more likely the pay


@dataclass(frozen=True)
class _Figure:
    budget: Budget
    weight: int


def budget(folded: Folded) -> Budget | None:
    """Return the budget or price a text names, or None; the strongest figure wins, then the first."""
    figures = list(_figures(folded))
    return max(figures, key=lambda figure: figure.weight).budget if figures else None


def _figures(folded: Folded) -> Iterator[_Figure]:
    """Read every figure that can be money."""
    for match in islice(_money("sum").finditer(folded.text), MOST_FIGURES):
        figure = _figure(folded, match)
        if figure:
            yield figure


def _figure(folded: Folded, match: re.Match[str]) -> _Figure | None:
    """Weigh one figure: currency, a period or a money word make it a budget, a counted noun unmakes it."""
    text = folded.text
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
    currency, (low, high) = _currency(match.group()), _amounts(match)
    piece = _money("piece").match(after)
    per, reach = (None, piece.end()) if piece else _period(after)
    named = bool(_money("named").search(before))
    thousands = bool(_money("shared_thousand").search(match.group()))
    priced = bool(per or piece or _period_before(before)) and low >= LEAST_PRICE
    counted = not currency and (_money("counts_after").match(after) or _money("counts_before").search(before))
    meant = currency or named or priced or (thousands and _is_free(before, after))
    if counted or not meant or not 0 < low <= LARGEST or _is_own_price(before, after, named):
        return None
    asked = phrase("intent", "strong_need").search(text)
    if asked and match.end() <= asked.start() and not (per or piece or named) and _names_goods(before):
        return None
    weight = 4 * bool(currency) + 3 * named + 2 * bool(per) + bool(piece) * (not currency) + thousands
    weight += AFTER_ASKING * bool(asked and asked.end() <= match.start())
    per = None if piece else per or _period_before(before) or ("project" if is_one_off(text) else None)
    weight -= 3 * bool(_money("per_guest").match(after))
    spans = (folded.span(*_trimmed(text, match.start(), match.end() + reach)),)
    sure = SURE if currency or (named and per) else ALMOST_SURE if named or per else CHECK
    return _Figure(Budget(low, high, currency or "ILS", per, _vat(after), spans, sure), weight)


def _is_own_price(before: str, after: str, named: bool) -> bool:
    """Tell what the business takes for its own goods, or somebody paid once, from what it will pay for the work."""
    own = _money("own_price_before").search(before) or _money("own_price_after").match(after)
    return bool(own) and not named


def _names_goods(before: str) -> bool:
    """Tell a short clause of goods and nothing else before a figure from one that speaks of the work or its pay."""
    clause = _money("goods_clause").search(before)
    return clause is not None and not _money("work_words").search(clause["goods"])


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave the spaces at both ends out."""
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip())


def _currency(written: str) -> str | None:
    """Return the currency that a figure carries."""
    for code, name in (("USD", "dollar"), ("EUR", "euro"), ("ILS", "currency")):
        if _money(name).search(written):
            return code
    return None


def _period(after: str) -> tuple[str | None, int]:
    """Return the period right after a figure, and how far it reaches."""
    for period in PERIODS:
        found = _with("after_sum", period, before=True).match(after)
        if found:
            return period, found.end()
    return None, 0


def _period_before(before: str) -> str | None:
    """Return the period named just before a figure ("תקציב חודשי: 3000")."""
    return next((period for period in PERIODS if _with("before_sum", period, before=False).search(before)), None)


def _with(edge: str, period: str, before: bool) -> re.Pattern[str]:
    """Return a period's pattern joined to the words that may stand between it and the sum."""
    around, core = _money(edge).pattern, f"(?:{_money(period).pattern})"
    return re.compile(around + core if before else core + around)


def _is_free(before: str, after: str) -> bool:
    """Tell whether "5 אלף" counts money, not the people of a community."""
    people = _money("thousand_of_people_before").search(before) or _money("thousand_of_people_after").match(after)
    return not people


def _amounts(match: re.Match[str]) -> tuple[int, int | None]:
    """Return the figure, or both ends of a real range; "4-5 אלף" and "3-4k" share the thousand."""
    low, high = _value(match["low"]), match["high"]
    if high is None:
        return low, None
    top, thousand = _value(high), _money("shared_thousand")
    if thousand.search(high) and not thousand.search(match["low"]) and low < 100:
        low *= 1000
    return (low, top) if low < top else (low, None)


def _value(written: str) -> int:
    """Return the amount that digits or words say."""
    digits = _money("number").match(written)
    if digits:
        amount = min(float(digits.group().replace(",", "")), 10.0 * LARGEST)  # a thousand digits are no sum
        return round(amount * 1000) if _money("thousand").search(written) else round(amount)
    return sum(_worth(part) for part in _money("word_sum").findall(written))


def _worth(words: str) -> int:
    """Return the value of one Hebrew number phrase."""
    if words.endswith(_HALF):
        return _worth(words.removesuffix(_HALF)) + HALF_A_THOUSAND
    if words in _FIXED_SUMS:
        return _FIXED_SUMS[words]
    times = next(value for stem, value in _HUNDREDS_AND_THOUSANDS.items() if words.startswith(stem))
    return times * (1000 if "אלפ" in words else 100)


def _vat(after: str) -> str | None:
    """Tell whether the figure is before or including VAT."""
    if _money("vat_excluded").match(after):
        return "excluded"
    return "included" if _money("vat_included").match(after) else None
