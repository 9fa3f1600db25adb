"""Unfinished input that survives: the only place for it."""
