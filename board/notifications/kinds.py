"""The kinds of notices, the groups people decide about, and who hears of a listing."""

from enum import StrEnum


class Group(StrEnum):
    """What somebody may want at once, once a day, or not at all; anything outside a group always comes."""

    APPLICATIONS = "applications"
    QUESTIONS = "questions"
    MESSAGES = "messages"
    DECISIONS = "decisions"
    INVITATIONS = "invitations"
    REMINDERS = "reminders"


class How(StrEnum):
    """When a mail of a group comes."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    OFF = "off"


GROUPS = {
    "application": Group.APPLICATIONS,
    "withdrawal": Group.APPLICATIONS,
    "question": Group.QUESTIONS,
    "answer": Group.QUESTIONS,
    "away": Group.MESSAGES,
    "shortlisted": Group.DECISIONS,
    "declined": Group.DECISIONS,
    "invitation": Group.INVITATIONS,
    "invitation_declined": Group.INVITATIONS,
    "expiring": Group.REMINDERS,
}
MATCH = "match"  # the bulk kind and consent of match mails; how often is said on the profile
ALERT = "alert"  # the bulk kind of saved searches
BULK = (MATCH, ALERT)
