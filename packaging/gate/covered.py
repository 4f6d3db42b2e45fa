"""Hold the shares of code that tests must run: `covered.py COVERAGE.json`.

Counted as coverage.py counts with branches: lines and branches run, of all there are. `documents` and `desk`
are whole, every other folder of `app` and all together at least 90 %.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WHOLE = {"documents", "desk"}
SHARE = 90.0


@dataclass
class Count:
    """How much there is and how much of it ran."""

    there: int = 0
    ran: int = 0

    def add(self, summary: dict[str, int]) -> None:
        """Add one file."""
        self.there += summary["num_statements"] + summary["num_branches"]
        self.ran += summary["covered_lines"] + summary["covered_branches"]

    @property
    def share(self) -> float:
        """In per cent; nothing there is whole."""
        return 100.0 * self.ran / self.there if self.there else 100.0


def folder_of(name: str) -> str:
    """Return the folder of `app` that a file belongs to; `app` itself for `app/cli.py`."""
    _, *folders, _ = Path(name).as_posix().split("/")
    return folders[0] if folders else "app"


def ranges(numbers: Iterable[int]) -> str:
    """Return sorted numbers as `3-5, 9`."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    return ", ".join("-".join(map(str, part)) for part in parts)


def never_run(name: str, found: dict[str, Any]) -> Iterator[str]:
    """Tell which lines of a file, and which ways between its lines, no test ran."""
    lines = set(found["missing_lines"])
    ways = [f"{start} to {end}" for start, end in found.get("missing_branches", []) if start not in lines]
    if lines:
        yield f"  never run in {name}: lines {ranges(sorted(lines))}"
    if ways:
        yield f"  never gone in {name}: from line {', '.join(ways)}"


def judge(report: dict[str, Any]) -> tuple[list[str], bool]:
    """Return the lines of the table, and whether every share is held."""
    counts: defaultdict[str, Count] = defaultdict(Count)
    lacking: list[str] = []
    for name, found in report["files"].items():
        folder = folder_of(name)
        counts[folder].add(found["summary"])
        if folder in WHOLE:
            lacking += never_run(name, found)
    counts["all"].add(report["totals"])
    table, held = [], True
    for folder, count in counts.items():
        needed = 100.0 if folder in WHOLE else SHARE
        good = count.share >= needed
        held = held and good
        table.append(f"{folder:<12} {count.share:6.2f} %  of {needed:.0f} %{'' if good else '   TOO LITTLE'}")
    return table + lacking, held


def main(path: str) -> int:
    """Print the table; 1 where a share is not held."""
    table, held = judge(json.loads(Path(path).read_text(encoding="utf-8")))
    sys.stdout.write("".join(f"{line}\n" for line in table))
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
