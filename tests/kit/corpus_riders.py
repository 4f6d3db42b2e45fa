"""Attacks that ride on an honest later signature: what its update writes besides, and where its picture stands."""

from collections.abc import Callable
from functools import partial

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_notes import OVER, field_of
from tests.kit.corpus_updates import EVIL
from tests.kit.raw_letter import AMOUNT, CATALOGUE, FIRST, FORM, INFO, TREE, rectangle, shape, words
from tests.kit.raw_pdf import Bodies, Obj, Raw, added, ref, refs
from tests.kit.raw_sign import Sign, signed, text

_FOOT = (72, 60, 220, 90)
_SCRIPT = b"<</S/JavaScript/JS(this.getField\\('ho_so'\\).value='99')>>"
Mend = Callable[[Raw, Bodies], Bodies]


def makers() -> list[Maker]:
    """Return the attacks, and what harms nobody."""
    groups = {"riding on the page": _PAGE, "riding on the catalogue": _CATALOGUE, "riding on the form": _FORM}
    groups |= {"riding on the field": _FIELD, "riding on other objects": _OTHERS}
    made = [
        Maker(f"{group}: {name}", "attacked", NEVER_VALID, partial(_ridden, mend))
        for group, mends in groups.items()
        for name, mend in mends.items()
    ]
    harmless = frozenset({"V02"})
    return made + [
        Maker(f"riding along: {name}", "added", harmless, partial(_ridden, mend)) for name, mend in _HARMLESS.items()
    ]


def _ridden(mend: Mend, desk: Desk) -> bytes:
    """Have a trusted citizen sign below the sealed document, by a tool that writes more than the signature."""
    sign = Sign("Dan", box=_FOOT, drawing=text("Nguyen Van Dan da nhan"), mend=mend)
    return signed(desk.formed(), desk.cast.citizen, sign).content


def _with(number: int, raw: Raw, made: Bodies, **entries: bytes) -> Bodies:
    held = made.get(number) or raw.objects[number]
    return {**made, number: {**held, **{f"/{key}": told for key, told in entries.items()}}}


def _page(**entries: bytes) -> Mend:
    return lambda raw, made: _with(FIRST, raw, made, **entries)


def _catalogue(**entries: bytes) -> Mend:
    return lambda raw, made: _with(CATALOGUE, raw, made, **entries)


def _form(**entries: bytes) -> Mend:
    return lambda raw, made: _with(FORM, raw, made, **entries)


def _of_field(made: Bodies) -> int:
    return next(number for number, one in made.items() if one.get("/FT") == b"/Sig")


def _field(**entries: bytes) -> Mend:
    return lambda raw, made: _with(_of_field(made), raw, made, **entries)


