"""The product's commands: each a call into one function."""

import json
from pathlib import Path

import click
from flask import Flask, current_app

from board import catalogue, up, wiring
from board.config import Settings
from board.jobs import worker
from board.mail import outbox


def init_app(app: Flask) -> None:
    """Add the commands to `flask --app wsgi`."""
    for command in (serve, work, compile_catalogue, demo, reindex, predict):
        app.cli.add_command(command)


@click.command("up")
def serve() -> None:
    """Migrate, load the demo world into an empty site, then run web server and worker until Ctrl-C."""
    raise SystemExit(up.run(current_app.config["SETTINGS"]))


@click.command("worker")
def work() -> None:
    """Run jobs and deliver mail until told to stop."""
    render, send = current_app.extensions["deliver"]
    worker.run(wiring.JOBS, wiring.TIMETABLE, lambda: outbox.deliver_due(render, send))


@click.command("compile")
@click.option("--check", is_flag=True, help="Say what is missing, and fail on it.")
def compile_catalogue(check: bool) -> None:
    """Merge the Hebrew catalogue's parts and compile them."""
    wrong = catalogue.problems() if check else []
    click.echo("\n".join([*wrong, f"{catalogue.compile_all()} Hebrew messages"]))
    raise SystemExit(1 if wrong else 0)


@click.command("demo")
def demo() -> None:
    """Load the invented demo world into an empty database."""
    from board.demo import loader

    with click.progressbar(length=100, label="demo world") as bar:
        loader.load(lambda done, whole, _what: bar.update(100 * done // max(whole, 1) - bar.pos))


@click.command("reindex")
def reindex() -> None:
    """Build the search index and the matches again while the site serves."""
    from board import reindexing

    with click.progressbar(length=100, label="search index") as bar:
        reindexing.run(lambda done, whole: bar.update(100 * done // max(whole, 1) - bar.pos))


@click.command("predict")
@click.argument("kind", metavar="SET", type=click.Choice(["search", "quick-post", "matching", "wording", "safety"]))
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def predict(kind: str, source: Path, target: Path) -> None:
    """Answer a judgement set with the code the pages use, on a throw-away database."""
    from board import predictions

    settings: Settings = current_app.config["SETTINGS"]
    rows = [json.loads(line) for line in source.read_text("utf-8").splitlines() if line.strip()]
    with target.open("w", encoding="utf-8") as out:
        for answer in predictions.answer(kind, rows, settings):
            out.write(json.dumps(answer, ensure_ascii=False) + "\n")
