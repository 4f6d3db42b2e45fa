"""A draft is looked at before anything is kept or spent: would the axis take it? (edXML 1.12; ux C4)."""

from app.desk.fitness import BY_THE_AXIS, around, refuse
from app.desk.number import expected_code
from app.desk.office import Office
from app.desk.prepare import Draft
from app.documents.capacity import parted
from app.documents.leaving import Finding, Leaving, LeavingFile, check_leaving
from app.documents.numbering import split_code
from app.documents.secrecy import mark_in_notation
from app.documents.values import clean


def findings_of(office: Office, draft: Draft) -> list[Finding]:
    """Return what the rules of the wire say of a draft with the number and date it would get now, errors first.

    A draft that goes only by other ways has none. Raises NoSuchType.
    """
    receivers = [to for to in draft.recipients if to.channel == BY_THE_AXIS]
    if not receivers:
        return []
    code = split_code(expected_code(office, draft.type_name, draft.drafting_unit))
    notation = clean(draft.notation) or code.notation
    ours = office.settings
    competence, position = parted(draft.signer.competence, draft.signer.position)
    leaving = Leaving(
        sender=ours.organ_id,
        receivers=tuple(to.organ_id.upper() for to in receivers),
        code_number=code.number,
        code_notation=notation,
        subject=clean(draft.subject),
        dated=office.today(),
        due=draft.due,
        priority=draft.urgency,
        texts={
            "place": (ours.place,),
            "competence": (clean(competence),),
            "position": (clean(position),),
            "signer": (clean(draft.signer.name),),
            "from.name": (ours.agency,),
            "from.in_charge": (ours.parent_agency,),
            "to.name": tuple(to.name for to in receivers),
        },
        files=tuple(LeavingFile(file.name, file.size, file.problem) for file in draft.files),
    )
    return check_leaving(leaving, around(office, mark_in_notation(f"/{notation}")))


def refuse_unfit_draft(office: Office, draft: Draft) -> None:
    """Refuse a draft that the axis would not take; raises NotFitToLeave, NoSuchType."""
    refuse(findings_of(office, draft))
