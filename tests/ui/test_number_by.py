"""A paper signed by hand says by when it needs its number, in the list and beside its page (R-406)."""

from datetime import date, timedelta

from app.desk.office import Office
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import cards_of
from app.documents.arrival import Signer
from app.ui.jobs.by_hand import standing
from app.ui.models.outgoing import pills
from app.ui.pages.by_hand_rows import guidance
from app.ui.theme import Tone
from app.ui.window import Window


def test_a_signed_paper_says_by_when_it_needs_its_number(window: Window, desk: Office) -> None:
    del window
    signer = Signer("Trần Văn Mẫu", "GIÁM ĐỐC", "")
    draft = Draft("Quyết định", "Về việc thử", signer, (Recipient("H99"),), "QĐ-STN", hand_signed=desk.today())
    (card,) = cards_of(desk, [prepare(desk, draft).key])
    last = date(2026, 11, 23)
    assert card.number_by == last
    told = [pills(card, last + timedelta(days=days))[-1] for days in (-3, 0, 1)]
    assert [tone for _, tone in told] == [Tone.NONE, Tone.DOUBT, Tone.BAD]
    assert [text for text, _ in told] == ["cấp số chậm nhất 23/11", "cấp số trong hôm nay", "quá hạn cấp số từ 23/11"]
    (row,) = guidance(standing(desk, card.key))
    assert row.accessibleName().endswith("Chậm nhất ngày 23/11/2026, là ngày làm việc tiếp theo sau ngày ký.")
