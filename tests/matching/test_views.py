"""Pages of matches and invitations; noa sees none of them."""

from flask import Flask

from board.db import transaction
from board.matching import invitations, queries
from board.matching.models import InvitationState
from board.matching.whatif import Change
from tests import people
from tests.guards import counted
from tests.matching.test_matching import manager, request
from tests.notifications.post import work


def test_the_owner_sees_who_fits_and_invites(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    client = people.browser_of(app, people.dana())
    path = f"/listings/{listing.public_id}/matches"
    page = client.get(path).text
    assert "יוסי בן-חמו" in page
    assert "אותו תחום" in page
    fragment = client.get(path, headers=people.HTMX).text
    assert "<html" not in fragment
    assert "יוסי בן-חמו" in fragment
    sent = client.post(f"/listings/{listing.public_id}/invitations", data={"profile": profile.public_id})
    assert sent.status_code == 303
    assert "נשלחה הזמנה" in client.get(path).text
    assert "נשלחה הזמנה" in client.post(
        f"/listings/{listing.public_id}/invitations", data={"profile": profile.public_id}, headers=people.HTMX
    ).text  # fmt: skip


def test_noa_sees_neither_matches_nor_invitations(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    with transaction():
        invitation = invitations.invite(listing, profile)
    client = people.browser_of(app, people.noa())
    assert client.get(f"/listings/{listing.public_id}/matches").status_code == 404
    assert client.post(f"/listings/{listing.public_id}/invitations", data={}).status_code == 404
    assert client.get(f"/invitations/{invitation.public_id}").status_code == 404
    assert client.post(f"/invitations/{invitation.public_id}/acceptance").status_code == 404
    assert client.post(f"/matches/{listing.public_id}/dismissal", data={"reason": "far"}).status_code == 404


def test_nobody_fits_yet_is_said(app: Flask) -> None:
    listing = request()
    page = people.browser_of(app, people.dana()).get(f"/listings/{listing.public_id}/matches").text
    assert "עוד אין התאמה" in page


def test_a_manager_sees_what_fits_and_says_not_for_me(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    client = people.browser_of(app, people.yossi())
    assert listing.title in client.get("/me/matches").text
    gone = client.post(f"/matches/{listing.public_id}/dismissal", data={"reason": "time"}, headers=people.HTMX)
    assert listing.title not in gone.text
    assert queries.match_of(listing.id, profile.id).dismissed_reason == "time"
    assert client.post(f"/matches/{listing.public_id}/dismissal", data={"reason": "?"}).status_code == 409
    client.post(f"/matches/{listing.public_id}/dismissal", data={"reason": ""})
    assert listing.title in client.get("/me/matches", headers=people.HTMX).text


def test_without_a_profile_the_page_leads_to_one(app: Flask) -> None:
    page = people.browser_of(app, people.noa()).get("/me/matches").text
    assert "קודם פרופיל" in page


def test_an_invitation_is_accepted_into_the_form(app: Flask) -> None:
    profile, listing = manager(), request()
    work()
    with transaction():
        invitation = invitations.invite(listing, profile)
    client = people.browser_of(app, people.yossi())
    assert listing.title in client.get(f"/invitations/{invitation.public_id}").text
    yes = client.post(f"/invitations/{invitation.public_id}/acceptance")
    assert yes.location.endswith(f"/listings/{listing.public_id}/apply")
    assert "ההזמנה התקבלה" in client.get(f"/invitations/{invitation.public_id}").text
    assert client.post(f"/invitations/{invitation.public_id}/refusal", data={"reason": "לא"}).status_code == 409


def test_an_invitation_is_declined(app: Flask) -> None:
    profile, listing = manager(), request()
    with transaction():
        invitation = invitations.invite(listing, profile)
    client = people.browser_of(app, people.yossi())
    assert client.post(f"/invitations/{invitation.public_id}/refusal", data={"reason": "עסוק"}).status_code == 303
    assert invitations.invited(listing.id)[profile.id].state == InvitationState.DECLINED


def test_one_change_is_said_in_words(app: Flask) -> None:
    manager()
    listing = request(budget_min=350_000)
    page = people.browser_of(app, people.dana()).get(f"/listings/{listing.public_id}/matches").text
    assert "4,025 ₪ לחודש: עוד התאמה אחת" in page
    from board.matching import shown

    assert shown.change(Change("allow_remote", {}, 2)) == "גם עבודה מרחוק"


def test_the_pages_make_a_constant_number_of_statements(app: Flask) -> None:
    manager()
    listing = request()
    work()
    client = people.browser_of(app, people.dana())
    path = f"/listings/{listing.public_id}/matches"
    client.get(path)
    with counted() as few:
        client.get(path)
    manager(people.noa(), name="נועה")
    work()
    with counted() as more:
        client.get(path)
    assert len(few) == len(more)
