"""The kinds of documents of QCVN 102 amendment 1:2022, with their numbers on the wire (spec 2.2)."""

import unicodedata

LAW, ADMINISTRATIVE = 1, 2
"""The two groups of kinds: văn bản quy phạm pháp luật, văn bản hành chính."""

LAWS = (
    "Hiến pháp", "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị quyết liên tịch", "Nghị định", "Quyết định",
    "Thông tư", "Thông tư liên tịch", "Chỉ thị (của Ủy ban nhân dân)", "Bộ luật",
    "Văn bản quy phạm pháp luật (của chính quyền địa phương ở đơn vị hành chính – kinh tế đặc biệt)",
)  # fmt: skip

ADMINISTRATIVE_KINDS = (
    "Nghị quyết (cá biệt)", "Quyết định (cá biệt)", "Chỉ thị (cá biệt)", "Quy chế", "Quy định", "Thông cáo",
    "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản",
    "Tờ trình", "Hợp đồng", "Công văn", "Công điện", "Bản ghi nhớ", "Bản cam kết", "Bản thỏa thuận",
    "Giấy chứng nhận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Giấy đi đường",
    "Giấy biên nhận hồ sơ", "Phiếu gửi", "Phiếu chuyển", "Thư công",
)  # fmt: skip

_LISTS = {LAW: LAWS, ADMINISTRATIVE: ADMINISTRATIVE_KINDS}


def kind_name(group: int, detail: int) -> str:
    """Return the name at that place of that list, or nothing."""
    names = _LISTS.get(group, ())
    return names[detail - 1] if 1 <= detail <= len(names) else ""


def same_kind(name: str, other: str) -> bool:
    """Return whether two names say the same kind."""
    return _folded(name) == _folded(other)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return " ".join("".join(each for each in plain if not unicodedata.combining(each)).split())
