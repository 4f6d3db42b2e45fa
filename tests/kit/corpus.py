"""The corpus of signed files: what each is, and which verdicts are right for it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from tests.kit.raw_cast import Cast
from tests.kit.raw_letter import DATE, LEADER, NUMBER, SEAL, Paper, letter
from tests.kit.raw_pdf import How, Raw
from tests.kit.raw_sign import Sign, ink, seal_drawing, signed, text

VALID = frozenset({"V01", "V02", "V04"})
"""The verdicts that let a clerk take a document as it is."""
CHANGED = frozenset({"V03"})
NEVER_VALID = frozenset({"V03", "V11"})


@dataclass(frozen=True)
class Sample:
    """One file; `kind` is good, added (good, with something honest added later), odd or attacked."""

    name: str
    kind: str
    right: frozenset[str]
    content: bytes = field(repr=False)

    @property
    def family(self) -> str:
        """What the name says before its colon: the kind of file or the class of attack."""
        return self.name.partition(":")[0]


@dataclass(frozen=True)
class Maker:
    """What makes one sample when it is asked for."""

    name: str
    kind: str
    right: frozenset[str]
    make: Callable[["Desk"], bytes]

    def sample(self, desk: "Desk") -> Sample:
        """Make the file."""
        return Sample(self.name, self.kind, self.right, self.make(desk))


class Desk:
    """The cast with the documents that most samples start from, each signed once."""

    def __init__(self, cast: Cast) -> None:
        """Take the cast; nothing is signed yet."""
        self.cast = cast
        self._kept: dict[tuple[str, How], Raw] = {}

    def leader(self, how: How = "table") -> Raw:
        """Return a document that its leader signed with a picture."""
        return self._once("leader", how, lambda: self.by_leader(letter(Paper(how=how))))

    def sealed(self, how: How = "table") -> Raw:
        """Return a document with leader, number, date and seal."""
        return self._once("sealed", how, lambda: self.by_agency(self.leader(how)))

    def stamped_by_other(self, how: How = "table") -> Raw:
        """Return the sealed document with another agency's line on it: three revisions by three certificates."""
        line = Sign("Den", box=(400, 810, 580, 830), drawing=text("DEN: UBND tinh Mau Hai"))
        return self._once("other", how, lambda: signed(self.sealed(how), self.cast.partner, line))

    def formed(self) -> Raw:
        """Return a sealed document of two pages with a filled field, and one that waits for the number."""
        fields = (("ho_so", (72, 300, 300, 316), "Ho so so 12"), ("so_van_ban", (300, 260, 360, 274), ""))
        paper = Paper(pages=2, fields=fields)
        return self._once("formed", "table", lambda: self.by_agency(self.by_leader(letter(paper))))

    def certified(self, level: int, how: How = "table") -> Raw:
        """Return a document that the agency certified at a level of DocMDP."""
        sign = Sign("Chung_nhan", box=LEADER, drawing=ink(LEADER), lock=level, certify=True)
        return self._once(f"certified {level}", how, lambda: signed(letter(Paper(how=how)), self.cast.seal, sign))

    def by_leader(self, raw: Raw, **changes: Any) -> Raw:
        """Return the document signed by the leader."""
        return signed(raw, self.cast.leader, replace(Sign("Lanh_dao", box=LEADER, drawing=ink(LEADER)), **changes))

    def by_agency(self, raw: Raw) -> Raw:
        """Return the document with number, date and seal, each a signature of the agency."""
        numbered = signed(raw, self.cast.seal, Sign("So", box=NUMBER, drawing=text("245", 12)))
        dated = signed(numbered, self.cast.seal, Sign("Ngay", box=DATE, drawing=text("22", 12)))
        return self.by_seal(dated)

    def by_seal(self, raw: Raw) -> Raw:
        """Return the document with the seal alone."""
        return signed(raw, self.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL)))

    def _once(self, name: str, how: How, make: Callable[[], Raw]) -> Raw:
        if (name, how) not in self._kept:
            self._kept[name, how] = make()
        return self._kept[name, how]
