"""Learns the weights of signs from the judged texts: `make weights` writes the tables anew.

    python -m tests.judgements.weigh [harm] [wording]

First it says how well the weights judge texts they have not seen: each fifth of them by the other four.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import Normalizer

from board import catalogue
from board.demo import telling
from board.language import safety, safety_signs, wording, wording_signs
from board.language.contacts_fold import fold
from board.language.weighing import FEW, windows

HERE = Path(__file__).parent
TABLES = HERE.parents[1] / "board/language/phrases"
KEPT = 10_000  # signs; more tell no more
FIRMNESS = 100.0  # how closely the weights follow the texts: the inverse strength of the regularisation
FOLDS = 5
NEIGHBOURS = 20  # texts that stand together, as look-alikes do, are held out together
HARM = ("hold", "block")


class Text(NamedTuple):
    """A judged text: its signs, whether it is what is looked for, whether rules say so and were written without it."""

    signs: set[str]
    sought: bool
    ruled: bool
    unread: bool


class Task(NamedTuple):
    """What a table is learned from, how far a text has to lean, and how little where a rule speaks."""

    texts: Callable[[], Iterator[Callable[[], Text]]]
    sure: float
    doubted: float


def main() -> None:
    """Learn each table, say how well, and write it."""
    for name in sys.argv[1:] or TASKS:
        task = TASKS[name]
        with click.progressbar(list(task.texts()), label=f"reading the texts for {name}") as bar:
            texts = [read() for read in bar]
        tell(texts, task)
        write(name, *named(learn(texts)))


def harm_texts() -> Iterator[Callable[[], Text]]:
    """Yield the texts the safety check learns from; rows kept aside teach nothing, masked ones are no harm."""
    for row in (*rows("safety"), *rows("safety_words")):
        if row["expected_action"] != "mask":
            yield lambda row=row: harm_text(
                row["text"], row["expected_action"] in HARM, row["part"] == "learnt", row["kind"]
            )
    fine = [row["text"] for row in rows("wording") if row["verdict"] == "ok"]
    for text in (*requests(), *messages(), *fine, *own_copy()):
        yield lambda text=text: harm_text(text, False, False)


def harm_text(text: str, sought: bool, unread: bool, kind: Any = "listing") -> Text:
    """Read a text as the safety check does."""
    said, met = safety.own_words(fold(text).text)
    ruled = safety.judge(text, kind, weigh=False).action in HARM
    return Text(safety_signs.harm_signs(said, met), sought, ruled, unread)


def wording_texts() -> Iterator[Callable[[], Text]]:
    """Yield the texts the wording check learns from."""
    for row in rows("wording"):
        yield lambda row=row: wording_text(row["text"], row["verdict"] != "ok", row["part"] == "learnt")
    fine = [row["text"] for row in rows("safety_words") if row["kind"] == "listing" and row["label"] == "ok"]
    for text in (*fine, *requests(), *own_copy()):  # nobody judged their wording: those that no rule names are fine
        if not wording.check(text, weigh=False):
            yield lambda text=text: wording_text(text, False, False)


def wording_text(text: str, sought: bool, unread: bool) -> Text:
    """Read a text as the wording check does."""
    return Text(wording_signs.wording_signs(fold(text).text), sought, bool(wording.check(text, weigh=False)), unread)


def requests() -> Iterator[str]:
    """Yield the requests of the search boards, the demo world and the pasted posts, in the pieces that are weighed."""
    boards = ("search_listings", "search_second", "search_third", "search_fourth", "search_fifth")
    listed = [f"{row['title']}. {row['body']}" for name in boards for row in rows(name) if row.get("body")]
    shown = (need for need in telling.read("needs_") if need["state"] not in ("held", "rejected"))
    told = (text for need in shown for text in (need["title"], need["body"]))
    for text in (*listed, *told, *(row["text"] for row in rows("quick_post"))):
        yield from (text[start:end] for start, end in windows(text))


def messages() -> Iterator[str]:
    """Yield what people of the demo world write to each other, but for what is reported there."""
    for told in telling.read("applications_"):
        yield from (told["understood"], told["proposal"], *told.get("answers", []))
    for told in telling.read("conversations"):
        yield from () if "report" in told else told["lines"]


def own_copy() -> list[str]:
    """Return what the site itself says in Hebrew."""
    return [message.string for message in catalogue.merge() if message.id and isinstance(message.string, str)]


def rows(name: str) -> list[dict[str, Any]]:
    """Read a set without the rows kept aside."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row.get("part") != "aside"]


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
    return make_pipeline(vectorizer, Normalizer(), model).fit(texts, [text.sought for text in texts])


def named(pipeline: Pipeline) -> tuple[list[str], numpy.ndarray]:
    """Return every sign with its weight, the constant last."""
    names = [*pipeline[0].get_feature_names_out(), "constant"]
    return names, numpy.append(pipeline[-1].coef_[0], pipeline[-1].intercept_)


def write(name: str, signs: Sequence[str], weights: numpy.ndarray) -> None:
    """Write a table, the heaviest first: each line a weight and every sign that has it."""
    pairs = sorted(zip(numpy.round(weights, 1), signs, strict=True), key=lambda pair: (-pair[0], pair[1]))
    with (TABLES / f"weights_{name}.txt").open("w", encoding="utf-8") as table:
        for weight, group in groupby(pairs, key=lambda pair: pair[0]):
            named_so = [sign for _, sign in group if weight or sign == "constant"]
            if named_so:
                table.write(f"{weight:.1f} {' '.join(named_so)}\n")


def tell(texts: Sequence[Text], task: Task) -> None:
    """Print how rules alone, and rules with weights, judge texts that neither knew."""
    fold_of = numpy.arange(len(texts)) // NEIGHBOURS % FOLDS
    leans = numpy.zeros(len(texts))
    with click.progressbar(range(FOLDS), label="weighing each fifth by the others") as bar:
        for held in bar:
            model = learn([text for text, part in zip(texts, fold_of, strict=True) if part != held])
            mine = [text for text, part in zip(texts, fold_of, strict=True) if part == held]
            many = model[0].transform(mine).sum(axis=1).A1
            constant = model[-1].intercept_[0]
            far = model.decision_function(mine) - constant
            leans[fold_of == held] = constant + far * numpy.sqrt(many / (many + FEW))
    unread = [(text, lean) for text, lean in zip(texts, leans, strict=True) if text.unread]
    for sought, label in ((False, "let pass"), (True, "found")):
        those = [(text.ruled, lean) for text, lean in unread if text.sought == sought]
        rules = sum(ruled == sought for ruled, _ in those) / max(len(those), 1)
        both = sum((lean > (task.doubted if ruled else task.sure)) == sought for ruled, lean in those)
        click.echo(f"{label}: rules {rules:.3f}, with weights {both / max(len(those), 1):.3f} of {len(those)} texts")


TASKS = {
    "harm": Task(harm_texts, safety_signs.SURE, safety_signs.DOUBTED),
    "wording": Task(wording_texts, wording_signs.SURE, -numpy.inf),
}

if __name__ == "__main__":
    main()
