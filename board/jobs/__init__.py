"""Work for later: rows with a lease, and the loop that does it."""
