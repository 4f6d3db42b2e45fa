"""The command line as a script sees it: words in, exit code and JSON out."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.run import run


@dataclass
class Shell:
    """One data folder, worked by commands in this process."""

    data: Path
    capture: pytest.CaptureFixture[str]

    def ask(self, *words: str | Path, code: int = 0) -> Any:
        """Run a command with `--json`; it answers exactly one document."""
        out, err = self.tell(*words, "--json", code=code)
        assert out, err
        return json.loads(out)

    def tell(self, *words: str | Path, code: int = 0) -> tuple[str, str]:
        """Run a command and return what it said on both streams."""
        self.capture.readouterr()
        around = dict(os.environ)
        done = run(["--data", str(self.data), *map(str, words)])
        os.environ.update(around)
        out, err = self.capture.readouterr()
        assert done == code, f"{words}: {done}\n{out}\n{err}"
        return out, err

    def beside(self, data: Path) -> "Shell":
        return Shell(data, self.capture)


def configured(shell: Shell, *more: str, organ_id: str = "H99.05") -> Any:
    """Set the folder up as an agency of the practice axis."""
    named = ("--agency", "Sở Thử nghiệm tỉnh Mẫu Một", "--organ-id", organ_id, "--clerk", "Nguyễn Thị Mẫu")
    return shell.ask("configure", *named, *more)
