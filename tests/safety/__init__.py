"""Safety: who may do what, what nobody may see, what bad input may not do."""
