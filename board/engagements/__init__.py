"""Offers, and the work that begins when one is accepted."""
