"""The house rules that import-linter cannot say."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from flask import Flask

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "board").rglob("*.py")) + sorted((ROOT / "tests").rglob("*.py"))
MOST_LINES = 300
EXEMPT_FROM_CSRF = {"notifications.unsubscribe"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_over_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def calls(path: Path, names: set[str]) -> list[int]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
    ]


def test_only_the_database_module_commits() -> None:
    found = [path.name for path in (ROOT / "board").rglob("*.py") if calls(path, {"commit"})]
    assert found == ["db.py"]


def test_every_route_has_exactly_one_policy(app: Flask) -> None:
    bare = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static" and not hasattr(app.view_functions[rule.endpoint], "policy")
    ]
    assert bare == []


def test_no_route_changes_things_by_other_methods_than_post(app: Flask) -> None:
    methods = {method for rule in app.url_map.iter_rules() for method in rule.methods or ()}
    assert methods <= {"GET", "HEAD", "OPTIONS", "POST"}


def test_only_unsubscribe_is_exempt_from_csrf() -> None:
    from board.web.texts import csrf

    exempt = {name.removeprefix("board.").replace(".views", "") for name in csrf._exempt_views}
    assert exempt <= EXEMPT_FROM_CSRF


def test_layers_are_kept() -> None:
    done = subprocess.run([ROOT / ".venv/bin/lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_named_address_exists(app: Flask) -> None:
    named = re.compile(r"""url_for\(\s*['"]([a-z_]+\.[a-z_]+)['"]""")
    sources = [*(ROOT / "board").rglob("*.py"), *(ROOT / "templates").rglob("*.*")]
    asked = {name: path.name for path in sources for name in named.findall(path.read_text("utf-8"))}
    assert {name: path for name, path in asked.items() if name not in app.view_functions} == {}
