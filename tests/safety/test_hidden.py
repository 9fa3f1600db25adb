"""What is held, hidden, for invited people only, or somebody's draft does not exist for others."""

from flask import Flask

from board import clock
from board.db import transaction
from board.drafts import actions as drafts
from board.drafts.models import DraftKind
from board.listings import actions as listings
from board.listings import queries as listing_queries
from board.moderation import bans
from board.profiles import actions as profiles
from board.profiles import queries as profile_queries
from board.secrets import digest
from tests.listings import builders
from tests.people import HTMX
from tests.safety.cast import Cast

ASKED = {
    "bookmark": {},
    "report": {"text": "לא נראה אמיתי"},
    "questions": {"text": "מתי מתחילים?"},
    "apply": {"understood": "x"},
    "apply/draft": {"understood": "x"},
}
EMPTY = {"report": {"text": ""}, "questions": {"text": ""}, "apply": {}}


def test_a_request_that_is_not_public_does_not_exist(cast: Cast) -> None:
    for key in ("held", "invited"):
        for who in ("visitor", "noa", "rival"):
            check_missing(cast, key, who)


def check_missing(cast: Cast, key: str, who: str) -> None:
    side = cast.world.sides["ours"]
    listing = f"/listings/{side.ids[key]}"
    title = listing_queries.by_public_id(side.ids[key]).title
    for path in (listing, f"{listing}-x", f"{listing}/apply", f"/conversations/new?listing={side.ids[key]}"):
        answer = cast.ask(who, "GET", path)
        assert answer.status_code == 404 or "/signin" in (answer.location or ""), path
        assert title not in answer.text
    for typed in (ASKED, EMPTY):
        for part, sent in typed.items():
            for headers in ({}, HTMX):
                answer = cast.ask(who, "POST", f"{listing}/{part}", data=sent, headers=headers)
                away = answer.location or answer.headers.get("HX-Redirect", "")
                assert answer.status_code == 404 or "/signin" in away, f"{part} {sent}: {answer.status_code}"
                assert not answer.written


def test_an_invited_manager_may_do_what_others_do_on_public_requests(cast: Cast) -> None:
    side = cast.world.sides["ours"]
    listing = f"/listings/{side.ids['invited']}"
    assert cast.ask("yossi", "GET", f"{listing}-{side.slugs['invited']}").status_code == 200
    assert cast.ask("yossi", "GET", f"{listing}/apply").status_code == 200
    for part in ("bookmark", "report", "questions"):
        assert cast.ask("yossi", "POST", f"{listing}/{part}", data=ASKED[part]).status_code == 303, part


def test_a_kept_request_or_profile_that_went_out_of_sight_is_not_shown(cast: Cast) -> None:
    side = cast.world.sides["ours"]
    for path in (f"/listings/{side.ids['listing']}/bookmark", f"/managers/{side.ids['profile']}/bookmark"):
        assert cast.ask("rival", "POST", path, keep=True).status_code == 303
    name = profile_queries.published_by(side.ids["profile"]).name
    mine = cast.ask("rival", "GET", "/me", keep=True).text
    assert side.ids["listing"] in mine
    assert name in mine
    with transaction():
        listings.hide(listing_queries.by_public_id(side.ids["listing"]), "ספאם")
        profiles.hide(profile_queries.published_by(side.ids["profile"]))
    mine = cast.ask("rival", "GET", "/me", keep=True).text
    assert side.ids["listing"] not in mine
    assert side.ids["profile"] not in mine


def test_what_a_banned_person_showed_is_gone(cast: Cast) -> None:
    ours = cast.world.sides["ours"]
    with transaction():
        for who in ("dana", "yossi"):
            bans.ban(f"{who}@example.com", by=cast.world.people["admin"], reason="ספאם")
    for path in (f"/listings/{ours.ids['listing']}-{ours.slugs['listing']}", f"/managers/{ours.ids['profile']}"):
        assert cast.ask("noa", "GET", path, keep=True).status_code == 404, path
    for path in ("/listings", "/managers", "/", "/me/matches", "/listings?q=כדורסל"):
        text = cast.ask("noa", "GET", path, keep=True).text
        assert ours.ids["listing"] not in text, path
        assert ours.ids["profile"] not in text, path
    for who in ("dana", "yossi"):
        assert cast.ask(who, "GET", "/me", keep=True).status_code == 303
        message = f"/conversations/{ours.ids['conversation']}/messages"
        assert "/signin" in cast.ask(who, "POST", message, data={"text": "שלום"}, keep=True).location


def test_a_draft_belongs_to_the_browser_that_typed_it(app: Flask, cast: Cast) -> None:
    with transaction():
        browser = digest("browser-of-nobody")
        draft = drafts.start(DraftKind.LISTING, builders.form(), account=None, browser_hash=browser).public_id
    path = f"/drafts/{draft}"
    assert cast.ask("visitor", "GET", path).status_code == 200
    for who in ("noa", "admin"):
        assert cast.ask(who, "GET", path).status_code == 404
        for target in (path, f"{path}/publication"):
            assert cast.ask(who, "POST", target, data=builders.form()).status_code == 404
    assert app.test_client().get(path).status_code == 404
    clock.freeze(clock.now() + drafts.LIFE)
    assert cast.ask("visitor", "GET", path).status_code == 404
