"""Conversations between a business and a manager about one request."""
