"""What a clerk has typed and not yet committed: kept every few seconds, so a power cut loses no form (ux C3)."""

from typing import Any

from app.desk.office import Office
from app.store.tables_exchange import FactRow


def keep_draft(office: Office, key: int, form: str, values: dict[str, Any]) -> None:
    """Keep the values of a form that is being filled in for a document (key 0: a new one)."""
    with office.store.write() as tx:
        tx.session.merge(FactRow(name=_name(key, form), value={"who": office.who, "values": values}))


def draft(office: Office, key: int, form: str) -> dict[str, Any]:
    """Return the kept values of a form, or nothing."""
    with office.store.read() as session:
        row = session.get(FactRow, _name(key, form))
        return dict(row.value["values"]) if row else {}


def drop_draft(office: Office, key: int, form: str) -> None:
    """Forget a draft once its form is committed or given up."""
    with office.store.write() as tx:
        row = tx.session.get(FactRow, _name(key, form))
        if row is not None:
            tx.session.delete(row)


def _name(key: int, form: str) -> str:
    return f"draft/{form}/{key}"
