"""A mail whose reason is gone is no mail; places, hours and prices are said in words."""

from typing import Any

import pytest
from flask import Flask

from board.db import transaction
from board.listings import queries as listing_queries
from board.listings.models import WorkMode
from board.matching import shown
from board.moderation import mails as staff_mails
from board.notifications import letters, match_mails, proposal_mails, work_mails
from board.notifications.mails import COMPOSERS
from board.web.i18n import speaking
from tests import people
from tests.applications import builders
from tests.notifications.post import work
from tests.notifications.test_matches import request, yossi

GONE: dict[str, dict[str, Any]] = {
    "match": {"match": 404, "consent": 1},
    "digest": {"profile": 404, "matches": [1], "consent": 1},
    "application": {"application": 404, "to": 404},
    "shortlisted": {"application": 404},
    "declined": {"application": 404},
    "invitation": {"invitation": 404},
    "offer": {"offer": 404},
    "hired": {"engagement": 404, "to": 404},
    "offer_refused": {"offer": 404, "to": 404},
    "away": {"participant": 404, "read_up_to": 0},
    "contact_shared": {"conversation": 404, "to": 404},
    "question": {"question": 404, "to": 404},
    "answer": {"question": 404},
    "expiring": {"listing": 404, "to": 404, "expires": "2026-11-23T09:00:00+00:00"},
    "summary": {"account": 404},
    "alert": {"alert": 404, "listings": [], "consent": 1},
}


@pytest.mark.parametrize("template", list(COMPOSERS))
def test_what_is_gone_is_not_mailed(app: Flask, template: str) -> None:
    assert COMPOSERS[template](**GONE[template]) is None


def test_a_case_that_is_gone_is_not_mailed(app: Flask) -> None:
    assert staff_mails.checked(404, 404, "held") is None


def test_a_digest_of_closed_requests_is_not_mailed(app: Flask) -> None:
    from board.listings import actions as listing_actions
    from board.profiles import queries as profile_queries

    account = yossi()
    listing = request()
    work()
    profile = profile_queries.of(account)
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    assert match_mails.digest(profile.id, [1], 1) is None


def test_an_owner_who_is_gone_hears_nothing(app: Flask) -> None:
    application = builders.applied()
    assert proposal_mails.application(application.id, 404) is None
    assert work_mails.away(1, 0) is None


@pytest.mark.parametrize(
    ("mode", "city", "region", "words"),
    [
        (WorkMode.REMOTE_OK, "haifa", None, "Haifa or remote"),
        (WorkMode.REMOTE_OK, None, None, "Remote"),
        (WorkMode.HYBRID, None, "south", "Southern District, partly remote"),
        (WorkMode.HYBRID, None, None, "Partly remote"),
        (WorkMode.ONSITE, "haifa", None, "Haifa"),
        (None, None, None, ""),
    ],
)
def test_where_the_work_is(app: Flask, mode: WorkMode | None, city: str | None, region: str | None, words: str) -> None:
    listing = builders.request(work_mode=mode, city=city, region=region)
    with app.test_request_context(), speaking("en"):
        assert letters.place(listing) == words


def test_hours_and_long_words(app: Flask) -> None:
    with app.test_request_context(), speaking("en"):
        assert letters.hours(builders.request(hours_min=5, hours_max=10)) == "5 to 10 hours a week"
        assert letters.pay(None, None, "ILS", "month") == ""
        assert letters.quote("word " * 200).endswith("…")


def test_reasons_in_english_name_what_is_meant(app: Flask) -> None:
    reasons: list[list[Any]] = [
        ["all_services", {"services": ["audit", "strategy", "setup", "content"]}],
        ["coverage_gap", {"parts": [21]}],
        ["no_rate", {"per": "hour"}],
        ["region_same", {"region": "center"}],
    ]
    with app.test_request_context(), speaking("en"):
        told = shown.told(reasons)
        assert told[0] == ("field", "Every service asked for: Audit & mapping, Strategy, Set-up +1")
        assert told[1] == ("terms", "Not covered: Friday noon")
        assert told[2] == ("terms", "No price per hour on the profile")
        assert [facet for facet, _ in shown.best(reasons, 2)] == ["field", "terms"]


def test_a_business_without_a_name_is_called_so(app: Flask) -> None:
    yossi()
    request(business_name=None)
    work()
    from tests.notifications.post import deliver, text

    (message,) = deliver(app)
    assert "עסק" in text(message)
    assert people.yossi().email == message["To"]
