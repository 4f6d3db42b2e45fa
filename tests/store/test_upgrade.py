"""From nothing to today's tables at once, or by every migration: the same in the end."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from app.base.news import News
from app.store import upgrade
from app.store.store import Store, sqlite_url

if TYPE_CHECKING:
    from tests.kit.postgres import PostgresServer


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The addresses of two empty databases."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "one.db"), sqlite_url(tmp_path / "two.db")
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    names = (server.database(), server.database())
    yield server.url(names[0]), server.url(names[1])
    for name in names:
        server.drop(name)


_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY 1",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
}
"""How each database tells its indexes whole: with uniqueness, columns and conditions."""


def shape(store: Store) -> dict[str, Any]:
    """Return every table with its columns, keys and indexes, as the database itself tells them."""
    found = inspect(store.engine)
    told: dict[str, Any] = {}
    for name in sorted(found.get_table_names()):
        columns = [
            (c["name"], str(c["type"]), c["nullable"], str(c["default"]), c.get("autoincrement"))
            for c in found.get_columns(name)
        ]
        foreign = sorted(
            (tuple(k["constrained_columns"]), k["referred_table"], str(k["name"])) for k in found.get_foreign_keys(name)
        )
        unique = sorted((str(k["name"]), tuple(k["column_names"])) for k in found.get_unique_constraints(name))
        told[name] = (columns, found.get_pk_constraint(name), foreign, unique)
    with store.engine.connect() as connection:
        told["indexes"] = connection.execute(text(_INDEXES[store.engine.dialect.name])).all()
        if store.is_sqlite:
            asked = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' OR sql LIKE '%fts5%' ORDER BY 1"
            told["special"] = connection.execute(text(asked)).scalars().all()
    return told


def test_the_migrations_make_exactly_what_create_makes(urls: tuple[str, str]) -> None:
    with Store(urls[0], News()) as made, Store(urls[1], News()) as migrated:
        assert (upgrade.is_fresh(made), upgrade.is_current(made)) == (True, False)
        upgrade.create(made)
        upgrade.create(made)
        upgrade.upgrade(migrated)
        upgrade.upgrade(migrated)
        assert shape(made) == shape(migrated)
        assert len(shape(made)) > 20
        for store in (made, migrated):
            assert (upgrade.is_fresh(store), upgrade.is_current(store)) == (False, True)


def test_the_newest_migration_is_the_one_the_program_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == upgrade.REVISION
    order = [script.revision for script in scripts.walk_revisions()]
    assert order == sorted(order, reverse=True)


def test_a_database_of_a_newer_program_is_refused_and_stays_as_it_is(urls: tuple[str, str]) -> None:
    with Store(urls[0], News()) as store:
        upgrade.create(store)
        with store.write() as tx:
            tx.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        before = shape(store)
        for act in (upgrade.is_current, upgrade.upgrade):
            with pytest.raises(upgrade.StoreNewer) as told:
                act(store)
            assert told.value.facts == {"found": "9999", "known": upgrade.REVISION}
        assert shape(store) == before


def test_two_programs_that_begin_at_once_make_the_tables_once(urls: tuple[str, str]) -> None:
    raised: list[BaseException] = []

    def begin() -> None:
        with Store(urls[0], News()) as store:
            try:
                upgrade.create(store)
            except Exception as problem:
                raised.append(problem)

    crew = [threading.Thread(target=begin) for _ in range(4)]
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    assert raised == []


def test_a_failed_upgrade_changes_nothing(urls: tuple[str, str]) -> None:
    with Store(urls[0], News()) as store:
        with store.write() as tx:
            tx.session.execute(text("CREATE TABLE statuses (id integer)"))
        with pytest.raises(Exception, match="statuses"):
            upgrade.upgrade(store)
        assert inspect(store.engine).get_table_names() == ["statuses"]


def test_the_migrations_travel_with_the_frozen_program() -> None:
    spec = (Path(__file__).parents[2] / "packaging" / "app.spec").read_text("utf-8")
    assert 'tree("app/store/migrations")' in spec
    assert {path.name for path in upgrade.MIGRATIONS.rglob("*.py")} >= {"env.py", "0001_first.py"}
