"""Processes of a test's own, to be killed: forked from a clean one that has the program loaded, where that can be done.

A spawned process loads the program anew, which takes longer than most of what such a test lets it do.
"""

import multiprocessing
from multiprocessing.process import BaseProcess
from typing import Any

_FORKED = "forkserver" in multiprocessing.get_all_start_methods()
FRESH: Any = multiprocessing.get_context("forkserver" if _FORKED else "spawn")
"""What makes a process, and a pipe to it."""

if _FORKED:
    FRESH.set_forkserver_preload(["tests.kit.exchange", "tests.kit.axis_server"])


def ended(process: BaseProcess) -> int | None:
    """Wait for a process to end by itself or by a kill, and return its exit code."""
    process.join()
    code = process.exitcode
    process.close()
    return code
