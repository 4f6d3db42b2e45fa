"""Attacks by additions that a reader shows or runs: notes, form fields, pages, scripts, titles."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_updates import CONTENT, EVIL
from tests.kit.raw_letter import (
    AMOUNT,
    CATALOGUE,
    FIRST,
    FORM,
    INFO,
    LEADER,
    SEAL,
    TREE,
    first_page,
    rectangle,
    shape,
    words,
)
from tests.kit.raw_pdf import Bodies, Obj, Raw, added, ref, refs, updated

Attack = Callable[[Raw], Raw]
OVER = b"1 g 0 0 134 16 re f 0 g " + words((2, 3), b"900.000.000")


def makers() -> list[Maker]:
    """Return the attacks on what is seen."""
    groups: dict[str, dict[str, Attack]] = {
        "notes": _NOTES,
        "forms": _FORMS,
        "pages": _PAGES,
        "catalogue": _CATALOGUE,
        "metadata": _METADATA,
    }
    return [
        Maker(f"{group}: {name}", "attacked", NEVER_VALID, partial(_on_formed, attack))
        for group, attacks in groups.items()
        for name, attack in attacks.items()
    ]


def _on_formed(attack: Attack, desk: Desk) -> bytes:
    """Attack a sealed document of two pages with a field that its leader filled."""
    return attack(desk.formed()).content


def note(
    raw: Raw, kind: bytes, box: tuple[int, int, int, int] = AMOUNT, more: dict[str, bytes] | None = None
) -> Bodies:
    """Return a note on the first page that draws another amount."""
    number = raw.size
    held: Obj = {
        "/Type": b"/Annot",
        "/Subtype": kind,
        "/Rect": rectangle(box),
        "/F": b"4",
        "/AP": b"<</N %s>>" % ref(number + 1),
        "/Contents": b"(900.000.000)",
        **{f"/{key}": value for key, value in (more or {}).items()},
    }
    page = raw.entry(FIRST, Annots=added(raw.objects[FIRST]["/Annots"], number))
    return {number: held, number + 1: shape(box, OVER), FIRST: page}


def a_note(kind: bytes, **entries: bytes) -> Attack:
    """Return the attack that lays such a note over the amount."""
    return lambda raw: updated(raw, note(raw, kind, AMOUNT, entries))


def field_of(raw: Raw, name: bytes) -> int:
    """Return the object of a field."""
    return next(number for number, obj in raw.objects.items() if obj.get("/T") == b"(%s)" % name)


def _widget_moved(raw: Raw) -> Raw:
    return updated(raw, {field_of(raw, b"Dau"): raw.entry(field_of(raw, b"Dau"), Rect=b"[100 500 200 600]")})


def picture_of(raw: Raw, name: bytes) -> int:
    """Return the object that a field shows."""
    return int(raw.objects[field_of(raw, name)]["/AP"].split()[1])


_NOTES: dict[str, Attack] = {
    "words": a_note(b"/FreeText", DA=b"(/F1 12 Tf)"),
    "stamp": a_note(b"/Stamp"),
    "square": a_note(b"/Square"),
    "strike": a_note(b"/StrikeOut", QuadPoints=b"[196 616 330 616 196 600 330 600]"),
    "highlight": a_note(b"/Highlight", QuadPoints=b"[196 616 330 616 196 600 330 600]"),
    "watermark": a_note(b"/Watermark"),
    "redaction": a_note(b"/Redact"),
    "ink": a_note(b"/Ink", InkList=b"[[196 600 330 616]]"),
    "on paper only": a_note(b"/Stamp", F=b"36"),
    "on the screen only": a_note(b"/Stamp", F=b"0"),
    "a link elsewhere": a_note(b"/Link", A=b"<</S/URI/URI(http://example.invalid/)>>", AP=b"<<>>", Border=b"[0 0 0]"),
    "a hidden note": a_note(b"/Text", F=b"2"),
    "a note without a picture": a_note(b"/Text", AP=b"<<>>"),
    "a file attached": a_note(b"/FileAttachment", Name=b"/PushPin"),
    "the seal moved": _widget_moved,
    "the seal hidden": lambda raw: updated(raw, {field_of(raw, b"Dau"): raw.entry(field_of(raw, b"Dau"), F=b"2")}),
    "the seal's picture exchanged": lambda raw: updated(
        raw, {picture_of(raw, b"Dau"): shape(SEAL, b"0 0 1 rg 0 0 100 100 re f")}
    ),
    "the leader's picture exchanged": lambda raw: updated(
        raw, {picture_of(raw, b"Lanh_dao"): shape(LEADER, words((2, 20), b"Nguyen Van Khac"))}
    ),
    "the number's picture exchanged": lambda raw: updated(
        raw, {picture_of(raw, b"So"): shape((0, 0, 34, 14), words((2, 4), b"999"))}
    ),
    "the notes taken away": lambda raw: updated(raw, {FIRST: raw.entry(FIRST, Annots=b"[]")}),
}


def new_field(raw: Raw) -> Raw:
    """Add a text field over the amount."""
    number = raw.size
    held = note(raw, b"/Widget", AMOUNT, {"FT": b"/Tx", "T": b"(them)", "V": b"(900.000.000)"})
    return updated(raw, {**held, FORM: raw.entry(FORM, Fields=added(raw.objects[FORM]["/Fields"], number))})


def _empty_signature_field(raw: Raw) -> Raw:
    """A field for a signature that is not there, whose picture are words."""
    number = raw.size
    held = note(raw, b"/Widget", AMOUNT, {"FT": b"/Sig", "T": b"(Cho_ky)"})
    return updated(raw, {**held, FORM: raw.entry(FORM, Fields=added(raw.objects[FORM]["/Fields"], number))})


def refilled(raw: Raw, value: bytes = b"(Ho so so 99)", **entries: bytes) -> Raw:
    """Change the filled field's value."""
    number = field_of(raw, b"ho_so")
    return updated(raw, {number: raw.entry(number, V=value, **entries)})


