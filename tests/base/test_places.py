"""What the system says of a place becomes a failure with a place and a reason."""

import errno
from pathlib import Path

import pytest

from app.base.places import place_trouble


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "os.full"), (errno.EACCES, "os.denied"), (errno.EISDIR, "os.folder"), (errno.EIO, "os.other")],
)
def test_a_reason_has_a_code(number: int, reason: str) -> None:
    told = place_trouble(OSError(number, "said by the system", "a"))
    assert told.facts == {"file": "a", "reason": reason}


def test_the_place_is_the_one_that_was_to_be_made(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none") as problem:
        tmp_path.replace(tmp_path / "none" / "b")
    assert place_trouble(problem.value).facts["file"] == str(tmp_path / "none" / "b")
    assert place_trouble(OSError(errno.ENOSPC, "full"), "out.pdf").facts["file"] == "out.pdf"
