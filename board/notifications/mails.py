"""Who writes which mail; wiring.py adds this table to its own."""

from collections.abc import Mapping

from board.mail.render import Composer
from board.notifications import listing_mails, match_mails, proposal_mails, searches, summary, work_mails

COMPOSERS: Mapping[str, Composer] = {
    "match": match_mails.match,
    "digest": match_mails.digest,
    "application": proposal_mails.application,
    "shortlisted": proposal_mails.shortlisted,
    "declined": proposal_mails.declined,
    "invitation": proposal_mails.invitation,
    "offer": work_mails.offer,
    "hired": work_mails.hired,
    "offer_refused": work_mails.offer_refused,
    "away": work_mails.away,
    "contact_shared": work_mails.contact_shared,
    "question": listing_mails.question,
    "answer": listing_mails.answer,
    "expiring": listing_mails.expiring,
    "summary": summary.letter,
    "alert": searches.letter,
}
