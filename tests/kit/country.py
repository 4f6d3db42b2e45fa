"""A whole country of invented agencies: the same 125,000 every time, with old codes, parents and addresses."""

from collections.abc import Iterator
from itertools import product

from app.desk.directory import Entry

_KINDS = (
    "Sở Xây dựng", "Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương", "Sở Y tế", "Thanh tra tỉnh",
    "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Văn phòng Ủy ban nhân dân",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo", "Ban Quản lý khu kinh tế", "Sở Ngoại vụ",
)  # fmt: skip
_BELOW = (
    "Phòng Kinh tế", "Phòng Văn hóa – Xã hội", "Trung tâm Phục vụ hành chính công", "Trường Tiểu học", "Trạm Y tế",
    "Trường Trung học cơ sở", "Trường Mầm non", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
)  # fmt: skip
_FIRST = (
    "Đông",
    "Tây",
    "Nam",
    "Bắc",
    "Trung",
    "Thượng",
    "Hạ",
    "Tân",
    "Phú",
    "Vĩnh",
    "Yên",
    "Hòa",
    "Bình",
    "Thạnh",
    "Lạc",
)
_SECOND = (
    "Mẫu",
    "Ví Dụ",
    "Giả Định",
    "Minh Họa",
    "Thí Dụ",
    "Khê",
    "Sơn",
    "Hải",
    "Giang",
    "Điền",
    "Thủy",
    "Lâm",
    "Phước",
)
_PROVINCES, _WARDS = 64, 216


def country(count: int = 125_000) -> Iterator[Entry]:
    """Yield so many agencies: provinces, their departments, their wards, and what is below the wards."""
    for at, entry in enumerate(_everybody()):
        if at >= count:
            return
        yield entry


def _everybody() -> Iterator[Entry]:
    names = [f"{first} {second}" for first, second in product(_FIRST, _SECOND)]
    for province in range(_PROVINCES):
        code, name = f"H{province + 10}", f"tỉnh {names[province]}"
        yield Entry(code, f"Ủy ban nhân dân {name}", f"000.00.00.{code}", "", f"vanthu@{code.lower()}.example.vn")
        for at, kind in enumerate(_KINDS, start=1):
            own = f"{code}.{at:02d}"
            yield Entry(own, f"{kind} {name}", f"000.00.{at:02d}.{code}", code, f"vt@{own.lower()}.example.vn")
        for ward in range(_WARDS):
            own, place = f"{code}.{ward + 20}", f"xã {names[ward % len(names)]} {ward // len(names) + 1}, {name}"
            yield Entry(own, f"Ủy ban nhân dân {place}", f"000.{ward % 100:02d}.{ward // 100 + 20:02d}.{code}", code)
            for at, kind in enumerate(_BELOW, start=1):
                old = f"{at:03d}.{ward % 100:02d}.{ward // 100 + 20:02d}.{code}"
                yield Entry(f"{own}.{at:02d}", f"{kind} {place}", old, own)