_PAGE: dict[str, Mend] = {
    "a transition": _page(Trans=b"<</S/Dissolve/D 30>>", Dur=b"1"),
    "an action": _page(AA=b"<</O %s>>" % _SCRIPT),
    "a cut as large as the sheet": _page(CropBox=b"[0 0 595 841]"),
    "a trim": _page(TrimBox=b"[0 620 595 842]", BleedBox=b"[0 620 595 842]", ArtBox=b"[0 620 595 842]"),
    "a blending space": _page(Group=b"<</S/Transparency/CS/DeviceCMYK/K true>>"),
    "another kind": _page(Type=b"/Template"),
    "steps of a presentation": _page(PresSteps=b"<</Type/NavNode/NA %s>>" % _SCRIPT),
    "colours of the paper": _page(OutputIntents=b"[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(x)>>]"),
    "the order of keys": _page(Tabs=b"/S", StructParents=b"7"),
    "hours of change": _page(LastModified=b"(D:20201122090000)", PieceInfo=b"<</Khac<</LastModified(D:2020)>>>>"),
    "a smaller unit": _page(UserUnit=b"0.5"),
    "an empty drawing more": lambda raw, made: _with(
        FIRST, raw, {**made, max(made) + 9: {"stream": b"\n"}}, Contents=refs([FIRST + 1, max(made) + 9])
    ),
    "the same resources, more of them": _page(Resources=b"<</Font<</F1 3 0 R/F2 3 0 R>>>>"),
    "another page above": _page(Parent=ref(1)),
}
_CATALOGUE: dict[str, Mend] = {
    "colours of the paper": _catalogue(
        OutputIntents=b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(x)>>]"
    ),
    "a language": _catalogue(Lang=b"(en)", MarkInfo=b"<</Marked true>>"),
    "attachments shown first": _catalogue(PageMode=b"/UseAttachments"),
    "two pages at once": _catalogue(PageLayout=b"/TwoColumnRight"),
    "threads": _catalogue(Threads=b"[]"),
    "a structure": _catalogue(StructTreeRoot=b"<</Type/StructTreeRoot/RoleMap<</P/Artifact>>>>"),
    "files that belong to it": _catalogue(AF=b"[<</Type/Filespec/F(a.txt)/AFRelationship/Alternative>>]"),
    "its legal words": _catalogue(Legal=b"<</JavaScriptActions 0/Attestation(Khong co gi)>>"),
    "places by name": _catalogue(Dests=b"<</a[6 0 R/Fit]>>"),
    "templates": _catalogue(Names=b"<</Templates<</Names[(a) 8 0 R]>>>>"),
    "pictures by name": _catalogue(Names=b"<</AP<</Names[(a) 8 0 R]>>>>"),
    "parts of a document": _catalogue(DPartRoot=b"<</Type/DPartRoot>>"),
    "an action when closed": _catalogue(AA=b"<</WC %s>>" % _SCRIPT),
    "the way to be opened": _catalogue(OpenAction=b"[6 0 R/FitR 0 0 10 10]"),
    "rights given": _catalogue(Perms=b"<</UR3 7 0 R>>"),
    "a store of proofs that is a page": _catalogue(DSS=ref(FIRST)),
    "a store of proofs with more": _catalogue(DSS=b"<</Type/DSS/OpenAction %s>>" % _SCRIPT),
}
_FORM: dict[str, Mend] = {
    "values drawn anew": _form(NeedAppearances=b"true"),
    "fonts exchanged": _form(DR=b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>"),
    "letters exchanged": _form(DA=b"(/F1 1 Tf 1 g)"),
    "moved to the right": _form(Q=b"2"),
    "the order of reckoning": _form(CO=b"[8 0 R]"),
    "XFA": _form(XFA=b"[(template) 8 0 R]"),
    "a field forgotten": lambda raw, made: _with(
        FORM, raw, made, Fields=made[FORM]["/Fields"].replace(ref(field_of(raw, b"ho_so")), b"")
    ),
    "signatures unmarked": _form(SigFlags=b"0"),
}


def _twin(raw: Raw, made: Bodies) -> Bodies:
    """The signature's field bears the name of a text field and its value."""
    return _with(_of_field(made), raw, made, T=b"(ho_so)")


def _shown_twice(raw: Raw, made: Bodies) -> Bodies:
    """The signature's picture stands on the second page too, over its words."""
    number = _of_field(made)
    second = raw.pages[1]
    wide = {**made, number: {**made[number], "/Rect": b"[60 690 300 720]"}}
    return _with(second, raw, wide, Annots=added(b"[]", number))


def _two_widgets(raw: Raw, made: Bodies) -> Bodies:
    """The field stands at two places; one of them is the amount."""
    number, more = _of_field(made), max(made) + 20
    whole = made[number]
    drawn = {key: whole[key] for key in ("/Type", "/Subtype", "/F", "/P", "/Rect", "/AP")} | {"/Parent": ref(number)}
    other: Obj = {**drawn, "/Rect": rectangle(AMOUNT), "/AP": b"<</N %s>>" % ref(more + 2)}
    field: Obj = {"/FT": b"/Sig", "/T": whole["/T"], "/V": whole["/V"], "/Kids": refs([more, more + 1])}
    found = {**made, number: field, more: drawn, more + 1: other, more + 2: shape(AMOUNT, OVER)}
    notes = made[FIRST]["/Annots"].replace(ref(number), ref(more) + b" " + ref(more + 1))
    return _with(FIRST, raw, found, Annots=notes)


def _of_states(raw: Raw, made: Bodies, chosen: bytes = b"") -> Bodies:
    """The picture is one of two; which, viewers choose."""
    number, more = _of_field(made), max(made) + 20
    kept = made[number]["/AP"].split(b"/N ")[1].rstrip(b">")
    told = b"<</N<</Off %s/Co %s>>>>" % (kept, ref(more))
    found = {**made, more: shape(_FOOT, words((2, 4), b"Khong chap nhan"))}
    return _with(number, raw, found, AP=told, **({"AS": chosen} if chosen else {}))


def _more_pictures(raw: Raw, made: Bodies) -> Bodies:
    """The picture has another for the mouse."""
    number, more = _of_field(made), max(made) + 20
    kept = made[number]["/AP"].split(b"/N ")[1].rstrip(b">")
    found = {**made, more: shape(_FOOT, words((2, 4), b"Khong chap nhan"))}
    return _with(number, raw, found, AP=b"<</N %s/R %s/D %s>>" % (kept, ref(more), ref(more)))


_FIELD: dict[str, Mend] = {
    "the name of a text field": _twin,
    "the name of the seal": _field(T=b"(Dau)"),
    "a text field after all": _field(FT=b"/Tx", DA=b"(/F1 12 Tf 0 g)"),
    "a button after all": _field(FT=b"/Btn", Ff=b"65536", MK=b"<</CA(900.000.000)/BG[1]>>"),
    "a free text": _field(Subtype=b"/FreeText", Contents=b"(Dieu 3)", DA=b"(/F1 12 Tf 0 g)"),
    "a stamp": _field(Subtype=b"/Stamp", Name=b"/Draft"),
    "a watermark that moves on paper": _field(
        Subtype=b"/Watermark", FixedPrint=b"<</Type/FixedPrint/Matrix[1 0 0 1 196 600]/H 0/V 0>>"
    ),
    "a redaction": _field(Subtype=b"/Redact", OverlayText=b"(900)", RO=ref(FIRST + 1), QuadPoints=b"[0 0 9 0 0 9 9 9]"),
    "a link": _field(Subtype=b"/Link", A=b"<</S/URI/URI(http://example.invalid/)>>"),
    "a popup": _field(Subtype=b"/Popup", Open=b"true", Contents=b"(900)"),
    "an unknown kind": _field(Subtype=b"/Khac"),
    "on two pages": _shown_twice,
    "at two places": _two_widgets,
    "of two states": _of_states,
    "of two states, one chosen": partial(_of_states, chosen=b"/Co"),
    "another picture for the mouse": _more_pictures,
    "a border": _field(BS=b"<</W 40/S/S>>", Border=b"[0 0 40]"),
    "a layer": _field(OC=b"<</Type/OCG/Name(x)>>"),
    "opacity": _field(CA=b"0.5", ca=b"0.5", BM=b"/Multiply"),
    "on paper only": _field(F=b"36"),
    "never turned, never larger": _field(F=b"156"),
    "seen when pointed at": _field(F=b"388"),
    "an action": _field(A=b"<</S/GoTo/D[6 0 R/Fit]>>"),
    "actions": _field(AA=b"<</E %s>>" % _SCRIPT),
}


def _elsewhere(number: int, obj: Obj) -> Mend:
    return lambda _raw, made: {**made, number: obj}


def _of_other(name: bytes, **entries: bytes) -> Mend:
    return lambda raw, made: _with(field_of(raw, name), raw, made, **entries)


_OTHERS: dict[str, Mend] = {
    "the seal's picture moved": _of_other(b"Dau", Rect=b"[335 415 435 515]"),
    "the leader hidden": _of_other(b"Lanh_dao", F=b"2"),
    "the leader's picture gone": _of_other(b"Lanh_dao", AP=b"<<>>"),
    "the leader's name": _of_other(b"Lanh_dao", T=b"(Nguoi khac)"),
    "the leader's signature exchanged": lambda raw, made: _with(
        field_of(raw, b"Lanh_dao"), raw, made, V=raw.objects[field_of(raw, b"Dau")]["/V"]
    ),
    "a field's value": _of_other(b"ho_so", V=b"(Ho so so 99)"),
    "a field's hint": _of_other(b"ho_so", TU=b"(99)"),
    "a field's order": _of_other(b"ho_so", Q=b"2"),
    "a waiting field filled": _of_other(b"so_van_ban", V=b"(999)"),
    "the number of pages": lambda raw, made: _with(TREE, raw, made, Count=b"1"),
    "the title": lambda raw, made: _with(INFO, raw, made, Title=b"(Quyet dinh thu hoi)"),
    "the subject": lambda raw, made: _with(INFO, raw, made, Subject=b"(Het hieu luc)", Keywords=b"(huy)"),
    "the font": lambda raw, made: _with(3, raw, made, BaseFont=b"/Courier"),
    "the drawing": lambda raw, made: {**made, FIRST + 1: {"stream": EVIL}},
    "the drawing, its length alone": lambda raw, made: {
        **made,
        FIRST + 1: {"/Length": b"20", "stream": raw.objects[FIRST + 1]["stream"]},
    },
    "the order of the notes": lambda raw, made: _with(
        FIRST, raw, made, Annots=b"[" + b" ".join(reversed(_each(made[FIRST]["/Annots"]))) + b"]"
    ),
    "a note twice": lambda raw, made: _with(
        FIRST, raw, made, Annots=added(made[FIRST]["/Annots"], field_of(raw, b"Dau"))
    ),
    "a note of none": lambda raw, made: _with(FIRST, raw, made, Annots=made[FIRST]["/Annots"][:-1] + b" null]"),
    "a note by itself": lambda raw, made: _with(
        FIRST, raw, made, Annots=made[FIRST]["/Annots"][:-1] + b"<</Subtype/Popup/Rect[9 9 99 99]/Open true>>]"
    ),
    "a seal on the other page": lambda raw, made: _with(raw.pages[1], raw, made, Annots=refs([field_of(raw, b"Dau")])),
    "the leader on the other page": lambda raw, made: _with(
        raw.pages[1], raw, made, Annots=refs([field_of(raw, b"Lanh_dao")])
    ),
}


_HARMLESS: dict[str, Mend] = {
    "an older version": _catalogue(Version=b"/1.0"),
    "extensions with more": _catalogue(
        Extensions=b"<</ADBE<</BaseVersion/1.7/ExtensionLevel 3/URL(http://x.invalid)>>>>"
    ),
    "a hint": _field(TU=b"(Van ban nay het hieu luc)"),
    "words": _field(Contents=b"(Van ban nay het hieu luc)"),
    "a caption": _field(MK=b"<</CA(Van ban nay het hieu luc)/BG[1 1 1]/BC[0]/R 90>>"),
    "on the screen only": _field(F=b"128"),
    "a lock of others": _field(Lock=b"<</Type/SigFieldLock/Action/Include/Fields[(ho_so)]>>"),
    "another page's": _field(P=ref(8)),
    "a sheet upside down": _field(Rect=b"[220 90 72 60]"),
    "a field shut": _of_other(b"ho_so", Ff=b"1"),
    "a picture that nobody sees": _field(F=b"2"),
    "a thin border": _field(BS=b"<</W 1/S/S>>", Border=b"[0 0 1]"),
}


def _each(array: bytes) -> list[bytes]:
    return [one.strip() + b" R" for one in array.strip(b"[] ").split(b"R") if one.strip()]
