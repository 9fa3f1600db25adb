"""Stats: how often a day something was seen or searched; sums of days, never who."""
