"""Fixtures of the scanning tests."""

from tests.kit.scanner import scanner

__all__ = ["scanner"]
