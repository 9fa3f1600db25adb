"""Measurements of the product; each asserts its row counts and prints what to compare in one run."""
