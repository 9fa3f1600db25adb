"""Guards of the look: what the content security policy, the languages and the phones rely on."""

import hashlib
import re
from pathlib import Path

import pytest
from jinja2 import Environment

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted((ROOT / "templates").rglob("*.txt"))
PAGES = [path for path in TEMPLATES if path.suffix == ".html" and "emails" not in path.parts]
SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
FORBIDDEN = {
    "an inline style": re.compile(r"\sstyle\s*=|<style\b", re.I),
    "an inline script": re.compile(r"<script\b(?![^>]*\bsrc=)", re.I),
    "an inline handler": re.compile(r"\son[a-z]+\s*=\s*[\"']", re.I),
    "hx-boost": re.compile(r"\bhx-boost\b"),
    "hx-on": re.compile(r"\bhx-on\b"),
    "a verb that plain forms do not have": re.compile(r"\bhx-(put|patch|delete)\b"),
    "an expression for htmx": re.compile(r"hx-[a-z-]+\s*=\s*[\"']js:"),
    "a trigger filter": re.compile(r"hx-trigger\s*=\s*\"[^\"{}]*\[[^\"]*\]"),
    "unescaped text": re.compile(r"\|\s*safe\b"),
}
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right)\s*:"
    r"|(?:float|clear|text-align)\s*:\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius)"
)
MOST_LINES = 300


def name(path: Path) -> str:
    """Return a path as the test report shows it."""
    return str(path.relative_to(ROOT))


def spoken(path: Path) -> str:
    """Return a template without its comments."""
    return re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.S)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_parses(path: Path) -> None:
    """Every template is sound, even one that no test renders."""
    Environment(autoescape=True).parse(path.read_text(encoding="utf-8"), filename=str(path))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_template_keeps_the_rules(path: Path) -> None:
    """No page needs what the policy forbids, nor what breaks without script."""
    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(spoken(path))] == []


@pytest.mark.parametrize("path", TEMPLATES + SHEETS, ids=name)
def test_file_is_short(path: Path) -> None:
    """A file that can be read at once."""
    assert len(path.read_text(encoding="utf-8").splitlines()) < MOST_LINES


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_stylesheet_knows_no_left_and_right(path: Path) -> None:
    """One stylesheet serves both directions, so sides are start and end."""
    sheet = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert PHYSICAL.findall(sheet) == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_icons_exist(path: Path) -> None:
    """Every icon a template names is in the sprite."""
    sprite = set(re.findall(r'id="i-(\w+)"', (ROOT / "templates" / "_sprite.svg").read_text(encoding="utf-8")))
    used = set(re.findall(r"\bicon\('(\w+)'", spoken(path))) | set(re.findall(r"icon_name='(\w+)'", spoken(path)))
    assert used - sprite == set()


def test_post_forms_carry_the_token() -> None:
    """A POST form without a token would fail without script; htmx would hide it."""
    bare = []
    for path in PAGES:
        for form in re.findall(r"<form\b[^>]*\bmethod=\"post\".*?</form>", spoken(path), flags=re.S | re.I):
            if not re.search(r"csrf|hidden\(|hidden_tag", form) and "data-no-token" not in form:
                bare.append(name(path))
    assert bare == []


def test_vendored_files_are_the_ones_named() -> None:
    """VENDOR.txt names every file of others, and none was changed by hand."""
    static = ROOT / "static"
    named = re.findall(
        r"^(\S+\.(?:js|woff2)) .*\n  ([0-9a-f]{64})$", (static / "vendor" / "VENDOR.txt").read_text(), re.M
    )
    found = [*(static / "vendor").glob("*.js"), *(static / "fonts").glob("*.woff2")]
    assert dict(named) == {str(p.relative_to(static)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def test_weight() -> None:
    """The first visit on a phone stays light: fonts, styles and the one script."""
    fonts = sum(path.stat().st_size for path in (ROOT / "static" / "fonts").glob("*.woff2"))
    styles = sum(path.stat().st_size for path in SHEETS)
    script = (ROOT / "static" / "js" / "app.js").read_text(encoding="utf-8")
    assert fonts < 50_000
    assert styles < 60_000
    assert len(script.splitlines()) < 250
