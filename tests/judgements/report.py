"""How well the product answers its judgement sets: `make judge`, or `python -m tests.judgements.report`."""

from tests.judgements import language_report, matching_report, search_report


def main() -> None:
    """Print every set's figures, a line each."""
    for name in search_report.SETS:
        figures = search_report.report(search_report.read(name))
        print(f"search ({name}): " + "  ".join(f"{measure} {value:.3f}" for measure, value in figures.items()))
    print("\n".join(language_report.lines(("tune", "aside"))))
    print("matching:")
    matching_report.main()


if __name__ == "__main__":
    main()
