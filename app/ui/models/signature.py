"""How a report of a check of signatures is put into words and boxes; plain values, no widgets (ux C5, R-985)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from app.base.clock import to_vietnam
from app.ui import words
from app.ui.language import translate
from app.ui.theme import Tone
from app.ui.viewer.view import Highlight
from app.ui.wording import verdicts

Told = Mapping[str, Any]
"""A report about one file, or one signature in it, as `app/signing/report.py` tells them."""

_OF_FILE = "label"
"""A difference in what the file says of itself: it has no place on a page."""


def parts(value: object) -> Sequence[Told]:
    """Return the signatures, differences or annexes of a report; nothing where there are none."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def tone_of(signature: Told) -> Tone:
    """Return how one signature stands by itself; what cannot be checked or is not trusted is never "not valid"."""
    if not signature.get("checked", True):
        return Tone.DOUBT
    broken = not signature.get("intact", True) or signature.get("covers") == "part"
    if broken or signature.get("changes_after") == "not_permitted":
        return Tone.BAD
    return Tone(words.fact_words("certificate", str(signature.get("certificate") or "ok"))[0])


def outlines(report: Told, chosen: int = -1) -> tuple[Highlight, ...]:
    """Return thin outlines for the signatures by how they stand, and boxes for what differs from what was signed."""
    signed = [
        Highlight(int(one["page"]) - 1, box, tone_of(one), strong=place == chosen, bare=True)
        for place, one in enumerate(parts(report.get("signatures")))
        if (box := box_of(one)) is not None
    ]
    return (*signed, *differing(report))


def differing(report: Told) -> tuple[Highlight, ...]:
    """Return the boxes of what differs from what was signed; what the file says of itself has no place."""
    return tuple(
        Highlight(int(one["page"]) - 1, box, Tone.BAD)
        for one in parts(report.get("differences"))
        if one.get("what") != _OF_FILE and (box := box_of(one)) is not None
    )


def box_of(told: Told) -> tuple[float, float, float, float] | None:
    """Return where something stands on its page as viewed, or None where it is not seen."""
    box = told.get("box")
    if not box or not told.get("page"):
        return None
    left, top, right, bottom = (float(edge) for edge in box)
    return left, top, right, bottom


def title(number: int, signature: Told) -> str:
    """Say who signed, in which role."""
    who = str(signature.get("signer") or signature.get("organisation") or signature.get("field") or "")
    kind = signature.get("kind")
    if kind == "agency":
        who = translate("SignaturePanel", "{name} (agency)").format(name=who)
    elif kind == "timestamp":
        who = translate("SignaturePanel", "Time stamp of {name}").format(name=who)
    else:
        who = " – ".join(part for part in (who, str(signature.get("title") or "")) if part)
    return f"{number} · {who}"


def standing(signature: Told) -> str:
    """Say in a word how a signature stands, and when it was made by whose clock."""
    _, word = verdicts.WORDS[tone_of(signature).value]
    source = str(signature.get("time_source"))
    return " · ".join(
        part for part in (translate("Verdict", word), moment(signature.get("time")), _clock(source)) if part
    )


def details(signature: Told) -> list[tuple[str, str]]:
    """Return the evidence for one signature, label by label (R-985)."""
    by = str(signature.get("stamped_by") or "")
    stamped = translate("SignaturePanel", "time stamp of {name}").format(name=by) if by else ""
    organisation = str(signature.get("organisation") or "")
    rows = (
        (translate("SignaturePanel", "Agency"), organisation if organisation != signature.get("signer") else ""),
        (translate("SignaturePanel", "Hour by"), stamped or _clock(str(signature.get("time_source")))),
        (translate("SignaturePanel", "Content"), _content(signature)),
        (translate("SignaturePanel", "Covers"), words.check_word(verdicts.COVERS, str(signature.get("covers")))),
        (translate("SignaturePanel", "Since then"), _since(signature)),
        (translate("SignaturePanel", "Issuer"), str(signature.get("issuer") or "")),
        (translate("SignaturePanel", "Certificate"), _certificate(signature)),
        (translate("SignaturePanel", "Revocation"), _revocation(signature)),
        (translate("SignaturePanel", "Algorithm"), str(signature.get("algorithm") or "").upper()),
    )
    return [row for row in rows if row[1]]


def fact_text(report: Told, name: str) -> tuple[Tone, str]:
    """Return one of the three facts with what it rests on: whose seal, which issuer, or which signatures speak so."""
    answer = str(report.get(name, "unknown"))
    kind, text = words.fact_words(name, answer)
    signatures = parts(report.get("signatures"))
    if name == "sender":
        seals = [one for one in signatures if one.get("kind") == "agency"]
        beside = str(seals[0].get("organisation") or seals[0].get("signer") or "") if seals else ""
    elif answer == "ok":
        issuers = dict.fromkeys(str(one["issuer"]) for one in signatures if one.get("issuer"))
        beside = ", ".join(issuers) if name == "certificate" else ""
    else:
        beside = _numbers(signatures, name, answer)
    return Tone(kind), " · ".join(part for part in (text, beside) if part)


def moment(told: object) -> str:
    """Return a moment of a report as the clerk reads it."""
    return words.day_and_hour(to_vietnam(datetime.fromisoformat(told))) if isinstance(told, str) and told else ""


def lower(text: str) -> str:
    """Return words as they go on in a sentence."""
    return text[:1].lower() + text[1:]


def _numbers(signatures: Sequence[Told], name: str, answer: str) -> str:
    """Name the signatures that a fact comes from."""
    if name == "certificate":
        found = [at for at, one in enumerate(signatures, 1) if one.get("certificate") == answer]
    else:
        found = [at for at, one in enumerate(signatures, 1) if tone_of(one) is Tone.BAD]
    if not found or len(found) == len(signatures):
        return ""
    return translate("SignaturePanel", "signature {numbers}").format(numbers=", ".join(map(str, found)))


def _clock(source: str) -> str:
    if source == "timestamp":
        return translate("SignaturePanel", "time stamp")
    return translate("SignaturePanel", "by the signer's own clock") if source == "signer" else ""


def _content(signature: Told) -> str:
    if not signature.get("checked", True):
        return translate("SignaturePanel", "of a kind that proves nothing any more")
    return "" if signature.get("intact", True) else translate("SignaturePanel", "does not match the signature")


def _since(signature: Told) -> str:
    """Say what came after a signature; one that does not match says nothing about it."""
    if not signature.get("intact", True):
        return ""
    return words.check_word(verdicts.CHANGES, str(signature.get("changes_after")))


def _certificate(signature: Told) -> str:
    state = signature.get("certificate")
    return lower(words.fact_words("certificate", str(state))[1]) if state else ""


def _revocation(signature: Told) -> str:
    """Say what the answer about revocation rests on, how old that is, and whether it was kept here."""
    source = words.check_word(verdicts.SOURCES, str(signature.get("revocation")))
    kept = translate("SignaturePanel", "kept here") if signature.get("revocation_kept") else ""
    return ", ".join(part for part in (source, moment(signature.get("revocation_at")), kept) if part)
