"""Practice: its axis, its token, its samples, and an office full of invented records."""

import sys
from argparse import Namespace
from pathlib import Path

from app.base.errors import Refused
from app.base.paths import Folders
from app.base.settings import load
from app.cli.run import Answer
from app.practice.token import make_practice_token


class FolderNotEmpty(Refused):
    """Invented records go only into a folder without an office."""

    code = "practice.not_empty"


def axis(given: Namespace, data: Path) -> None:
    """Run the practice axis in the foreground until the process is told to end."""
    from app.practice.partners import serve_with_offices
    from app.practice.server import serve_axis

    data.mkdir(parents=True, exist_ok=True)
    serve = serve_with_offices if given.with_offices else serve_axis
    serve(data, given.port, _announce)


def token(given: Namespace, data: Path) -> Answer:
    """Make a practice token in the data folder, or tell of the one that is there."""
    del given
    ours = load(Folders(data).settings)
    made = make_practice_token(Folders(data).practice, ours.agency, "", ours.organ_id)
    return Answer(made.as_json())


def samples(given: Namespace, data: Path) -> Answer:
    """Write the sample documents, signed by the authority of the data folder's practice token."""
    from app.practice.pki import practice_pki
    from app.practice.samples import write_samples

    written = write_samples(given.folder, practice_pki(Folders(data).practice))
    return Answer({"folder": str(given.folder), "files": [sample.file for sample in written]})


def sample_data(given: Namespace, data: Path) -> Answer:
    """Fill an empty folder with believable records, marked as practice."""
    from app.practice.records import Wish, fill

    if Folders(data).database.exists():
        raise FolderNotEmpty(folder=str(data))
    return Answer(fill(data, Wish(given.documents, given.agencies, given.seed, given.year)))


def _announce(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
