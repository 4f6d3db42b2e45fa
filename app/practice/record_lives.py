"""How practice records came to be where they stand: arrivals, opinions, refusals, numbers, answers of recipients."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from app.base.clock import VIETNAM
from app.desk.verdicts import BY_ITSELF
from app.documents.life import State
from app.documents.numbering import number_text, outgoing_code, record_identifier, split_code, wire_identifier
from app.practice.record_rows import Hand, Ledger, Row
from app.practice.record_world import OWN, OWN_SHORT, Correspondent, kinds, person, subject, texts
from app.store.tables_exchange import RecipientRow, StatusRow

_CLOSING = time(17, 30, tzinfo=VIETNAM)
_VOID_SHARE, _RETURN_SHARE, _PAPER_SHARE, _DUE_SHARE = 0.003, 0.012, 0.15, 0.2
_URGENCIES, _URGENCY_SHARES = (0, 1, 2, 3), (91, 6, 2, 1)
_STATUS_TEXTS = {
    1: "Đã nhận, chờ văn thư xử lý",
    2: "Đề nghị gửi đúng nơi nhận",
    3: "Đã tiếp nhận, vào sổ văn bản đến",
    4: "Đã phân công xử lý",
    5: "Đang xử lý",
    6: "Đã hoàn thành",
}
_STATUS_STATES = {1: "arrived", 2: "returned", 3: "accepted", 4: "assigned", 5: "in_progress", 6: "done"}
_NEW_STATUSES, _NEW_SHARES = (0, 1, 3, 4, 5, 6, 2), (4, 22, 34, 14, 14, 10, 2)
_OLD_STATUSES, _OLD_SHARES = (3, 5, 6), (25, 10, 65)


@dataclass
class Lives:
    """Makes one record after the other, in the order of time; `rank` counts what is still to come of its kind."""

    ledger: Ledger
    chance: Random
    agencies: Sequence[Correspondent]
    last_day: date
    uses: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Weigh who writes how often: the more important the agency, the more."""
        self._others = self.agencies[1:]
        self._weights = list(accumulate(1.0 / (place + 3) for place in range(len(self._others))))
        self._kinds, self._shares = kinds(self.last_day)
        self._registered = datetime(1, 1, 1, tzinfo=VIETNAM)
        self._codes: dict[tuple[str, str, int], int] = defaultdict(int)

    def waits(self, at: datetime) -> None:
        """Let a document arrive that nobody has registered yet."""
        self._arrival(at)

    def incoming(self, at: datetime, stage: State) -> None:
        """Let a document arrive and come as far as a stage."""
        row, clerk = self._arrival(at), self._clerk(at)
        if self.chance.random() < _RETURN_SHARE:
            self._give_back(row, self._later(at, 20))
            return
        self._register(row, clerk)
        if stage is not State.REGISTERED:
            self._present(row, stage, clerk)
        if self.chance.random() < _VOID_SHARE:
            self.ledger.void("", self.chance.choice(texts()["voids"]), Hand(clerk, self._registered))

    def outgoing(self, at: datetime, stage: State, *, fresh: bool) -> None:
        """Let a document of ours come as far as a stage; recipients of a fresh one are still at it."""
        kind = self.chance.choices(self._kinds, self._shares)[0]
        hand = Hand(self._clerk(at), at)
        row = self.ledger.document("outgoing", at)
        leader = self.chance.choice(texts()["leaders"])
        row |= {"type_name": kind.type.name, "series": kind.type.series, "retained_by": "VT"}
        row |= {"subject": subject(self.chance, kind.openings), "drafting_unit": self._unit()["code"]}
        row |= {"signer_name": leader["name"], "signer_position": leader["post"], "competence": leader["competence"]}
        row |= {"author": OWN.name, "sender": OWN.name, "place": "Mẫu Một"}
        row |= {"urgency": self._urgency(), "state": stage.value}
        self.ledger.event(row["id"], "prepared", hand, {"type": kind.type.name})
        if stage is not State.PREPARED:
            self._number(row, kind.type.short, hand)
        self.ledger.keep_file(row)
        self._send(row, hand, fresh=fresh)
        if stage is not State.PREPARED and self.chance.random() < _VOID_SHARE:
            self.ledger.void(row["series"], self.chance.choice(texts()["voids"]), hand)

    def _arrival(self, at: datetime) -> Row:
        sender = self.chance.choices(self._others, cum_weights=self._weights)[0]
        kind = self.chance.choices(self._kinds, self._shares)[0]
        issued = at.date() - timedelta(days=self.chance.choice((0, 0, 1, 1, 2, 3, 5)))
        row = self.ledger.document("incoming", at)
        self.uses[sender.entry.organ_id] += 1
        notation = f"{kind.type.short}-{sender.short}" if kind.type.short else f"{sender.short}-{self._unit()['code']}"
        number = number_text(self._code_number(sender.entry.organ_id, kind.type.series, issued.year))
        code = f"{number}/{notation}"
        row |= {"code_number": number, "code_notation": notation, "code": code, "type_name": kind.type.name}
        row |= {"subject": subject(self.chance, kind.openings), "issued_date": issued, "arrived_at": at}
        row |= {"sender": sender.entry.name, "author": sender.entry.name, "urgency": self._urgency()}
        row |= {"sender_id": sender.entry.organ_id, "sender_old_id": sender.entry.old_code}
        row |= {"signer_name": person(self.chance), "signer_position": "Thủ trưởng cơ quan"}
        row |= {"note": self.chance.choice(texts()["notes"])}
        row |= {"document_id": wire_identifier(sender.entry.organ_id, issued, code)}
        self._how_it_came(row, at)
        self.ledger.keep_file(row)
        return row

    def _how_it_came(self, row: Row, at: datetime) -> None:
        """By the axis, without a signature as the shared file has none (V12), or on paper; some ask for a reply."""
        if self.chance.random() < _PAPER_SHARE:
            row |= {"channel": "paper", "has_paper": True}
        else:
            row |= {"verdict": "V12"}
        if self.chance.random() < _DUE_SHARE:
            row |= {"due": at.date() + timedelta(days=self.chance.randint(5, 30)), "response_required": True}
        who = self._clerk(at) if row["channel"] == "paper" else BY_ITSELF
        self.ledger.event(row["id"], "received", Hand(who, at), {"channel": row["channel"], "sender": row["sender"]})

    def _register(self, row: Row, clerk: str) -> None:
        """Register in the order of arrival, on the same day."""
        arrived: datetime = row["arrived_at"]
        soon = arrived + timedelta(minutes=self.chance.randint(1, 15))
        self._registered = max(self._registered, min(soon, _closing(arrived)))
        hand = Hand(clerk, self._registered)
        self.ledger.number(row, hand)
        row |= {"registered_at": hand.at, "changed_at": hand.at, "state": State.REGISTERED.value}
        self.ledger.event(row["id"], "registered", hand, {"number": row["number"], "year": row["year"]})

    def _present(self, row: Row, stage: State, clerk: str) -> None:
        told, key = texts(), row["id"]
        leader, unit = self.chance.choice(told["leaders"]), self._unit()["name"]
        at = self._later(self._registered, 90)
        row |= {"presented_to": leader["name"], "changed_at": at, "state": stage.value}
        self.ledger.event(key, "presented", Hand(clerk, at), {"to": leader["name"]})
        if stage is State.PRESENTED:
            return
        at = self._later(at, 180)
        said = {"leader": leader["name"], "text": self.chance.choice(told["opinions"]).format(lead=unit)}
        self.ledger.opinion(row, said | {"at": at, "entered_by": clerk}, unit, row["due"])
        self.ledger.event(key, "directed", Hand(clerk, at), {"leader": leader["name"], "lead": unit, "source": "paper"})
        row |= {"receiver": unit, "changed_at": at}
        if stage is State.DIRECTED:
            return
        row |= {"transfer_date": at.date()}
        self.ledger.event(key, "handed_over", Hand(clerk, at), {"to": unit, "on": at.date().isoformat()})
        if stage is not State.HANDED_OVER:
            self._work(row, stage, Hand(clerk, self._later(at, 60)))

    def _work(self, row: Row, stage: State, hand: Hand) -> None:
        self.ledger.event(row["id"], "started", hand, {})
        if stage is State.DONE:
            day = min(hand.at.date() + timedelta(days=self.chance.randint(1, 12)), self.last_day)
            done = Hand(hand.who, max(hand.at, datetime.combine(day, time(10, 0, tzinfo=VIETNAM))))
            self.ledger.event(row["id"], "finished", done, {})
            row |= {"changed_at": done.at}

    def _give_back(self, row: Row, at: datetime) -> None:
        reason = self.chance.choice(texts()["returns"])
        row |= {"state": State.RETURNED.value, "changed_at": at}
        self.ledger.event(row["id"], "returned", Hand(self._clerk(at), at), {"reason": reason})

    def _number(self, row: Row, short: str, hand: Hand) -> None:
        given = self.ledger.number(row, hand)
        row |= {"code": outgoing_code(given["number"], short, OWN_SHORT, row["drafting_unit"])}
        parts = split_code(row["code"])
        row |= {"code_number": parts.number, "code_notation": parts.notation, "issued_date": hand.at.date()}
        row |= {"sender_id": OWN.organ_id, "sender_old_id": OWN.old_code}
        row |= {"record_id": record_identifier(OWN.organ_id, row["year"], row["ordinal"])}
        row |= {"document_id": wire_identifier(OWN.organ_id, hand.at.date(), row["code"])}
        given["code"] = row["code"]
        facts = {"number": given["number"], "code": row["code"], "date": hand.at.date().isoformat()}
        self.ledger.event(row["id"], "numbered", hand, facts)
        self.ledger.event(row["id"], "sealed", hand, {})

    def _send(self, row: Row, hand: Hand, *, fresh: bool) -> None:
        chosen = self.chance.choices(self._others, cum_weights=self._weights, k=self.chance.choice((1, 1, 2, 3)))
        some = {one.entry.organ_id: one for one in chosen}
        issued = row["state"] == State.ISSUED.value
        if issued:
            row |= {"issued_at": hand.at, "transfer_date": hand.at.date()}
            self.ledger.event(row["id"], "issued", hand, {"to": list(some)})
        for organ_id, one in some.items():
            self.uses[organ_id] += 1
            line: Row = {"document_key": row["id"], "organ_id": organ_id, "old_code": one.entry.old_code}
            line |= {"name": one.entry.name, "channel": "axis", "state": "ready", "at": None, "status": None}
            line |= {"detail": ""}
            self.ledger.rows[RecipientRow].append(line)
            if issued:
                self._answer(row, line, hand.at, fresh=fresh)

    def _answer(self, row: Row, line: Row, at: datetime, *, fresh: bool) -> None:
        if self.chance.random() < _PAPER_SHARE:
            line |= {"channel": "paper", "state": "by_hand", "at": at}
            return
        known = (_NEW_STATUSES, _NEW_SHARES) if fresh else (_OLD_STATUSES, _OLD_SHARES)
        status = self.chance.choices(*known)[0]
        if not status:
            line |= {"state": "sent", "at": at}
            return
        told = Hand(BY_ITSELF, self._later(at, 600))
        line |= {"state": _STATUS_STATES[status], "status": status, "at": told.at, "detail": _STATUS_TEXTS[status]}
        said = {"document_key": row["id"], "sender": line["organ_id"], "status": status, "at": told.at}
        said |= {"text": line["detail"], "applied": True, "reference": row["document_id"]}
        self.ledger.rows[StatusRow].append(said)
        heard = {"from": line["organ_id"], "status": status, "text": line["detail"]}
        self.ledger.event(row["id"], "status_heard", told, heard)

    def _code_number(self, organ_id: str, series: str, year: int) -> int:
        self._codes[organ_id, series, year] += self.chance.randint(1, 4)
        return self._codes[organ_id, series, year]

    def _later(self, at: datetime, minutes: int) -> datetime:
        """Return a moment not much later on the same day."""
        return max(at, min(at + timedelta(minutes=self.chance.randint(1, minutes)), _closing(at)))

    def _urgency(self) -> int:
        return self.chance.choices(_URGENCIES, _URGENCY_SHARES)[0]

    def _unit(self) -> Mapping[str, Any]:
        unit: Mapping[str, Any] = self.chance.choice(texts()["units"])
        return unit

    def _clerk(self, at: datetime) -> str:
        clerks = texts()["clerks"]
        return str(clerks[at.isocalendar().week % len(clerks)])


def _closing(at: datetime) -> datetime:
    return datetime.combine(at.date(), _CLOSING)
