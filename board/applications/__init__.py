"""Proposals that managers send and the lanes the owner sorts them into."""
