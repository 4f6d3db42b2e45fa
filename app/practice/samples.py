"""About forty believable documents of invented agencies: signed, unsigned, tampered, urgent, big, with a workbook.

Each is described in `samples.json`, so that practice offices can send them as packets.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageDraw

from app.base.clock import now
from app.forms.typeset import Typesetter
from app.pages.reader import PageReader
from app.pages.sheets import ScannedPage
from app.practice.forgery import repainted
from app.practice.pki import House, PracticePki, Signer
from app.practice.sample_texts import form_data, notation, sample_rows, write_workbook
from app.practice.stamps import SIGNATURE_MM, draw_seal, draw_signature
from app.signing.certificate_reader import certificates_of, read_certificate
from app.signing.key_file import KeyFileSession
from app.signing.marks import MM, Place
from app.signing.place import seal_place
from app.signing.seal import Sealer, Stamp

FEW = (
    "qd-phan-bo-von",
    "cv-hoa-toc-phong-chong-bao",
    "cv-cung-cap-thong-tin",
    "cv-chi-lanh-dao-ky",
    "signed-by-leader-1",
    "signed-by-leader-2",
    "signed-by-leader-3",
    "unsigned",
    "changed-after-signing",
)
"""Enough for a test: one of each sort."""

NEXT = ("gm-hop-giao-ban", "cv-thuong-khan-ngap-ung", "qd-kien-toan-ban-chi-dao")
"""What a trainee meets next: an invitation that goes straight to its unit, among others; the rest takes a while."""

_BIG_PAGES, _BIG_SIZE = 57, (1240, 1754)
_HANDS = 2
_AMOUNT, _FORGED = "100.000.000", "900.000.000"
_SIGNED_MM = 9.0
"""How far above the printed name the signature ends."""


@dataclass(frozen=True)
class Sample:
    """One practice document and what a packet says of it. `sender` is empty for the own office's documents."""

    file: str
    sender: str
    sender_name: str
    number: int | None
    code: str
    notation: str
    kind: str
    subject: str
    issued: str
    signer: str
    post: str
    urgency: int
    due: str | None
    reply_wanted: bool
    pages: int
    signed: str
    attachments: tuple[str, ...]


