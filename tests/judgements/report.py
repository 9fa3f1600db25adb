"""How well the product answers its judgement sets: `make judge`, or `python -m tests.judgements.report`."""

from tests.judgements import language_report, matching_report, search_report

SEARCH_SETS = {"tuned": "search_queries.jsonl", "aside": "search_queries_aside.jsonl"}


def main() -> None:
    """Print every set's figures, a line each."""
    for part, name in SEARCH_SETS.items():
        figures = search_report.report(search_report.read(name))
        print(f"search ({part}): " + "  ".join(f"{measure} {value:.3f}" for measure, value in figures.items()))
    print("\n".join(language_report.lines(("tune", "aside"))))
    print("matching:")
    matching_report.main()


if __name__ == "__main__":
    main()
