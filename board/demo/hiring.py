"""Scenes of proposals: one is sent, opened, moved over the board, and sometimes offered the work."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import update

from board import clock
from board.accounts.models import Account
from board.applications import actions
from board.applications.actions import Judged, Proposal
from board.applications.models import Application, Lane
from board.db import db
from board.demo.story import Scene, Story
from board.demo.telling import Pair, Told, agorot, day
from board.engagements import actions as offers
from board.engagements.models import Engagement, EngagementState, Offer, OfferState
from board.matching.rows import manager_of, need_of
from board.matching.scoring import fit

STEP = timedelta(minutes=15)  # between what the owner does with one proposal
TRIAL = timedelta(days=30)


def plan(story: Story, proposals: list[Told], sent: Mapping[Pair, datetime]) -> None:
    """Plan the proposals, what the owners do with them, and offers that nobody talked about."""
    for told in proposals:
        pair = (told["to"], told["from"])
        story.add(sent[pair], "proposals", partial(_propose, story, pair, told))
        for place, scene in enumerate(_on_the_board(story, pair, told), 1):
            story.add(sent[pair] + STEP * place, "proposals", scene)
        if told.get("offer"):
            story.add(sent[pair] + timedelta(days=1), "offers", partial(offer, story, pair))
            story.add(sent[pair] + timedelta(days=1, hours=3), "offers", partial(accept, story, pair))


def offer(story: Story, pair: Pair) -> None:
    """Offer the work on the terms of the proposal."""
    application = story.applications[pair]
    names = ("price", "currency", "per", "vat", "hours", "starts_on")
    terms = {name: getattr(application, name) for name in names}
    offers.send(application, terms, "", by=owner(story, pair), submit_key=f"demo-{'-'.join(pair)}"[:32])


def accept(story: Story, pair: Pair) -> None:
    """Accept the offer that stands: the work begins."""
    offers.accept(_standing(story, pair), by=story.accounts[pair[1]])


def refuse(story: Story, pair: Pair) -> None:
    """Refuse the offer that stands."""
    offers.refuse(_standing(story, pair), by=story.accounts[pair[1]])


def owner(story: Story, pair: Pair) -> Account:
    """Return who wrote the request of a pair."""
    return db.session.get_one(Account, story.listings[pair[0]].created_by)


def settle() -> None:
    """Let the work run whose trial is over."""
    over = Engagement.state == EngagementState.TRIAL, Engagement.created_at < clock.now() - TRIAL
    db.session.execute(update(Engagement).where(*over).values(state=EngagementState.RUNNING))


def _propose(story: Story, pair: Pair, told: Told) -> None:
    listing, profile = story.listings[pair[0]], story.profiles[pair[1]]
    asked = told.get("asked", ())
    proposal = Proposal(
        understood=told["understood"],
        proposal=told["proposal"],
        price=agorot(told["price"]),
        per=told["per"],
        vat=profile.vat,
        hours=told["hours"],
        starts_on=day(told["start"]),
        answers=tuple(zip(asked, told.get("answers", ()), strict=True)),
        case_ids=tuple(profile.cases[place].id for place in told.get("cases", ())),
    )
    found = fit(need_of(listing), manager_of(profile))
    judged = Judged(found.score, tuple(list(reason) for reason in found.reasons))
    key = f"demo-{'-'.join(pair)}"[:32]
    application = actions.send(listing, profile, proposal, by=profile.account, judged=judged, submit_key=key)
    application.currency = told.get("currency", "ILS")
    story.applications[pair] = application


def _on_the_board(story: Story, pair: Pair, told: Told) -> Iterator[Scene]:
    """Yield what happens to a proposal until it lies where the data files say."""
    lane = Lane(told["lane"])
    if told.get("opened"):
        yield partial(_open, story, pair)
    if "note" in told:
        yield partial(_note, story, pair, *told["note"])
    if lane in {Lane.SHORTLISTED, Lane.TALKING}:
        yield lambda: actions.move(story.applications[pair], lane)
    if lane == Lane.DECLINED:
        yield lambda: actions.decline(story.applications[pair], told["decline"])
    if lane == Lane.WITHDRAWN:
        yield lambda: actions.withdraw(story.applications[pair])


def _open(story: Story, pair: Pair) -> None:
    story.applications[pair].opened_at = clock.now()


def _note(story: Story, pair: Pair, text: str, thumb: int) -> None:
    actions.note(story.applications[pair], by=owner(story, pair), text=text, thumb=thumb)


def _standing(story: Story, pair: Pair) -> Offer:
    application: Application = story.applications[pair]
    rows = db.select(Offer).filter_by(application_id=application.id, state=OfferState.SENT)
    return db.session.scalars(rows).one()
