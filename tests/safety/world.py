"""A small whole world: two businesses with a manager each, and everything that can stand between them.

Every text in it goes through `spoil`, which a test may use to write a phone number or a script into all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from board.accounts import actions as account_actions
from board.accounts.models import Account, Role
from board.applications import actions as applications
from board.applications.actions import Judged, Proposal
from board.applications.models import Application
from board.db import db, insert_once, transaction
from board.drafts import actions as drafts
from board.drafts.models import DraftKind
from board.engagements import actions as engagements
from board.listings import actions as listings
from board.listings import queries as listing_queries
from board.listings import questions
from board.listings.models import Listing, Visibility
from board.listings.terms import Channel, Contact, Terms
from board.matching import invitations
from board.matching.models import Match
from board.messaging import actions as messaging
from board.messaging import queries as messaging_queries
from board.moderation.models import Case
from board.notifications import actions as notifications
from board.profiles import actions as profiles
from board.profiles import queries as profile_queries
from board.profiles.facts import CaseFacts, PackageFacts
from board.profiles.models import Profile
from board.web.paths import slug
from tests.listings import builders
from tests.people import person
from tests.profiles import made

SIDES = (("ours", "dana", "yossi"), ("theirs", "rival", "noa"))
Spoil = Callable[[str, str, str], str]  # who writes, which field, the plain words
BODIES = {
    "listing": "אנחנו מחפשים מישהי או מישהו שיודעים להקשיב לקהילת האוהדים של מועדון הכדורסל ולענות בערבים",
    "offered": "רשת של שלוש קליניקות לווטרינריה רוצה קבוצת בעלי כלבים שעוזרים זה לזה ולא רק שואלים מחירים",
    "filled": "חנות ספרים קטנה מבקשת מועדון קוראים שנפגש פעם בשבוע סביב כותר אחד ומביא חברים חדשים",
    "held": "תושבי שכונה חדשה צריכים מקום רגוע לדבר על גינות, חניה ואיסוף אשפה בלי לריב כל ערב מחדש",
    "invited": "סטארטאפ של מוזיקה מחפש ליווי לשרת שבו יוצרים מנגנים, מחליפים לופים ומבקרים זה את זה ביושר",
    "draft": "משתלה משפחתית רוצה שגננים חובבים ישתפו תמונות, ישאלו על מזיקים ויחזרו בכל עונת שתילה",
}
QUERIES = {True: "q=קהילה", False: "channel=facebook_group"}
OWNERS = {"dana", "rival"}
UNDERSTOOD = "ההורים לא נעלמו, הם עברו למקום שבו עונים להם. הייתי מתחיל בשיחה עם חמישה מהם."


def plain(_who: str, _field: str, words: str) -> str:
    """Leave the words as they are."""
    return words


@dataclass
class Side:
    """A business, a manager, and what stands between them; `ids` are the public ids by name."""

    owner: Account
    manager: Account
    ids: dict[str, str] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)


@dataclass
class World:
    """Everybody, by name, and the two sides."""

    people: dict[str, Account]
    sides: dict[str, Side]

    def read_again(self) -> None:
        """Take everybody from the present session."""
        for who in self.people:
            self.people[who] = db.session.scalars(select(Account).where(Account.email == f"{who}@example.com")).one()
        for name, owner, manager in SIDES:
            self.sides[name].owner, self.sides[name].manager = self.people[owner], self.people[manager]


def build(spoil: Spoil = plain) -> World:
    """Make the world."""
    names = {"dana": "דנה", "yossi": "יוסי", "rival": "רון", "noa": "נועה", "tamar": "תמר"}
    people = {who: person(f"{who}@example.com") for who in names}
    with transaction():
        for who, name in names.items():
            account_actions.rename(people[who], spoil(who, "account name", name))
    people["moderator"] = person("moderator@example.com", "מודרטור", Role.MODERATOR)
    people["admin"] = person("admin@example.com", "מנהלת", Role.ADMIN)
    _profile(people["tamar"], "tamar", plain)
    sides = {}
    for name, owner, manager in SIDES:
        side = sides[name] = Side(people[owner], people[manager])
        _Builder(side, people["tamar"], owner, manager, spoil).build()
    return World(people, sides)


def terms(words: Callable[[str, str], str], key: str, **facts: Any) -> Terms:
    """A request, different from the others in every word that counts."""
    told: dict[str, Any] = {
        "title": words("title", f"ניהול קהילה: {BODIES[key][:30]}"),
        "body": words("body", BODIES[key]),
        "channels": (Channel("facebook_group", None, "https://example.org/" + words("link", "x y").split()[-1]),),
        "stage_note": words("stage note", "ניסינו לבד שנה"),
        "questions": (words("question to applicants", "איך מטפלים בהורה שתוקף מאמן?"),),
        "business_name": words("business name", "מועדון הכדורסל"),
        "contact": Contact(
            name="גיא", phone="+972500000123", email=words("private contact", "a@example.org").split()[-1][:254]
        ),
        "audiences": ("parents", "members"),
        "budget_max": 600_000,
        "starts_on": date(2026, 12, 20),
    }
    return builders.terms(**(told | facts))


def _profile(account: Account, who: str, spoil: Spoil) -> Profile:
    def words(name: str, text: str) -> str:
        return spoil(who, name, text)

    facts = made.facts(
        name=words("profile name", made.FACTS.name),
        headline=words("headline", made.FACTS.headline),
        listens=words("how one listens", made.FACTS.listens),
        packages=(
            PackageFacts(
                words("package title", "ניהול לאורך העונה"),
                ("management",),
                words("package text", "נוכחות יומית"),
                420_000,
                "month",
                duration=words("package duration", "שבועיים"),
            ),
        ),
        cases=(
            CaseFacts(
                words("case title", "ליגת ההורים"), "whatsapp", "parents", "2023-01", None, words("case before", "רעש"),
                words("case did", "איחדתי"), words("case after", "עונים מהר"), 140, 610, client_consented=True,
            ),
        ),
    )  # fmt: skip
    with transaction():
        return profiles.publish(account, facts)


@dataclass
class _Builder:
    side: Side
    asker: Account
    owner: str
    manager: str
    spoil: Spoil

    def build(self) -> None:
        side = self.side
        self.profile = _profile(side.manager, self.manager, self.spoil)
        side.ids["profile"], side.slugs["profile"] = self.profile.public_id, slug(self.profile.name) or ""
        self._listing("listing")
        self._question()
        self._talk()
        self._offer(self._listing("offered"), accept=False)
        self._offer(self._listing("filled"), accept=True)
        self._held()
        self._aside()

    def _owner(self, name: str, text: str) -> str:
        return self.spoil(self.owner, name, text)

    def _manager(self, name: str, text: str) -> str:
        return self.spoil(self.manager, name, text)

    def _listing(self, key: str, **facts: Any) -> Listing:
        with transaction():
            said = self._owner("said", BODIES[key])
            made = listings.publish(self.side.owner, terms(self._owner, key, **facts), said=said)
        listing = listing_queries.by_id(made.id)
        assert listing is not None
        self.side.ids[key], self.side.slugs[key] = listing.public_id, listing.slug
        return listing

    def _fresh(self, key: str) -> Listing:
        return listing_queries.by_public_id(self.side.ids[key])

    def _question(self) -> None:
        with transaction():
            asked = questions.ask(self._fresh("listing"), self.asker, "האם צריך להגיע למשחקים?")
        self.side.ids["question"] = asked.public_id
        with transaction():
            other = questions.ask(self._fresh("listing"), self.side.manager, self._manager("public question", "מתי?"))
            answered = self._owner("public answer", "בערב, אחרי האימון.")
            questions.answer(self._fresh("listing"), other.public_id, answered)

    def _own_profile(self) -> Profile:
        profile = profile_queries.by_id(self.profile.id)
        assert profile is not None
        return profile

    def _apply(self, listing: Listing) -> Application:
        asked = listing_queries.questions_of(listing.id)[0].text
        proposal = Proposal(
            understood=self._manager("understood", UNDERSTOOD),
            proposal=self._manager("proposal", "שבועיים של הקשבה ואז תוכנית"),
            price=480_000,
            per="month",
            vat="excluded",
            hours=10,
            starts_on=date(2026, 12, 25),
            answers=((asked, self._manager("answer", "בשקט, בפרטי")),),
            case_ids=tuple(card.id for card in self._own_profile().cases),
        )
        with transaction():
            listing, profile = listing_queries.by_public_id(listing.public_id), self._own_profile()
            key = f"{self.manager}-{listing.id}"
            return applications.send(
                listing, profile, proposal, by=self.side.manager, judged=Judged(80), submit_key=key
            )

    def _talk(self) -> None:
        listing = self._fresh("listing")
        sent = self._apply(listing)
        self.side.ids["application"] = sent.public_id
        conversation = messaging_queries.of_pair(sent.listing_id, sent.profile_id)
        assert conversation is not None
        self.side.ids["conversation"] = conversation.public_id
        with transaction():
            seat = messaging_queries.seat_of(self.side.manager, conversation.public_id)
            text = self._manager("message of the manager", "שלום, אפשר לשאול משהו?")
            messaging.say(seat, text, by=self.side.manager, submit_key="1")
            seat = messaging_queries.seat_of(self.side.owner, conversation.public_id)
            answer = messaging.say(
                seat, self._owner("message of the owner", "בוודאי"), by=self.side.owner, submit_key="2"
            )
        with transaction():
            seat = messaging_queries.seat_of(self.side.manager, conversation.public_id)
            messaging.report(seat, answer.id, self._manager("report", "לא נעים"), by=self.side.manager)
        reported = select(Case).where(Case.subject_kind == "message", Case.subject_id == answer.id)
        self.side.ids["reported"] = db.session.scalars(reported).one().public_id

    def _offer(self, listing: Listing, *, accept: bool) -> None:
        application = self._apply(listing)
        terms = {"price": 480_000, "per": "month", "vat": "excluded", "hours": 10, "starts_on": date(2026, 12, 25)}
        with transaction():
            words = self._owner("offer text", "שמחנו לקרוא")
            offer = engagements.send(
                application, terms, words, by=self.side.owner, submit_key=f"offer-{application.id}"
            )
        if not accept:
            self.side.ids["offered_application"], self.side.ids["offer"] = application.public_id, offer.public_id
            return
        with transaction():
            from board.engagements import queries as engagement_queries

            standing = engagement_queries.by_id(offer.id)
            assert standing is not None
            engagement = engagements.accept(standing, by=self.side.manager)
        self.side.ids["engagement"] = engagement.public_id

    def _held(self) -> None:
        held = self._listing("held")
        with transaction():
            listings.hold(self._fresh("held"), ["review_first"])
        case = select(Case).where(Case.subject_kind == "listing", Case.subject_id == held.id)
        self.side.ids["case"] = db.session.scalars(case).one().public_id

    def _aside(self) -> None:
        side, words = self.side, self._owner
        self._listing("invited", visibility=Visibility.INVITED)
        with transaction():
            profile = self._own_profile()
            side.ids["invitation"] = invitations.invite(self._fresh("invited"), profile).public_id
            facts = {"score": 80, "who": 80, "where": 80, "terms": 80, "grade": "strong", "vocabulary_version": "1"}
            listing = self._fresh("listing")
            insert_once(db.session(), Match, listing_id=listing.id, profile_id=profile.id, **facts)
        with transaction():
            values = {"title": [words("draft title", "טיוטה")], "body": [words("draft body", BODIES["draft"])]}
            draft = drafts.start(DraftKind.LISTING, values, account=side.owner, browser_hash=f"browser-{self.owner}")
            side.ids["draft"] = draft.public_id
            for who, account in ((self.owner, side.owner), (self.manager, side.manager)):
                alert = notifications.save_search(account, QUERIES[who in OWNERS], newest=0)
                db.session.flush()
                side.ids[f"alert of {who}"] = alert.public_id
        side.ids["alert"] = side.ids[f"alert of {self.owner}"]
