"""Requests: what a business needs, published for community managers."""
