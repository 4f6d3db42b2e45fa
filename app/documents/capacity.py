"""The capacity in which somebody signs: TM., Q., KT., TL., TUQ., each with its titles (NĐ 30/2020 PL I II.7.b; D-22).

It stands in lines, as in “TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”; kept and sent, the lines are one text
with “ / ” between them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

KINDS = ("TM.", "TL.", "TUQ.", "KT.", "Q.")
"""Thay mặt, thừa lệnh, thừa ủy quyền, ký thay, quyền: in the order in which they stand on a page."""
BETWEEN = " / "
_RANKS = {"TM.": 0, "TL.": 1, "TUQ.": 1, "KT.": 2, "Q.": 2}
_SLASHED = re.compile(r"\b([TK])/([MTL])\b\.?")
_HEAD = re.compile(r"(TM|TL|TUQ|KT|Q)(?:\s*[.:]\s*|\s+(?=[^\W\d_]))")
_INSIDE = re.compile(r"(?<=\w)\s+(?=(?:TM|TL|TUQ|KT)\.)")
_BREAKS = re.compile(r"\s*[\n/;]\s*")
_ABOVE_NAME = 2


@dataclass(frozen=True)
class CapacityLine:
    """One kind of capacity and the titles that stand with it; without a kind it is a text nobody can sort."""

    kind: str
    titles: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written, line by line: the kind before the first title."""
        first, *more = self.titles or ("",)
        return (f"{self.kind} {first}".strip(), *more)


def capacity(text: str) -> tuple[CapacityLine, ...]:
    """Return the lines of a capacity as anybody writes it: “KT.CHỦ TỊCH”, “K/T GIÁM ĐỐC”, all in one line or not."""
    lines: list[CapacityLine] = []
    parts = _BREAKS.split(_INSIDE.sub("\n", _SLASHED.sub(r"\1\2.", text)))
    for part in (" ".join(each.split()) for each in parts):
        head = _HEAD.match(part)
        if head:
            title = part[head.end() :].strip()
            lines.append(CapacityLine(f"{head[1]}.", (title,) if title else ()))
        elif part and lines and lines[-1].kind:
            lines[-1] = CapacityLine(lines[-1].kind, (*lines[-1].titles, part))
        elif part:
            lines.append(CapacityLine("", (part,)))
    return tuple(lines)


def capacity_text(text: str) -> str:
    """Return a capacity as it is kept and sent: spaced by the rule, one text."""
    return BETWEEN.join(part for line in capacity(text) for part in line.texts)


def block(text: str, position: str) -> tuple[str, ...]:
    """Return what stands above a signature: the capacity's lines, then the position unless it stands there already."""
    lines = [part for line in capacity(text) for part in line.texts]
    told = " ".join(position.split())
    return (*lines, told) if told and told.casefold() not in {line.casefold() for line in lines} else tuple(lines)


def parted(text: str, position: str) -> tuple[str, str]:
    """Return capacity and position as two fields hold them: the title below the last kind is the position.

    “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH” without a position becomes “KT. CHỦ TỊCH” and “PHÓ CHỦ TỊCH”.
    """
    lines, told = list(capacity(text)), " ".join(position.split())
    last = lines[-1] if lines else CapacityLine("", ())
    below = last.titles[-1] if last.kind and len(last.titles) >= _ABOVE_NAME else ""
    if below and (not told or told.casefold() == below.casefold()):
        lines[-1] = CapacityLine(last.kind, last.titles[:-1])
        told = told or below
    return BETWEEN.join(part for line in lines for part in line.texts), told


def doubts(text: str, position: str) -> tuple[str, ...]:
    """Return what is against the rule in a capacity that is to be written, as codes for sentences.

    spacing: no blank after the point; kind: a line without TM., Q., KT., TL., TUQ.; title: a kind without its title;
    order: lines out of their order; twice: two that exclude each other; position: the signer's own title is missing.
    """
    lines = capacity(text)
    known = [line for line in lines if line.kind]
    ranks = [_RANKS[line.kind] for line in known]
    told = {
        "kind": len(known) < len(lines),
        "title": any(not line.titles for line in known),
        "order": ranks != sorted(ranks),
        "twice": len(set(ranks)) < len(ranks),
        "position": bool(known) and known[-1].kind != "Q." and not parted(text, position)[1],
        "spacing": bool(known) and capacity_text(text) != _as_written(text),
    }
    return tuple(code for code, is_so in told.items() if is_so)


def printed_capacity(lines: Sequence[str]) -> tuple[str, str]:
    """Read capacity and position above the signature from the lines of a page; empty where none stands there."""
    clean = [" ".join(line.split()) for line in lines]
    found = [at for at, line in enumerate(clean) if line.isupper() and _HEAD.match(line) and "." in line[:5]]
    if not found:
        return "", ""
    block_of = [clean[at] for at in found if found[-1] - at < len(KINDS) * _ABOVE_NAME]
    below = clean[found[-1] + 1] if found[-1] + 1 < len(clean) else ""
    text = capacity_text("\n".join(block_of))
    return text, below if below.isupper() and not below.endswith(".") else ""


def _as_written(text: str) -> str:
    """Return the text with its own spelling, but for what separates its lines."""
    return BETWEEN.join(" ".join(part.split()) for part in _BREAKS.split(_INSIDE.sub("\n", text)) if part.strip())
