"""The outbox and the one door to SMTP."""
