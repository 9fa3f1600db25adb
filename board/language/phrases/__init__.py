"""Phrases people write, kept as data: each file maps a name to regular expressions that stand for one idea."""

import re
from functools import cache
from importlib import resources
from typing import Any

import yaml

_REFERENCE = re.compile(r"(?<!\(\?P)<([a-z_]+)>")


@cache
def table(file: str) -> dict[str, Any]:
    """Return a phrase file as it is written."""
    path = resources.files("board.language.phrases").joinpath(f"{file}.yaml")
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


@cache
def phrase(file: str, name: str) -> re.Pattern[str]:
    """Return one pattern that matches any of a name's phrases; "<other>" in a phrase stands for another name."""
    return re.compile(_source(file, name))


def _source(file: str, name: str) -> str:
    """Join a name's phrases, with the names they refer to put in their place."""
    joined = "|".join(table(file)[name])
    return _REFERENCE.sub(lambda found: f"(?:{_source(file, found[1])})", joined)
