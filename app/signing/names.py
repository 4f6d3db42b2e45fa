"""Comparing the names of agencies as certificates and directories write them."""

import unicodedata

_LONG = ("ủy ban nhân dân", "hội đồng nhân dân")
_SHORT = ("ubnd", "hđnd")


def fold(text: str) -> str:
    """Return the name without marks, case and punctuation, long forms shortened."""
    return _put(_bare(text), _LONG_BARE, _SHORT_BARE)


def spellings(text: str) -> set[str]:
    """Return the folded name with its long forms shortened, and with its short forms written out."""
    folded = _bare(text)
    return {folded, _put(folded, _LONG_BARE, _SHORT_BARE), _put(folded, _SHORT_BARE, _LONG_BARE)}


def exact(text: str) -> str:
    """Return the name with its marks: `Tân An` is not `Tấn An`. Case, punctuation, long forms make no difference.

    Each word is its letters and then its marks, so that `hoà` meets `hòa`.
    """
    return _put(_marked(text), _LONG_MARKED, _SHORT_MARKED)


def _bare(text: str) -> str:
    return " ".join(letters for letters, _ in _words(text)).replace("đ", "d")


def _marked(text: str) -> str:
    return " ".join(letters + marks for letters, marks in _words(text))


def _words(text: str) -> list[tuple[str, str]]:
    """Return the letters of each word and its marks; whatever is neither parts words."""
    plain = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(one if one.isalnum() or unicodedata.combining(one) else " " for one in plain)
    parted = [[one for one in word if not unicodedata.combining(one)] for word in kept.split()]
    marks = [sorted(one for one in word if unicodedata.combining(one)) for word in kept.split()]
    return [("".join(one), "".join(two)) for one, two in zip(parted, marks, strict=True) if one]


def _put(text: str, these: list[str], those: list[str]) -> str:
    found = f" {text} "
    for one, other in zip(these, those, strict=True):
        found = found.replace(f" {one} ", f" {other} ")
    return found.strip()


_LONG_BARE, _SHORT_BARE = [_bare(one) for one in _LONG], [_bare(one) for one in _SHORT]
_LONG_MARKED, _SHORT_MARKED = [_marked(one) for one in _LONG], [_marked(one) for one in _SHORT]
