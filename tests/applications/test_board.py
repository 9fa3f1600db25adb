"""The owner's lanes: moving is private, telling and declining are forms of their own."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock
from board.accounts.models import Account
from board.applications import actions, policy, queries
from board.applications.models import Application, Lane, TeamNote
from board.businesses.models import MemberRole, Membership
from board.db import db, transaction
from board.errors import DomainError
from board.mail.models import OutgoingEmail
from tests import people
from tests.applications import builders
from tests.conftest import NOW
from tests.guards import counted
from tests.people import HTMX, browser_of


def mails(template: str) -> list[OutgoingEmail]:
    db.session.rollback()
    return list(db.session.scalars(select(OutgoingEmail).where(OutgoingEmail.template == template)))


def member(business_id: int, role: MemberRole) -> Account:
    account = people.person(f"{role.value}@example.com", role.value)
    with transaction() as rows:
        rows.add(Membership(business_id=business_id, account_id=account.id, role=role))
    return account


def test_the_board_shows_cards_with_score_price_and_badge(app: Flask) -> None:
    dana = browser_of(app, people.dana())
    application = builders.applied()
    page = dana.get(f"/listings/{application.listing.public_id}/applications").text
    for shown in ("יוסי בן-חמו", "4,800", "לא נקראה", 'class="score"', 'id="lane-talking"'):
        assert shown in page
    assert page.count('<section class="lane"') == 5


def test_moving_a_card_is_private_and_mails_nobody(app: Flask) -> None:
    dana = browser_of(app, people.dana())
    application = builders.applied()
    key, before = application.public_id, len(mails("shortlisted"))
    answer = dana.post(f"/applications/{key}/lane", data={"lane": "shortlisted"}, headers=HTMX)
    assert answer.status_code == 200
    assert f'id="move-{key}"' in answer.text
    assert "<html" not in answer.text
    assert 'hx-swap-oob="innerHTML:#lane-status"' in answer.text
    plain = dana.post(f"/applications/{key}/lane", data={"lane": "talking"})
    assert plain.status_code == 303
    assert plain.location.endswith(f"/applications#card-{key}")
    assert builders.again(application).state == Lane.TALKING
    assert len(mails("shortlisted")) == before == 0
    assert policy.progress(builders.again(application)) == policy.Progress.SENT


def test_choosing_and_declining_lead_to_their_forms(app: Flask) -> None:
    dana = browser_of(app, people.dana())
    application = builders.applied()
    key = application.public_id
    assert dana.post(f"/applications/{key}/lane", data={"lane": "declined"}).location.endswith(f"/{key}/decline")
    htmx = dana.post(f"/applications/{key}/lane", data={"lane": "hired"}, headers=HTMX)
    assert htmx.headers["HX-Redirect"].endswith(f"/{key}/offer")
    assert dana.post(f"/applications/{key}/lane", data={"lane": "nowhere"}).status_code == 303
    assert builders.again(application).state == Lane.NEW


def test_an_illegal_move_is_refused(app: Flask) -> None:
    application = builders.applied()
    with transaction():
        actions.withdraw(builders.again(application))
    with pytest.raises(DomainError, match="move_not_possible"), transaction():
        actions.move(builders.again(application), Lane.TALKING)
    with pytest.raises(DomainError, match="application_decided"), transaction():
        actions.decline(builders.again(application), "תודה")
    with pytest.raises(DomainError, match="not_shortlisted"), transaction():
        actions.tell(builders.again(application))


def test_telling_a_shortlisted_manager_mails_once(app: Flask) -> None:
    dana, yossi = browser_of(app, people.dana()), browser_of(app, people.yossi())
    key = builders.applied().public_id
    assert dana.post(f"/applications/{key}/shortlisting").status_code == 409
    dana.post(f"/applications/{key}/lane", data={"lane": "shortlisted", "back": "show"})
    for _press in range(2):
        assert dana.post(f"/applications/{key}/shortlisting").status_code == 303
    assert len(mails("shortlisted")) == 1
    assert "ברשימה" in yossi.get(f"/applications/{key}").text


def test_declining_sends_the_edited_words_and_can_be_taken_back_for_a_day(app: Flask) -> None:
    dana, yossi = browser_of(app, people.dana()), browser_of(app, people.yossi())
    application = builders.applied()
    key = application.public_id
    dana.post(f"/applications/{key}/lane", data={"lane": "talking"})
    form = dana.get(f"/applications/{key}/decline")
    assert "תודה" in form.text
    assert dana.post(f"/applications/{key}/decline", data={"text": ""}).status_code == 422
    for _press in range(2):
        dana.post(f"/applications/{key}/decline", data={"text": "תודה על ההקשבה. 050-0000777"})
    declined = builders.again(application)
    assert (declined.state, declined.declined_from) == (Lane.DECLINED, Lane.TALKING)
    assert len(mails("declined")) == 1
    page = yossi.get(f"/applications/{key}").text
    assert "תודה על ההקשבה" in page
    assert "0000777" not in page
    assert dana.post(f"/applications/{key}/lane", data={"lane": "new"}).status_code == 409
    assert dana.post(f"/applications/{key}/lane", data={"lane": "talking"}).status_code == 303
    assert builders.again(application).state == Lane.TALKING
    dana.post(f"/applications/{key}/decline", data={"text": "תודה"})
    clock.freeze(NOW + timedelta(hours=25))
    assert dana.post(f"/applications/{key}/lane", data={"lane": "talking"}).status_code == 409


def test_those_who_wait_get_the_same_words_only_when_the_owner_presses(app: Flask) -> None:
    dana, listing = browser_of(app, people.dana()), builders.request()
    builders.applied(listing)
    second = builders.applied(listing, by=people.person("ronit@example.com", "רונית"), name="רונית אבל")
    listing_id, key = second.listing.public_id, second.public_id
    page = dana.get(f"/listings/{listing_id}/applications/farewell").text
    assert "רונית" in page
    assert page.count("checked") == 2
    assert mails("declined") == []
    nobody = dana.post(f"/listings/{listing_id}/applications/farewell", data={"text": "תודה"})
    assert nobody.status_code == 422
    dana.post(f"/listings/{listing_id}/applications/farewell", data={"text": "תודה", "to": [key]})
    assert len(mails("declined")) == 1
    assert [each.state for each in queries.on_board(second.listing_id, "new")] == [Lane.DECLINED, Lane.NEW]


def test_notes_of_the_team_stay_in_the_team(app: Flask) -> None:
    dana, yossi = browser_of(app, people.dana()), browser_of(app, people.yossi())
    key = builders.applied().public_id
    for _press in range(2):
        dana.post(f"/applications/{key}/notes", data={"text": "<b>כתיבה טובה</b>", "thumb": "1"})
    dana.post(f"/applications/{key}/notes", data={"text": "", "thumb": "0"})
    dana.post(f"/applications/{key}/notes", data={"text": "א" * 501, "thumb": "0"})
    db.session.rollback()
    assert len(db.session.scalars(select(TeamNote)).all()) == 1
    assert "&lt;b&gt;כתיבה טובה" in dana.get(f"/applications/{key}").text
    assert "כתיבה טובה" not in yossi.get(f"/applications/{key}").text


def test_a_viewer_reads_and_an_editor_moves_but_only_an_owner_hires(app: Flask) -> None:
    listing = builders.request()
    viewer = browser_of(app, member(listing.business_id, MemberRole.VIEWER))
    editor = browser_of(app, member(listing.business_id, MemberRole.EDITOR))
    application = builders.applied(builders.listing_queries.by_id(listing.id))
    key, url = application.public_id, f"/listings/{application.listing.public_id}/applications"
    assert viewer.get(url).status_code == viewer.get(f"/applications/{key}").status_code == 200
    assert '<select class="input" id="move-' not in viewer.get(url).text
    assert viewer.post(f"/applications/{key}/lane", data={"lane": "talking"}).status_code == 404
    assert editor.post(f"/applications/{key}/lane", data={"lane": "talking"}).status_code == 303
    assert 'value="hired"' not in editor.get(url).text
    assert editor.get(f"/applications/{key}/offer").status_code == 404


def test_the_board_makes_a_constant_number_of_statements(app: Flask) -> None:
    dana, listing = browser_of(app, people.dana()), builders.request()
    url = f"/listings/{listing.public_id}/applications"
    builders.applied(listing)
    with counted() as few:
        dana.get(url)
    for number in range(4):
        fresh = builders.listing_queries.by_id(listing.id)
        builders.applied(fresh, by=people.person(f"m{number}@example.com", "מ"), name=f"מנהלת {number}")
    with counted() as many:
        for order in ("match", "price", "new", "bogus"):
            assert dana.get(f"{url}?order={order}").status_code == 200
    assert len(many) == 4 * len(few)
    assert len(few) < 12


def test_a_fragment_is_part_of_the_page(app: Flask) -> None:
    dana = browser_of(app, people.dana())
    url = f"/listings/{builders.applied().listing.public_id}/applications"
    assert dana.get(url, headers=HTMX).text.strip() in dana.get(url).text


def test_states_that_are_decided_say_so(app: Flask) -> None:
    application = builders.applied()
    assert policy.alive(application)
    assert not policy.returnable(application, NOW)
    told = Application(state=Lane.SHORTLISTED, told_at=NOW, opened_at=NOW)
    assert policy.progress(told) == policy.Progress.SHORTLISTED
    assert policy.progress(Application(state=Lane.NEW, opened_at=NOW)) == policy.Progress.READ
    assert policy.progress(Application(state=Lane.HIRED)) == policy.Progress.HIRED
