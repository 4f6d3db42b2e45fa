"""Honest files as Vietnamese offices make them: leaders, numbers, dates, seals, stamps of other systems, archives."""

from dataclasses import replace

from tests.kit.corpus import Desk, Maker
from tests.kit.raw_cast import LONG_AGO
from tests.kit.raw_letter import A4, CATALOGUE, DATE, INFO, LEADER, NUMBER, SEAL, Paper, letter, words
from tests.kit.raw_pdf import Bodies, Raw, packed, ref, refs, updated
from tests.kit.raw_sign import Key, Sign, ink, seal_drawing, signed, text

_V01, _V02, _V04, _V10 = (frozenset({code}) for code in ("V01", "V02", "V04", "V10"))
_LINE = (380, 800, 585, 832)
_WAITING = (("so_van_ban", NUMBER, ""), ("ngay_ban_hanh", DATE, ""))


def makers() -> list[Maker]:
    """Return the honest files."""
    return [*_signers(), *_papers(), *_algorithms(), *_archives(), *_forms(), *_added()]


def _good(name: str, make: object, right: frozenset[str] = _V01, kind: str = "good") -> Maker:
    assert callable(make)
    return Maker(name, kind, right, lambda desk: make(desk).content)


def _signers() -> list[Maker]:
    return [
        _good("signers: agency alone", lambda desk: desk.by_seal(letter())),
        _good("signers: agency alone, nothing shown", lambda desk: signed(letter(), desk.cast.seal, Sign())),
        _good("signers: leader alone", lambda desk: desk.leader(), _V10),
        _good("signers: leader and seal", lambda desk: desk.by_seal(desk.leader())),
        _good("signers: leader, number, date, seal", lambda desk: desk.sealed()),
        _good("signers: two leaders and seal", lambda desk: desk.by_seal(_deputy(desk, desk.leader()))),
        _good("signers: two leaders, number, date, seal", lambda desk: desk.by_agency(_deputy(desk, desk.leader()))),
        _good("signers: partner's leader, then ours", lambda desk: desk.by_seal(_deputy(desk, letter()))),
        _good("signers: elliptic keys", _elliptic),
        _good("signers: leaf certificates only", _leaf),
        _good("signers: seal beside the signature", lambda desk: _seal_at(desk, (250, 410, 350, 510))),
        _good("signers: seal over a third of the signature", lambda desk: _seal_at(desk, (310, 400, 400, 490))),
        _good("signers: nothing drawn by anyone", _invisible),
        *[_good(f"signers: sealed, {how}", lambda desk, how=how: desk.sealed(how)) for how in ("stream", "packed")],
        _good("signers: sealed, hybrid sections", lambda desk: desk.sealed("hybrid")),
        _good("signers: table first, then streams", lambda desk: _mixed(desk, "stream")),
        _good("signers: table first, then packed", lambda desk: _mixed(desk, "packed")),
    ]


def _papers() -> list[Maker]:
    papers = {
        "A3": Paper(size=(842, 1191)),
        "A5": Paper(size=(620, 860)),
        "landscape": Paper(size=(842, 842)),
        "turned 90": Paper(turned=90),
        "turned 180": Paper(turned=180),
        "turned 270": Paper(turned=270),
        "cropped": Paper(crop=(20, 20, 580, 830)),
        "corner elsewhere": Paper(corner=(-30, -20), size=(640, 880)),
        "3 pages": Paper(pages=3),
        "12 pages": Paper(pages=12),
        "60 pages": Paper(pages=60, how="packed"),
        "scan": Paper(scan=300),
        "scan of 3 pages": Paper(scan=200, pages=3),
        "big scan": Paper(scan=1800),
        "big scan of 4 pages": Paper(scan=1200, pages=4, how="packed"),
    }
    sealed = [
        _good(f"papers: {name}", lambda desk, paper=paper: desk.by_agency(desk.by_leader(letter(paper))))
        for name, paper in papers.items()
    ]
    return [
        *sealed,
        _good("papers: scan, agency's line", lambda desk: _line(desk, letter(Paper(scan=300)), desk.cast.seal)),
        _good("papers: annex with line", lambda desk: _line(desk, letter(Paper(pages=2)), desk.cast.seal)),
        _good("papers: seal on the last page", _last_page),
    ]


