"""What stands in the letters of the record office: a data sheet around a document, a line around a state."""

from app.axis.edxml.packet import Packet
from app.documents.capacity import BETWEEN, block

_STATES = {
    1: "Xác nhận đã nhận",
    2: "Trả lại",
    3: "Đã tiếp nhận",
    4: "Đã phân công xử lý",
    5: "Đang xử lý",
    6: "Đã xử lý xong",
    13: "Đề nghị thu hồi",
    15: "Đồng ý thu hồi, cập nhật",
    16: "Không đồng ý thu hồi, cập nhật",
}
_ACTS = {1: "Thu hồi", 2: "Cập nhật", 3: "Thay thế"}
_ASKED = "Đề nghị Quý cơ quan trả lời thư này để xác nhận đã nhận."


def subject_of(packet: Packet) -> str:
    """Return the subject of the letter around a packet."""
    if packet.kind == "status":
        about = packet.response_for[0].code if packet.response_for else ""
        return f"{_STATES.get(packet.status or 0, 'Trạng thái')}: {about}"
    act = _ACTS.get(packet.business, "")
    return " – ".join(part for part in (act, packet.code, packet.subject) if part)


def text_of(packet: Packet, *, with_packet: bool) -> str:
    """Return the letter's text: for a document its data sheet with the fingerprints of the files (R-514)."""
    return _state(packet) if packet.kind == "status" else _sheet(packet, with_packet=with_packet)


def _state(packet: Packet) -> str:
    about = packet.response_for[0] if packet.response_for else None
    day = f" ngày {about.promulgation_date:%d/%m/%Y}" if about and about.promulgation_date else ""
    lines = [
        f"{packet.from_.name or packet.from_.organ_id} ({packet.from_.organ_id})",
        f"{_STATES.get(packet.status or 0, 'Trạng thái')} văn bản số {about.code if about else ''}{day}.",
        packet.description,
        f"Thời điểm: {packet.timestamp:%H:%M:%S %d/%m/%Y}" if packet.timestamp else "",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _sheet(packet: Packet, *, with_packet: bool) -> str:
    facts = (
        ("Nghiệp vụ", _ACTS.get(packet.business, "")),
        ("Lý do", packet.business_reason if packet.business else ""),
        ("Cơ quan gửi", f"{packet.from_.name} ({packet.from_.organ_id})"),
        ("Số, ký hiệu", packet.code),
        ("Ngày ban hành", f"{packet.promulgation_date:%d/%m/%Y}" if packet.promulgation_date else ""),
        ("Loại văn bản", packet.type_name),
        ("Trích yếu", packet.subject),
        ("Người ký", _signer(packet)),
        ("Hạn trả lời", f"{packet.due_date:%d/%m/%Y}" if packet.due_date else ""),
        ("Mã định danh văn bản", packet.document_id),
    )
    lines = ["PHIẾU GỬI VĂN BẢN ĐIỆN TỬ", ""]
    lines += [f"{name}: {value}" for name, value in facts if value]
    lines += ["", "Tệp kèm theo:"]
    lines += [f"  {each.name} ({each.size} byte) SHA-256 {each.sha256}" for each in packet.attachments]
    if with_packet:
        lines += ["", "Tệp .edxml là gói tin liên thông, dành cho phần mềm quản lý văn bản."]
    return "\n".join([*lines, "", _ASKED, ""])


def _signer(packet: Packet) -> str:
    above = BETWEEN.join(block(packet.competence, packet.position))
    return ", ".join(part for part in (above, packet.signer) if part)
