"""Code that runs only in a child process is counted, also in the child of a program that a test starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKING = """
from app.base.child import Child

if __name__ == "__main__":
    child = Child("app.pages.worker")
    child.ask("ready")
    child.close()
"""
STARTING = """
import subprocess
import sys

subprocess.run([sys.executable, "asking.py"], check=True)
"""


def test_lines_of_a_childs_child_are_counted(tmp_path: Path) -> None:
    (tmp_path / "asking.py").write_text(ASKING, encoding="utf-8")
    (tmp_path / "starting.py").write_text(STARTING, encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    environment = {**inherited, "COVERAGE_FILE": str(tmp_path / "data"), "PYTHONPATH": str(ROOT)}
    for words in (["run", "starting.py"], ["combine", "-q"], ["json", "-q", "-o", "report.json"]):
        subprocess.run(
            [sys.executable, "-m", "coverage", words[0], f"--rcfile={ROOT / 'pyproject.toml'}", *words[1:]],
            cwd=tmp_path,
            env=environment,
            check=True,
        )
    files = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["files"]
    found = next(file for name, file in files.items() if Path(name).as_posix().endswith("app/pages/worker.py"))
    assert found["functions"]["ready"]["summary"]["percent_covered"] == 100
