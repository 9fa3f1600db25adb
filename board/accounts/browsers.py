"""What a browser says of itself, in two words."""

BROWSERS = {
    "Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox", "FxiOS": "Firefox",
    "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari",
}  # fmt: skip
DEVICES = {
    "iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Mac OS": "Mac", "Linux": "Linux",
}  # fmt: skip


def name(agent: str) -> str:
    """Return `Chrome, Windows` for a user agent; nothing for one that says neither."""
    said = (next((name for mark, name in marks.items() if mark in agent), "") for marks in (BROWSERS, DEVICES))
    return ", ".join(filter(None, said))
