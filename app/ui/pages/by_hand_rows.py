"""What is said beside a paper on its way: what to do with pen, seal and scanner, the steps, the button's words."""

from datetime import date

from app.documents.life import State
from app.documents.paper_seals import PaperRule, edge_seals, sheets
from app.signing.profile import profile
from app.ui import words
from app.ui.jobs.by_hand import Standing
from app.ui.language import PLURAL, translate
from app.ui.theme import Tone
from app.ui.widgets.facts import FactRow
from app.ui.widgets.steps import Stage, Step

_ORDER = (State.PREPARED, State.NUMBERED, State.STAMPED, State.SEALED, State.ISSUED)


def steps_of(standing: Standing) -> tuple[Step, ...]:
    """Return number, red seal, scan, signature and issue as they have really happened; no scan where none is needed."""
    card = standing.detail.card
    reached = _ORDER.index(card.state) if card.state in _ORDER else len(_ORDER)
    signed = card.channel == "both"
    failed = Stage.FAILED if standing.last_error else Stage.AHEAD
    scan = (
        (translate("ByHand", "scan"), Stage.DONE if standing.scan is not None else Stage.AHEAD),
        (translate("ByHand", "agency's signature"), Stage.DONE if signed else failed),
    )
    issued = card.state is State.ISSUED
    told = (
        (translate("ByHand", "number"), Stage.DONE if reached else Stage.AHEAD),
        (translate("ByHand", "red seal"), Stage.DONE if reached >= _ORDER.index(State.STAMPED) else Stage.AHEAD),
        *(scan if standing.wired or standing.scan is not None else ()),
        (translate("ByHand", "issue"), Stage.DONE if issued else Stage.AHEAD),
    )
    return tuple(Step(text, stage) for text, stage in told)


def guidance(standing: Standing) -> list[FactRow]:
    """Return what the clerk does now, away from the screen."""
    card = standing.detail.card
    if not standing.on_paper:
        title = translate("ByHand", "Issue on paper")
        said = translate(
            "ByHand",
            "The leader signs the printed document by hand. It keeps its number, and a signing that was begun is given"
            " up. Later the scan can be signed by the agency and sent by the axis.",
        )
        return [FactRow(Tone.BUSY, title, said)]
    if card.state is State.PREPARED:
        title, said = (
            translate("ByHand", "Signed by hand"),
            translate("ByHand", "Give the number, then write it on the paper."),
        )
        if card.number_by is None:
            return [FactRow(Tone.BUSY, title, said)]
        last = translate("ByHand", "At the latest on {day}, the working day after signing.")
        return [FactRow(Tone.BUSY, title, f"{said} {last.format(day=words.day(card.number_by))}")]
    if card.state is State.NUMBERED:
        return _with_pen_and_seal(standing)
    if card.state is State.STAMPED and standing.scan is None:
        return [_to_scan(standing)]
    return []


def _with_pen_and_seal(standing: Standing) -> list[FactRow]:
    card = standing.detail.card
    day = card.issued_date
    number = card.code.partition("/")[0]
    write = translate("ByHand", "After “Số:” write {number}; in the date {day} and {month}.")
    written, month = profile().day_month(day) if day is not None else ("", "")
    pen = write.format(number=number, day=written, month=month)
    seal = translate("ByHand", "Straight and clear, over about one third of the signature, on its left.")
    return [
        FactRow(Tone.BUSY, translate("ByHand", "Number and date with the pen"), pen),
        FactRow(Tone.BUSY, translate("ByHand", "The red seal"), f"{seal} {_edges(standing.pages, standing.rule)}"),
    ]


def _edges(pages: int, rule: PaperRule) -> str:
    """Say how many seals go over the edges of the sheets (Đ33.1); what is not known is told as the rule."""
    if not pages:
        return translate("ByHand", "More than one sheet: the edge seal too, over five sheets at most at a time.")
    one, both = sheets(pages, both_sides=False), sheets(pages, both_sides=True)
    if not edge_seals(one, rule):
        return translate("ByHand", "One sheet: no edge seal.")
    said = translate(
        "ByHand",
        "Edge seals for each copy: {one} over {sheets} sheets printed on one side; {both} over {half} on both.",
    )
    return said.format(one=edge_seals(one, rule), sheets=one, both=edge_seals(both, rule), half=both)


def copies_row(standing: Standing, made: int) -> FactRow:
    """Say how many copies are needed and whether that many were made (Đ17.1.a); another number is only a doubt."""
    wanted = standing.copies
    title = translate("ByHand", "Copies to print and seal: {count}").format(count=wanted)
    said = translate(
        "ByHand", "{paper} for recipients on paper, {kept} to keep: in the record office and in the work's file."
    )
    told = said.format(paper=wanted - standing.rule.kept, kept=standing.rule.kept)
    if made == wanted:
        return FactRow(Tone.GOOD, title, told)
    other = translate("ByHand", "{made} were made: check who gets one.").format(made=made)
    return FactRow(Tone.DOUBT, title, f"{told} {other}")


def _to_scan(standing: Standing) -> FactRow:
    count = standing.wired
    if not count:
        title = translate("ByHand", "Everybody gets it on paper")
        said = translate("ByHand", "It can be issued. With a scan signed by the agency it could also go by the axis.")
        return FactRow(Tone.BUSY, title, said)
    title = translate("ByHand", "%n recipients get the signed scan", None, PLURAL, count)
    said = translate("ByHand", "Scan the sealed paper in colour, 200 dpi or finer, all its pages into one PDF.")
    return FactRow(Tone.BUSY, title, said)


def primary_words(standing: Standing, *, signs: bool) -> str:
    """Return the words of the one obvious next thing."""
    card = standing.detail.card
    count = len(standing.detail.recipients)
    if not standing.on_paper:
        return translate("ByHand", "Change to issuing on paper")
    if signs:
        return translate("ByHand", "Sign the scan for the agency")
    if card.state is State.STAMPED and standing.wired:
        return translate("ByHand", "Take in the scan…")
    said = {
        State.PREPARED: translate("ByHand", "Give number {code}").format(code=standing.code),
        State.NUMBERED: translate("ByHand", "The red seal is on the paper"),
        State.ISSUED: translate("ByHand", "Issued"),
    }
    return said.get(card.state) or translate("ByHand", "Issue to %n recipients", None, PLURAL, count)


def signed_on(standing: Standing) -> tuple[str, str]:
    """Return when the leader signed the paper, as a row of the facts."""
    told = standing.detail.fields.get("paper")
    signed = str(told.get("signed", "")) if isinstance(told, dict) else ""
    return translate("ByHand", "Signed on paper"), words.day(date.fromisoformat(signed)) if signed else ""
