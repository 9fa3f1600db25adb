"""Loads the demo world into an empty database: everything the data files tell, in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from board import clock
from board import events as fact
from board.db import seeded_ids, transaction
from board.demo import aftermath, hiring, managers, requests, talking
from board.demo.story import Progress, Story
from board.demo.telling import Pair, Told, ago, lines, read
from board.events import Reaction, reacting
from board.messaging import actions as messaging
from board.notifications import reactions

SEED = 1891
HEARD: Mapping[type, Sequence[Reaction]] = {  # what leaves a notice; nothing is enqueued and no match is told
    fact.ApplicationSent: (messaging.begin_with_application, reactions.application_sent),
    fact.ApplicationWithdrawn: (reactions.application_withdrawn,),
    fact.ApplicationDeclined: (reactions.application_declined,),
    fact.OfferSent: (reactions.offer_sent,),
    fact.OfferAccepted: (reactions.offer_accepted,),
    fact.OfferRefused: (reactions.offer_refused,),
    fact.QuestionAsked: (reactions.question_asked,),
    fact.QuestionAnswered: (reactions.question_answered,),
    fact.ContactShared: (reactions.contact_shared,),
}


def load(progress: Progress | None = None) -> None:
    """Load the demo world: the same texts and addresses every time, all dates counted back from today."""
    needs, proposals, conversations = read("needs_"), read("applications_"), read("conversations")
    with transaction(), reacting(HEARD), seeded_ids(SEED), clock.at(clock.now()):
        story = _planned(needs, proposals, conversations)
        story.play(_half(progress, 0))
        hiring.settle()
        talking.settle(story, conversations)
        aftermath.moderate(story, needs)
        aftermath.match(_half(progress, 1))
        aftermath.keep(story)
        aftermath.post(story)


def _planned(needs: list[Told], proposals: list[Told], conversations: list[Told]) -> Story:
    story = Story()
    sent = _sent(proposals, conversations)
    first = {listing: min(moment for pair, moment in sent.items() if pair[0] == listing) for listing, _ in sent}
    questions = {told["id"]: told.get("asks", ()) for told in needs}
    managers.plan(story)
    requests.plan(story, needs, first)
    hiring.plan(story, [told | {"asked": questions[told["to"]]} for told in proposals], sent)
    talking.plan(story, conversations)
    return story


def _sent(proposals: list[Told], conversations: list[Told]) -> dict[Pair, datetime]:
    """Return when each pair began: a proposal at its age, but before the two of them talk."""
    spoken = {(told["about"], told["with"]): next(lines(told)).at - timedelta(minutes=40) for told in conversations}
    sent = {(told["to"], told["from"]): ago(told["age"], f"{told['to']}.{told['from']}", hours=1) for told in proposals}
    return {pair: min(moment, spoken.get(pair, moment)) for pair, moment in (spoken | sent).items()}


def _half(progress: Progress | None, half: int) -> Progress:
    """Return a progress that fills one half of the whole."""

    def tell(done: int, whole: int, what: str) -> None:
        if progress:
            progress(half * whole + done, 2 * whole, what)

    return tell
