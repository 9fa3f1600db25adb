from board.search.counting import count, count_of

FACETS = (
    "channel:facebook_group channel:facebook topic:sharon region:center special:remote "
    "engagement_type:hourly channel:facebook special:abroad region:center"
)


def test_one_key_is_counted_as_among_all():
    counts = count(FACETS)
    assert counts["channel"] == {"facebook_group": 1, "facebook": 2}
    assert counts["region"] == {"center": 2, "abroad": 1}
    assert counts["remote"] == {"1": 1}
    for key in ("channel", "region", "remote", "engagement", "city", "nonsense"):
        assert count_of(key, FACETS) == counts.get(key, {})
    assert count_of("channel", "") == {}
