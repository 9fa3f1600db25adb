"""Offers: two presses to send, one acceptance whatever happens at once."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from board import clock
from board.accounts.models import Account
from board.applications import actions as application_actions
from board.applications.models import Application, Lane
from board.db import db, transaction
from board.engagements import actions, queries
from board.engagements.models import Engagement, Offer, OfferState
from board.errors import DomainError
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import ListingState
from board.mail.models import OutgoingEmail
from board.messaging.models import Message
from tests import people
from tests.applications import builders
from tests.conftest import NOW
from tests.people import browser_of

TERMS: dict[str, Any] = {
    "price": 500_000,
    "per": "month",
    "vat": "excluded",
    "hours": 10,
    "starts_on": date(2026, 12, 1),
}


def offered(application: Application | None = None) -> Offer:
    application = application or builders.applied()
    with transaction():
        offer = actions.send(
            builders.again(application), TERMS, "נשמח לעבוד יחד", by=people.dana(), submit_key=f"offer-{application.id}"
        )
    return again(offer)


def again(offer: Offer) -> Offer:
    found = queries.by_id(offer.id)
    assert found is not None
    return found


def count(table: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def mails(template: str) -> int:
    db.session.rollback()
    rows = select(func.count(OutgoingEmail.id)).where(OutgoingEmail.template == template)
    return db.session.scalar(rows) or 0


def test_two_presses_send_the_proposals_own_terms_once(app: Flask) -> None:
    dana, yossi, noa = (browser_of(app, each()) for each in (people.dana, people.yossi, people.noa))
    key = builders.applied(starts_on=date(2026, 11, 1)).public_id
    form = dana.get(f"/applications/{key}/offer")
    assert 'value="4800"' in form.text
    assert 'value="2026-11-23"' in form.text  # the proposed start has passed
    typed = {"price": "4800", "per": "month", "vat": "", "starts_on": "2026-12-01", "submit_key": "once"}
    assert dana.post(f"/applications/{key}/offer", data=typed | {"price": "-1"}).status_code == 422
    first = dana.post(f"/applications/{key}/offer", data=typed)
    second = dana.post(f"/applications/{key}/offer", data=typed)
    assert first.location == second.location
    assert count(Offer) == mails("offer") == 1
    assert dana.get(f"/applications/{key}/offer").location == first.location
    another = dana.post(f"/applications/{key}/offer", data=typed | {"submit_key": "another"})
    assert another.status_code == 409
    assert count(Offer) == 1
    for browser in (dana, yossi):
        page = browser.get(first.location)
        assert "4,800" in page.text
    assert noa.get(first.location).status_code == 404
    for path in ("acceptance", "refusal", "withdrawal"):
        assert noa.post(f"{first.location}/{path}").status_code == 404
    assert dana.post(f"{first.location}/acceptance").status_code == 404
    assert yossi.post(f"{first.location}/withdrawal").status_code == 404


def test_an_offer_hides_contact_details(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    application = builders.applied()
    with transaction():
        offer = actions.send(
            builders.again(application), TERMS, "טלפון 050-0000555", by=people.dana(), submit_key="with-phone"
        )
    assert "0000555" not in yossi.get(f"/offers/{offer.public_id}").text


def test_acceptance_hires_fills_and_engages_and_leaves_the_others_to_the_owner(app: Flask) -> None:
    dana, yossi, noa = (browser_of(app, each()) for each in (people.dana, people.yossi, people.noa))
    listing = builders.request()
    other = builders.applied(listing, by=people.person("ronit@example.com", "רונית"), name="רונית אבל")
    chosen = builders.applied(listing_queries.by_id(listing.id))
    offered(other)
    offer = offered(chosen)
    url, board = f"/offers/{offer.public_id}", f"/listings/{offer.application.listing.public_id}/applications"
    first, second = yossi.post(f"{url}/acceptance"), yossi.post(f"{url}/acceptance")
    assert first.status_code == 303
    assert first.location == second.location
    engagement = db.session.scalars(select(Engagement)).one()
    assert engagement.trial_ends_on == date(2026, 12, 31)
    assert builders.again(chosen).state == Lane.HIRED
    assert builders.again(chosen).listing.state == ListingState.FILLED
    assert builders.again(other).state == Lane.NEW
    assert mails("declined") == 0
    assert "farewell" in dana.get(board).text
    assert {each.state for each in db.session.scalars(select(Offer))} == {OfferState.ACCEPTED, OfferState.WITHDRAWN}
    for browser in (dana, yossi):
        page = browser.get(first.location)
        assert page.status_code == 200
        assert "5,000" in page.text
    assert "farewell" in dana.get(first.location).text
    assert "farewell" not in yossi.get(first.location).text
    assert noa.get(first.location).status_code == 404
    assert [each.id for each in queries.mine(people.yossi())] == [engagement.id]
    assert yossi.post(f"{url}/refusal").status_code == 409
    assert dana.post(f"{url}/withdrawal").status_code == 409
    assert "offer_accepted" in set(db.session.scalars(select(Message.body)))


def test_refusing_and_taking_back(app: Flask) -> None:
    dana, yossi = browser_of(app, people.dana()), browser_of(app, people.yossi())
    application = builders.applied()
    offer = offered(application)
    for _press in range(2):
        assert yossi.post(f"/offers/{offer.public_id}/refusal").status_code == 303
    assert mails("offer_refused") == 1
    assert builders.again(application).state == Lane.NEW
    with transaction():
        second = actions.send(builders.again(application), TERMS, "", by=people.dana(), submit_key="second")
    for _press in range(2):
        assert dana.post(f"/offers/{second.public_id}/withdrawal").status_code == 303
    assert yossi.post(f"/offers/{second.public_id}/acceptance").status_code == 409
    assert count(Engagement) == 0


def test_an_offer_nobody_answers_ends_after_a_week(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    offer = offered()
    clock.freeze(NOW + timedelta(days=8))
    assert "acceptance" not in yossi.get(f"/offers/{offer.public_id}").text
    assert yossi.post(f"/offers/{offer.public_id}/acceptance").status_code == 409
    for _run in range(2):
        with transaction():
            actions.expire_offers()
    assert again(offer).state == OfferState.EXPIRED


def test_declining_or_withdrawing_the_proposal_takes_the_offer_back(app: Flask) -> None:
    application = builders.applied()
    offer = offered(application)
    with transaction():
        application_actions.withdraw(builders.again(application))
    assert again(offer).state == OfferState.WITHDRAWN
    with pytest.raises(DomainError, match="application_decided"), transaction():
        actions.send(builders.again(application), TERMS, "", by=people.dana(), submit_key="late")


def test_a_closed_request_hires_nobody_and_nothing_half_done_stays(app: Flask) -> None:
    application = builders.applied()
    offer = offered(application)
    with transaction():
        listing_actions.close(listing_queries.by_id(application.listing_id))
    with pytest.raises(DomainError, match="listing_moved_on"), transaction():
        actions.accept(again(offer), by=people.yossi())
    assert again(offer).state == OfferState.SENT
    assert builders.again(application).state == Lane.NEW
    assert count(Engagement) == 0


def test_an_expired_request_still_keeps_its_word(app: Flask) -> None:
    application = builders.applied()
    offer = offered(application)
    with transaction():
        listing_actions.expire(listing_queries.by_id(application.listing_id))
    with transaction():
        actions.accept(again(offer), by=people.yossi())
    assert builders.again(application).listing.state == ListingState.EXPIRED
    assert count(Engagement) == 1


def test_sixteen_acceptances_at_once_make_one_engagement(app: Flask) -> None:
    clock.freeze(None)
    offer = offered()
    answers = _at_once(app, 16, people.yossi(), lambda _number: offer.public_id)
    assert {status for status, _location in answers} == {303}
    assert len({location for _status, location in answers}) == 1
    assert count(Engagement) == 1


def test_two_managers_accepting_at_once_end_with_one_hired(app: Flask) -> None:
    clock.freeze(None)
    listing = builders.request()
    ronit = people.person("ronit@example.com", "רונית")
    offers = [
        offered(builders.applied(listing_queries.by_id(listing.id), by=by)).public_id for by in (people.yossi(), ronit)
    ]
    people_of = (people.yossi(), ronit)
    answers = _at_once(app, 16, people_of, lambda number: offers[number % 2])
    assert {status for status, _location in answers} == {303, 409}
    assert count(Engagement) == 1
    states = list(db.session.scalars(select(Application.state)))
    assert states.count(Lane.HIRED) == 1


def _at_once(app: Flask, times: int, who: Any, which: Any) -> list[tuple[int, str | None]]:
    several = who if isinstance(who, tuple) else (who,)
    keys = [which(number) for number in range(times)]
    browsers = [browser_of(app, several[number % len(several)]) for number in range(times)]
    db.session.remove()
    answers: list[tuple[int, str | None]] = []
    gate = threading.Barrier(times)

    def press(number: int) -> None:
        with app.app_context():
            gate.wait()
            answer = browsers[number].post(f"/offers/{keys[number]}/acceptance")
            answers.append((answer.status_code, answer.location))
            db.session.remove()

    threads = [threading.Thread(target=press, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_an_account_is_needed(app: Flask) -> None:
    assert isinstance(people.noa(), Account)
    assert app.test_client().get("/offers/whatever22").status_code == 303