def write_samples(folder: Path, pki: PracticePki, names: tuple[str, ...] | None = None) -> list[Sample]:
    """Write the documents (all, or those named) and `samples.json` into the folder; signs with key files."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [row for row in sample_rows() if names is None or row["name"] in names]
    heavy = sorted(rows, key=lambda row: not row.get("big", False))
    with ThreadPoolExecutor(_HANDS) as hands:
        made = hands.map(lambda hand: _made_by(hand, folder, pki, heavy[hand::_HANDS]), range(_HANDS))
        by_name = {sample.file: sample for samples in made for sample in samples}
    found = [by_name[f"{row['name']}.pdf"] for row in rows]
    told = [asdict(sample) for sample in found]
    (folder / "samples.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return found


def _made_by(hand: int, folder: Path, pki: PracticePki, rows: list[dict[str, Any]]) -> list[Sample]:
    with _Workshop(pki, folder, folder / f".work-{hand}") as workshop:
        return [workshop.make(row) for row in rows]


class _Workshop:
    """The typesetter, the sealer and the pictures that all documents share."""

    def __init__(self, pki: PracticePki, folder: Path, room: Path) -> None:
        self._pki, self._folder, self._closing = pki, folder, ExitStack()
        self._room = room
        self._keys: dict[Path, KeyFileSession] = {}
        self._today = now().date()
        self._pictures: dict[str, Path] = {}

    def __enter__(self) -> "_Workshop":
        self._room.mkdir(exist_ok=True)
        self._typesetter = self._closing.enter_context(Typesetter())
        self._pages = PageReader()
        self._closing.callback(self._pages.close)
        self._sealer = Sealer(self._pages)
        self._closing.callback(self._sealer.close)
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()
        for file in self._room.iterdir():
            file.unlink()
        self._room.rmdir()

    def make(self, row: dict[str, Any]) -> Sample:
        """Write one document with its attachments and return its description."""
        house = self._pki.own if row["sender"] == "own" else self._pki.house(row["sender"])
        dated = self._today - timedelta(days=row["days_ago"])
        plain = self._room / f"{row['name']}.pdf"
        data = form_data(row, house.code, house.leader.name, dated)
        self._typesetter.typeset("official_document.typ", data, plain)
        if row.get("big"):
            plain = self._with_scans(plain)
        out = self._folder / f"{row['name']}.pdf"
        self._sign(row.get("signed", "full"), plain, out, house)
        files = (row["xlsx"],) if "xlsx" in row else ()
        for file in files:
            write_workbook(self._folder / file, str(row["subject"]))
        return _described(row, house, dated, (self._pages.open(out).pages, files))

    def _sign(self, how: str, plain: Path, out: Path, house: House) -> None:
        if how == "none":
            out.write_bytes(plain.read_bytes())
            return
        by_leader = out if how == "leader" else self._room / "leader.pdf"
        self._sign_as_leader(plain, by_leader, house)
        if how == "leader":
            return
        where = seal_place(self._sealer.sheet(by_leader))
        picture = self._picture(f"seal-{house.code}", lambda file: draw_seal(house.name, file))
        self._sealer.stamp_seal(by_leader, out, picture, where, Stamp(self._key(house.seal)))
        if how == "changed":
            self._tamper(out)

    def _tamper(self, pdf: Path) -> None:
        """Paint another amount over the signed one, as a forger would."""
        word = next(word for word in self._pages.words(pdf, 0) if word.text == _AMOUNT)
        box = self._pages.open(pdf).in_pdf(0, (word.x0, word.y0, word.x1, word.y1))
        pdf.write_bytes(repainted(pdf.read_bytes(), box, _FORGED))

    def _sign_as_leader(self, plain: Path, out: Path, house: House) -> None:
        last, box = self._above_name(plain, house.leader.name)
        turn = sum(map(ord, house.code)) % 4
        picture = self._picture(f"signature-{turn}", lambda file: draw_signature(file, turn))
        stamp = Stamp(self._key(house.leader))
        self._sealer.stamp_signature(plain, out, picture, Place(last, box, "sure", "found"), stamp)

    def _above_name(self, plain: Path, name: str) -> tuple[int, tuple[float, float, float, float]]:
        """Find the signer's printed name, last in the document, and return the box of a signature above it."""
        wanted = name.split()
        for page in reversed(range(self._pages.open(plain).pages)):
            words = self._pages.words(plain, page)
            for at in reversed(range(len(words) - len(wanted) + 1)):
                found = words[at : at + len(wanted)]
                if [word.text for word in found] == wanted:
                    centre = (found[0].x0 + found[-1].x1) / 2
                    width, height = (mm * MM for mm in SIGNATURE_MM)
                    bottom = found[0].y0 - _SIGNED_MM * MM
                    return page, (centre - width / 2, bottom - height, centre + width / 2, bottom)
        raise LookupError(name)

    def _key(self, signer: Signer) -> KeyFileSession:
        if signer.key not in self._keys:
            der = certificates_of(signer.certificate.read_bytes())[0]
            self._keys[signer.key] = KeyFileSession(read_certificate(der), signer.key, (self._pki.ca,), None)
        return self._keys[signer.key]

    def _picture(self, name: str, draw: Any) -> Path:
        if name not in self._pictures:
            self._pictures[name] = draw(self._room / f"{name}.png")
        return self._pictures[name]

    def _with_scans(self, plain: Path) -> Path:
        """Put scanned annexes before the document's last page, so that it weighs some 20 MB."""
        noise = Image.effect_noise(_BIG_SIZE, 26).convert("RGB")
        scans = []
        for page in range(_BIG_PAGES):
            sheet = ImageChops.offset(noise, page * 37, page * 91)
            ImageDraw.Draw(sheet).text((500, 120), f"PHU LUC - TRANG {page + 1}", fill=(20, 20, 20), font_size=44)
            kept = BytesIO()
            sheet.save(kept, "JPEG", quality=28)
            file = self._room / f"scan-{page}.jpg"
            file.write_bytes(kept.getvalue())
            scans.append(ScannedPage(file, 150.0))
        joined = self._pages.join_images(scans, self._room / "scans.pdf", "Phụ lục")
        return self._pages.join([plain, joined], self._room / "big.pdf")


def _described(row: dict[str, Any], house: House, dated: date, files: tuple[int, tuple[str, ...]]) -> Sample:
    number = row.get("number")
    wanted = row.get("due", row.get("reply"))
    signs = notation(row, house.code)
    return Sample(
        file=f"{row['name']}.pdf",
        sender="" if row["sender"] == "own" else house.code,
        sender_name=house.name,
        number=number,
        code=f"{number:02d}/{signs}" if number else f"/{signs}",
        notation=signs,
        kind=str(row.get("kind", "CÔNG VĂN")).capitalize(),
        subject=row["subject"],
        issued=dated.isoformat(),
        signer=house.leader.name,
        post=house.title,
        urgency=row.get("urgency", 0),
        due=(dated + timedelta(days=wanted)).isoformat() if wanted else None,
        reply_wanted="reply" in row,
        pages=files[0],
        signed=row.get("signed", "full"),
        attachments=files[1],
    )
