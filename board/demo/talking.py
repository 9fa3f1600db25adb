"""Scenes of conversations: what was said and done in them, who has read how far, who blocked or reported whom."""

from functools import partial

from sqlalchemy import select, update

from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.db import db
from board.demo import hiring
from board.demo.story import Story
from board.demo.telling import Line, Pair, Told, lines
from board.language import contacts
from board.messaging import actions, queries
from board.messaging.models import Conversation, Message, Participant, Side

DEEDS = {"[offer]": hiring.offer, "[accept]": hiring.accept, "[refuse]": hiring.refuse}
SHARE = "[share]"


def plan(story: Story, conversations: list[Told]) -> None:
    """Plan what people say to each other."""
    for told in conversations:
        pair = (told["about"], told["with"])
        for line in lines(told):
            deed = DEEDS.get(line.words)
            scene = partial(deed, story, pair) if deed else partial(_say, story, pair, line, told)
            story.add(line.at, "conversations", scene)


def settle(story: Story, conversations: list[Told]) -> None:
    """Leave each conversation as the data files say: read so far, blocked or not."""
    for told in conversations:
        pair = (told["about"], told["with"])
        conversation = _conversation(story, pair)
        side, left = told.get("unread", (None, 0))
        for each in Side:
            unread = left if each == side else 0
            _read(conversation, each, unread)
        if told.get("block"):
            account_actions.block(hiring.owner(story, pair), story.accounts[pair[1]].id)


def messages(story: Story, pair: Pair) -> list[Message]:
    """Return what two people said, in order."""
    return queries.latest(_conversation(story, pair).id)


def _say(story: Story, pair: Pair, line: Line, told: Told) -> None:
    by = hiring.owner(story, pair) if line.by_business else story.accounts[pair[1]]
    seat = _seat(story, pair, by, line.by_business)
    if line.words == SHARE:
        actions.share(seat, _values(by, line, told), by=by)
    else:
        actions.say(seat, line.words, by=by, submit_key=line.at.isoformat())


def _seat(story: Story, pair: Pair, by: Account, of_business: bool) -> queries.Seat:
    key = (*pair, of_business)
    if key not in story.seats:
        story.seats[key] = queries.seat_of(by, _conversation(story, pair).public_id)
    return story.seats[key]


def _values(by: Account, line: Line, told: Told) -> dict[str, str]:
    """Return what somebody opens: the number they wrote here before, else their address."""
    mine = "\n".join(each.words for each in lines(told) if each.by_business == line.by_business)
    phones = [found.value for found in contacts.find(mine) if found.kind == "phone"]
    return {"phone": phones[0]} if phones else {"email": by.email}


def _conversation(story: Story, pair: Pair) -> Conversation:
    return actions.begin(story.listings[pair[0]], story.profiles[pair[1]])


def _read(conversation: Conversation, side: Side, unread: int) -> None:
    said = select(Message.id).where(Message.conversation_id == conversation.id).order_by(Message.id.desc())
    last = db.session.scalar(said.offset(unread).limit(1)) or 0
    mine = (Participant.conversation_id == conversation.id, Participant.side == side)
    db.session.execute(update(Participant).where(*mine).values(read_up_to=last))
