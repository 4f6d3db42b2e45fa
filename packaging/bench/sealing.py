"""Number, date and seal on the practice token, time-stamped, against bare pyHanko with the same token and service."""

import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from measure import Measure, Place, rounded, started
from typing_extensions import override

ROOT = Path(__file__).parents[2]
RUNS, BATCH = 15, 100
_TIMES, _BATCH_TIMES = 1.25, 1.1
_SERVE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.kit.authority import Authority
authority = Authority(Path(sys.argv[2]))
print(authority.tsa, flush=True)
sys.stdin.read()
authority.close()
"""
_SIGNATURE = (365.0, 340.0, 484.0, 382.5)


@dataclass(frozen=True)
class _Room:
    """What both sides work with: a leader's document, its places, the token's session, the service's address."""

    folder: Path
    leader: Path
    tools: Any
    places: Any
    office: Any


def measure_sealing(place: Place) -> list[Measure]:
    """Seal the same document by both in turns, then a hundred in one batch."""
    with _room(place.folder / "sealing") as room:
        _ours(room)
        _bare(room)
        pairs = [(_ours(room), _bare(room)) for _ in range(RUNS)]
        ours, bare = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        singles = [_batch(room, 1) for _ in range(RUNS)]
        whole = _batch(room, BATCH)
        singles += [_batch(room, 1) for _ in range(RUNS)]
    facts = {"bare_ms": round(median(bare), 2), "runs_ms": rounded(ours), "bare_runs_ms": rounded(bare)}
    more = {"documents": BATCH, "one_ms": round(median(singles), 2), "runs_ms": rounded(singles)}
    return [
        Measure(
            "number, date and seal", median(ours), _TIMES * median(bare), "1.25 × bare pyHanko, token and TSA", facts
        ),
        Measure(f"batch of {BATCH}", whole, _BATCH_TIMES * BATCH * median(singles), f"1.1 × {BATCH} × one alone", more),
    ]


@contextmanager
def _room(folder: Path) -> Iterator[_Room]:
    sys.path.append(str(ROOT))
    from app.desk.sealing import Tools
    from app.forms.typeset import typeset
    from app.pages.reader import PageReader
    from app.practice.pki import practice_pki
    from app.practice.stamps import draw_seal, draw_signature
    from app.practice.token import make_practice_token
    from app.signing.marks import Place as Spot
    from app.signing.seal import Sealer, Stamp
    from app.signing.token import Token
    from tests.kit.children import DOCUMENT
    from tests.kit.pki import session_of

    folder.mkdir(parents=True)
    with ExitStack() as closing:
        made = make_practice_token(folder / "token", "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")
        pki = practice_pki(made.ca.parent, "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")
        tsa = closing.enter_context(_service(folder / "authority"))
        pages = PageReader()
        closing.callback(pages.close)
        sealer = Sealer(pages)
        closing.callback(sealer.close)
        token = Token(made.module, made.environment)
        closing.callback(token.close)
        key = closing.enter_context(token.session(token.certificate("agency"), made.pin))
        plain = typeset("official_document.typ", DOCUMENT, folder / "plain.pdf")
        signature, seal = draw_signature(folder / "signature.png"), draw_seal("Sở Thử nghiệm", folder / "seal.png")
        leader = folder / "leader.pdf"
        spot = Spot(0, _SIGNATURE, "sure", "found")
        sealer.stamp_signature(plain, leader, signature, spot, Stamp(session_of(pki.own.leader, pki)))
        tools = Tools(sealer, Stamp(key, tsa), seal)
        yield _Room(folder, leader, tools, sealer.find_places(leader), closing.enter_context(_office(folder)))


@contextmanager
def _service(folder: Path) -> Iterator[str]:
    """Let a time-stamping service answer in a process of its own, so that neither side shares its interpreter."""
    folder.mkdir()
    with started("-c", _SERVE, str(ROOT), str(folder)) as serving:
        if serving.stdin is None or serving.stdout is None:
            raise RuntimeError(folder)
        yield serving.stdout.readline().strip()
        serving.stdin.close()


