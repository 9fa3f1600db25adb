"""What the past left behind: matches, cases for the staff, notices, things kept for later, an outbox to look at."""

from datetime import timedelta

from sqlalchemy import delete, select, update

from board import clock
from board.accounts.models import Account, Role
from board.db import db
from board.demo import talking
from board.demo.story import Progress, Story
from board.demo.telling import Told, read
from board.listings import bookmarks
from board.listings.models import Listing, ListingState
from board.mail import outbox
from board.mail.models import MailState, OutgoingEmail
from board.matching import actions as matching
from board.matching.models import Match
from board.messaging.models import Message
from board.moderation.models import AuditEntry, Case, CaseState
from board.notifications import actions as notifications
from board.notifications.kinds import MATCH
from board.notifications.models import Notification

READ_AFTER = timedelta(hours=30)
KEPT = ("ultras_north", "seniors_club", "solar_coop")  # by yossi
WATCHED = "channel=whatsapp&audience=parents&region=haifa_district"
ANSWERED = "550 5.1.1 the mailbox does not exist"


def staff(story: Story) -> Account:
    """Make the person of the staff."""
    account = story.account("staff", "אלה ורד", "he")
    account.role = Role.ADMIN
    return account


def match(progress: Progress) -> None:
    """Find the pairs that fit today; they count as told, because their mails are of the past."""
    open_ones = list(db.session.scalars(select(Listing.id).where(Listing.state == ListingState.OPEN)))
    for number, listing_id in enumerate(open_ones, 1):
        matching.match_listing(listing_id)
        progress(number, len(open_ones), "matches")
    db.session.execute(update(Match).values(notified_at=clock.now()))


def moderate(story: Story, needs: list[Told]) -> None:
    """Open the cases of held requests and of reports, and close those that were decided."""
    moderator = staff(story)
    for told in needs:
        if told["state"] in {"held", "rejected"}:
            listing = story.listings[told["id"]]
            case = Case(subject_kind="listing", subject_id=listing.id, why="held", signals=list(told["hold"]))
            case.created_at = listing.created_at
            _decide(case, moderator, told | {"state": "waiting" if told["state"] == "held" else "rejected"})
    for told in read("staff"):
        case = Case(subject_kind=told["kind"], subject_id=_subject(story, told), why="reported", signals=[])
        case.reporter_id, case.report_text = story.accounts[told["by"]].id, told["text"]
        case.created_at = clock.now() - timedelta(hours=told["hours"])
        _decide(case, moderator, told)


def keep(story: Story) -> None:
    """Let yossi keep requests and a search, and show him his best matches as notices."""
    yossi, profile = story.accounts["yossi"], story.profiles["yossi"]
    for key in KEPT:
        bookmarks.toggle("listing", story.listings[key].id, account=yossi, browser_hash="")
    bookmarks.toggle("profile", profile.id, account=story.accounts["dana"], browser_hash="")
    notifications.save_search(yossi, WATCHED, newest=0)
    applied = [application.listing_id for (_, who), application in story.applications.items() if who == "yossi"]
    best = select(Match, Listing).join(Listing, Listing.id == Match.listing_id).where(Match.profile_id == profile.id)
    best = best.where(Listing.id.not_in(applied))
    for found, listing in db.session.execute(best.order_by(Match.score.desc(), Match.id).limit(3)):
        facts = {"title": listing.title, "listing": listing.public_id, "score": found.score}
        notifications.notice(yossi, MATCH, f"listing:{listing.public_id}", **facts)
    old = Notification.created_at < clock.now() - READ_AFTER
    db.session.execute(update(Notification).where(old).values(read_at=Notification.created_at))


def post(story: Story) -> None:
    """Throw away the letters of the past, and leave two for the staff's outbox: one sent, one that came back."""
    db.session.execute(delete(OutgoingEmail))
    for who, state, error in (("dana", MailState.SENT, None), ("noa.barak", MailState.DEAD, ANSWERED)):
        account, key = story.accounts[who], f"demo-{who}"
        outbox.put("signin", to=account.email, ids={"code": 0}, language="he", dedupe_key=key, account_id=account.id)
        sent_at = clock.now() if state == MailState.SENT else None
        values = {"state": state, "tries": 1, "error": error, "sent_at": sent_at}
        db.session.execute(update(OutgoingEmail).where(OutgoingEmail.dedupe_key == key).values(values))


def _subject(story: Story, told: Told) -> int:
    if told["kind"] == "profile":
        return story.profiles[told["who"]].id
    if told["kind"] == "listing":
        return story.listings[told["about"]].id
    said: list[Message] = talking.messages(story, (told["about"], told["with"]))
    return said[told["line"] - 1].id


def _decide(case: Case, moderator: Account, told: Told) -> None:
    case.state = CaseState(told.get("state", "waiting"))
    if case.state != CaseState.WAITING:
        case.handled_by, case.handled_at = moderator.id, case.created_at + timedelta(minutes=25)
        case.reason = told["reason"]
        subject = f"{case.subject_kind}:{case.subject_id}"
        entry = AuditEntry(actor_id=moderator.id, action=case.state.value, subject=subject)
        entry.facts, entry.created_at = {}, case.handled_at
        db.session.add(entry)
    db.session.add(case)
