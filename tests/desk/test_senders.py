"""Whose seal may stand on a document: names by both codes, through mergers, and pinned pairs."""

from app.desk.directory import Entry, refresh
from app.desk.journal import recent
from app.desk.office import Office
from app.desk.senders import pin, pinned, sender_name
from app.desk.verdicts import check_again, know_seal
from app.signing.verify import seal_of
from app.store.tables_exchange import AgencyRow, ChoreRow
from tests.kit.office import arrived

NEW, OLD_ONE, OLD_TWO, OTHER = "Xã Mới Thử Nghiệm", "Xã Cũ Một", "Xã Cũ Hai", "Xã Khác"


def directory(desk: Office) -> None:
    refresh(
        desk,
        [
            Entry("H99.71", NEW, "000.71.00.H99"),
            Entry("H99.31", OLD_ONE),
            Entry("H99.32", OLD_TWO),
            Entry("H99.33", OTHER),
        ],
    )
    with desk.store.write() as tx:
        for code in ("H99.31", "H99.32"):
            row = tx.session.get_one(AgencyRow, code)
            row.successor, row.valid_to = "H99.71", desk.today()


def test_no_sender_no_names(desk: Office) -> None:
    assert sender_name(desk, "") is None


def test_both_codes_name_the_same(desk: Office) -> None:
    directory(desk)
    for code in ("H99.71", "000.71.00.H99"):
        told = sender_name(desk, code)
        assert told is not None
        assert set(told.names) == {NEW, OLD_ONE, OLD_TWO}
        assert told.is_other(OTHER)
        assert told.is_other(desk.settings.agency)


def test_merged_agency_seals_with_the_new_name_but_not_with_its_neighbours(desk: Office) -> None:
    directory(desk)
    told = sender_name(desk, "H99.31")
    assert told is not None
    assert set(told.names) == {OLD_ONE, NEW}
    assert told.is_other(OLD_TWO)


def test_we_are_known_to_ourselves(desk: Office) -> None:
    told = sender_name(desk, desk.settings.old_organ_id)
    assert told is not None
    assert told.names == (desk.settings.agency,)


def test_unknown_agency_has_no_names(desk: Office) -> None:
    told = sender_name(desk, "X00")
    assert told is not None
    assert told.names == ()
    assert told.is_other(desk.settings.agency)
    assert not told.is_other("")


def test_pinned_pair(desk: Office) -> None:
    directory(desk)
    pin(desk, "H99.33", "Đảng ủy xã Khác")
    pin(desk, "H99.33", "Văn phòng xã Khác")
    assert pinned(desk, "H99.33") == ("Văn phòng xã Khác", "Đảng ủy xã Khác")
    told = sender_name(desk, "H99.33")
    assert told is not None
    assert "Đảng ủy xã Khác" in told.names
    assert recent(desk)[0].act == "seal_pinned"


def test_seal_is_told_from_the_names(desk: Office) -> None:
    directory(desk)
    told = sender_name(desk, "H99.33")
    assert seal_of(("XÃ KHÁC",), told) == "ok"
    assert seal_of(("Xã Cũ Một",), told) == "other"
    assert seal_of(("Xã nào đó",), told) == "unknown"
    assert seal_of((), told) == "unknown"
    assert seal_of(("XÃ KHÁC",), None) == "unknown"


def test_a_known_seal_is_checked_again_at_once(desk: Office) -> None:
    key = arrived(desk)
    with desk.store.read() as session:
        [waiting] = session.query(ChoreRow).all()
    assert know_seal(desk, key, "Văn phòng UBND tỉnh Mẫu Một").key == key
    assert pinned(desk, "H99") == ("Văn phòng UBND tỉnh Mẫu Một",)
    with desk.store.write() as tx:
        [chore] = tx.session.query(ChoreRow).all()
        assert (chore.id, chore.due) == (waiting.id, desk.now())
        tx.session.delete(chore)
    check_again(desk, key)
    with desk.store.read() as session:
        assert [chore.subject for chore in session.query(ChoreRow)] == [str(key)]


def test_names_that_only_look_alike(desk: Office) -> None:
    """What one letter, one mark or one word tells apart is never the same agency's."""
    refresh(
        desk,
        [
            Entry("H98.11", "Ủy ban nhân dân xã Tân An, tỉnh Mẫu Hai"),
            Entry("H98.12", "Ủy ban nhân dân xã Tấn An, tỉnh Mẫu Hai"),
            Entry("H98.13", "Sở Xây dựng tỉnh Mẫu Hai"),
            Entry("H97.13", "Sở Xây dựng tỉnh Mẫu Ba"),
            Entry("H98.14", "Ủy ban nhân dân tỉnh Mẫu Hai"),
        ],
    )
    seal = "UBND XÃ TÂN AN - TỈNH MẪU HAI"
    ours, twin = sender_name(desk, "H98.11"), sender_name(desk, "H98.12")
    assert [seal_of((seal,), one) for one in (ours, twin)] == ["ok", "other"]
    assert seal_of(("Uỷ ban nhân dân xã Tấn An, tỉnh Mẫu Hai",), ours) == "other"
    assert seal_of(("UBND XA TAN AN, TINH MAU HAI",), ours) == "ok", "without any mark it may be either"
    assert seal_of(("UBND xã Tân An",), ours) == "unknown"
    assert seal_of(("UBND xã Tân An, tỉnh Mẫu Ba",), ours) == "unknown"
    works = sender_name(desk, "H98.13")
    assert seal_of(("Sở Xây dựng tỉnh Mẫu Ba",), works) == "other"
    assert seal_of(("Sở Xây dựng",), works) == "unknown"
    for spoilt in ("S\u043e Xây dựng tỉnh Mẫu Hai", "S\u200bở Xây dựng tỉnh Mẫu Hai", "", " - ", "\u200b"):
        assert seal_of((spoilt,), works) == "unknown"
    above = "UBND tỉnh Mẫu Hai"
    assert seal_of(("Sở Xây dựng tỉnh Mẫu Hai", above), sender_name(desk, "H98.14")) == "other", "a house of theirs"
    assert seal_of(("Sở Xây dựng tỉnh Mẫu Hai", above), works) == "ok"
    assert seal_of(("Cổng thông tin", above), sender_name(desk, "H98.14")) == "ok"


def test_a_renamed_agency_may_seal_with_the_name_of_before(desk: Office) -> None:
    refresh(desk, [Entry("H98.15", "Sở Cũ tỉnh Mẫu Hai"), Entry("H98.16", "Sở Khác tỉnh Mẫu Hai")])
    refresh(desk, [Entry("H98.15", "Sở Mới tỉnh Mẫu Hai"), Entry("H98.16", "Sở Khác tỉnh Mẫu Hai")])
    told = sender_name(desk, "H98.15")
    assert told is not None
    assert told.names == ("Sở Mới tỉnh Mẫu Hai", "Sở Cũ tỉnh Mẫu Hai")
    refresh(desk, [Entry("H98.15", "Sở Mới tỉnh Mẫu Hai"), Entry("H98.16", "Sở Cũ tỉnh Mẫu Hai")])
    assert seal_of(("Sở Cũ tỉnh Mẫu Hai",), sender_name(desk, "H98.15")) == "other", "another is called so now"
    assert seal_of(("Sở Cũ tỉnh Mẫu Hai",), sender_name(desk, "H98.16")) == "ok"
