"""The office of these tests."""

from tests.kit.office import desk, fresh_database, office, watch

__all__ = ["desk", "fresh_database", "office", "watch"]
