"""The trade's own words as data: one file a kind, one entry a line, read by board.language.lexicon."""
