"""What may be typed: every command with its options."""

import argparse
import contextlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from app.cli.copy_arguments import add_copies, millimetres
from app.cli.draft_arguments import add_drafts
from app.cli.usage import Parser, count, moment, named, place, port, unit_and_day, whole, year
from app.documents.life import GROUNDS, PAPER_REASONS
from app.documents.numbering import STANDING_BOOKS

_CAPACITY = "the lines above the position: “TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH”"


class _Commands(Protocol):
    """Where commands are added."""

    def add_parser(self, name: str, **facts: Any) -> argparse.ArgumentParser: ...


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return what was typed; the window does not wait until sixty commands are described."""
    with contextlib.suppress(argparse.ArgumentError):
        given, more = _window(alone=True).parse_known_args(words)
        if not more:
            given.command = None
            return given
    return _whole().parse_args(words)


def _whole() -> argparse.ArgumentParser:
    top = _window()
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_practice, _office, _packet, _records, _outgoing, _recalls, _papers):
        add(commands)
    return top


def _window(*, alone: bool = False) -> argparse.ArgumentParser:
    told = "Văn thư: the record office's program"
    top = Parser(prog="vanthu", description=told, add_help=not alone, exit_on_error=not alone)
    _common(top, default=None)
    top.add_argument("--tour", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    top.add_argument("--screenshot", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    top.add_argument("--quit-after-screenshot", action="store_true", help=argparse.SUPPRESS)
    return top


def _common(command: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    command.add_argument("--data", type=place, default=default, help="the office's data folder")
    command.add_argument("--lang", choices=("vi", "en"), default=default, help="language of sentences")
    command.add_argument(
        "--practice", action="store_true", default=default or argparse.SUPPRESS, help="work in practice mode"
    )


def _command(commands: _Commands, name: str, told: str, words: Sequence[str] = ()) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=told, description=told)
    _common(command)
    command.add_argument("--json", action="store_true", help="print one JSON document")
    for word in words:
        command.add_argument(word)
    return command


def _practice(commands: _Commands) -> None:
    axis = _command(commands, "practice-axis", "run the practice axis in the foreground")
    axis.add_argument("--port", type=port, default=0)
    axis.add_argument("--with-offices", action="store_true", help="let the practice agencies answer")
    _command(commands, "practice-token", "make a practice token with a leader's and the agency's certificates")
    _command(commands, "practice-samples", "write the sample documents").add_argument("folder", type=Path)
    sample = _command(commands, "sample-data", "fill an empty folder with believable records")
    sample.add_argument("--documents", type=count, required=True)
    sample.add_argument("--agencies", type=count, default=200)
    sample.add_argument("--seed", type=whole, default=1)
    sample.add_argument("--year", type=year)


def _office(commands: _Commands) -> None:
    setup = _command(commands, "configure", "set a data folder up")
    setup.add_argument("--agency", required=True)
    setup.add_argument("--organ-id", required=True)
    setup.add_argument("--old-organ-id", default="")
    setup.add_argument("--short", default="", help="the agency's abbreviation in codes")
    setup.add_argument("--parent", default="", help="the superior body's name")
    setup.add_argument("--place", default="")
    setup.add_argument("--axis", default="")
    setup.add_argument("--system-id", default="")
    setup.add_argument("--secret-env", default="", help="the environment variable that holds the secret")
    setup.add_argument("--token-module", default="")
    setup.add_argument("--clerk", default="")
    _lines(setup)
    _command(commands, "sync", "exchange with the axis").add_argument("--once", action="store_true", required=True)
    _exchange(commands)
    _command(commands, "check", "compare stored files with their rows")
    _command(commands, "backup", "make a consistent copy").add_argument("folder", type=Path)
    _command(commands, "restore", "put a copy in place of the office").add_argument("folder", type=Path)
    _command(commands, "self-check", "tell whether this machine is ready")


def _lines(setup: argparse.ArgumentParser) -> None:
    """How others are reached; what is not given stays as it was set."""
    setup.add_argument("--dialect", dest="axis_dialect", choices=("vxp", "langson", "folder"))
    for name, told in (
        ("axis-folder", "the watched folder of the dialect `folder`"),
        ("axis-user", "the account of the dialect `langson`"),
        ("axis-application", "the application's code of the dialect `langson`"),
        ("axis-ca-file", "certificates to trust instead of the system's"),
        ("axis-client-certificate", "a certificate with its key, for axes that ask for one"),
        ("axis-proxy", "the proxy to the axis"),
        ("axis-plain-hosts", "hosts that may be spoken to without TLS, separated by blanks"),
        ("mail-address", "the official mailbox of the record office"),
        ("mail-imap", "imaps://HOST, or imap://HOST for STARTTLS"),
        ("mail-smtp", "smtps://HOST, or smtp://HOST for STARTTLS"),
        ("mail-user", "the mailbox's account where it is not the address"),
        ("mail-ca-file", "certificates to trust instead of the system's"),
    ):
        setup.add_argument(f"--{name}", help=told)
    setup.add_argument("--padded-hash", action=argparse.BooleanOptionalAction, help="the plain form of hash-file")
    setup.add_argument("--axis-login-env", default="", help="the environment variable with the account's password")
    setup.add_argument("--mail-secret-env", default="", help="the environment variable with the mailbox's password")


def _exchange(commands: _Commands) -> None:
    compare = _command(commands, "reconcile", "compare a day with what the axis says it carried")
    compare.add_argument("--day", type=date.fromisoformat)
    move = _command(commands, "move", "reach a recipient by another way while the axis is down")
    move.add_argument("key", type=whole)
    move.add_argument("organ", help="the recipient's agency code")
    move.add_argument("--by", choices=("mail", "paper", "axis"), required=True)
    _command(commands, "outages", "list the times without the axis").add_argument("--days", type=count, default=365)
    minute = _command(commands, "outage-minute", "file the minute of a time without the axis, or only write it")
    minute.add_argument("key", type=whole)
    minute.add_argument("--cause", default="", help="the cause, and what was done")
    minute.add_argument("--reported", default="", help="whom it was reported to")
    minute.add_argument("--out", type=Path, metavar="PDF", help="write it there and file nothing")
    _command(commands, "send-test", "send a test packet, marked as such, to a partner").add_argument("organ")


def _packet(commands: _Commands) -> None:
    packet = commands.add_parser("packet", help="decode and write edXML packets")
    kinds = packet.add_subparsers(dest="packet_command", required=True)
    _command(kinds, "show", "decode a packet").add_argument("file", type=Path)
    extract = _command(kinds, "extract", "write a packet's files into a folder")
    extract.add_argument("file", type=Path)
    extract.add_argument("folder", type=Path)
    _command(kinds, "take", "take a packet file in, as from the axis").add_argument("file", type=Path)
    save = _command(kinds, "save", "write the packet of an outgoing document")
    save.add_argument("key", type=whole)
    save.add_argument("out", type=Path)
    write = _command(kinds, "write", "write a packet from a record")
    write.add_argument("record", type=Path)
    write.add_argument("out", type=Path)


def _records(commands: _Commands) -> None:
    listed = _command(commands, "list", "list records, newest first")
    listed.add_argument("what", choices=("incoming", "outgoing", "outbox"))
    listed.add_argument("--limit", type=count, default=50)
    _command(commands, "show", "show one record with its events").add_argument("key", type=whole)
    register = _command(commands, "register", "give an incoming document its number")
    register.add_argument("key", type=whole)
    register.add_argument("--book", default="incoming")
    _command(commands, "books", "list the books")
    numbers = _command(commands, "numbers", "list every number of a book with its state")
    numbers.add_argument("--book", required=True)
    numbers.add_argument("--year", type=year, required=True)
    used = _command(commands, "use-number", "keep a held number for a document that waits for one")
    used.add_argument("key", type=whole)
    used.add_argument("--book", choices=STANDING_BOOKS, default="incoming")
    used.add_argument("--series", default="", help="of the outgoing book: CV, QĐ, …")
    used.add_argument("--year", type=year, required=True)
    used.add_argument("--number", type=whole, required=True)
    closed = _command(commands, "close-year", "close the books of a year that has ended")
    closed.add_argument("year", type=year)
    closed.add_argument("--reason", required=True)
    search = _command(commands, "search", "find records by words")
    search.add_argument("query")
    search.add_argument("--limit", type=count, default=50)
    _acts(commands)


def _acts(commands: _Commands) -> None:
    present = _command(commands, "present", "present a registered document to a leader")
    present.add_argument("key", type=whole)
    present.add_argument("--to", required=True)
    direct = _command(commands, "direct", "enter the leader's opinion")
    direct.add_argument("key", type=whole)
    direct.add_argument("--leader", required=True)
    direct.add_argument("--text", default="")
    direct.add_argument("--lead", required=True)
    direct.add_argument(
        "--with", dest="cooperating", type=unit_and_day, action="append", default=[], metavar="UNIT[=DATE]"
    )
    direct.add_argument("--due", type=date.fromisoformat)
    for name, told in (("hand-over", "hand a directed document over"), ("finish", "note that the work is done")):
        act = _command(commands, name, told)
        act.add_argument("key", type=whole)
        act.add_argument("--to" if name == "hand-over" else "--reply", default="")
    for name, told in (("transfer", "hand over by a routing rule"), ("start", "note that work has begun")):
        _command(commands, name, told).add_argument("key", type=whole)
    back = _command(commands, "return", "return a document to its sender")
    back.add_argument("key", type=whole)
    back.add_argument("--reason", required=True)
    receive = _command(commands, "receive", "take paper or a file in")
    receive.add_argument("file", type=Path)
    for name in ("--sender", "--subject"):
        receive.add_argument(name, required=True)
    for name in ("--code", "--type", "--sender-id"):
        receive.add_argument(name, default="")
    receive.add_argument("--dated", type=date.fromisoformat)


def _outgoing(commands: _Commands) -> None:
    issue = _command(commands, "issue", "check, number, stamp, seal and queue a document")
    issue.add_argument("file", type=Path)
    issue.add_argument("--type", required=True)
    issue.add_argument("--subject", required=True)
    issue.add_argument("--signer", required=True)
    issue.add_argument("--position", default="")
    issue.add_argument("--capacity", default="", help=_CAPACITY)
    issue.add_argument("--to", required=True, help="agency codes, separated by commas")
    issue.add_argument("--attach", type=Path, action="append", default=[])
    issue.add_argument("--urgency", type=int, choices=range(4), default=0)
    _pins(issue)
    resume = _command(commands, "resume", "go on with a sealing that stopped, and queue it")
    resume.add_argument("key", type=whole)
    _pins(resume)
    _seal(commands)
    _by_hand(commands)
    add_drafts(commands, _command)
    verify = _command(commands, "verify", "check the signatures of PDFs")
    verify.add_argument("file", type=Path, nargs="+")
    verify.add_argument("--trust", type=Path)
    verify.add_argument("--sender", default="")
    verify.add_argument("--offline", action="store_true")
    verify.add_argument("--at", type=moment)
    verify.add_argument("--slip", type=Path, metavar="PDF", help="write the slip of the check too, of one file")
    _trust(commands)
    token = commands.add_parser("token", help="look at the signing token")
    looks = token.add_subparsers(dest="look", required=True)
    _command(looks, "list", "list tokens and certificates")
    revoked = _command(looks, "revoked", "list seal certificates that were revoked, and what they sealed after that")
    revoked.add_argument("--settle", default="", metavar="FINGERPRINT", help="say that all of it is dealt with")
    revoked.add_argument("--take-off", type=whole, metavar="KEY", help="take an invalid seal off; the number stays")
    revoked.add_argument("--how", default="", help="what was done with the token and the documents")


def _trust(commands: _Commands) -> None:
    trust = commands.add_parser("trust", help="look at the authorities the office trusts, add or refuse one")
    kinds = trust.add_subparsers(dest="trust_command", required=True)
    _command(kinds, "list", "list the authorities, trusted and refused")
    add = _command(kinds, "add", "trust an authority; without its fingerprint only tell what the file holds")
    add.add_argument("file", type=Path)
    add.add_argument("--fingerprint", default="", help="SHA-256, as the authority publishes it")
    add.add_argument("--since", type=date.fromisoformat)
    add.add_argument("--until", type=date.fromisoformat)
    remove = _command(kinds, "remove", "refuse an authority from now on")
    remove.add_argument("fingerprint")
    remove.add_argument("--reason", required=True)


def _by_hand(commands: _Commands) -> None:
    """What is signed and sealed on paper, step by step."""
    paper = commands.add_parser("paper", help="documents that are signed and sealed by hand")
    steps = paper.add_subparsers(dest="paper_command", required=True)
    take = _command(steps, "take", "take in a document that its leader signed on paper")
    for name in ("--type", "--subject", "--signer"):
        take.add_argument(name, required=True)
    take.add_argument("--position", default="")
    take.add_argument("--capacity", default="", help=_CAPACITY)
    take.add_argument("--to", default="", help="agency codes, separated by commas")
    take.add_argument("--by-post", action="append", default=[], metavar="NAME", help="who gets it on paper")
    take.add_argument("--attach", type=Path, action="append", default=[])
    take.add_argument("--urgency", type=int, choices=range(4), default=0)
    move = _command(steps, "move", "issue a document on paper after all; it keeps its number")
    move.add_argument("key", type=whole)
    move.add_argument("--reason", choices=PAPER_REASONS, required=True)
    move.add_argument("--text", default="")
    for step in (take, move):
        step.add_argument("--signed", type=date.fromisoformat, required=True, help="the day of the hand signature")
    for name, told in (
        ("back", "sign it on the system after all"),
        ("number", "give it its number"),
        ("seal", "note that the red seal is on the paper"),
        ("scan", "take the scan of the sealed paper in"),
        ("sign", "sign the scan for the agency"),
        ("issue", "issue it"),
    ):
        step = _command(steps, name, told)
        step.add_argument("key", type=whole)
        if name == "scan":
            step.add_argument("file", type=Path)
        elif name == "seal":
            step.add_argument("--copies", type=count, help="how many were sealed; else as many as are needed")
        elif name == "sign":
            _pins(step)


def _seal(commands: _Commands) -> None:
    seal = _command(commands, "seal", "number and seal files with one PIN, or put the text line on annexes and copies")
    seal.add_argument("file", type=Path, nargs="+")
    seal.add_argument("--as", dest="kinds", required=True, help="number,date,seal[,annex], or seal, annex or copy")
    _pins(seal)
    seal.add_argument("--out", type=Path, required=True, help="the folder for the sealed files")
    seal.add_argument("--code", default="", help="for annexes: number and notation of their document")
    seal.add_argument("--form", default="Sao y", choices=("Sao y", "Sao lục", "Trích sao"))
    seal.add_argument("--type", default="", help="the type of document where its page does not say it")
    seal.add_argument("--subject", default="")


def _pins(command: argparse.ArgumentParser) -> None:
    command.add_argument("--pin-env", required=True, help="the environment variable that holds the PIN")
    command.add_argument(
        "--sign-pin-env", help="the same for a PIN that the token asks at every signature; empty: the same PIN"
    )


def _recalls(commands: _Commands) -> None:
    recall = _command(commands, "recall", "recall an issued document, or copies of it sent by mistake")
    recall.add_argument("key", type=whole)
    recall.add_argument("--reason", required=True)
    recall.add_argument("--decision", default="", help="the competent authority's decision")
    recall.add_argument("--from", dest="senders", default="", help="only from these agencies, separated by commas")
    answer = _command(commands, "recall-answer", "show what a sender asks back, and answer it")
    answer.add_argument("key", type=whole)
    given = answer.add_mutually_exclusive_group()
    given.add_argument("--agree", action="store_true")
    given.add_argument("--refuse", default="", metavar="REASON")
    answer.add_argument("--ground", choices=GROUNDS, default=GROUNDS[0])
    answer.add_argument("--leader", default="", help="who has decided")
    _command(commands, "recall-minute", "make and file the minute of a recall").add_argument("key", type=whole)
    replace = _command(commands, "replace", "let a prepared document replace an issued one")
    replace.add_argument("key", type=whole)
    replace.add_argument("old", type=whole)
    replace.add_argument("--reason", required=True)
    further = _command(commands, "send-further", "send an issued document to further recipients")
    further.add_argument("key", type=whole)
    further.add_argument("--to", required=True, help="agency codes, separated by commas")
    further.add_argument("--allowed-by", required=True)
    _attention(commands)


def _attention(commands: _Commands) -> None:
    held = _command(commands, "quarantine", "packets that could not be read or taken in: list, read again, put aside")
    held.add_argument("act", choices=("list", "release", "aside"))
    held.add_argument("packet", nargs="?", default="")
    held.add_argument("--reason", default="")
    unknown = _command(commands, "orphans", "reports of unknown documents: list, join to a document, put aside")
    unknown.add_argument("act", choices=("list", "join", "aside"))
    unknown.add_argument("id", type=whole, nargs="?", default=0)
    unknown.add_argument("--to", type=whole, default=0, metavar="KEY")
    unknown.add_argument("--reason", default="")
    _command(commands, "activity", "what was done, newest first").add_argument("--limit", type=count, default=50)
    sent = _command(commands, "delivery-slip", "print the slip that goes along with paper (F-18), a page a receiver")
    sent.add_argument("key", type=whole)
    sent.add_argument("--position", default="", help="of who signs; empty leaves dots")
    sent.add_argument("--signer", default="", help="who signs; empty leaves dots")
    sent.add_argument("--out", type=Path, required=True)
    for name, told in (("slip", "print the slip for opinions (F-07)"), ("stamp", "print the arrival stamp (F-05)")):
        form = _command(commands, name, told)
        form.add_argument("key", type=whole)
        form.add_argument("--out", type=Path, required=True)


def _papers(commands: _Commands) -> None:
    marked = _command(commands, "print-arrival", "write a copy for the printer with the mark ĐẾN")
    marked.add_argument("key", type=whole)
    marked.add_argument("--out", type=Path, required=True)
    marked.add_argument("--at", type=millimetres, help="where a person wants it: X,Y from the top left corner, in mm")
    add_copies(commands, _command, _pins)
    book = _command(commands, "book", "print a registry book as PDF")
    book.add_argument("book", choices=(*STANDING_BOOKS, "copies"))
    book.add_argument("--year", type=year, required=True)
    book.add_argument("--from", dest="first", type=date.fromisoformat)
    book.add_argument("--to", dest="last", type=date.fromisoformat)
    book.add_argument("--out", type=Path, required=True)
    scan = _command(commands, "scan", "scan pages into a PDF")
    scan.add_argument("--driver", choices=("sane", "folder"), required=True)
    scan.add_argument("--device", type=named, required=True)
    scan.add_argument("--pages", type=count)
    scan.add_argument("--dpi", type=count, default=200)
    scan.add_argument("--out", type=Path, required=True)
    _command(commands, "scanners", "list what can scan")
