"""What came of the corpus: a table of what the files are against what the check said."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from zlib import crc32

from tests.kit.corpus import VALID, Maker
from tests.kit.corpus_algorithms import makers as algorithms
from tests.kit.corpus_bytes import makers as of_bytes
from tests.kit.corpus_cms import makers as messages
from tests.kit.corpus_dangling import makers as dangling
from tests.kit.corpus_foreign import makers as foreign
from tests.kit.corpus_good import makers as good
from tests.kit.corpus_habits import makers as habits
from tests.kit.corpus_hidden import makers as hidden
from tests.kit.corpus_later import makers as later
from tests.kit.corpus_notes import makers as notes
from tests.kit.corpus_odd import makers as odd
from tests.kit.corpus_pictures import makers as pictures
from tests.kit.corpus_ranges import makers as ranges
from tests.kit.corpus_riders import makers as riders
from tests.kit.corpus_shadow import makers as shadows
from tests.kit.corpus_tools import makers as tools
from tests.kit.corpus_twofold import makers as twofold
from tests.kit.corpus_updates import makers as updates
from tests.kit.corpus_updates import object_streams

VERDICTS = tuple(f"V{number:02d}" for number in range(1, 13))
_AT_LEAST = 4
_FEW = frozenset(
    {"messages", "two pictures", "between the words", "read apart", "traps", "riding along", "riding on the page"}
    | {"riding on the catalogue", "riding on the form", "riding on the field", "riding on other objects"}
)
_FEW_EACH = 2
"""Families of many like files: a short run takes two of each."""
_KINDS = ("good", "added", "odd", "attacked")


@dataclass(frozen=True)
class Outcome:
    """One file: its name and kind, what was said of it, whether that is right, how long it took."""

    name: str
    kind: str
    verdict: str
    right: bool
    seconds: float

    @property
    def falsely_valid(self) -> bool:
        """Tell whether an attacked file was let pass."""
        return self.kind == "attacked" and self.verdict in VALID


def every_maker() -> list[Maker]:
    """Return the whole corpus."""
    return [
        *good(),
        *odd(),
        *updates(),
        *object_streams(),
        *ranges(),
        *notes(),
        *shadows(),
        *dangling(),
        *later(),
        *of_bytes(),
        *habits(),
        *tools(),
        *foreign(),
        *algorithms(),
        *hidden(),
        *messages(),
        *pictures(),
        *riders(),
        *twofold(),
    ]


def short_share(makers: Sequence[Maker]) -> list[Maker]:
    """Return what every run checks: of each class the first ones, and every third of the others."""
    families: Counter[str] = Counter()
    chosen = []
    for maker in makers:
        family = maker.name.partition(":")[0]
        families[family] += 1
        if family in _FEW:
            chosen += [maker] if families[family] <= _FEW_EACH else []
        elif families[family] <= _AT_LEAST or crc32(maker.name.encode()) % 3 == 0:
            chosen.append(maker)
    return chosen


def table(outcomes: Sequence[Outcome]) -> str:
    """Return the confusion table: kinds of files, and classes of attacks, by verdict."""
    seen = Counter((one.kind, one.verdict) for one in outcomes)
    classes = Counter((_class(one), one.verdict) for one in outcomes if one.kind == "attacked")
    head = f"{'':30}" + "".join(f"{code:>5}" for code in VERDICTS) + "  files"
    lines = ["Verdicts over the corpus of signed files (rows: what a file is; columns: what the check says)", head]
    lines += [_line(kind, seen, kind) for kind in _KINDS]
    lines += ["of the attacked:", *(_line(f"  {one}", classes, one) for one in sorted({one for one, _ in classes}))]
    wrong = [one for one in outcomes if not one.right]
    lines.append(
        f"{len(outcomes)} of {len(every_maker())} files; falsely valid: {sum(one.falsely_valid for one in outcomes)}; "
        f"another verdict than the right one: {len(wrong)}; {sum(one.seconds for one in outcomes):.0f} s"
    )
    return "\n".join(lines)


def keep(outcomes: Sequence[Outcome], folder: Path) -> None:
    """Write the table and every outcome where the gate shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "corpus.txt").write_text(table(outcomes) + "\n", encoding="utf-8")
    told = [asdict(one) for one in outcomes]
    (folder / "corpus.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def _class(outcome: Outcome) -> str:
    return outcome.name.partition(":")[0]


def _line(title: str, counts: Counter[tuple[str, str]], key: str) -> str:
    cells = [counts[key, code] for code in VERDICTS]
    return f"{title:30}" + "".join(f"{count or '.':>5}" for count in cells) + f"{sum(cells):>7}"
