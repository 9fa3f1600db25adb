"""The search of requests and the directory of managers: one address each, as a page, a fragment or the next rows."""

from collections.abc import Iterator
from typing import cast

from flask import Blueprint, Flask, current_app, redirect, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_limiter import Limiter
from limits import parse
from werkzeug.wrappers import Response

from board import seen
from board.accounts.session import known_browser
from board.finding import popular
from board.finding.asked import KEYS, LISTINGS, MANAGERS, SORTS, Asked, read
from board.finding.search import Answer, answer
from board.finding.suggestions import suggest
from board.language.lexicon import lexicon
from board.profiles import queries as profile_queries
from board.search.answer import Relaxation
from board.search.documents import FACET_KINDS
from board.web import limits
from board.web.i18n import gettext as _
from board.web.i18n import language
from board.web.labels import vocabulary
from board.web.page import asks_fragment, page
from board.web.policy import allow, anyone, me
from board.web.shown import amount
from board.web.texts import clean

blueprint = Blueprint("finding", __name__)
limiter = Limiter(limits.address, storage_uri="memory://")
ENDPOINTS = {LISTINGS: "finding.listings", MANAGERS: "finding.managers"}
PAGES = {LISTINGS: "listings", MANAGERS: "managers"}
OPEN = frozenset({"audience", "channel", "industry"})  # filters whose frequent values are seen at once
Value = tuple[str, str, int, bool]  # slug, words, rows, ticked
ONCE = parse("1 per day")  # that a search is counted for one address
MANY = parse("30 per hour")  # searches counted for one address
SHOWN_FIRST = 5  # values of a filter that are seen without opening it


@blueprint.record_once
def connect(state: BlueprintSetupState) -> None:
    """Start the limiter, and give templates the words of a search."""
    app = cast(Flask, state.app)
    limiter.init_app(app)
    app.jinja_env.filters.update(found_at=address, pills=pills, relaxed=relaxed)


def _burst() -> str:
    return "500 per second" if current_app.testing else "5 per second"


@blueprint.get("/listings")
@allow(anyone)
@limiter.limit(_burst)
def listings() -> Response:
    """Search the open requests."""
    return _find(LISTINGS)


@blueprint.get("/managers")
@allow(anyone)
@limiter.limit(_burst)
def managers() -> Response:
    """Look for community managers."""
    return _find(MANAGERS, everybody=profile_queries.published_count())


@blueprint.get("/suggest")
@allow(anyone)
@limiter.limit(_burst)
def suggestions() -> Response:
    """Offer what goes on from what is typed."""
    kind = MANAGERS if request.args.get("kind") == MANAGERS else LISTINGS
    found = suggest(kind, clean(request.args.get("q")), language())
    links = [(each, address(Asked(kind, each.text)), KEYS.get(each.origin, "")) for each in found]
    return page("finding/_suggest.html", "finding/_suggest.html", links=links)


def _find(kind: str, everybody: int = 0) -> Response:
    asked = read(kind, request.args.getlist)
    if not asks_fragment() and any(not value for value in request.args.values()):
        return redirect(address(asked))  # a form without script sends its empty fields, too
    found = answer(asked, me(), known_browser(), language())
    if asks_fragment() and asked.after:
        return page("finding/_more.html", "finding/_more.html", answer=found)
    response = page(
        f"finding/{PAGES[kind]}.html",
        "finding/_answer.html",
        answer=found,
        asked=asked,
        groups=list(_groups(found)),
        sorts=SORTS,
        endpoint=ENDPOINTS[kind],
        everybody=everybody,
    )
    if asks_fragment():
        response.headers["HX-Push-Url"] = address(asked)
    _count(found)
    return response


def _finished() -> bool:
    """Tell whether the search was sent off; results also come while somebody types."""
    return not asks_fragment() or "X-Searched" in request.headers


def _count(found: Answer) -> None:
    """Count a search that somebody finished typing, once a day for an address; addresses stay in memory."""
    finished = request.method == "GET" and _finished()
    subject = popular.subject(found.asked, found.found) if finished else None
    if subject is None or seen.prefetched():
        return
    who = limits.address()
    hit, test = limiter.limiter.hit, limiter.limiter.test
    if test(MANY, who) and hit(ONCE, who, found.asked.kind, subject) and hit(MANY, who):
        seen.searched(popular.source(found.asked.kind), subject)


def address(asked: Asked) -> str:
    """Return the address of a search."""
    query = asked.query()
    return url_for(ENDPOINTS[asked.kind]) + (f"?{query}" if query else "")


def pills(asked: Asked) -> list[tuple[str, str, str]]:
    """Return the filters that are on: facet, words, and the address without each."""
    listed = [
        (facet, vocabulary(FACET_KINDS[key], value), address(asked.without(key, value)))
        for key, facet in KEYS.items()
        for value in asked.facets.get(key, ())
    ]
    if asked.remote:
        listed.append(("place", _("including remote"), address(asked.without("remote"))))
    if asked.pay is not None:
        listed.append(("terms", _("from %(price)s", price=amount(asked.pay * 100)), address(asked.without("pay"))))
    if asked.free:
        listed.append(("terms", _("free this month"), address(asked.without("free"))))
    return listed


def relaxed(nearest: Relaxation, asked: Asked) -> tuple[str, str, str]:
    """Return a near search: facet, words, address."""
    if nearest.key is None:
        words = _("without “%(word)s”", word=nearest.value)
        return "", words, address(asked.saying(nearest.query))
    if nearest.key == "remote":
        return "place", _("only on site"), address(asked.without("remote"))
    words = _("without “%(word)s”", word=vocabulary(FACET_KINDS[nearest.key], nearest.value))
    return KEYS[nearest.key], words, address(asked.without(nearest.key, nearest.value))


def _groups(found: Answer) -> Iterator[tuple[str, str, list[Value], int]]:
    """Yield each filter: key, facet, its values, and how many of them are seen without opening it."""
    for key, facet in KEYS.items():
        counts = found.found.counts.get(key, {})
        values = [
            (entry.slug, entry.label(language()), counts.get(entry.slug, 0), found.asked.has(key, entry.slug))
            for entry in lexicon().pickable(FACET_KINDS[key])
            if not entry.inert or key == "channel"
        ]
        if found.asked.kind == LISTINGS and key in OPEN:
            values.sort(key=lambda value: -value[2])
        yield key, facet, values, SHOWN_FIRST
