"""From any older database to today's tables; a newer one is refused, and a copy is made first."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from app.base.errors import Refused
from app.store.search import make_index
from app.store.store import Store
from app.store.tables import Base

REVISION = "0001"
"""The newest migration; a test compares it with the migrations folder."""


class StoreNewer(Refused):
    """The database was written by a newer version of the program."""

    code = "store.newer"


def revision_of(connection: Connection) -> str:
    """Return the revision a database is at; empty for a fresh one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def is_current(store: Store) -> bool:
    """Tell whether the database needs nothing; Alembic is not imported to find out."""
    with store.engine.connect() as connection:
        return revision_of(connection) == REVISION


def is_fresh(store: Store) -> bool:
    """Tell whether there is no office in this database yet."""
    with store.engine.connect() as connection:
        return revision_of(connection) == ""


def create(store: Store) -> None:
    """Make all tables of a fresh database at once and note their revision."""
    with store.engine.execution_options(writes=True).begin() as connection:
        if revision_of(connection):
            return
        Base.metadata.create_all(connection)
        make_index(connection)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:now)"), {"now": REVISION})


def upgrade(store: Store) -> None:
    """Run the migrations that are missing; the caller has the folder alone and a copy.

    Raises StoreNewer where the database's revision is unknown to this version.
    """
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with store.engine.execution_options(writes=True).begin() as connection:
        found = revision_of(connection)
        try:
            ScriptDirectory.from_config(config).get_revision(found)
        except CommandError as problem:
            raise StoreNewer(found=found, known=REVISION) from problem
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
