"""Where each route is asked, and what its form sends."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, url_for
from sqlalchemy import select
from werkzeug.routing import Rule

from board.accounts import actions as account_actions
from board.accounts import signin
from board.accounts.models import SignInCode
from board.db import db, transaction
from board.drafts import actions as drafts
from board.drafts.models import DraftKind
from board.listings import queries as listing_queries
from board.mail.models import OutgoingEmail
from board.mail.render import UNSUBSCRIBE
from board.notifications.listing_mails import RENEWAL
from board.secrets import WAITING, sign
from tests.applications import builders as proposals
from tests.listings import builders as requests
from tests.profiles import made as profiles
from tests.safety.cast import MISSING
from tests.safety.world import Side

SUBJECT = {"applications": "application", "matching": "invitation", "messaging": "conversation", "drafts": "draft"}
SUBJECT |= {"engagements": "offer", "profiles": "profile", "listings": "listing", "notifications": "alert"}
SUBJECT |= {"moderation": "case"}
OTHER_SUBJECT = {
    "applications.apply": "listing",
    "applications.send": "listing",
    "applications.save_draft": "listing",
    "applications.lanes": "listing",
    "applications.farewell": "listing",
    "engagements.offer": "application",
    "engagements.show": "engagement",
    "matching.managers": "listing",
    "matching.invite": "listing",
    "matching.dismiss": "listing",
    "moderation.context": "reported",
}
SIGNED = {"renewal": "renewal", "unsubscription": "unsubscribe", "promise": "drafts."}
FORMS: Mapping[str, Callable[[Side], dict[str, Any]]] = {
    "accounts.send_code": lambda side: {"email": "new@example.com"},
    "accounts.code": lambda side: {"email": "new@example.com", "code": "00000000"},
    "accounts.save_settings": lambda side: {"name": "שם", "language": "he"},
    "drafts.heard": lambda side: {"say": "צריך מנהלת לקבוצה"},
    "drafts.start": lambda side: {"say": "צריך מנהלת לקבוצת הפייסבוק של המועדון"},
    "drafts.save": lambda side: requests.form(),
    "drafts.publish": lambda side: requests.form(title=""),
    "listings.save": lambda side: requests.form(),
    "listings.report": lambda side: {"text": "לא נראה אמיתי"},
    "listings.ask": lambda side: {"text": "מתי מתחילים?"},
    "listings.answer": lambda side: {"text": "מיד"},
    "applications.send": lambda side: proposals.form(),
    "applications.save_draft": lambda side: proposals.form(),
    "applications.farewell": lambda side: {"text": "תודה רבה", "to": side.ids["application"]},
    "applications.move": lambda side: {"lane": "shortlisted"},
    "applications.decline": lambda side: {"text": "תודה רבה"},
    "applications.note": lambda side: {"text": "נשמע טוב", "thumb": "1"},
    "engagements.offer": lambda side: {"price": "4800", "per": "month", "text": "בואו נתחיל", "submit_key": "once"},
    "messaging.start": lambda side: {"listing": side.ids["listing"], "text": "אפשר לשאול?", "submit_key": "once"},
    "messaging.send": lambda side: {"text": "שלום", "submit_key": "once"},
    "messaging.share": lambda side: {"kinds": "email", "email": "me@example.com"},
    "matching.invite": lambda side: {"profile": side.ids["profile"]},
    "matching.dismiss": lambda side: {"reason": "far"},
    "matching.decline": lambda side: {"reason": "רחוק"},
    "profiles.report": lambda side: {"text": "לא אמיתי"},
    "profiles.invite": lambda side: {"listing": side.ids["listing"]},
    "profiles.save": lambda side: profiles.form(do="save"),
    "profiles.keep": lambda side: profiles.form(),
    "profiles.confirm": lambda side: {"availability": "busy"},
    "notifications.save_preferences": lambda side: dict.fromkeys(
        ("applications", "questions", "messages", "decisions", "invitations", "reminders"), "daily"
    ),
    "notifications.save_alert": lambda side: {"query": "q=facebook"},
    "moderation.decide": lambda side: {"do": "send_back", "reason": "חסר משהו"},
    "moderation.ban": lambda side: {"address": "somebody@example.org", "reason": "ספאם"},
    "moderation.lift_ban": lambda side: {"key": "somebody@example.org"},
}
QUERIES: Mapping[str, Callable[[Side], dict[str, str]]] = {
    "messaging.ask": lambda side: {"listing": side.ids["listing"]},
    "messaging.after": lambda side: {"after": "0"},
    "finding.listings": lambda side: {"q": "פייסבוק"},
    "finding.managers": lambda side: {"q": "קהילה"},
    "finding.suggestions": lambda side: {"q": "פי"},
}

PARTS = ("edit", "applications", "matches")
MORE = (
    "/listings?q=050",
    "/listings?sort=new",
    "/managers?q=קהילות",
    "/me",
    "/en/listings",
    "/staff?tab=reports",
    "/staff?tab=done",
)


def rules(app: Flask) -> dict[tuple[str, str], Rule]:
    """Every route of the product by method and endpoint, with its fullest rule."""
    found: dict[tuple[str, str], Rule] = {}
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: len(rule.arguments)):
        if rule.endpoint != "static" and not rule.build_only:
            found |= {(method, rule.endpoint): rule for method in (rule.methods or set()) & {"GET", "POST"}}
    return found


def prepare(side: Side) -> None:
    """Make what only a mail or a file knows: a sign-in link, a renewal, an unsubscription, a photo."""
    with transaction():
        waiting = drafts.start(DraftKind.LISTING, requests.form(), account=None, browser_hash="x")
        waiting.email = "new@example.com"
        code = account_actions.ask_to_sign_in("new@example.com", language="he", browser_hash="x")
        mail = db.session.scalars(select(OutgoingEmail).order_by(OutgoingEmail.id).limit(1)).one()
    found = signin.mailed_link_and_code(db.session.get_one(SignInCode, code.id))
    assert found is not None
    listing = listing_queries.by_public_id(side.ids["listing"])
    side.ids |= {
        "token": found[0],
        "renewal": sign(RENEWAL, [listing.public_id, listing.expires_at.isoformat()]),
        "unsubscription": sign(UNSUBSCRIBE, ["dana@example.com", "match"]),
        "promise": sign(WAITING, waiting.id),
        "message_id": mail.message_id,
    }


def arguments(rule: Rule, side: Side | None) -> dict[str, str]:
    """The parts of a route's address: of a side, or of nothing that exists."""
    area = rule.endpoint.partition(".")[0]
    subject = OTHER_SUBJECT.get(rule.endpoint, SUBJECT.get(area, ""))
    signed = next((key for key, name in SIGNED.items() if name in rule.endpoint), "")
    ids: dict[str, str] = side.ids if side else {}
    standing = {
        "public_id": ids.get(subject, MISSING),
        "question_id": ids.get("question", MISSING),
        "slug": side.slugs.get(subject, "x") if side else "x",
        "token": ids.get("token", MISSING),
        "signed": ids.get(signed, MISSING),
        "message_id": ids.get("message_id", MISSING),
        "name": ids.get("photo", MISSING) if area == "uploads" else ids.get("mail", MISSING),
        "who": "dana" if side else "nobody",
    }
    return {name: standing[name] for name in rule.arguments}


def address(app: Flask, rule: Rule, side: Side | None, query_of: Side) -> str:
    """A route's address, with its query."""
    query = QUERIES.get(rule.endpoint)
    with app.test_request_context("/"):
        return url_for(rule.endpoint, **arguments(rule, side), **(query(query_of) if query else {}))


def form(endpoint: str, side: Side) -> dict[str, Any]:
    """What a route's form sends when all is well."""
    return FORMS[endpoint](side) if endpoint in FORMS else {}


def everywhere(app: Flask, side: Side) -> list[tuple[str, str]]:
    """Every address of the site and of one side, with the name of its route."""
    found = [("more", path) for path in MORE]
    for (verb, endpoint), rule in rules(app).items():
        if verb == "GET" and not endpoint.startswith(("dev.", "uploads.")):
            found.append((endpoint, address(app, rule, side, side)))
    for key in ("offered", "filled", "held", "invited"):
        found.append((f"listings.show {key}", f"/listings/{side.ids[key]}-{side.slugs[key]}"))
        found += [(f"{part} {key}", f"/listings/{side.ids[key]}/{part}") for part in PARTS]
    found.append(("applications.show", f"/applications/{side.ids['offered_application']}"))
    return list(dict.fromkeys(found))
