"""Read one packet file: fields to a Packet, attachments to files, nothing large in memory."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.axis.edxml.fields import Notes, children, find, read_fields, text
from app.axis.edxml.names import shown_name
from app.axis.edxml.packet import Attachment, BadPacket, Packet
from app.axis.edxml.stream import Limits, Node, Sink, Tree, parse
from app.axis.edxml.unpack import ExpandsTooFar, Expansion, unpack

LARGEST_SIGNED = 20 * 1024 * 1024
"""XML signatures are looked at in packets up to this many bytes."""


def read_packet(source: Path, work: Path, limits: Limits | None = None, *, beside: str = "") -> Packet:
    """Return what the packet says; its attachments lie decoded in `work` as 0001, 0002 … after the words `beside`.

    `work` must exist and be the caller's own; packets that share it differ in `beside`. Raises BadPacket with the fact
    `reason`; an attachment that cannot be decoded only carries its `error`, the packet is kept.
    """
    limits = limits or Limits()
    notes = Notes()
    tree = parse(source, work, limits, beside)
    try:
        packet = read_fields(tree.root, notes)
    except BadPacket:
        for node in _attachment_nodes(tree.root):
            if sink := _sink(node):
                sink.spoil()
        raise
    attachments = tuple(_attachments(tree.root, limits.expansion, notes))
    _note_oddities(tree, attachments, notes)
    signature = None
    if tree.signed:
        from app.axis.edxml.signature import look

        looked = look(source, LARGEST_SIGNED)
        signature = looked.state
        for warning in looked.warnings:
            notes.warn(warning)
    return replace(
        packet,
        attachments=attachments,
        signature=signature,
        namespace_well_formed=tree.namespace_well_formed,
        warnings=tuple(notes.warnings),
        raw_dates=tuple(notes.raw_dates),
    )


def _note_oddities(tree: Tree, attachments: tuple[Attachment, ...], notes: Notes) -> None:
    if tree.junk:
        notes.warn("junk_before_xml")
    if not tree.namespace_well_formed:
        notes.warn("undeclared_prefix")
    manifest = find(tree.root, "edxmlmanifest")
    if manifest is not None:
        listed = sorted(_reference_id(node) for node in children(manifest, "reference"))
        if listed != sorted(each.content_id for each in attachments):
            notes.warn("manifest_mismatch")
    names = [each.name.casefold() for each in attachments]
    if len(set(names)) < len(names):
        notes.warn("name_repeated")


def _reference_id(node: Node) -> str:
    return content_id(text(node, "contentid") or node.attributes.get("href", ""))


def content_id(raw: str) -> str:
    """Return a ContentId without its `cid:` prefixes, however many."""
    trimmed = raw.strip()
    while trimmed[:4].lower() == "cid:":
        trimmed = trimmed[4:].strip()
    return trimmed


def _attachment_nodes(root: Node) -> Iterator[Node]:
    level = [root]
    while level:
        yield from (each for each in level if each.name == "attachment")
        level = [below for each in level if each.name != "attachment" for below in each.children]


def _sink(node: Node) -> Sink | None:
    return next((each.payload for each in node.children if each.payload), None)


def _attachments(root: Node, limits: Expansion, notes: Notes) -> Iterator[Attachment]:
    for position, node in enumerate(_attachment_nodes(root), start=1):
        yield _attachment(node, position, limits, notes)


def _attachment(node: Node, position: int, limits: Expansion, notes: Notes) -> Attachment:
    original = text(node, "attachmentname") or text(node, "filename") or text(node, "name")
    description = text(node, "description")
    name = shown_name(original, description, position)
    if name != original:
        notes.warn("name_sanitised" if original else "name_missing")
    facts = Attachment(
        name=name,
        content_id=content_id(text(node, "contentid")),
        original_name=original,
        content_type=_content_type(node),
        description=description,
    )
    return _decoded(facts, _sink(node), limits, notes)


def _content_type(node: Node) -> str:
    return text(node, "contenttype") or text(node, "filetype") or node.attributes.get("content-type", "")


def _decoded(facts: Attachment, sink: Sink | None, limits: Expansion, notes: Notes) -> Attachment:
    if sink is None or sink.bad:
        return replace(facts, error="attachment_undecodable")
    if not sink.zipped:
        if not sink.size:
            notes.warn("attachment_empty")
        return replace(facts, path=sink.path, size=sink.size, sha256=sink.sha256)
    try:
        unpacked = unpack(sink.path, facts.name, limits)
    except ExpandsTooFar:
        sink.spoil()
        return replace(facts, error="zip_expands_too_far")
    if unpacked.warning:
        notes.warn(unpacked.warning)
    return replace(facts, name=unpacked.name, path=sink.path, size=unpacked.size, sha256=unpacked.sha256)