def _algorithms() -> list[Maker]:
    made = [
        _good(f"algorithms: {digest}", lambda desk, digest=digest: _digested(desk, digest))
        for digest in ("sha1", "sha384", "sha512")
    ]
    old = b"/adbe.pkcs7.detached"
    return [
        *made,
        _good("algorithms: adbe.pkcs7", lambda desk: desk.by_seal(desk.by_leader(letter(), subfilter=old))),
        _good("algorithms: timestamp inside", lambda desk: _stamped(desk, desk.cast.seal)),
        _good("algorithms: expired since, with timestamp", lambda desk: _stamped(desk, desk.cast.expired), _V04),
    ]


def _archives() -> list[Maker]:
    return [
        _good("archive: certificates kept", lambda desk: _kept(desk, desk.sealed())),
        _good("archive: certificates kept twice", lambda desk: _kept(desk, _kept(desk, desk.sealed()))),
        _good("archive: document timestamp", lambda desk: _clocked(desk, desk.sealed())),
        _good("archive: kept and timestamp", lambda desk: _clocked(desk, _kept(desk, desk.sealed()))),
        _good("archive: kept, packed", lambda desk: _clocked(desk, _kept(desk, desk.sealed("packed")))),
        _good("archive: two timestamps", lambda desk: _clocked(desk, _clocked(desk, desk.sealed(), "T1"), "T2")),
        _good("archive: kept between the signers", lambda desk: desk.by_agency(_kept(desk, desk.leader()))),
        _good("archive: date of change noted", lambda desk: _noted(desk.leader(), desk)),
        _good("archive: description replaced", _described),
        _good("archive: line end after the last", lambda desk: desk.sealed().plus(b"\r\n")),
    ]


def _forms() -> list[Maker]:
    filled = Paper(fields=(("ho_so", (72, 300, 300, 316), "Ho so so 12"),))
    placed = Paper(fields=(("O_ky", LEADER, "sig"), ("O_dau", SEAL, "sig")))
    return [
        _good("forms: number and date filled with the seal", _filled),
        _good("forms: filled before signing", lambda desk: desk.by_agency(desk.by_leader(letter(filled)))),
        _good("forms: waiting signature fields", lambda desk: _in_places(desk, letter(placed))),
        _good("forms: placeholder replaced by the seal", _placeholder),
        _good("forms: certified, nothing after", lambda desk: desk.certified(1)),
        _good("forms: certified for filling", lambda desk: desk.certified(2)),
        _good("forms: certified for notes", lambda desk: desk.certified(3)),
        _good("forms: certified, waiting field signed", lambda desk: _certified_place(desk, 2)),
        _good("forms: certified for notes, waiting field signed", lambda desk: _certified_place(desk, 3)),
        _good("forms: certified, timestamp after", lambda desk: _clocked(desk, desk.certified(2))),
        _good("forms: certified for nothing, kept after", lambda desk: _kept(desk, desk.certified(1))),
    ]


def _added() -> list[Maker]:
    partner = (300, 20, 580, 40)
    return [
        _good("added: other agency's line", lambda desk: desk.stamped_by_other(), _V02, "added"),
        _good("added: line, packed", lambda desk: desk.stamped_by_other("packed"), _V02, "added"),
        _good(
            "added: two other agencies",
            lambda desk: signed(
                desk.stamped_by_other(), desk.cast.elliptic, Sign("Xa", box=partner, drawing=text("DA NHAN"))
            ),
            _V02,
            "added",
        ),
        _good("added: other agency, nothing shown", _unseen, _V02, "added"),
        _good("added: a citizen signed below", _citizen, _V02, "added"),
        _good("added: other agency on a scan", _scan_stamped, _V02, "added"),
        _good("added: other agency, then archive", lambda desk: _clocked(desk, desk.stamped_by_other()), _V02, "added"),
    ]


