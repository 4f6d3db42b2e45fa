"""Form and technique, point by point: what can be measured is, a person judges the rest (NĐ 30/2020 Đ8; R-409)."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from app.base.frozen import dataclass
from app.documents.form_parts import Part, body, parts_of
from app.documents.form_rules import FormRules, Style
from app.documents.kinds import LETTER_SERIES, DocumentType
from app.documents.typed import Box, Line, Sheet

Result = Literal["right", "wrong", "look"]
_MOST_TOLD, _LONGEST_TOLD = 3, 40
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_SHORT = re.compile(r"/\s*([^\s/-]+)-")
_DAY = re.compile(r"ngày\s+(\d{1,2})\b")
_MONTH = re.compile(r"tháng\s+(\d{1,2})\b")
_FILED = re.compile(r"^-?\s*Lưu\s*:\s*VT\b.*\.$")
_LAST_ONE_DIGIT, _LAST_MONTH_WITH_ZERO = 9, 2
BY_EYE = ("issuer", "body", "marks")
"""What only a person can judge, on every document."""


@dataclass(frozen=True)
class Fault:
    """What is not as the rule asks: its code for a sentence, what was found, what is asked."""

    what: str
    found: str = ""
    wanted: str = ""


@dataclass(frozen=True)
class Point:
    """One point of the list: right, wrong with its faults, or for a person to look at; and where it stands in mm."""

    check: str
    result: Result
    faults: tuple[Fault, ...] = ()
    page: int = 0
    box: Box | None = None


@dataclass(frozen=True)
class Typed:
    """A document as typed: its pages, and the fonts that are not embedded."""

    sheets: tuple[Sheet, ...]
    loose_fonts: tuple[str, ...] = ()


def check_form(
    typed: Typed, kind: DocumentType, signer: str, types: Sequence[DocumentType], rules: FormRules
) -> tuple[Point, ...]:
    """Return every point that concerns a document of this type, in the order of the decree's annex."""
    if not typed.sheets or not typed.sheets[0].lines:
        return tuple(Point(check, "look") for check in ("paper", "margins", "heading", *BY_EYE))
    look = _Look(typed, kind, parts_of(typed.sheets, [one.name for one in types], signer), types, rules)
    return tuple(look.points())


