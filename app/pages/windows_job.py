"""A Windows job: everything a program starts belongs to it, is bound with it and ends with it, also when we end."""

import ctypes
from typing import Any

_EXTENDED_LIMITS = 9
_QUOTA_AND_END = 0x0100 | 0x0001
_PROCESS_MEMORY, _END_WITH_US = 0x100, 0x2000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION as Windows lays it out."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("process_peak", ctypes.c_size_t),
        ("job_peak", ctypes.c_size_t),
    )


class Job:
    """One program and all that it starts; `windows` is kernel32."""

    def __init__(self, windows: Any, memory: int) -> None:
        """Make a job in which a process may use so many bytes; raises OSError where Windows makes none."""
        self._windows = windows
        self._handle = windows.CreateJobObjectW(None, None)
        if not self._handle:
            raise OSError
        limits = Limits()
        limits.basic.flags, limits.process_memory = _PROCESS_MEMORY | _END_WITH_US, memory
        windows.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))

    def take(self, process: int) -> None:
        """Take a process in by its number, before it starts others."""
        opened = self._windows.OpenProcess(_QUOTA_AND_END, 0, process)
        self._windows.AssignProcessToJobObject(self._handle, opened)
        self._windows.CloseHandle(opened)

    def end(self) -> None:
        """End all of it, also what outlived the first process."""
        self._windows.TerminateJobObject(self._handle, 1)
        self._windows.CloseHandle(self._handle)