def _deputy(desk: Desk, raw: Raw) -> Raw:
    box = (72, 420, 190, 470)
    return signed(raw, desk.cast.partner_leader, Sign("Pho", box=box, drawing=ink(box)))


def _elliptic(desk: Desk) -> Raw:
    by_leader = signed(letter(), desk.cast.elliptic_leader, Sign("Lanh_dao", box=LEADER, drawing=ink(LEADER)))
    return signed(by_leader, desk.cast.elliptic, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _leaf(desk: Desk) -> Raw:
    raw = signed(letter(), desk.cast.bare(desk.cast.leader), Sign("Lanh_dao", box=LEADER, drawing=ink(LEADER)))
    return signed(raw, desk.cast.bare(desk.cast.seal), Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _seal_at(desk: Desk, box: tuple[int, int, int, int]) -> Raw:
    return signed(desk.leader(), desk.cast.seal, Sign("Dau", box=box, drawing=seal_drawing(box)))


def _invisible(desk: Desk) -> Raw:
    return signed(signed(letter(), desk.cast.leader, Sign("L")), desk.cast.seal, Sign("D"))


def _mixed(desk: Desk, how: str) -> Raw:
    return desk.by_agency(replace(desk.leader(), how="stream" if how == "stream" else "packed"))


def _line(desk: Desk, raw: Raw, key: Key) -> Raw:
    return signed(raw, key, Sign("Dong", box=_LINE, drawing=text("So Thu nghiem; 22.11.2026")))


def _last_page(desk: Desk) -> Raw:
    raw = letter(Paper(pages=2))
    by_leader = signed(raw, desk.cast.leader, Sign("Lanh_dao", page=1, box=LEADER, drawing=ink(LEADER)))
    return signed(by_leader, desk.cast.seal, Sign("Dau", page=1, box=SEAL, drawing=seal_drawing(SEAL)))


def _digested(desk: Desk, digest: str) -> Raw:
    raw = desk.by_leader(letter(), digest=digest)
    return signed(raw, desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), digest=digest))


def _stamped(desk: Desk, key: Key) -> Raw:
    at = LONG_AGO if key is desk.cast.expired else None
    seal = Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), stamp=desk.cast.clock, at=at)
    return signed(desk.leader(), key, seal)


def _kept(desk: Desk, raw: Raw) -> Raw:
    """Add the material of long-term validation, without signing."""
    number = raw.size
    made: Bodies = {number + place: packed(der) for place, der in enumerate(desk.cast.seal.chain)}
    store = max(made) + 1
    held = raw.objects.get(int((raw.objects[CATALOGUE].get("/DSS") or b"0").split()[0]), {})
    certificates = refs([*made]) if not held else held["/Certs"].rstrip(b"]") + b" " + refs([*made])[1:]
    made[store] = {"/Type": b"/DSS", "/Certs": certificates}
    return updated(raw, {**made, CATALOGUE: raw.entry(CATALOGUE, DSS=ref(store))})


def _clocked(desk: Desk, raw: Raw, name: str = "Thoi_gian") -> Raw:
    return signed(raw, desk.cast.clock, Sign(name, timestamp=True))


def _noted(raw: Raw, desk: Desk) -> Raw:
    """Seal with another tool's name and date in the file's facts."""
    told = {INFO: raw.entry(INFO, ModDate=b"(D:20261122090000+07'00')", Producer=b"(Phan mem khac)")}
    return signed(raw, desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), also=lambda _raw: told))


def _described(desk: Desk) -> Raw:
    """Seal with the XMP description written anew, its date changed."""
    raw = letter()
    number = raw.size
    first = {number: _xmp("2026-11-20"), CATALOGUE: raw.entry(CATALOGUE, Metadata=ref(number))}
    by_leader = desk.by_leader(updated(raw, first))
    seal = Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), also=lambda _raw: {number: _xmp("2026-11-22")})
    return signed(by_leader, desk.cast.seal, seal)


