"""The office of these tests, its token, and a document to seal."""

from tests.kit.faulty import whole_token
from tests.kit.office import desk, fresh_database, office, watch
from tests.kit.sealing import bench

__all__ = ["bench", "desk", "fresh_database", "office", "watch", "whole_token"]
