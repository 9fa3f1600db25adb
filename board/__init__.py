"""Saviv: where a business that needs a community manager and the person who can do it find each other."""