def redrawn(raw: Raw) -> Raw:
    """Change what the filled field shows, not its value."""
    drawn = picture_of(raw, b"ho_so")
    return updated(raw, {drawn: shape((0, 0, 228, 16), words((1, 3), b"Ho so so 99"))})


_FORMS: dict[str, Attack] = {
    "value changed, picture kept": refilled,
    "value changed, drawn anew by viewers": lambda raw: updated(
        refilled(raw), {FORM: {**raw.objects[FORM], "/NeedAppearances": b"true"}}
    ),
    "value and picture changed": lambda raw: updated(
        refilled(raw), {picture_of(raw, b"ho_so"): shape((0, 0, 228, 16), words((1, 3), b"Ho so so 99"))}
    ),
    "picture changed, value kept": redrawn,
    "field hidden": lambda raw: refilled(raw, b"(Ho so so 12)", F=b"2"),
    "field moved": lambda raw: refilled(raw, b"(Ho so so 12)", Rect=b"[72 200 300 216]"),
    "field emptied": lambda raw: refilled(raw, b"()", AP=b"<<>>"),
    "a field added": new_field,
    "an empty signature field that shows words": _empty_signature_field,
    "waiting number filled after the seal": lambda raw: updated(
        raw,
        {
            field_of(raw, b"so_van_ban"): raw.entry(field_of(raw, b"so_van_ban"), V=b"(999)"),
            picture_of(raw, b"so_van_ban"): shape((0, 0, 60, 14), words((2, 4), b"999")),
        },
    ),
    "XFA added": lambda raw: updated(raw, {FORM: raw.entry(FORM, XFA=b"(<xdp/>)")}),
    "calculations added": lambda raw: updated(raw, {FORM: raw.entry(FORM, CO=refs([field_of(raw, b"ho_so")]))}),
    "form's fonts exchanged": lambda raw: updated(
        raw, {3: raw.entry(3, Encoding=b"<</Type/Encoding/Differences[49/nine 57/one]>>")}
    ),
    "field reads out otherwise": lambda raw: refilled(raw, b"(Ho so so 12)", TU=b"(Ho so so 99)"),
}


def page_added(raw: Raw, *, first: bool) -> Raw:
    """Add a page."""
    number = raw.size
    page = {**raw.objects[raw.pages[-1]], "/Contents": ref(number + 1), "/Annots": b"[]"}
    kids = [number, *raw.pages] if first else [*raw.pages, number]
    tree = raw.entry(TREE, Kids=refs(kids), Count=b"%d" % len(kids))
    return updated(raw, {TREE: tree, number: page, number + 1: {"stream": words((72, 700), b"Dieu 3. Bo sung.")}})


def _kids(*places: int) -> Attack:
    return lambda raw: updated(
        raw, {TREE: raw.entry(TREE, Kids=refs([raw.pages[at] for at in places]), Count=b"%d" % len(places))}
    )


