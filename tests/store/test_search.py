"""The index of words: what was put in is found, and joining its parts is not left to an act of a clerk."""

from sqlalchemy import text

from app.desk.office import Office
from app.store import search

ACTS = 40


def parts(office: Office) -> int:
    with office.store.read() as session:
        return int(session.execute(text("SELECT count(DISTINCT segid) FROM found_idx")).scalar_one())


def found(office: Office, query: str) -> tuple[list[int], int]:
    with office.store.read() as session:
        return search.find(session, query)


def test_one_act_after_the_other_writes_only_its_own_part_of_the_index(desk: Office) -> None:
    for key in range(1, ACTS + 1):
        with desk.store.write() as tx:
            search.put_on(tx.connection, key, ("Kế hoạch", str(key)))
    assert parts(desk) == ACTS
    assert found(desk, "kế hoạch") == (list(range(ACTS, 0, -1)), ACTS)
    assert found(desk, "ke ho 17") == ([17], 1)


def test_what_was_put_in_is_found_in_one_part_too(office: Office) -> None:
    for key in (1, 2, 3):
        with office.store.write() as tx:
            search.put_on(tx.connection, key, ("Quy chế", str(key)))
    with office.store.write() as tx:
        search.put_on(tx.connection, 2, ("Quyết định", "2"))
        search.forget(tx.session, 3)
        search.join(tx.connection)
    assert [found(office, query) for query in ("quy chế", "qđ", "quyết", "3")] == [([1], 1), ([], 0), ([2], 1), ([], 0)]
    if office.store.is_sqlite:
        assert parts(office) == 1
