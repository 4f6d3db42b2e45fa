"""From any older database to today's tables; a newer one is refused, and a copy is made first."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from app.base.errors import Refused
from app.store.search import make_index
from app.store.store import Store, told
from app.store.tables import Base

REVISION = "0001"
"""The newest migration; a test compares it with the migrations folder. Revisions sort in their order."""
_CREATING = 0x56545F31


MIGRATIONS = Path(__file__).parent / "migrations"


class StoreNewer(Refused):
    """The database was written by a newer version of the program."""

    code = "store.newer"


def revision_of(connection: Connection) -> str:
    """Return the revision a database is at; empty for a fresh one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def is_current(store: Store) -> bool:
    """Tell whether the database needs nothing; Alembic is not imported to find out. Raises StoreNewer."""
    with told(), store.engine.connect() as connection:
        found = revision_of(connection)
    if found > REVISION:
        raise StoreNewer(found=found, known=REVISION)
    return found == REVISION


def is_fresh(store: Store) -> bool:
    """Tell whether there is no office in this database yet."""
    with told(), store.engine.connect() as connection:
        return revision_of(connection) == ""


def create(store: Store) -> None:
    """Make all tables of a fresh database at once and note their revision; two at once make them once."""
    with told(), store.engine.execution_options(writes=True).begin() as connection:
        if not store.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": _CREATING})
        if revision_of(connection):
            return
        Base.metadata.create_all(connection)
        make_index(connection)
        connection.execute(
            text(
                "CREATE TABLE alembic_version"
                " (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
            )
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:now)"), {"now": REVISION})


def upgrade(store: Store) -> None:
    """Run the migrations that are missing; the caller has the folder alone and a copy.

    Raises StoreNewer where the database's revision is unknown to this version.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with told(), store.engine.execution_options(writes=True).begin() as connection:
        found = revision_of(connection)
        try:
            if found:
                ScriptDirectory.from_config(config).get_revision(found)
        except CommandError as problem:
            raise StoreNewer(found=found, known=REVISION) from problem
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
