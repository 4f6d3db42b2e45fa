"""Runs the measures asked for, prints a table and writes JSON; how each is taken stands in `bench.sh`."""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from measure import Measure, Place

DOCUMENTS = 100_000


def measures() -> dict[str, Callable[[Place], list[Measure]]]:
    """Return the measures by name, in the order in which they are taken."""
    from page import measure_page
    from register import measure_register
    from sealing import measure_sealing
    from start import measure_start
    from timer import measure_timer
    from tokens import measure_token
    from verify import measure_verify

    return {
        "start": measure_start,
        "page": measure_page,
        "register": measure_register,
        "timer": measure_timer,
        "verify": measure_verify,
        "token": measure_token,
        "seal": measure_sealing,
    }


def main() -> int:
    """Measure and tell; 1 where a limit is missed."""
    given = _arguments()
    found: dict[str, list[Measure]] = {}
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-") as folder:
        place = Place(Path(folder), given.office or _office(Path(folder), given.documents))
        for name, measure in measures().items():
            if name in (given.names or measures()):
                sys.stderr.write(f"measuring {name} …\n")
                found[name] = measure(place)
    _print([one for several in found.values() for one in several])
    _write(given.out, found, given.documents)
    return 0 if all(one.held for several in found.values() for one in several) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*measures(), []])
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "build" / "bench.json")
    parser.add_argument("--office", type=Path, help="a folder of sample-data to use; it is copied before it is changed")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    return parser.parse_args()


def _office(folder: Path, documents: int) -> Path:
    from app.practice.records import Wish, fill

    sys.stderr.write(f"making an office of {documents} records …\n")
    fill(folder / "office", Wish(documents))
    return folder / "office"


def _print(found: list[Measure]) -> None:
    wide = max((len(one.name) for one in found), default=0)
    for one in found:
        mark = "ok    " if one.held else "MISSED"
        sys.stdout.write(f"{mark} {one.name:<{wide}}  {one.value:9.2f} ms  limit {one.limit:9.2f} ms  {one.against}\n")


def _write(out: Path, found: dict[str, list[Measure]], documents: int) -> None:
    screen = os.environ.get("VANTHU_SCREEN") or os.environ.get("QT_QPA_PLATFORM") or "the machine's display"
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "documents": documents,
        "screen": screen,
        "machine": {"system": platform.platform(), "python": platform.python_version(), "cores": os.cpu_count()},
        "measures": {name: [one.as_json() for one in several] for name, several in found.items()},
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = out.with_suffix(".part")
    fresh.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shutil.move(fresh, out)


if __name__ == "__main__":
    sys.exit(main())