@contextmanager
def _office(folder: Path) -> Iterator[Any]:
    from app.base.clock import now
    from app.base.news import News
    from app.base.paths import Folders
    from app.base.settings import Settings
    from app.desk.office import Office
    from app.store import upgrade
    from app.store.store import Store, sqlite_url
    from app.store.vault import Vault

    folders = Folders(folder / "office")
    folders.make()
    ours = Settings(agency="Sở Thử nghiệm tỉnh Mẫu Một", organ_id="H99.05", agency_short="STN", place="Mẫu Một")
    with Store(sqlite_url(folders.database), News()) as store:
        upgrade.create(store)
        yield Office(store, Vault(folders.vault), folders, ours, store.news, "Nguyễn Thị Mẫu", now, timedelta(0))


def _taken_in(room: _Room) -> int:
    """Take the document in once more; its bytes are in the vault only once."""
    from app.desk.prepare import Draft, Recipient, prepare
    from app.documents.arrival import ArrivedFile, Signer

    office = room.office
    kept = ArrivedFile("a.pdf", office.vault.keep_file(room.leader), 1, "application/pdf", "MAIN", 1)
    signer = Signer("Trần Văn Mẫu", "Giám đốc")
    return prepare(office, Draft("Quyết định", "Về việc đo", signer, (Recipient("H99"),), "QĐ-STN", files=(kept,))).key


def _ours(room: _Room) -> float:
    """Seal one document as the desk does, its places known: the job with its commits, its files in the vault."""
    from app.desk.number import give_number
    from app.desk.sealing import seal

    key = _taken_in(room)
    give_number(room.office, key)
    started = time.perf_counter()
    seal(room.office, key, room.tools, room.places)
    return (time.perf_counter() - started) * 1000


def _batch(room: _Room, count: int) -> float:
    from app.desk.batch import seal_all

    keys = [_taken_in(room) for _ in range(count)]
    started = time.perf_counter()
    table = seal_all(room.office, keys, room.tools)
    spent = (time.perf_counter() - started) * 1000
    if any(line.result != "done" for line in table):
        message = f"not all were sealed: {[line.problem for line in table if line.problem][:1]}"
        raise RuntimeError(message)
    return spent


def _bare(room: _Room) -> float:
    """Make the same three signatures by pyHanko alone, in this process, with the same pictures and session."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    from app.signing.appearance import MarkStyle
    from app.signing.timestamps import HttpStamper

    marks = _marks(room)
    signer, stamps = _signer(room.tools.stamp.key), HttpStamper(room.tools.stamp.tsa)
    work = Path(tempfile.mkdtemp(dir=room.folder))
    source = room.leader
    started = time.perf_counter()
    for number, mark in enumerate(marks):
        out = work / f"{number}.pdf"
        spec = fields.SigFieldSpec(mark.name, on_page=mark.page, box=mark.box)
        meta = signers.PdfSignatureMetadata(
            field_name=mark.name, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
        )
        style = MarkStyle(mark=mark)
        one = signers.PdfSigner(meta, signer, timestamper=stamps, stamp_style=style, new_field_spec=spec)
        with source.open("rb") as stream, out.open("w+b") as output:
            asyncio.run(one.async_sign_pdf(IncrementalPdfFileWriter(stream), output=output))
        source = out
    spent = (time.perf_counter() - started) * 1000
    shutil.rmtree(work)
    return spent


def _signer(key: Any) -> Any:
    from asn1crypto import x509
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class TokenSigner(signers.Signer):
        """pyHanko's signer over the token's session."""

        @override
        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
            return bytes(512) if dry_run else key.sign(data, digest_algorithm)

    untyped: Any = SimpleCertificateStore
    store = untyped.from_certs([x509.Certificate.load(der) for der in key.chain])
    return TokenSigner(signing_cert=x509.Certificate.load(key.certificate.der), cert_registry=store)


def _marks(room: _Room) -> list[Any]:
    from app.signing.seal import date_runs, number_runs

    sealer, places = room.tools.sealer, room.places
    number = sealer.mark(room.leader, "So", places.number, number_runs("245", places.number))
    date = sealer.mark(room.leader, "Ngay", places.date, date_runs(("22", "11"), places.date))
    seal = replace(sealer.mark(room.leader, "Dau", places.seal), image=room.tools.image)
    return [number, date, seal]
