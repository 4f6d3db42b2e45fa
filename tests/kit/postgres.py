"""A PostgreSQL server of our own: made once a session, reached by a socket, a database a test."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.kit.parts import missing, postgres_programs

_OWNER = "office"
_FAST = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=60 "
    "-c shared_buffers=32MB -c log_min_messages=warning -c listen_addresses="
)


class PostgresServer:
    """A running server; `database` gives a new database, copied from a template where one was made."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="vt-pg-"))
        self._user = "postgres" if sys.platform != "win32" and os.geteuid() == 0 else None
        self._templates: dict[str, str] = {}
        self._made = 0

    def start(self) -> None:
        """Make the cluster and start it; when this returns, it answers."""
        if self._user:
            shutil.chown(self.folder, self._user, self._user)
        cluster = self.folder / "cluster"
        how = ["-A", "trust", "-U", _OWNER, "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]
        self._run("initdb", "-D", str(cluster), *how)
        options = f"{_FAST} -c unix_socket_directories={self.folder}"
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "-w", "-s", "-D", str(cluster), "-l", log, "-o", options)

    def stop(self) -> None:
        """Stop at once and remove everything."""
        self._run("pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", str(self.folder / "cluster"))
        shutil.rmtree(self.folder)

    def url(self, name: str) -> str:
        """Return the address of a database as SQLAlchemy wants it."""
        return f"postgresql+psycopg://{_OWNER}@/{name}?host={self.folder}"

    def template(self, name: str, fill: Callable[[str], None]) -> str:
        """Return a template database that `fill`, given its address, fills once a session."""
        if name not in self._templates:
            self._templates[name] = self.database()
            fill(self.url(self._templates[name]))
        return self._templates[name]

    def database(self, template: str = "template1") -> str:
        """Make a new database and return its name."""
        self._made += 1
        name = f"test_{self._made}"
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY wal_log")
        self._command(command.format(sql.Identifier(name), sql.Identifier(template)))
        return name

    def drop(self, name: str) -> None:
        """Remove a database, with whoever is still connected to it."""
        self._command(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _command(self, command: sql.Composed) -> None:
        with psycopg.connect(host=str(self.folder), user=_OWNER, dbname="postgres", autocommit=True) as connection:
            connection.execute(command)

    def _run(self, program: str, *arguments: str) -> None:
        with (self.folder / f"{program}.out").open("wb") as said:
            done = subprocess.run(
                [str(self._programs / program), *arguments],
                cwd=self.folder,
                user=self._user,
                group=self._user,
                extra_groups=[] if self._user else None,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            told = (self.folder / f"{program}.out").read_text(errors="replace")
            pytest.fail(f"{program} failed: {told}")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for the whole session; a test that asks for it carries the mark `postgres`."""
    programs = postgres_programs()
    if (reason := missing("postgres")) or programs is None:
        pytest.fail(f"ask for this fixture with the mark `postgres`: {reason}")
    server = PostgresServer(programs)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty database of this test's own."""
    name = postgres_server.database()
    yield postgres_server.url(name)
    postgres_server.drop(name)