_PAGES: dict[str, Attack] = {
    "one added behind": lambda raw: page_added(raw, first=False),
    "one added before": lambda raw: page_added(raw, first=True),
    "last taken away": _kids(0),
    "exchanged": _kids(1, 0),
    "one twice": _kids(0, 1, 1),
    "turned": lambda raw: updated(raw, {raw.pages[1]: raw.entry(raw.pages[1], Rotate=b"180")}),
    "cut": lambda raw: updated(raw, {FIRST: raw.entry(FIRST, CropBox=b"[0 620 595 842]")}),
    "sheet made larger": lambda raw: updated(raw, {FIRST: raw.entry(FIRST, MediaBox=b"[0 0 700 900]")}),
    "turned from above": lambda raw: updated(raw, {TREE: raw.entry(TREE, Rotate=b"90")}),
    "unit changed": lambda raw: updated(raw, {FIRST: raw.entry(FIRST, UserUnit=b"2")}),
    "words on the second": lambda raw: updated(
        raw, {raw.pages[1] + 1: {"stream": words((72, 700), b"Trang 2. Phu luc 99.")}}
    ),
    "counted otherwise": lambda raw: updated(raw, {TREE: raw.entry(TREE, Count=b"1")}),
    "letters given other meanings": lambda raw: updated(
        raw, {raw.size: _MAP, 3: raw.entry(3, ToUnicode=ref(raw.size))}
    ),
    "a thin line": lambda raw: updated(raw, {CONTENT: {"stream": first_page() + b"0.1 w 196 607 m 330 607 l S\n"}}),
    "a white word": lambda raw: updated(
        raw, {CONTENT: {"stream": first_page() + b"1 g " + words((72, 300), b"Bo sung.")}}
    ),
}
_MAP: Obj = {
    "stream": b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    b"1 beginbfchar <31> <0039> endbfchar endcmap end"
}
_SCRIPT = b"<</S/JavaScript/JS(this.getField\\('ho_so'\\).value='99')>>"


def _catalogued(entries: dict[str, bytes], raw: Raw) -> Raw:
    return updated(raw, {CATALOGUE: {**raw.objects[CATALOGUE], **entries}})


_CATALOGUE: dict[str, Attack] = {
    f"{name} added": partial(_catalogued, entries)
    for name, entries in {
        "script at opening": {"/OpenAction": _SCRIPT},
        "another page at opening": {"/OpenAction": b"[%s /XYZ 0 0 1]" % ref(FIRST + 2)},
        "scripts by name": {"/Names": b"<</JavaScript<</Names[(a) %s]>>>>" % _SCRIPT},
        "script before printing": {"/AA": b"<</WP %s>>" % _SCRIPT},
        "files": {"/Names": b"<</EmbeddedFiles<</Names[(a) <</Type/Filespec/F(a.exe)>>]>>>>"},
        "collection": {"/Collection": b"<</Type/Collection/View/T>>"},
        "layers": {"/OCProperties": b"<</OCGs[]/D<</BaseState/OFF>>>>"},
        "page labels": {"/PageLabels": b"<</Nums[0<</S/r/St 9>>]>>"},
        "outlines": {"/Outlines": b"<</Count 0>>"},
        "viewer's wishes": {"/ViewerPreferences": b"<</HideToolbar true/HideMenubar true>>"},
        "needs": {"/Requirements": b"[<</S/EnableJavaScripts>>]"},
        "launch": {"/OpenAction": b"<</S/Launch/F(calc.exe)>>"},
        "base of links": {"/URI": b"<</Base(http://example.invalid/)>>"},
    }.items()
}
_METADATA: dict[str, Attack] = {
    "title changed": lambda raw: updated(raw, {INFO: raw.entry(INFO, Title=b"(Quyet dinh thu hoi)")}),
    "author added": lambda raw: updated(raw, {INFO: raw.entry(INFO, Author=b"(Nguoi khac)")}),
    "title in the description": lambda raw: updated(
        raw, {CATALOGUE: raw.entry(CATALOGUE, Metadata=ref(raw.size)), raw.size: _described(b"Thu hoi")}
    ),
    "description that is none": lambda raw: updated(
        raw, {CATALOGUE: raw.entry(CATALOGUE, Metadata=ref(raw.size)), raw.size: {"stream": EVIL}}
    ),
}


def _described(title: bytes) -> Obj:
    told = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>'
        b'<rdf:li xml:lang="x-default">' + title + b"</rdf:li></rdf:Alt></dc:title></rdf:Description>"
        b"</rdf:RDF></x:xmpmeta>"
    )
    return {"/Type": b"/Metadata", "/Subtype": b"/XML", "stream": told}
