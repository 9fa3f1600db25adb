"""Every page of the product and who looks at it, with ids from the demo world of the running site."""

import sqlite3
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.journeys.conftest import Site

DANA, YOSSI = "dana@example.com", "yossi@example.com"
OF_BUSINESS = (
    "select {what} from listing join membership m on m.business_id = listing.business_id"
    " join account on account.id = m.account_id {more} where account.email = ? order by listing.id limit 1"
)


def first(site: Site, query: str, *facts: str) -> str:
    """The first value of a query on the site's database."""
    with sqlite3.connect(f"file:{site.data / 'board.db'}?mode=ro", uri=True) as database:
        row = database.execute(query, facts).fetchone()
    assert row, f"the demo world has nothing for: {query}"
    return str(row[0])


def listing_of_dana(site: Site) -> str:
    """The public id of a listing of dana's that has proposals."""
    joined = "join application on application.listing_id = listing.id"
    return first(site, OF_BUSINESS.format(what="listing.public_id", more=joined), DANA)


def visitor_pages(site: Site) -> Iterator[str]:
    """What everybody may see."""
    yield from ("/", "/listings", "/listings?q=פייסבוק&channel=facebook_group", "/listings?q=נהג+משאית", "/managers")
    yield "/listings/" + first(site, "select public_id from listing where state = 'open' order by id") + "-x"
    yield "/managers/" + first(site, "select public_id from profile where state = 'published' order by id") + "-x"
    yield from ("/signin", "/listings/new", "/about", "/how", "/terms", "/privacy", "/accessibility", "/contact")
    yield from ("/nothing-here", "/dev/letterbox")


def business_pages(site: Site) -> Iterator[str]:
    """What dana, a business, sees."""
    listing = listing_of_dana(site)
    yield from ("/me", "/me/settings", "/me/alerts", "/notifications", "/conversations")
    yield from (f"/listings/{listing}-x", f"/listings/{listing}/edit", f"/listings/{listing}/applications")
    joined = "join application on application.listing_id = listing.id"
    yield "/applications/" + first(site, OF_BUSINESS.format(what="application.public_id", more=joined), DANA)
    talking = "join conversation on conversation.listing_id = listing.id"
    yield "/conversations/" + first(site, OF_BUSINESS.format(what="conversation.public_id", more=talking), DANA)


def manager_pages(site: Site) -> Iterator[str]:
    """What yossi, a community manager, sees."""
    free = (
        "select public_id from listing where state = 'open' and id not in (select a.listing_id from application a"
        " join profile p on p.id = a.profile_id join account c on c.id = p.account_id where c.email = ?)"
        " and business_id not in (select m.business_id from membership m join account c on c.id = m.account_id"
        " where c.email = ?) order by id"
    )
    yield from ("/", "/me", "/me/profile", "/listings?sort=match", "/conversations", "/notifications")
    yield f"/listings/{first(site, free, YOSSI, YOSSI)}/apply"


def staff_pages(_site: Site) -> Iterator[str]:
    """What the staff sees."""
    yield from ("/staff", "/staff/outbox")


ROLES = {None: visitor_pages, "dana": business_pages, "yossi": manager_pages, "staff": staff_pages}


def sign_in(page: Page, who: str) -> None:
    """Use the ready sign-in of the development site."""
    page.goto(f"/dev/signin/{who}")
    page.locator("main form button").click()
    page.wait_for_url("**/me")
