"""Form and technique is measured on what is typed (NĐ 30/2020 PL I; R-409)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from app.base.rules import rules
from app.documents.form_check import Point, Typed, check_form
from app.documents.form_rules import form_rules
from app.documents.kinds import find_type, types_of
from app.documents.typed import Box, Sheet, sheet

ON = date(2026, 11, 22)
TYPES = types_of(rules("document-types", ON)["types"])
RULES = form_rules(rules("format", ON))
A4 = (595.3, 841.9)
SIGNER = "Nguyễn Thị Ngọc Ánh"


@dataclass(frozen=True)
class Typing:
    """A stretch of text as the page child tells it; places in points."""

    text: str
    x: float
    baseline: float
    size: float = 13.0
    style: str = "upright"
    face: str = "ABCDEF+TimesNewRomanPSMT"
    black: bool = True
    width: float = 0.0

    @property
    def box(self) -> Box:
        width = self.width or len(self.text) * self.size * 0.45
        return self.x, self.baseline - self.size * 0.89, self.x + width, self.baseline + self.size * 0.2

    @property
    def italic(self) -> bool:
        return "italic" in self.style

    @property
    def bold(self) -> bool:
        return "bold" in self.style


DECISION = {
    "nation": Typing("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 290, 75, 12, "bold", width=220),
    "agency": Typing("SỞ XÂY DỰNG", 120, 90, 12, "bold"),
    "motto": Typing("Độc lập - Tự do - Hạnh phúc", 330, 90, 13, "bold"),
    "code": Typing("Số:", 110, 115),
    "notation": Typing("/QĐ-SXD", 175, 115),
    "date": Typing("Phước Lộc, ngày", 300, 115, 13, "italic"),
    "month": Typing("tháng", 430, 115, 13, "italic"),
    "year": Typing("năm 2026", 490, 115, 13, "italic"),
    "type": Typing("QUYẾT ĐỊNH", 280, 150, 13, "bold"),
    "ground": Typing("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", 90, 200, 13, "italic"),
    "ground_2": Typing("Theo đề nghị của Chánh Văn phòng.", 90, 220, 13, "italic"),
    "decides": Typing("QUYẾT ĐỊNH:", 280, 240, 13, "bold"),
    "body": Typing("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.", 90, 270, width=440),
    "recipients": Typing("Nơi nhận:", 90, 500, 12, "bold italic"),
    "post": Typing("GIÁM ĐỐC", 400, 500, 13, "bold"),
    "to": Typing("- Như Điều 2;", 90, 520, 11),
    "filed": Typing("- Lưu: VT, VP.", 90, 540, 11),
    "signer": Typing(SIGNER, 380, 600, 13, "bold"),
}


def like(name: str, **changed: Any) -> dict[str, Typing]:
    """Return a stretch of the decision, changed."""
    return {name: replace(DECISION[name], **changed)}


def page(*without: str, number: int = 0, size: tuple[float, float] = A4, put: dict[str, Typing] | None = None) -> Sheet:
    """Return the decision with some of its stretches left out, changed or added."""
    return sheet(number, size, [one for name, one in (DECISION | (put or {})).items() if name not in without])


def points(
    *sheets: Sheet, kind: str = "Quyết định", signer: str = SIGNER, loose: tuple[str, ...] = ()
) -> dict[str, Point]:
    """Check what is typed."""
    found = check_form(Typed(sheets, loose), find_type(TYPES, kind), signer, TYPES, RULES)
    return {one.check: one for one in found}


def faults(point: Point) -> list[tuple[str, str, str]]:
    """Return the faults of a point, which is then wrong."""
    assert point.result == "wrong"
    return [(one.what, one.found, one.wanted) for one in point.faults]


def test_a_decision_in_the_form_of_the_decree_is_right() -> None:
    found = points(page())
    assert [name for name, point in found.items() if point.result == "wrong"] == []
    assert [name for name, point in found.items() if point.result == "look"] == ["issuer", "body", "marks"]
    assert list(found)[:6] == ["paper", "margins", "face", "nation", "motto", "code"]


@pytest.mark.parametrize(
    ("part", "changed", "told"),
    [
        ("nation", {"size": 14}, ("size", "14", "12–13")),
        ("nation", {"style": "upright"}, ("style", "upright", "bold")),
        ("nation", {"text": "Cộng hòa xã hội chủ nghĩa Việt Nam"}, ("capitals", "", "")),
        ("recipients", {"style": "bold"}, ("style", "bold", "bold italic")),
        ("signer", {"text": f"TS. {SIGNER}"}, ("title", f"TS. {SIGNER}", "")),
        ("code", {"text": "Số: 05/TB-SXD"}, ("short", "TB", "QĐ")),
        ("date", {"text": "Phước Lộc, ngày 5 "}, ("zero", "Phước Lộc, ngày 5 tháng năm 2026", "")),
        ("date", {"text": "Phước Lộc, ngày 12 tháng 2 "}, ("zero", "Phước Lộc, ngày 12 tháng 2 tháng năm 2026", "")),
    ],
)
def test_what_is_not_as_the_rule_asks_is_told_with_both_values(
    part: str, changed: dict[str, Any], told: tuple[str, str, str]
) -> None:
    found = points(page(*(["notation"] if part == "code" else []), put=like(part, **changed)))[part]
    assert told in faults(found)
    assert found.box is not None


def test_what_is_missing_is_said() -> None:
    found = points(page("nation", "motto", "code", "notation", "recipients"))
    assert [found[name].faults[0].what for name in ("nation", "motto", "code", "recipients", "recipient_lines")] == [
        "missing"
    ] * 5
    assert found["steps"].result == "look"


def test_dates_that_begin_with_zero_are_right() -> None:
    for text in ("Phước Lộc, ngày 05 tháng 01", "Phước Lộc, ngày 15 tháng 3"):
        assert points(page("month", put=like("date", text=text)))["date"].result == "right"


def test_a_letter_has_its_subject_below_the_code() -> None:
    about = Typing("V/v góp ý dự thảo", 110, 135, 12)
    found = points(page("type", put={"about": about} | like("notation", text="/SXD-VP")), kind="Công văn")
    assert (found["about"].result, "type" in found, found["code"].result) == ("right", False, "right")
    assert points(page("type"), kind="Công văn")["about"].faults[0].what == "missing"


def test_sizes_go_up_together() -> None:
    assert faults(points(page(put=like("nation", size=13)))["steps"]) == [("steps", "13–13–13", "12–13–13 · 13–14–14")]


def test_grounds_end_with_semicolons_and_the_last_with_a_stop() -> None:
    no_stop = like("ground_2", text="Theo đề nghị của Chánh Văn phòng,")
    assert faults(points(page(put=no_stop))["grounds"]) == [("grounds_end", "", "")]
    comma = like("ground", text="Căn cứ Luật Tổ chức chính quyền địa phương,")
    assert faults(points(page(put=comma))["grounds"]) == [("grounds_end", "", "")]
    assert "grounds" not in points(page("ground", "ground_2"))
    assert points(page("decides", "body", "recipients", "post", "to", "filed", "signer"))["grounds"].result == "right"


def test_the_list_of_recipients_ends_with_what_is_filed() -> None:
    assert faults(points(page("filed"))["recipient_lines"]) == [("filed", "- Như Điều 2;", "")]


@pytest.mark.parametrize(
    ("face", "result", "told"),
    [
        ("BCDEFG+Arial-BoldMT", "wrong", ("face", "Arial")),
        ("LiberationSerif", "look", ("like_face", "LiberationSerif")),
        (".VnTimeH", "wrong", ("old_face", ".VnTimeH")),
    ],
)
def test_other_faces_are_named(face: str, result: str, told: tuple[str, str]) -> None:
    found = points(page(put=like("body", face=face)))["face"]
    assert (found.result, [(one.what, one.found) for one in found.faults]) == (result, [told])


def test_colours_and_fonts_that_are_not_embedded_are_told() -> None:
    found = points(page(put=like("body", black=False)), loose=("Arial",))["face"]
    assert [one[0] for one in faults(found)] == ["colour", "loose_font"]
    assert points(page(), loose=("Arial",))["face"].box is None


def test_margins_are_measured_without_the_page_number() -> None:
    number = Typing("2", 300, 45, 13)
    second = page(number=1, put={"number": number})
    assert points(page(), second)["margins"].result == "right"
    assert points(page(), second)["page_number"].result == "right"
    assert faults(points(page(), page(number=1))["page_number"]) == [("missing", "", "")]
    narrow = points(page(put=like("body", x=60.0)))["margins"]
    assert faults(narrow) == [("margin_left", "21 mm", "30–35 mm")]
    low = page(number=1, put={"below": Typing("Điều 9.", 90, 820), "foot": Typing("9", 300, 830)})
    assert ("margin_bottom", "7 mm", "20–25 mm") in faults(points(page(), low)["margins"])


def test_the_paper_is_a4_upright_or_lying() -> None:
    lying = sheet(1, (A4[1], A4[0]), [Typing("Biểu", 100, 100)])
    found = points(page(), lying, sheet(2, (A4[1], A4[0]), []))
    assert (found["paper"].result, found["paper"].page, found["margins"].result) == ("look", 1, "right")
    assert faults(points(page(size=(612, 1008)))["paper"]) == [("paper", "216 × 356 mm", "210 × 297 mm")]


def test_what_only_a_person_can_judge_is_asked_where_it_stands() -> None:
    found = points(
        page(put={"to_whom": Typing("Kính gửi: Sở Tài chính", 200, 180), "annex": Typing("Phụ lục I", 250, 700)})
    )
    assert [found[name].result for name in ("addressed", "annex")] == ["look", "look"]
    assert found["addressed"].box is not None
    assert points(page(), signer="Trần Văn Mẫu")["signer"].result == "look"
    assert points(page(), signer="")["signer"].result == "look"


def test_a_page_without_words_is_looked_at_by_a_person() -> None:
    for sheets in ((), (sheet(0, A4, []),)):
        assert {point.result for point in points(*sheets).values()} == {"look"}
