"""How every answer is dressed: headers, caches, fragments; where a browser may be sent; requests nobody expects."""

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board.web.security import CSP, MAIL_CSP
from tests.people import HTMX
from tests.safety import paths
from tests.safety.cast import Cast
from tests.safety.pictures import photo

OWN_POLICY = {"uploads.show", "dev.mail_html"}
READERS = ("visitor", "dana")
FOREIGN = (
    "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:x",
    "/x\r\nSet-Cookie: a=b", " //evil.example", "http:evil.example", "evil.example",
)  # fmt: skip


def test_every_answer_is_dressed(app: Flask, cast: Cast) -> None:
    wrong = []
    for (verb, endpoint), rule in paths.rules(app).items():
        for side in (cast.world.sides["ours"], None):
            path = paths.address(app, rule, side, cast.world.sides["ours"])
            for who in READERS if verb == "GET" else ("dana",):
                answer = cast.ask(who, verb, path)
                headers = answer.headers
                due = {
                    "X-Content-Type-Options": "nosniff",
                    "X-Frame-Options": "DENY",
                    "Referrer-Policy": "same-origin",
                    "Cache-Control": "private, no-cache" if who == "visitor" else "no-store",
                }
                due |= {} if endpoint in OWN_POLICY else {"Content-Security-Policy": CSP}
                if endpoint in OWN_POLICY or answer.status_code == 304:
                    due.pop("Cache-Control")
                off = {name: headers.get(name) for name, value in due.items() if headers.get(name) != value}
                wrong += [f"{verb} {endpoint} as {who}, {answer.status_code}: {off}"] if off else []
    assert not wrong, "\n".join(wrong)


def test_what_has_two_shapes_says_so_and_a_fragment_is_no_page(app: Flask, cast: Cast) -> None:
    wrong, side = [], cast.world.sides["ours"]
    for (verb, endpoint), rule in paths.rules(app).items():
        if verb != "GET" or endpoint.startswith(("dev.", "uploads.")):
            continue
        path = paths.address(app, rule, side, side)
        for who in READERS:
            whole, part = (cast.ask(who, "GET", path, headers=headers) for headers in ({}, HTMX))
            if "<html" in whole.text and "<html" not in part.text:
                wrong += [f"{endpoint}: no Vary" for each in (whole, part) if "HX-Request" not in each.vary]
    assert not wrong, "\n".join(wrong)


def test_mails_and_photos_have_policies_of_their_own(app: Flask, cast: Cast) -> None:
    folder = app.config["SETTINGS"].data / "letterbox"
    folder.mkdir(exist_ok=True)
    (folder / "seen.eml").write_bytes(b"Subject: a\r\nContent-Type: text/html\r\n\r\n<p>b</p>")
    assert cast.ask("visitor", "GET", "/dev/letterbox/seen/html").headers["Content-Security-Policy"] == MAIL_CSP
    assert cast.ask("visitor", "GET", "/dev/letterbox/..%2f..%2fsecret").status_code == 404


def test_signing_in_leads_only_to_own_pages(cast: Cast) -> None:
    for path in FOREIGN:
        assert cast.ask("dana", "GET", "/signin", query_string={"next": path}).location == "/me", path


def test_a_strange_referrer_does_no_harm(cast: Cast) -> None:
    for referrer in ("http://[", "//evil.example", "https://evil.example//evil.example", "\\"):
        answer = cast.ask("visitor", "POST", "/me/settings", data={"name": "x"}, headers={"Referer": referrer})
        assert answer.status_code == 303
        assert answer.location.startswith("/signin")
        back = cast.ask("dana", "GET", answer.location).location
        assert back.startswith("/"), referrer
        assert not back.startswith("//"), referrer


@pytest.mark.parametrize("path", ["//evil.example/x", "/en//evil.example/x", "///evil.example"])
def test_no_page_links_to_where_its_address_pretends_to_be(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert 'href="//' not in answer.text
    assert not (answer.location or "").startswith("//")


ODD = (
    ("POST", "/me/profile", {"do": "drop_"}),
    ("POST", "/me/profile", {"do": "drop_cases_" + "9" * 5000}),
    ("POST", "/me/profile", {"do": "preview", "packages-²-title": "x", "packages-" + "9" * 5000 + "-title": "x"}),
    ("POST", "/drafts/{draft}", {"version": "²"}),
    ("POST", "/drafts/{draft}", {"version": "9" * 5000}),
    ("POST", "/drafts/{draft}", {"action": "reword-nothing", "channels": "facebook_group"}),
    ("POST", "/me/alerts", {"query": "a=&" * 300}),
    ("POST", "/me/alerts", {"query": "x" * 2000}),
    ("POST", "/conversations", {"profile": "no such", "listing": "no such"}),
    ("POST", "/conversations/{conversation}/share", {"kinds": ["phone", "fax"], "phone": "0" * 200}),
    ("POST", "/notifications/reading", {"kind": "no such", "subject": "x"}),
    ("GET", "/conversations/{conversation}/messages?after=-1&read=x", None),
    ("GET", "/conversations/{conversation}/messages?after=99999999999999999999999", None),
    ("GET", "/conversations?start=99999999999", None),
    ("GET", "/listings?after=x_y&sort=&pay=%00&channel=%27", None),
    ("GET", "/listings/%E2%80%AE%F0%9F%A6%8A/edit", None),
    ("GET", "/staff?tab=%00", None),
    ("GET", "/suggest?q=" + "%22" * 500, None),
)


def test_odd_requests_are_no_accidents(cast: Cast) -> None:
    ids = cast.world.sides["ours"].ids
    for method, path, data in ODD:
        for headers in ({}, HTMX):
            answer = cast.ask("dana", method, path.format(**ids), data=data, headers=headers)
            assert answer.status_code < 500, f"{method} {path[:60]} {str(data)[:60]}"
    assert cast.ask("dana", "GET", "/me/profile").status_code == 200


def test_bodies_of_other_kinds_are_no_accidents(cast: Cast) -> None:
    for kind in ("text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=x"):
        for path in ("/drafts", "/signin", "/me/profile", "/me/profile/photo", "/me/settings"):
            answer = cast.ask("dana", "POST", path, data=b"\xff\xfe{]--x\r\n\r\n", content_type=kind)
            assert answer.status_code < 500, f"{kind} {path}"


def test_a_photo_cut_off_or_made_up_is_refused_beside_its_field(cast: Cast) -> None:
    whole = photo("JPEG", (400, 300))
    made_up = (b"RIFF\x00\x00\x00\x00WEBPVP8 ", b"\x89PNG\r\n\x1a\n" + b"\xff" * 90, photo("GIF")[:30])
    for content in (whole[:200], whole[:20] + b"\x00" * 300, *made_up):
        answer = cast.ask("yossi", "POST", "/me/profile/photo", data={"photo": (io.BytesIO(content), "x.jpg")})
        assert answer.status_code == 422, content[:12]
        assert "field__error" in answer.text
