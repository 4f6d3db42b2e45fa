"""What a false alarm of secrecy kept shut is read from its packet, once a named person has released it (D-16)."""

import logging

from sqlalchemy import select

from app.desk.office import Office
from app.desk.receive import fill
from app.store.tables import DocumentRow
from app.sync.checking import ChoreTools
from app.sync.inbox import read_kept

log = logging.getLogger(__name__)


def fill_released(office: Office, tools: ChoreTools, subject: str) -> str:
    """Fill a released record from the packet in the vault."""
    del tools
    asked = select(DocumentRow.axis_id, DocumentRow.raw_sha256).where(DocumentRow.id == int(subject))
    with office.store.read() as session:
        axis_id, name = session.execute(asked).one()
    arrival = read_kept(office, axis_id, name)
    if arrival is None:
        log.warning("record %s was released, but its packet cannot be read", subject)
        return ""
    fill(office, int(subject), arrival)
    return ""
