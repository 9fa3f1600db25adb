"""The words of titles that are offered while somebody types."""

import pytest
from flask import Flask
from sqlalchemy import select, text

from board.db import db, transaction
from board.search import index, terms
from board.search.documents import IndexDocument, lay_out
from board.search.index import IndexDocument as Document
from board.search.models import TermCount


def put(number: int, title: str, kind: str = "listing") -> None:
    with transaction() as session:
        index.put(session, kind, number, number, Document(title, "גוף הטקסט עם צפרדעים"))


def beginning(letters: str, kind: str = "listing", most: int = 9) -> list[str]:
    return index.beginning(db.session(), kind, letters, most)


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        ("קבוצת צפרות", "w_קבוצת w_צפרות"),
        ("גמלוט, גמלוט וגמלוט", "w_גמלוט w_וגמלוט"),  # no vocabulary knows what stands behind the particle
        ("קבוצה לקהילות", "w_קבוצה w_קהילות"),
        ("הורים והורים", "w_הורימ"),
        ("יד 12 על 3D ש״ס רקדן/ית ג'ודו", ""),
        ("דירות ברמת גן", "w_דירות"),
        ("Birds & bees café", "w_birds w_bees w_cafe"),
        ("קְהִלָּה חמה", "w_קהלה w_חמה"),
        ("", ""),
    ],
)
def test_titles_give_their_whole_words(title: str, offered: str) -> None:
    assert lay_out(IndexDocument(title, "גוף"), combined=True).offers.split() == offered.split()


def test_words_that_begin_so_come_the_commonest_first(app: Flask) -> None:
    put(1, "טיולי צפרות")
    put(2, "צפרות וצפייה בכוכבים")
    put(3, "צפחות")
    put(4, "צפון", kind="profile")
    assert beginning("צפ") == ["צפרות", "צפחות"]
    assert beginning("צפ", most=1) == ["צפרות"]
    assert beginning("צפ", kind="profile") == ["צפונ"]
    assert beginning("צץ") == beginning("%") == beginning("_") == []


def test_a_row_that_changes_or_goes_takes_its_words_along(app: Flask) -> None:
    put(1, "צפרות")
    put(2, "צפרות")
    put(1, "קרמיקה")
    assert beginning("צפ") == ["צפרות"]
    with transaction() as session:
        index.remove(session, "listing", 2)
    assert beginning("צפ") == []
    assert beginning("קר") == ["קרמיקה"]
    with transaction() as session:
        index.remove(session, "listing", 1)
    assert db.session.scalars(select(TermCount.term)).all() == []


def test_what_was_counted_is_taken_off_even_when_the_words_are_read_otherwise(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(1, "לקרמיקה")
    monkeypatch.setattr("board.search.documents.bases", lambda word: (word[1:],))
    put(1, "צפרות")
    assert beginning("לק") == []


def test_rescue_and_frequencies_see_no_words_to_offer(app: Flask) -> None:
    put(1, "קרמיקה")
    connection = db.session.connection()
    assert terms.frequencies(connection, "listing", ["s_קרמיקה", "s_קרמיק"]) == {"": 1, "s_קרמיק": 1}
    skeletons = connection.execute(text("SELECT term FROM term_count WHERE skeleton IS NOT NULL")).scalars()
    assert not [term for term in skeletons if term.startswith("w_")]
    assert index.find(db.session(), "listing", "קרמיקא").ids == (1,)


def test_beginnings_are_looked_up_in_an_index(app: Flask) -> None:
    connection = db.session.connection()
    where = "WHERE kind = 'listing' AND term >= 'w_צפ' AND term < 'w_צפ\U0010ffff'"
    if connection.dialect.name == "sqlite":
        plan = str(connection.execute(text(f"EXPLAIN QUERY PLAN SELECT term, rows FROM term_count {where}")).all())
        assert "kind=? AND term>? AND term<?" in plan
        return
    named = "SELECT collation_name FROM information_schema.columns WHERE column_name IN ('term', 'subject')"
    collations = connection.execute(text(f"{named} AND table_name IN ('term_count', 'day_count')")).scalars().all()
    assert collations == ["C", "C"]
