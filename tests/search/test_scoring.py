from board.language.query import parse
from board.search.documents import IndexDocument, lay_out, ticked
from board.search.packed import pack
from board.search.plan import seek
from board.search.scoring import Candidate, says, scores

COUNTED = {"": 100, "s_טלגרמ": 5, "c_channel:telegram": 5, "f_channel:telegram": 5, "s_קרמיק": 2}


def candidate(title, body, **facets):
    laid = lay_out(IndexDocument(title, body, facets), combined=True)
    return Candidate(1, 1, None, None, laid.facets, pack(laid.head))


def words(title, body):
    return pack(lay_out(IndexDocument(title, body, {}), combined=True).words)


def combined(**facets):
    return lay_out(IndexDocument("", "", facets), combined=True).combined


def scored(row, query):
    return scores([row], [seek(group, COUNTED) for group in parse(query).required], [])[0]


def test_the_better_the_place_the_higher_the_score():
    title = scored(candidate("טלגרם", ""), "טלגרם")
    ticked_only = scored(candidate("שלום", "", channel=["telegram"]), "טלגרם")
    body = scored(candidate("שלום", "טלגרם"), "טלגרם")
    nowhere = scored(candidate("שלום", "עולם"), "טלגרם")
    assert title > body > ticked_only > nowhere == 0, "the word itself outweighs what only means the same"
    both = scored(candidate("שלום", "טלגרם", channel=["telegram"]), "טלגרם")
    assert title > both > body


def test_the_word_as_typed_beats_its_stem():
    assert scored(candidate("קרמיקה", ""), "קרמיקה") > scored(candidate("קרמיקאים", ""), "קרמיקה")


def test_phrases_do_not_reach_from_the_title_into_the_body():
    phrase = parse('"טלגרם קרמיקה"').required
    assert says(words("טלגרם קרמיקה", ""), phrase)
    assert says(words("", "בטלגרם הקרמיקה"), phrase)
    assert not says(words("טלגרם", "קרמיקה"), phrase)


def test_stored_facets_become_keys_of_the_url():
    assert ticked("channel:discord") == ("channel", "discord")
    assert ticked("engagement_type:hourly") == ("engagement", "hourly")
    assert ticked("special:remote") == ("remote", "1")
    assert ticked("special:abroad") == ("region", "abroad")
    assert ticked("topic:sharon") is None


def test_ticked_values_outweigh_what_a_topic_hints_at():
    yoga = candidate("יוגה", "", industry=["education"])
    assert pack(" c_topic:yoga ") in yoga.head
    assert "c_industry:fitness" not in yoga.head
    assert " c_industry:fitness " in candidate("יוגה", "").head
    assert "f_channel:discord+industry:gaming" in combined(channel=["discord"], industry=["gaming"])