class _Look:
    """One look at one document."""

    def __init__(
        self, typed: Typed, kind: DocumentType, parts: dict[str, Part], types: Sequence[DocumentType], rules: FormRules
    ) -> None:
        self.typed, self.kind, self.parts, self.types, self.rules = typed, kind, parts, types, rules

    def points(self) -> Iterable[Point]:
        yield self.paper()
        yield self.margins()
        yield self.face()
        if len(self.typed.sheets) > 1:
            yield self.styled("page_number")
        yield self.styled("nation")
        yield self.styled("motto")
        yield self.styled("code", self.short)
        yield self.styled("date", _zeros)
        yield self.styled("about" if self.kind.series == LETTER_SERIES else "type")
        yield self.steps()
        if "grounds" in self.parts:
            yield self.styled("grounds", _ends)
        yield self.signer()
        yield self.styled("recipients")
        yield self.styled("recipient_lines", _filed)
        seen = (name for name in ("addressed", "annex") if name in self.parts)
        yield from (Point(name, "look", page=self.parts[name].page, box=self.parts[name].first.box) for name in seen)
        yield from (Point(name, "look") for name in BY_EYE)

    def paper(self) -> Point:
        width, height = self.rules.paper
        lying: Point | None = None
        for one in self.typed.sheets:
            off = 2 * self.rules.off_by
            if abs(one.width - width) < off and abs(one.height - height) < off:
                continue
            if abs(one.width - height) < off and abs(one.height - width) < off:
                lying = lying or Point("paper", "look", page=one.number)
                continue
            found = f"{one.width:.0f} × {one.height:.0f} mm"
            return Point("paper", "wrong", (Fault("paper", found, f"{width:.0f} × {height:.0f} mm"),), one.number)
        return lying or Point("paper", "right")

    def margins(self) -> Point:
        for one in self.typed.sheets:
            lines = body(one)
            if not lines or one.width > one.height:
                continue
            around = (min(n.left for n in lines), min(n.top for n in lines), max(n.right for n in lines),
                      max(n.bottom for n in lines))  # fmt: skip
            found = {"left": around[0], "top": around[1], "right": one.width - around[2],
                     "bottom": one.height - around[3]}  # fmt: skip
            faults = tuple(fault for side, width in found.items() for fault in self._margin(side, width))
            if faults:
                return Point("margins", "wrong", faults, one.number, around)
        return Point("margins", "right")

    def _margin(self, side: str, width: float) -> Iterable[Fault]:
        least, most = self.rules.margins[side]
        # Right and below, a page may end before its margin does.
        wide = width > most + self.rules.off_by and side in {"left", "top"}
        if width < least - self.rules.off_by or wide:
            yield Fault(f"margin_{side}", f"{width:.0f} mm", f"{least:.0f}–{most:.0f} mm")

    def face(self) -> Point:
        others: dict[str, tuple[int, Line]] = {}
        coloured: tuple[int, Line] | None = None
        for one in self.typed.sheets:
            for line in one.lines:
                for face in line.faces:
                    if not self._known(face):
                        others.setdefault(face, (one.number, line))
                coloured = coloured or (None if line.black else (one.number, line))
        faults = [*self._faces([*others]), *([Fault("colour", coloured[1].text[:_LONGEST_TOLD])] if coloured else ())]
        loose = ", ".join(self.typed.loose_fonts[:_MOST_TOLD])
        faults += [Fault("loose_font", loose)] if loose else []
        first = next(iter(others.values()), coloured)
        where = (first[0], first[1].box) if first else (0, None)
        only_alike = [fault.what for fault in faults] == ["like_face"]
        return Point("face", "look" if only_alike else "wrong" if faults else "right", tuple(faults), *where)

    def _faces(self, others: Sequence[str]) -> Iterable[Fault]:
        """Tell which faces are not that of the rule; those of the same widths and shapes a person may let pass."""
        if not others:
            return
        names = [_SUBSET.sub("", face) for face in others]
        told = ", ".join(dict.fromkeys(name.partition("-")[0] for name in names[:_MOST_TOLD]))
        if any(name.lower().startswith(self.rules.old_faces) for name in names):
            yield Fault("old_face", told)
        else:
            alike = all(_plain(name).startswith(self.rules.like_faces) for name in names)
            yield Fault("like_face" if alike else "face", told)

    def _known(self, face: str) -> bool:
        return _plain(_SUBSET.sub("", face)).startswith(self.rules.faces)

    def styled(self, name: str, more: "Callable[[Part], Iterable[Fault]] | None" = None) -> Point:
        part = self.parts.get(name)
        if part is None:
            return Point(name, "wrong", (Fault("missing"),))
        faults = (*self._against(part, self.rules.styles[name]), *(more(part) if more else ()))
        return Point(name, "wrong" if faults else "right", faults, part.page, part.first.box)

    def _against(self, part: Part, style: Style) -> tuple[Fault, ...]:
        least, most = style.size
        off = self.rules.size_off_by
        faults: dict[str, Fault] = {}
        for line in part.lines:
            if not least - off <= line.size <= most + off:
                wanted = f"{least:g}" if least == most else f"{least:g}–{most:g}"
                faults["size"] = Fault("size", f"{line.size:g}", wanted)
            if line.style != style.style:
                faults["style"] = Fault("style", line.style, style.style)
            if style.capitals and not line.capitals:
                faults["capitals"] = Fault("capitals")
        return tuple(faults.values())

    def steps(self) -> Point:
        found = [self.parts[name].first.size for name in ("nation", "motto", "date") if name in self.parts]
        steps = self.rules.steps
        if len(found) < len(steps[0]):
            return Point("steps", "look")
        near = 2 * self.rules.size_off_by
        alike = [step for step in steps if all(abs(a - b) < near for a, b in zip(step, found, strict=True))]
        if alike:
            return Point("steps", "right")
        wanted = " · ".join("–".join(f"{one:g}" for one in step) for step in steps)
        return Point("steps", "wrong", (Fault("steps", "–".join(f"{one:g}" for one in found), wanted),))

    def signer(self) -> Point:
        if "signer" not in self.parts:
            return Point("signer", "look")
        return self.styled("signer", self._titled)

    def _titled(self, part: Part) -> Iterable[Fault]:
        if part.first.text.startswith(self.rules.titles):
            yield Fault("title", part.first.text)

    def short(self, part: Part) -> Iterable[Fault]:
        """Compare the abbreviation in the code with the type (PL III.I)."""
        named = _SHORT.search(part.first.text)
        if named and self.kind.short and named[1] != self.kind.short:
            yield Fault("short", named[1], self.kind.short)


def _plain(face: str) -> str:
    return "".join(c for c in face.lower() if c.isalnum())


def _zeros(part: Part) -> Iterable[Fault]:
    day, month = _DAY.search(part.first.text), _MONTH.search(part.first.text)
    bare = day is not None and len(day[1]) == 1 and int(day[1]) <= _LAST_ONE_DIGIT
    if bare or (month is not None and len(month[1]) == 1 and int(month[1]) <= _LAST_MONTH_WITH_ZERO):
        yield Fault("zero", part.first.text)


def _ends(part: Part) -> Iterable[Fault]:
    """Each ground ends with a semicolon, the last with a full stop."""
    whole = " ".join(line.text for line in part.lines)
    grounds = [one.strip() for one in re.split(r"(?=Căn cứ )|(?=Theo đề nghị )", whole) if one.strip()]
    if any(not one.endswith(";") for one in grounds[:-1]) or not grounds[-1].endswith("."):
        yield Fault("grounds_end")


def _filed(part: Part) -> Iterable[Fault]:
    if not _FILED.match(part.lines[-1].text):
        yield Fault("filed", part.lines[-1].text)
