"""People, how they sign in, what they agreed to and whom they block."""
