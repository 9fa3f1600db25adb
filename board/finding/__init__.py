"""Finding: the search of requests and the directory of community managers; the address holds the whole state."""
