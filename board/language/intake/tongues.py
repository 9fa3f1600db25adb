"""Russian and Arabic words without what their grammar adds: case endings of the one, joined particles of the other."""

import re
from functools import lru_cache

_CYRILLIC, _ARABIC = re.compile("[а-яё]+"), re.compile("[ء-ي]+")
_ENDINGS = (
    *("ами", "ями", "ого", "ему", "ими", "ыми", "иям", "иях", "ией"),
    *("ом", "ем", "ой", "ей", "ою", "ам", "ям", "ах", "ях", "ов", "ев", "ые", "ых", "ую", "ая", "ия", "ии", "ию"),
    *("а", "я", "у", "ю", "е", "и", "ы", "о", "ь", ""),
)
_BASES = ("", "а", "я", "ь", "ы", "о", "ия", "ая", "ый", "ие")
_PARTICLES = re.compile("و?(?:لل|[بفلك]?(?:ال)?)")
SHORTEST_STEM = 2


@lru_cache(maxsize=4096)
def bases(word: str) -> tuple[str, ...]:
    """Return the base forms that a Russian or Arabic word may have; a word of another script has none."""
    if _CYRILLIC.fullmatch(word):
        stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
        return tuple(sorted({stem + base for stem in stems if len(stem) >= SHORTEST_STEM for base in _BASES}))
    if _ARABIC.fullmatch(word):
        led = _PARTICLES.match(word)
        cuts = range(1, led.end() + 1) if led else range(0)
        return tuple(word[cut:] for cut in cuts if len(word) - cut >= SHORTEST_STEM)
    return ()
