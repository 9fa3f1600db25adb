"""The judgement command answers with the scorer of the pages."""

from typing import Any

from board.matching.predict import predict_matching

MANAGER: dict[str, Any] = {
    "type": "manager", "id": "M1", "channels": ["whatsapp"], "services": ["management"], "industries": ["culture"],
    "audiences": ["parents"], "languages": ["he"], "city": "yavne", "region": "center", "work_mode": "remote_or_local",
    "rates": {"hourly": None, "monthly": {"amount": 1000, "currency": "ILS"}, "project": None},
    "availability": {"status": "available", "hours_per_week": 10}, "engagement": ["monthly_retainer"],
    "notifications": "instant", "excluded_industries": [], "blocked_by": [], "declined_listings": [],
}  # fmt: skip
LISTING: dict[str, Any] = {
    "type": "listing", "id": "L1", "client_id": "C1", "channels": ["whatsapp"], "audiences": ["parents"],
    "industry": "culture", "services": ["management"], "city": "gedera", "region": "center",
    "engagement": "monthly_retainer", "budget": {"amount": 1200, "currency": "ILS", "period": "month"},
    "required_languages": ["he"], "work_mode": "remote_ok",
}  # fmt: skip


def answer(listing: dict[str, Any] | None = None, **manager: Any) -> dict[str, Any]:
    (found,) = predict_matching([MANAGER | manager, LISTING | (listing or {})])
    return found


def test_a_pair_that_fits_is_told_with_reasons() -> None:
    found = answer()
    assert (found["listing"], found["manager"], found["notify"]) == ("L1", "M1", True)
    assert found["score"] >= 70
    wanted = {"region_same", "budget_ok", "industry_experience", "audience_experience", "all_channels"}
    assert wanted <= set(found["reasons"])


def test_refusals_are_named() -> None:
    assert answer(languages=["ru"])["reasons"] == ["language_missing:he"]
    assert answer(availability={"status": "paused"})["reasons"] == ["unavailable"]
    assert answer(rates={"monthly": {"amount": 2500, "currency": "ILS"}})["reasons"] == ["over_budget"]
    assert answer(blocked_by=["C1"])["reasons"] == ["blocked"]
    assert answer(client_id="C1")["reasons"] == ["own_need"]
    assert answer(declined_listings=["L1"])["reasons"] == ["declined"]


def test_switched_off_means_no_score() -> None:
    found = answer(notifications="off")
    assert (found["notify"], found["score"], found["reasons"]) == (False, 0, ["notifications_off"])


def test_any_field_may_be_missing() -> None:
    rows = [{"type": "manager", "id": "M0"}, {"type": "listing", "id": "L0"}, {"type": "judgement"}]
    (found,) = predict_matching(rows)
    assert found["notify"] is False


def test_ranges_hours_and_coverage_are_read() -> None:
    wide = {"budget": {"amount": 500, "amount_max": 1000, "currency": "ILS", "period": "month", "vat": "included"}}
    assert answer(wide, rates={"monthly": {"amount": 1000, "currency": "ILS", "vat": "included"}})["notify"]
    short = answer({"hours": {"min": 30, "max": 40}, "coverage": [[0, 1], 5]}, coverage=1 << 1, channels="whatsapp")
    assert short["notify"]
    assert answer({"hours_per_week": "many", "coverage": None})["notify"]
