"""The invented demo world: its texts as data files, its past played back through the product's own actions."""
