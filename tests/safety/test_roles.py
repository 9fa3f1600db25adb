"""Within a business a viewer reads, an editor changes, an owner hires; and how a session's cookie is kept."""

import pytest
from flask import Flask
from sqlalchemy import update

from board.businesses.models import MemberRole, Membership
from board.db import transaction
from board.listings import queries as listing_queries
from tests.people import browser_of
from tests.safety import paths, world
from tests.safety.cast import Cast

READS = ("applications.lanes", "applications.show", "matching.managers", "engagements.show_offer", "engagements.show")
CHANGES = (
    "listings.edit", "listings.save", "listings.close", "listings.pause", "listings.fill", "listings.renew",
    "listings.copy", "listings.answer", "applications.decline", "applications.farewell", "applications.move",
    "applications.note", "matching.invite", "profiles.invite",
)  # fmt: skip
HIRES = ("engagements.offer", "engagements.withdraw")


@pytest.mark.parametrize("role", [MemberRole.VIEWER, MemberRole.EDITOR])
def test_a_role_reaches_as_far_as_it_says(app: Flask, cast: Cast, role: MemberRole) -> None:
    made = cast.world
    side, tamar = made.sides["ours"], made.people["tamar"]
    listing = listing_queries.by_public_id(side.ids["listing"])
    with transaction() as session:
        for business_id in business_ids(side):
            session.add(Membership(business_id=business_id, account_id=tamar.id, role=role))
    assert listing.business_id in business_ids(side)
    wrong = []
    for (verb, endpoint), rule in paths.rules(app).items():
        if endpoint not in READS + CHANGES + HIRES:
            continue
        may = endpoint in READS or (endpoint in CHANGES and role == MemberRole.EDITOR)
        sent = {"data": paths.form(endpoint, side)} if verb == "POST" else {}
        answer = browser_of(app, tamar).open(paths.address(app, rule, side, side), method=verb, **sent)
        if (answer.status_code == 404) == may:
            wrong.append(f"{verb} {endpoint}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def business_ids(side: world.Side) -> set[int]:
    keys = ("listing", "offered", "filled", "held", "invited")
    return {listing_queries.by_public_id(side.ids[key]).business_id for key in keys}


def test_who_left_a_business_is_out_at_once(app: Flask, cast: Cast) -> None:
    made = cast.world
    side = made.sides["ours"]
    browser = browser_of(app, side.owner)
    path = f"/listings/{side.ids['listing']}/applications"
    assert browser.get(path).status_code == 200
    with transaction() as session:
        theirs = Membership.account_id == side.owner.id
        session.execute(update(Membership).where(theirs).values(account_id=made.people["tamar"].id))
    assert browser.get(path).status_code == 404
    assert browser.get(f"/applications/{side.ids['application']}").status_code == 404


def test_the_cookie_is_not_for_scripts_nor_for_other_sites(app: Flask) -> None:
    client = app.test_client()
    answer = client.post("/signin", data={"email": "dana@example.com"})
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
