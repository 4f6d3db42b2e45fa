"""Comparing the names of agencies as certificates and directories write them."""

import unicodedata

_SHORT = (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"))


def fold(text: str) -> str:
    """Return the name without marks, case and punctuation, long forms shortened."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    folded = " ".join(kept.split())
    for long, short in _SHORT:
        folded = folded.replace(long, short)
    return folded
