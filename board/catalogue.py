"""The Hebrew catalogue: one small .po file per feature, merged and compiled into one .mo."""

import re
from pathlib import Path
from typing import Any, cast

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from board.config import ROOT
from board.web.i18n import TRANSLATIONS

PARTS = TRANSLATIONS / "he"
COMPILED = PARTS / "LC_MESSAGES" / "messages.mo"
KEYWORDS = {"_": None, "_l": None, "gettext": None, "ngettext": (1, 2), "lazy": None}
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.txt", "jinja2")]
OPTIONS = {"**.html": {"extensions": "", "silent": "false"}, "**.txt": {"silent": "false"}}
PLACEHOLDER = re.compile(r"%\((\w+)\)")
MessageId = str | tuple[str, str]


def compile_all() -> int:
    """Merge the parts into the .mo file; return how many messages it holds."""
    merged = merge()
    COMPILED.parent.mkdir(parents=True, exist_ok=True)
    with COMPILED.open("wb") as out:
        write_mo(out, merged)
    return len(merged)


def stale() -> bool:
    """Tell whether a part is newer than the compiled catalogue."""
    if not COMPILED.is_file():
        return True
    made = COMPILED.stat().st_mtime
    return any(part.stat().st_mtime > made for part in PARTS.glob("*.po"))


def merge() -> Catalog:
    """Return all parts as one catalogue with the Hebrew plural rule."""
    merged = Catalog(locale="he", charset="utf-8")
    rule: Any = merged  # Babel has no setter for the plural rule
    rule._num_plurals, rule._plural_expr = 3, "(n==1 ? 0 : n==2 ? 1 : 2)"
    for part in sorted(PARTS.glob("*.po")):
        for message in read(part):
            merged[message.id] = message
    return merged


def read(part: Path) -> list[Message]:
    """Return the messages of one part."""
    with part.open("rb") as source:
        return [message for message in read_po(source, locale="he") if message.id]


def used() -> set[MessageId]:
    """Return every message id in code and templates."""
    found: set[MessageId] = set()
    for folder in (ROOT / "board", ROOT / "templates"):
        for _file, _line, message, _comments, _context in extract_from_dir(
            str(folder), METHODS, OPTIONS, KEYWORDS, directory_filter=lambda _path: True
        ):
            found.add(cast(MessageId, tuple(message) if isinstance(message, list) else message))
    return found


def problems() -> list[str]:
    """Return what is missing, unused, doubled, fuzzy or has other placeholders than its English sentence."""
    wrong: list[str] = []
    seen: dict[MessageId, str] = {}
    for part in sorted(PARTS.glob("*.po")):
        for message in read(part):
            message_id = cast(MessageId, message.id)
            if message_id in seen:
                wrong.append(f"{part.name}: also in {seen[message_id]}: {message_id}")
            seen[message_id] = part.name
            wrong += [f"{part.name}: {why}: {message_id}" for why in _faults(message)]
    wanted = used()
    wrong += [f"no Hebrew: {message_id}" for message_id in sorted(wanted - set(seen), key=str)]
    wrong += [f"{seen[unused]}: not used: {unused}" for unused in sorted(set(seen) - wanted, key=str)]
    return wrong


def _faults(message: Message) -> list[str]:
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    hebrew = [message.string] if isinstance(message.string, str) else list(message.string or ())
    faults = ["fuzzy"] if message.fuzzy else []
    if not all(hebrew):
        return [*faults, "empty"]
    allowed = set(PLACEHOLDER.findall(" ".join(english)))
    needed = allowed if isinstance(message.id, str) else set()
    if any(set(PLACEHOLDER.findall(form)) - allowed or needed - set(PLACEHOLDER.findall(form)) for form in hebrew):
        faults.append("other placeholders")
    if not isinstance(message.id, str) and len(hebrew) != 3:
        faults.append("Hebrew has three plural forms")
    return faults
