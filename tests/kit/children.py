"""The child processes that many tests share: one of each kind a session, here before any test looks for orphans.

None is replaced after some tasks, as the program's are, for a process that comes in the middle of a test is an
orphan there; and each may take its time, for a machine that runs tests is busy.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.child import Limits
from app.forms.typeset import Typesetter
from app.pages.reader import PageReader
from app.signing.seal import Sealer
from app.signing.verify import Verifier

PATIENT = Limits(deadline=120.0, memory=3 << 30)

DOCUMENT: dict[str, object] = {
    "parent_agency": "ỦY BAN NHÂN DÂN\nTỈNH MẪU MỘT",
    "agency": "SỞ THỬ NGHIỆM",
    "notation": "QĐ-STN",
    "place": "Mẫu Một",
    "year": "2026",
    "kind": "QUYẾT ĐỊNH",
    "subject": "Về việc phê duyệt dự toán",
    "body": ["QUYẾT ĐỊNH:", "Điều 1. Phê duyệt dự toán 100.000.000 đồng.", "Điều 2. Thi hành."],
    "recipients": ["Như Điều 2", "Lưu: VT"],
    "post": "GIÁM ĐỐC",
    "signer": "Trần Văn Mẫu",
}


@pytest.fixture(scope="session")
def reader() -> Iterator[PageReader]:
    """The page child."""
    made = PageReader(PATIENT)
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="session")
def sealer(reader: PageReader) -> Iterator[Sealer]:
    """The sealing child."""
    made = Sealer(reader, PATIENT)
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="session")
def verifier(reader: PageReader) -> Iterator[Verifier]:
    """The checking child."""
    made = Verifier(reader, PATIENT)
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="session")
def plain_document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A decision of the practice office, typeset once; nobody has signed it."""
    out = tmp_path_factory.mktemp("plain") / "plain.pdf"
    with Typesetter() as typesetter:
        return typesetter.typeset("official_document.typ", DOCUMENT, out)
