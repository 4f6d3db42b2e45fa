"""What the list of who may sign asks of the desk: each change is answered with the whole list."""

from app.desk.mandates import end_mandate, give_mandate, mandates
from app.desk.office import Office
from app.documents.competence import Mandate


def listed(office: Office) -> tuple[Mandate, ...]:
    """Return who may sign what."""
    return mandates(office)


def give(office: Office, mandate: Mandate) -> tuple[Mandate, ...]:
    """List a competence and return all; raises NoAuthorisation, DaysReversed, FieldMissing."""
    give_mandate(office, mandate)
    return mandates(office)


def end(office: Office, mandate: Mandate) -> tuple[Mandate, ...]:
    """Take a competence off the list and return the rest."""
    end_mandate(office, mandate)
    return mandates(office)
