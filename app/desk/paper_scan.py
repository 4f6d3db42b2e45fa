"""The sealed paper comes in as a scan, which the agency then signs as its copy (NĐ 30/2020 PL I Phần II I.3; D-21)."""

from pathlib import Path

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.paper_facts import drop_job, keep, known_of, name_of
from app.desk.receive import file_row
from app.documents.arrival import ArrivedFile
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.scanning.chosen import check_sheets
from app.signing.seal import Sealer, refuse_new_field
from app.store.queries import card_of, main_files
from app.store.tables_exchange import FactRow


class ScanSigned(Refused):
    """A file with digital signatures is not the scan of a paper. Facts: file."""

    code = "paper.scan_signed"


class ScanMissing(Refused):
    """The sealed paper has not been scanned yet."""

    code = "paper.no_scan"


def refuse_unscanned(office: Office, key: int) -> None:
    """Refuse a document whose sealed paper has not come in as a scan; raises ScanMissing."""
    with office.store.read() as session:
        known = session.get(FactRow, name_of(key))
    if known is None or not known.value.get("scan"):
        raise ScanMissing(key=key)


def check_scan(path: Path, sealer: Sealer) -> None:
    """Refuse what is no scan, or cannot take the agency's text line; raises ScanSigned, SealNotPdf, SealEncrypted, ….

    A scan has been drawn by the scanner: nobody has signed it on the system. One below the floor of R-751 raises
    TooCoarse or NotInColour.
    """
    facts = sealer.facts(path)
    if any(one.signed for one in facts.signatures):
        raise ScanSigned(file=path.name)
    refuse_new_field(path, facts)
    check_sheets(path.name, sealer.sheets(path))


def take_scan(office: Office, key: int, file: ArrivedFile) -> Card:
    """Put the scan of the sealed paper in place of what was there; a second scan puts the first aside.

    Raises WrongState.
    """
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.TAKE_SCAN).value
        known = known_of(tx, key)
        there = tx.session.scalars(main_files(key)).all()
        for old in there:
            old.superseded = True
            if not known.get("scan"):
                known["before"] = old.id
        scan = file_row(key, 0, file)
        scan.role = "MAIN"
        tx.session.add(scan)
        tx.session.flush()
        keep(tx, key, known | {"scan": scan.id})
        drop_job(tx, key)
        row.files += 0 if there else 1
        row.page_count, row.verdict, row.report, row.changed_at = file.pages, "", {}, office.now()
        note(tx, office, key, "scan_taken", {"pages": file.pages})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)
