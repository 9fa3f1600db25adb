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


@cache
def phrases(file: str, name: str) -> tuple[re.Pattern[str], ...]:
    """Return a name's phrases as patterns of their own, for phrases that share group names."""
    return tuple(re.compile(_filled(file, line)) for line in table(file)[name])


def _source(file: str, name: str) -> str:
    """Join a name's phrases."""
    return _filled(file, "|".join(table(file)[name]))


def _filled(file: str, written: str) -> str:
    """Put the phrases that a line refers to in their place."""
    return _REFERENCE.sub(lambda found: f"(?:{_source(file, found[1])})", written)
