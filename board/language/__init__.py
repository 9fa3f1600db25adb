"""Understands the Hebrew and English people write: pure functions, no database, no Flask."""
