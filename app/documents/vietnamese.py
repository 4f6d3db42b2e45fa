"""Vietnamese text: folding for search and comparison, and the alphabet's order (day rules D-36, D-37)."""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: index for index, letter in enumerate(_ALPHABET, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0302", "\u0306", "\u031b"}


class _Folded(dict[int, str]):
    """What becomes of each character when text is folded, worked out when it first comes."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code).casefold())
        bare = "".join(c for c in plain if not unicodedata.combining(c)).replace("đ", "d")
        self[code] = "".join(c if c.isalnum() else " " for c in bare)
        return self[code]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return the text as search compares it: lower case, no marks, đ as d, single blanks.

    Folding takes away tones too, so `hoà` and `hòa` meet; FTS5's own folding leaves đ as it is.
    """
    return " ".join(text.translate(_FOLDED).split())


def without_tones(text: str) -> str:
    """Return the text without its five tones; ă, â, đ, ê, ô, ơ, ư stay the letters they are."""
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if c not in _TONES))


def fold_code(text: str) -> str:
    """Return a number-and-notation as duplicates compare it: `123 / qđ-ubnd` equals `123/QĐ–UBND` (R-209).

    Đ is kept apart from D, because HD and HĐ are different types.
    """
    composed = unicodedata.normalize("NFC", text).upper().replace("–", "-").replace("−", "-")
    return "".join(composed.split())


def order(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return a sort key: letters by the Vietnamese alphabet first, tones only among equals."""
    letters: list[int] = []
    tones: list[int] = []
    for base in unicodedata.normalize("NFC", text.casefold()):
        decomposed = unicodedata.normalize("NFD", base)
        tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
        shape = decomposed[0] + "".join(mark for mark in decomposed[1:] if mark in _SHAPES)
        letter = unicodedata.normalize("NFC", shape)
        letters.append(_PLACE.get(letter, 1000 + ord(letter[0])) if letter.isalpha() else ord(letter[0]) - 2000)
        tones.append(tone)
    return tuple(letters), tuple(tones)


def order_of_person(name: str) -> tuple[object, ...]:
    """Return a sort key of a person: given name first, then the rest."""
    parts = name.split()
    return (order(parts[-1] if parts else ""), order(" ".join(parts[:-1])))
