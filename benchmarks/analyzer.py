"""Measures what a token costs the analyzer: CPU microseconds, read before and read for the first time.

python -m benchmarks.analyzer
"""

import statistics
import time

from board.demo.telling import read
from board.language import analyzer, normalise, particles, stems

REPEATS = 21
LEAST_TOKENS = 2_000
REMEMBERED = (analyzer.remembered, analyzer.word, normalise.fold, particles.bases, stems.stems)


def main() -> None:
    """Print the medians over the texts of the demo world."""
    texts = [need["body"] for need in read("needs_")]
    tokens = sum(len(analyzer.analyse(text)) for text in texts)  # tables are read, too
    assert tokens >= LEAST_TOKENS, tokens
    warm, cold, yard = [], [], []
    for _turn in range(REPEATS):
        warm.append(_cost(texts))
        for remembered in REMEMBERED:
            remembered.cache_clear()
        cold.append(_cost(texts))
        start = time.process_time()
        sum(range(50_000))
        yard.append(time.process_time() - start)
    known, new = (statistics.median(times) / tokens * 1e6 for times in (warm, cold))
    print(f"{tokens} tokens: {known:.1f} us each, {new:.1f} the first time")
    print(f"the yard, a loop that is always the same, took {statistics.median(yard) * 1000:.2f} ms")


def _cost(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        analyzer.analyse(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
