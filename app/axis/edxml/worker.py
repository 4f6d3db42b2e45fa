"""Reading and writing packets in a child process, so that a large one does not slow the window."""

from collections.abc import Callable, Mapping
from typing import Any

from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet

TASKS: Mapping[str, Callable[..., Any]] = {"read": read_packet, "write": write_packet}
"""The tasks of `Child("app.axis.edxml.worker")`; their arguments are those of the functions."""
