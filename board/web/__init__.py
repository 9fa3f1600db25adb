"""What every page shares: page or fragment, policy, language, labels, limits."""
