"""What stands beside a document before it is sealed: its facts, the checks, the steps."""

from PySide6.QtWidgets import QWidget

from app.base.errors import OfficeError
from app.documents.cards import Detail
from app.signing.certificates import WARN_DAYS
from app.ui import words
from app.ui.jobs import intake, sealing
from app.ui.language import PLURAL, translate
from app.ui.models import outgoing
from app.ui.theme import Tone
from app.ui.widgets.facts import FactRow
from app.ui.widgets.steps import Stage, Step


def facts_of(detail: Detail) -> list[tuple[str, str]]:
    """Return what the clerk confirms by going on."""
    card = detail.card
    issued = words.day(card.issued_date) if card.issued_date else ""
    to = [f"{one.name} ({one.organ_id or words.channel_word(one.channel)})" for one in detail.recipients]
    urgency = words.urgency_word(card.urgency) if card.urgency else ""
    return [
        (words.field_word("type_name"), card.type_name),
        (words.field_word("subject"), card.subject),
        (words.field_word("signer"), words.signer_words(detail.fields)),
        (words.field_word("issued_date"), issued),
        (words.field_word("urgency"), urgency),
        (words.field_word("recipients"), "\n".join(to)),
    ]


def signature_row(checked: intake.Checked | None, standing: sealing.Standing | None) -> FactRow | None:
    """Say how the leader's signature stands; nothing once the number is on the page."""
    title = translate("SealPage", "Signature of the leader")
    if checked is None:
        waiting = standing is not None and not standing.detail.card.number
        return FactRow(Tone.BUSY, title, translate("SealPage", "Being checked…")) if waiting else None
    if checked.problem is not None:
        told = words.told(checked.problem)
        return FactRow(Tone.BAD, title, f"{told.sentence} {told.next} ({told.code})")
    who = ", ".join(part for part in (checked.signer, checked.title) if part)
    return FactRow(Tone.GOOD, title, translate("SealPage", "{who}; the content is intact.").format(who=who))


def archive_row(checked: intake.Checked | None) -> FactRow | None:
    """Say whether the file is of the kind that archives take; signed, it is never converted (R-420)."""
    if checked is None or checked.problem is not None:
        return None
    title = translate("SealPage", "For the archive")
    if checked.pdfa:
        said = translate("SealPage", "The file says it is PDF/A-{kind}.").format(kind=checked.pdfa.lower())
        return FactRow(Tone.GOOD, title, said)
    said = translate(
        "SealPage",
        "An ordinary PDF. If it is to be archived, ask the drafter to save it as PDF/A-2b and have it signed again;"
        " a signed file is not converted.",
    )
    return FactRow(Tone.NONE, title, said)


def token_row(token: sealing.TokenFacts | OfficeError | None) -> FactRow:
    """Say which certificate would sign, whose it is, how long it holds and how its PIN stands."""
    title = translate("SealPage", "Certificate of the agency")
    if token is None:
        return FactRow(Tone.BUSY, title, translate("SealPage", "Looking for the token…"))
    if isinstance(token, OfficeError):
        told = words.told(token)
        return FactRow(Tone.BAD, title, f"{told.sentence} {told.next} ({told.code})")
    tries, days = token.state.tries_left, token.days_left
    parts = [
        token.certificate.name,
        translate("SealPage", "for 1 document"),
        translate("SealPage", "%n days left", None, PLURAL, days),
        translate("SealPage", "PIN locked") if tries == 0 else "",
        translate("SealPage", "PIN: one try left") if tries == 1 else "",
        translate("SealPage", "some PIN tries are used") if token.state.count_low and tries is None else "",
    ]
    doubt = token.days_left <= max(WARN_DAYS) or token.state.count_low or tries == 1
    tone = Tone.BAD if tries == 0 else Tone.DOUBT if doubt else Tone.GOOD
    return FactRow(tone, title, " · ".join(part for part in parts if part))


def seal_rows(standing: sealing.Standing) -> list[QWidget]:
    """Say what was known of the certificate that sealed, where that is not all (R-412)."""
    told = standing.detail.fields.get("seal")
    pill = outgoing.seal_pill(told)
    if pill is None:
        return []
    return [FactRow(pill[1], translate("SealPage", "Certificate of the agency"), outgoing.seal_words(told))]


def steps_of(standing: sealing.Standing) -> tuple[Step, ...]:
    """Return number, date, seal and the other files as they have really happened."""
    named = (
        ("number", translate("SealPage", "number")),
        ("date", translate("SealPage", "date")),
        ("seal", translate("SealPage", "agency's signature")),
        ("files", translate("SealPage", "other files")),
    )
    many = sum(file.role != "MAIN" for file in standing.detail.files)
    shown = named if many else named[:3]
    first_ahead = next((name for name, _ in shown if name not in standing.done), "")
    return tuple(
        Step(text, Stage.DONE if name in standing.done else
             Stage.FAILED if standing.last_error and name == first_ahead else Stage.AHEAD)
        for name, text in shown
    )  # fmt: skip
