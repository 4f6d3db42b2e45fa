"""Compare the translations with what the program says now: `translated.py COMMITTED FRESH`.

Fails where a text of the program is missing in a file, where a file has one that the program has no more, and
where an entry is unfinished. Line numbers do not count.
"""

import re
import sys
from pathlib import Path

FILES = ("app_vi.ts", "app_en.ts")
_CONTEXT = re.compile(r"<context>\s*<name>(.*?)</name>(.*?)</context>", re.DOTALL)
_MESSAGE = re.compile(r"<message.*?</message>", re.DOTALL)
_TRANSLATION = re.compile(r"<translation(.*?)(?:/>|>(.*?)</translation>)", re.DOTALL)
_FORM = re.compile(r"<numerusform[^>]*>(.*?)</numerusform>", re.DOTALL)


def entries(path: Path) -> dict[str, str]:
    """Return each text (with its context and comment) and its translation element."""
    found = {}
    for name, content in _CONTEXT.findall(path.read_text(encoding="utf-8")):
        for message in _MESSAGE.findall(content):
            told = {part: _part(message, part) for part in ("source", "comment")}
            translation = _TRANSLATION.search(message)
            key = f"[{name}] {told['source']}" + (f" ({told['comment']})" if told["comment"] else "")
            found[key] = translation.group(0) if translation else ""
    return found


def _part(message: str, name: str) -> str:
    found = re.search(f"<{name}>(.*?)</{name}>", message, re.DOTALL)
    return found.group(1) if found else ""


def finished(translation: str) -> bool:
    """Whether an entry says something, in every plural form."""
    match = _TRANSLATION.search(translation)
    if match is None or "unfinished" in match.group(1):
        return False
    said = match.group(2) or ""
    forms = _FORM.findall(said) or [said]
    return all(form.strip() for form in forms)


def faults(committed: Path, fresh: Path) -> list[str]:
    """Tell what is wrong with one committed file."""
    old, new = entries(committed), entries(fresh)
    missing = [f"{committed.name}: not in the file: {key}" for key in sorted(new.keys() - old.keys())]
    extra = [f"{committed.name}: no longer in the program: {key}" for key in sorted(old.keys() - new.keys())]
    open_ones = [f"{committed.name}: unfinished: {key}" for key, said in old.items() if not finished(said)]
    return missing + extra + open_ones


def main(committed: str, fresh: str) -> int:
    """Print what is wrong; 1 where something is."""
    found = []
    for name in FILES:
        if (Path(committed) / name).is_file():
            found += faults(Path(committed) / name, Path(fresh) / name)
        else:
            found.append(f"{name}: there is no such file")
    if found:
        found.append("bring the files up to date: sh packaging/translate.sh")
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
