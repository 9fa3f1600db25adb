"""The staff: held items, reports, bans and the audit trail."""
