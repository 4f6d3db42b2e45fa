"""The parts that the other tests stand on."""

import psycopg
import pytest

from tests.kit.postgres import PostgresServer


def rows(url: str, command: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        return connection.execute(command).fetchall()


@pytest.mark.postgres
def test_each_test_has_an_empty_database(postgres_url: str) -> None:
    assert rows(postgres_url, "select lower('ĐẦU TƯ')") == [("đầu tư",)]
    assert rows(postgres_url, "select count(*) from pg_tables where schemaname = 'public'") == [(0,)]


@pytest.mark.postgres
def test_a_template_is_filled_once(postgres_server: PostgresServer) -> None:
    filled: list[str] = []

    def fill(url: str) -> None:
        filled.append(url)
        with psycopg.connect(url.replace("+psycopg", "")) as connection:
            connection.execute("create table book (number int)")

    for _ in range(2):
        name = postgres_server.database(postgres_server.template("kit", fill))
        assert rows(postgres_server.url(name), "select count(*) from book") == [(0,)]
        postgres_server.drop(name)
    assert len(filled) == 1
