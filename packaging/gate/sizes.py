"""Fail where a module is longer than 400 lines or a function longer than 40: `sizes.py FOLDER…`."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

MODULE = 400
FUNCTION = 40


def too_long(path: Path) -> Iterator[str]:
    """Tell what in this file is longer than it may be."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > MODULE:
        yield f"{path}: {lines} lines, at most {MODULE}"
    for node in ast.walk(ast.parse(text, str(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION:
                yield f"{path}:{node.lineno}: {node.name} has {length} lines, at most {FUNCTION}"


def main(folders: list[str]) -> int:
    """Look through the folders and print what was found."""
    found = [told for folder in folders for path in sorted(Path(folder).rglob("*.py")) for told in too_long(path)]
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
