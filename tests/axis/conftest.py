"""Fixtures of the lines."""

from tests.kit.mail_server import post_office, running_post_office

__all__ = ["post_office", "running_post_office"]
