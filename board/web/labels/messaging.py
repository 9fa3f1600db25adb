"""Words for conversations."""

from board.web.i18n import lazy as _l

LABELS = {
    "conversation_ended": _l("This conversation has ended, so nothing new can be added to it."),
    "not_met_yet": _l(
        "A conversation begins with somebody who applied, was invited or fits the request. Invite them first."
    ),
    "message_empty": _l("Write something first."),
    "one_question_waits": _l(
        "Your last question still waits for an answer. When it is answered you can ask the next one."
    ),
    "share_final": _l("Both sides have shared their details already; this cannot be taken back."),
    "shared_one": _l("One side shared contact details. They show once the other side shares too."),
    "shared_both": _l("Both sides shared contact details. They stand at the top of the conversation."),
    "share_revoked": _l("The contact details were taken back before anybody saw them."),
    "offer_sent": _l("An offer of work was sent."),
    "offer_accepted": _l("The offer was accepted. The work begins."),
    "offer_refused": _l("The offer was declined."),
    "offer_withdrawn": _l("The offer was taken back."),
    "offer_expired": _l("The offer's time ran out without an answer."),
    "kind_phone": _l("Phone"),
    "kind_whatsapp": _l("WhatsApp"),
    "kind_email": _l("E-mail"),
    "Side.business": _l("Business"),
    "Side.manager": _l("Community manager"),
    "MessageKind.text": _l("Message"),
    "MessageKind.system": _l("Notice"),
    "MessageKind.file": _l("File"),
}
