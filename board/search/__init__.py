"""Finding requests and managers: one door, two databases."""
