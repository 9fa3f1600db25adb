"""Community managers: how they listen, what they offer, when they are free."""
