"""What one changed field would bring."""

from board.matching import whatif
from board.matching.prices import Price
from tests.matching.pairs import manager, need, some


def test_a_business_hears_which_change_brings_most() -> None:
    far_away = {"work_mode": "onsite", "region": "south", "city": None}
    asked = need(**far_away, languages=some("he", "ar"), engagement_type="volunteer", coverage=1)
    far = manager(languages=some("he", "ar"))
    silent = manager(region="south", city=None, languages=some("he"))
    changes = whatif.for_need(asked, [far, far, silent])
    assert [(change.code, change.more) for change in changes] == [("allow_remote", 2), ("drop_language", 1)]
    assert changes[1].facts == {"language": "ar"}


def test_a_higher_budget_is_said_in_money() -> None:
    (change,) = whatif.for_need(need(budget=Price(260_000), engagement_type=None), [manager()])
    assert change.code == "raise_budget"
    assert change.facts == {"amount": 299_000, "currency": "ILS", "per": "month"}


def test_nothing_is_proposed_that_brings_nobody() -> None:
    assert whatif.for_need(need(budget=None, languages=some()), [manager()]) == []


def test_a_manager_hears_what_would_open_requests() -> None:
    asked = [need(), need(languages=some("he", "ru")), need(languages=some("he", "ru"), budget=Price(250_000))]
    changes = whatif.for_manager(manager(available=False), asked)
    assert [(change.code, change.more) for change in changes] == [("be_available", 1)]
    russian = whatif.for_manager(manager(), asked)
    assert [(change.code, change.facts, change.more) for change in russian] == [("add_language", {"language": "ru"}, 1)]


def test_a_manager_bound_to_a_place_hears_about_remote_work() -> None:
    tied = manager(work_mode="local_only", region="south", city=None, rates={}, engagement_types=some())
    assert [change.code for change in whatif.for_manager(tied, [need(languages=some("he"))])] == ["both_ways"]


def test_lower_prices_are_a_change_too() -> None:
    changes = whatif.for_manager(manager(), [need(budget=Price(250_000))])
    assert [change.code for change in changes] == ["lower_rates"]