def _xmp(day: str) -> dict[str, bytes]:
    told = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<xmp:ModifyDate>{day}T09:00:00+07:00</xmp:ModifyDate>"
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Quyet dinh</rdf:li></rdf:Alt></dc:title>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return {"/Type": b"/Metadata", "/Subtype": b"/XML", "stream": told.encode("ascii")}


def _filled(desk: Desk) -> Raw:
    """The leader's form fields for number and date, filled in the very update that seals."""
    raw = desk.by_leader(letter(Paper(fields=_WAITING)))

    def fill(held: Raw) -> Bodies:
        made: Bodies = {}
        for name, box, value in (("so_van_ban", NUMBER, b"245"), ("ngay_ban_hanh", DATE, b"22")):
            number = next(n for n, obj in held.objects.items() if obj.get("/T") == b"(%s)" % name.encode("ascii"))
            made[number] = held.entry(number, V=b"(%s)" % value, AP=b"<</N %s>>" % ref(number + 1))
            made[number + 1] = {
                "/Type": b"/XObject",
                "/Subtype": b"/Form",
                "/BBox": b"[0 0 %d %d]" % (box[2] - box[0], box[3] - box[1]),
                "/Resources": b"<</Font<</F1 3 0 R>>>>",
                "stream": words((2, 4), value),
            }
        return made

    return signed(raw, desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), also=fill))


def _in_places(desk: Desk, raw: Raw) -> Raw:
    by_leader = signed(raw, desk.cast.leader, Sign(field="O_ky", box=LEADER, drawing=ink(LEADER)))
    return signed(by_leader, desk.cast.seal, Sign(field="O_dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _placeholder(desk: Desk) -> Raw:
    """A waiting field that shows "place of the seal" until the seal takes its place."""
    raw = letter(Paper(fields=(("O_dau", SEAL, "sig"),)))
    number = next(n for n, obj in raw.objects.items() if obj.get("/T") == b"(O_dau)")
    drawn = raw.size
    grey = b"0.8 g 10 20 80 40 re f 0 g " + words((14, 30), b"Cho dong dau", 9)
    shown: Bodies = {
        number: raw.entry(number, AP=b"<</N %s>>" % ref(drawn)),
        drawn: {
            "/Type": b"/XObject",
            "/Subtype": b"/Form",
            "/BBox": b"[0 0 100 100]",
            "/Resources": b"<</Font<</F1 3 0 R>>>>",
            "stream": grey,
        },
    }
    by_leader = signed(updated(raw, shown), desk.cast.leader, Sign("Lanh_dao"))
    return signed(by_leader, desk.cast.seal, Sign(field="O_dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _certified_place(desk: Desk, level: int) -> Raw:
    raw = letter(Paper(fields=(("O_dau", SEAL, "sig"),)))
    by_leader = Sign("Lanh_dao", box=LEADER, drawing=ink(LEADER), lock=level, certify=True)
    certified = signed(raw, desk.cast.leader, by_leader)
    return signed(certified, desk.cast.seal, Sign(field="O_dau", box=SEAL, drawing=seal_drawing(SEAL)))


def _unseen(desk: Desk) -> Raw:
    return signed(desk.sealed(), desk.cast.partner, Sign("Khac"))


def _citizen(desk: Desk) -> Raw:
    box = (72, 60, 220, 90)
    return signed(desk.sealed(), desk.cast.citizen, Sign("Dan", box=box, drawing=text("Nguyen Van Dan da nhan")))


def _scan_stamped(desk: Desk) -> Raw:
    raw = desk.by_seal(letter(Paper(scan=300, size=A4)))
    box = (400, 640, 560, 665)
    return signed(raw, desk.cast.partner, Sign("Den", box=box, drawing=text("DEN: 12")))
