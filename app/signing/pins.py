"""A PIN on its way to the token: bytes that can be overwritten, and are, as soon as they were used (house rule 12)."""

from collections.abc import MutableSequence

Pin = bytearray | str | None
"""A PIN as the clerk typed it; None asks the token's own pad.

What a clerk types comes as a bytearray, which is overwritten by who takes it. A str cannot be: that is for the known
PIN of a practice token only.
"""


def taken_apart(pin: Pin) -> list[int] | None:
    """Return the bytes one by one, for the way through a pipe: so the PIN lies whole in no buffer of it."""
    return None if pin is None else list(pin.encode() if isinstance(pin, str) else pin)


def wipe(pin: MutableSequence[int] | str | None) -> None:
    """Overwrite a PIN with zeros; what cannot be overwritten is left."""
    if pin is None or isinstance(pin, str):
        return
    for at in range(len(pin)):
        pin[at] = 0
