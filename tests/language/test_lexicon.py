from board.language.lexicon import (
    MASK_BITS,
    district_of,
    known,
    label,
    lexicon,
    mask,
    neighbours,
    slugs,
    unmask,
)


def test_every_kind_of_the_vocabulary_is_there():
    counts = {kind: len(entries) for kind, entries in lexicon().kinds.items()}
    assert counts["channel"] == 23
    assert counts["service"] == 12
    assert counts["region"] == 7
    assert counts["special"] == 3
    assert counts["city"] >= 80
    assert len(lexicon().version) == 12


def test_labels_are_in_the_readers_language():
    assert label("city", "tel_aviv", "en") == "Tel Aviv-Yafo"
    assert label("city", "tel_aviv") == "תל אביב-יפו"
    assert label("region", "remote") == "מרחוק"
    assert label("channel", "slack", "ar") == "Slack", "English stands in for a missing label"
    assert label("channel", "carrier_pigeon") == "carrier_pigeon"


def test_a_brand_family_can_be_searched_but_not_picked():
    assert "facebook" not in slugs("channel")
    assert "facebook_group" in slugs("channel")
    assert lexicon().children("channel", "facebook") == ("facebook_group", "facebook_page")


def test_masks_hold_sets_and_inert_values_have_no_bit():
    chosen = ("facebook_group", "discord")
    assert unmask("channel", mask("channel", chosen)) == chosen
    assert mask("channel", ["undecided", "nonsense"]) == 0
    assert mask("audience", ["other"]) == 0
    for kind in ("channel", "audience", "industry", "service", "engagement_type", "language", "region"):
        assert len(lexicon().entries(kind)) <= MASK_BITS


def test_places_know_each_other():
    assert neighbours("center") == {"tel_aviv_district"}
    assert neighbours("haifa_district") == {"north"}
    assert neighbours("south") == frozenset()
    assert district_of("gedera") == "center"
    assert district_of("atlantis") is None
    assert "sharon" in lexicon().areas["netanya"]
    assert known("region", "nationwide")
    assert not known("region", "atlantis")


def test_every_parent_and_district_exists():
    for kind, entries in lexicon().kinds.items():
        for entry in entries.values():
            if entry.parent:
                above = entry.parent.split(":") if kind == "topic" else (kind, entry.parent)
                assert known(*above), entry
            for city in entry.cities:
                assert known("city", city), (entry.slug, city)
            if kind == "city":
                assert known("region", entry.district)


def test_every_value_has_both_labels():
    for entries in lexicon().kinds.values():
        for entry in entries.values():
            assert entry.labels["he"]
            assert entry.labels["en"]
            assert entry.names[0] == entry.labels["he"]


def test_what_a_value_implies_and_what_implies_it():
    assert lexicon().above("channel:facebook_group") == ("channel:facebook",)
    assert lexicon().above("city:netanya") == ("region:center", "topic:sharon")
    assert lexicon().above("city:atlantis") == lexicon().above("channel:discord") == ()
    assert set(lexicon().below["channel:facebook"]) == {"channel:facebook_group", "channel:facebook_page"}
    assert "city:haifa" in lexicon().below["region:haifa_district"]
