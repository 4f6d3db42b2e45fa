"""Where the parts of a document stand on its pages: found by their words, as a reader finds them (NĐ 30/2020 PL I)."""

import re
from collections.abc import Callable, Sequence

from app.base.frozen import dataclass
from app.documents.typed import Line, Sheet
from app.documents.vietnamese import fold

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_CODE = re.compile(r"Số\s*:")
_DATE = re.compile(r"ngày.*tháng.*năm", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_HEADING = 120.0
_EDGE = 25.0
_LONGEST_NAME = 60

Fits = Callable[[Line], bool]


@dataclass(frozen=True)
class Part:
    """One part: on which page, its lines."""

    page: int
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]


def parts_of(sheets: Sequence[Sheet], types: Sequence[str], signer: str) -> dict[str, Part]:
    """Return the parts that were found, by name; the names are those of the styles in the table of rules."""
    first = sheets[0]
    heading = [line for line in first.lines if line.top < _HEADING]
    told = {fold(name) for name in types}
    found = {
        "nation": _alone(first, heading, lambda line: fold(line.text) == fold(NATION)),
        "motto": _alone(first, heading, lambda line: fold(line.text) == fold(MOTTO)),
        "code": _alone(first, heading, lambda line: bool(_CODE.match(line.text))),
        "date": _alone(first, heading, lambda line: bool(_DATE.search(line.text)) and "," in line.text),
        "type": _alone(first, heading, lambda line: line.capitals and fold(line.text) in told),
        "about": _alone(first, heading, lambda line: fold(line.text).startswith("v v ")),
        "addressed": _alone(first, heading, lambda line: fold(line.text).startswith("kinh gui")),
        "annex": _anywhere(sheets, lambda line: fold(line.text).startswith("phu luc")),
        "grounds": _grounds(sheets),
        "signer": _signer(sheets, signer),
        "recipients": _last(sheets, lambda line: fold(line.text) == "noi nhan"),
        "recipient_lines": _recipients(sheets),
        "page_number": _page_number(sheets),
    }
    return {name: part for name, part in found.items() if part is not None}


def body(one: Sheet) -> list[Line]:
    """Return the lines of a page without what stands in its margins: the number of the page above the text."""
    return [line for line in one.lines if not (_is_number(line) and _near_edge(one, line))]


def _alone(sheet: Sheet, lines: Sequence[Line], fits: Fits) -> Part | None:
    return next((Part(sheet.number, (line,)) for line in lines if fits(line)), None)


def _anywhere(sheets: Sequence[Sheet], fits: Fits) -> Part | None:
    return next((Part(one.number, (line,)) for one in sheets for line in one.lines if fits(line)), None)


def _last(sheets: Sequence[Sheet], fits: Fits) -> Part | None:
    return _anywhere([*reversed(sheets)], fits)


def _grounds(sheets: Sequence[Sheet]) -> Part | None:
    """Return the lines from the first ground to what is decided, which is in capitals or an article."""
    for one in sheets:
        starts = [at for at, line in enumerate(one.lines) if line.text.startswith("Căn cứ ")]
        if starts:
            after = one.lines[starts[0] :]
            ends = (at for at, line in enumerate(after) if line.capitals or line.text.startswith("Điều "))
            return Part(one.number, after[: next(ends, len(after))])
    return None


def _signer(sheets: Sequence[Sheet], signer: str) -> Part | None:
    wanted = fold(signer)
    return _last(
        sheets, lambda line: bool(wanted) and fold(line.text).endswith(wanted) and len(line.text) < _LONGEST_NAME
    )


def _recipients(sheets: Sequence[Sheet]) -> Part | None:
    head = _last(sheets, lambda line: fold(line.text) == "noi nhan")
    if head is None:
        return None
    page = next(one for one in sheets if one.number == head.page)
    below = [line for line in page.lines if line.top > head.first.top and line.text.startswith("-")]
    return Part(head.page, tuple(below)) if below else None


def _page_number(sheets: Sequence[Sheet]) -> Part | None:
    found = [Part(one.number, (line,)) for one in sheets for line in one.lines if _is_number(line)]
    return next((part for part in found if part.first.top < _EDGE), None)


def _is_number(line: Line) -> bool:
    return bool(_NUMBER.fullmatch(line.text.strip("- ")))


def _near_edge(one: Sheet, line: Line) -> bool:
    return line.bottom < _EDGE or line.top > one.height - _EDGE
