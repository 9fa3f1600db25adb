"""Learns the weights of the signs of harm from the judged texts: `make weights` writes them anew.

    python -m tests.judgements.weigh

First it says how well the weights tell texts they have not seen: each fifth of them by the other four.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import Normalizer

from board.language.contacts_fold import fold
from board.language.safety import judge, own_words
from board.language.safety_signs import DOUBTED, SURE, signs

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "board/language/phrases/harm_weights.txt"
KEPT = 10_000  # signs; more tell no more
FIRMNESS = 40.0  # how closely the weights follow the texts: the inverse strength of the regularisation
FOLDS = 5
NEIGHBOURS = 20  # texts that stand together, as look-alikes do, are held out together
HARM = ("hold", "block")


class Text(NamedTuple):
    """A judged text: what speaks for and against harm in it, whether it is harmful, whether rules say so."""

    signs: set[str]
    harmful: bool
    ruled: bool
    unread: bool  # no rule was written for it


def main() -> None:
    """Learn, say how well, and write the table."""
    with click.progressbar(list(gather()), label="reading the texts") as bar:
        texts = [read(*row) for row in bar]
    tell(texts)
    vectors, weights = named(learn(texts))
    lines = sorted(zip(numpy.round(weights, 1), vectors, strict=True), key=lambda pair: (-pair[0], pair[1]))
    with TABLE.open("w", encoding="utf-8") as table:
        for weight, group in groupby(lines, key=lambda pair: pair[0]):
            if weight:
                table.write(f"{weight:.1f} {' '.join(sign for _, sign in group)}\n")
    click.echo(f"{len(lines)} signs of {len(texts)} texts")


def gather() -> Iterator[tuple[str, str, bool, bool]]:
    """Yield text, kind, whether it is harmful, whether rules were written without it; no row kept aside."""
    for name, unread in (("safety", False), ("safety_words", True)):
        for row in rows(name):
            if row["part"] != "aside" and row["expected_action"] != "mask":
                yield row["text"], row["kind"], row["expected_action"] in HARM, unread
    for name in ("search_listings", "search_second", "search_third", "search_fourth", "search_fifth"):
        for row in rows(name):
            if row.get("body"):
                yield f"{row['title']}. {row['body']}", "listing", False, False
    for row in rows("quick_post"):
        yield row["text"], "listing", False, False
    for row in rows("wording"):
        if row["part"] != "aside" and row["verdict"] == "ok":
            yield row["text"], "listing", False, False


def rows(name: str) -> list[dict[str, Any]]:
    """Read a set."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def read(text: str, kind: str, harmful: bool, unread: bool) -> Text:
    """Read a text as the safety check does."""
    said, met = own_words(fold(text).text)
    ruled = judge(text, kind, weigh=False).action in HARM
    return Text(signs(said, met), harmful, ruled, unread)


def learn(texts: Sequence[Text]) -> Pipeline:
    """Learn from texts, then once more from the signs that count most."""
    first = fitted(texts, CountVectorizer(analyzer=lambda text: text.signs, min_df=2, binary=True))
    names, weights = named(first)
    often = numpy.asarray(first[0].transform(texts).sum(axis=0)).ravel()
    heaviest = numpy.argsort(-numpy.abs(weights[:-1]) * numpy.sqrt(often))[:KEPT]
    kept = sorted(names[place] for place in heaviest)
    return fitted(texts, CountVectorizer(analyzer=lambda text: text.signs, vocabulary=kept, binary=True))


def fitted(texts: Sequence[Text], vectorizer: CountVectorizer) -> Pipeline:
    """Fit a linear model whose texts all have the same length, however many signs they hold."""
    model = LogisticRegression(C=FIRMNESS, class_weight="balanced", max_iter=3000)
    pipeline = make_pipeline(vectorizer, Normalizer(), model)
    return pipeline.fit(texts, [text.harmful for text in texts])


def named(pipeline: Pipeline) -> tuple[list[str], numpy.ndarray]:
    """Return every sign with its weight, the constant last."""
    names = [*pipeline[0].get_feature_names_out(), "constant"]
    return names, numpy.append(pipeline[-1].coef_[0], pipeline[-1].intercept_)


def tell(texts: Sequence[Text]) -> None:
    """Print how rules alone, and rules with weights, judge texts that neither knew."""
    fold_of = numpy.arange(len(texts)) // NEIGHBOURS % FOLDS
    leans = numpy.zeros(len(texts))
    with click.progressbar(range(FOLDS), label="weighing each fifth by the others") as bar:
        for held in bar:
            model = learn([text for text, fold_number in zip(texts, fold_of, strict=True) if fold_number != held])
            leans[fold_of == held] = model.decision_function(
                [text for text, fold_number in zip(texts, fold_of, strict=True) if fold_number == held]
            )
    unread = [(text, lean) for text, lean in zip(texts, leans, strict=True) if text.unread]
    for harmful, label in ((False, "innocent allowed"), (True, "harm caught")):
        those = [(text.ruled, lean) for text, lean in unread if text.harmful == harmful]
        rules = sum(ruled == harmful for ruled, _ in those) / len(those)
        both = sum((lean > (DOUBTED if ruled else SURE)) == harmful for ruled, lean in those) / len(those)
        click.echo(f"{label}: rules {rules:.3f}, with the weights {both:.3f} ({len(those)} texts)")


if __name__ == "__main__":
    main()
