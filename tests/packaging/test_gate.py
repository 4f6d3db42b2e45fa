"""The gate's own programs: they must find what they are there to find."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GATE = ROOT / "packaging" / "gate"


def run(program: str, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(GATE / program), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.stderr
    return done.returncode, done.stdout


def test_long_modules_and_functions_are_found(tmp_path: Path) -> None:
    body = "".join(f"    x{number} = {number}\n" for number in range(40))
    (tmp_path / "long.py").write_text(f"def long():\n{body}" + "\n" * 400, encoding="utf-8")
    (tmp_path / "fine.py").write_text(f"def fine():\n{body[: body.rindex('    x39')]}", encoding="utf-8")
    code, said = run("sizes.py", str(tmp_path))
    assert code == 1
    assert "441 lines, at most 400" in said
    assert "long has 41 lines, at most 40" in said
    assert "fine" not in said


def measured(statements: int, ran: int) -> dict[str, object]:
    summary = {"num_statements": statements, "num_branches": 0, "covered_lines": ran, "covered_branches": 0}
    missing = list(range(ran + 1, statements + 1))
    return {"summary": summary, "missing_lines": missing, "missing_branches": []}


def judge(folder: Path, files: dict[str, dict[str, object]], total: dict[str, object]) -> tuple[int, str]:
    report = folder / "coverage.json"
    report.write_text(json.dumps({"files": files, "totals": total["summary"]}), encoding="utf-8")
    return run("covered.py", str(report))


def test_the_desk_is_held_to_every_line(tmp_path: Path) -> None:
    files = {"app/desk/register.py": measured(100, 99), "app/cli.py": measured(100, 100)}
    code, said = judge(tmp_path, files, measured(200, 199))
    assert code == 1
    assert "never run in app/desk/register.py: lines 100\n" in said


def test_other_folders_are_held_to_nine_tenths(tmp_path: Path) -> None:
    files = {"app/desk/register.py": measured(100, 100), "app/ui/pages/inbox.py": measured(100, 90)}
    assert judge(tmp_path, files, measured(200, 190))[0] == 0
    files["app/ui/pages/inbox.py"] = measured(100, 89)
    code, said = judge(tmp_path, files, measured(200, 189))
    assert code == 1
    assert "ui            89.00 %  of 90 %   TOO LITTLE" in said


TEXTS = """<TS version="2.1" language="vi_VN">
<context>
    <name>words</name>
    <message>
        <source>{source}</source>
        <translation{state}>{text}</translation>
    </message>
</context>
</TS>
"""


def translations(folder: Path, source: str, *, text: str = "Sổ", state: str = "") -> str:
    folder.mkdir(exist_ok=True)
    for name in ("app_vi.ts", "app_en.ts"):
        told = TEXTS.format(source=source, text=text, state=state)
        (folder / name).write_text(told, encoding="utf-8")
    return str(folder)


def test_translations_are_held_against_the_program(tmp_path: Path) -> None:
    old, new = translations(tmp_path / "old", "Book"), translations(tmp_path / "new", "Register")
    assert run("translated.py", old, old) == (0, "")
    code, said = run("translated.py", old, new)
    assert code == 1
    assert "app_vi.ts: not in the file: [words] Register" in said
    assert "app_vi.ts: no longer in the program: [words] Book" in said


def test_unfinished_translations_are_found(tmp_path: Path) -> None:
    empty = translations(tmp_path / "empty", "Book", text="")
    marked = translations(tmp_path / "marked", "Book", state=' type="unfinished"')
    assert "app_vi.ts: unfinished: [words] Book" in run("translated.py", empty, empty)[1]
    assert "app_vi.ts: unfinished: [words] Book" in run("translated.py", marked, marked)[1]
