"""Looking after the exchange: reconcile a day, move a recipient to another way, send a test packet."""

from argparse import Namespace
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from app.cli import views
from app.cli.run import DONE, REFUSED, Answer
from app.compose import open_house
from app.desk import incident
from app.desk.move_line import move_line
from app.desk.outages import outages as between
from app.desk.records import recipient_lines
from app.desk.try_out import send_test
from app.documents.values import Channel
from app.sync.reconcile import compare_day


def reconcile(given: Namespace, data: Path) -> Answer:
    """Compare a day with what the axis says; differences exit with 1."""
    with open_house(data) as house:
        found = compare_day(house.office, given.day or house.office.today())
    return Answer(asdict(found), code=REFUSED if found.differences else DONE)


def move(given: Namespace, data: Path) -> Answer:
    """Reach a recipient by another way while the axis is down."""
    with open_house(data) as house:
        lines = recipient_lines(house.office, given.key)
        for line in lines:
            if line.organ_id == given.organ:
                move_line(house.office, line.id, Channel(given.by))
        return Answer([views.recipient(line) for line in recipient_lines(house.office, given.key)])


def outages(given: Namespace, data: Path) -> Answer:
    """List the times without the axis, oldest first."""
    with open_house(data) as house:
        now = house.office.now()
        return Answer([views.outage(one) for one in between(house.office, now - timedelta(days=given.days), now)])


def minute(given: Namespace, data: Path) -> Answer:
    """Make the minute of a time without the axis: filed, or written to --out."""
    with open_house(data) as house:
        office, remarks = house.office, incident.Remarks(given.cause, given.reported)
        if given.out is not None:
            return Answer({"key": given.key, "file": str(incident.print_minute(office, given.key, remarks, given.out))})
        filed = incident.file_minute(office, given.key, remarks)
        return Answer(views.outage(filed) | {"file": str(office.vault.path(filed.minute))})


def test(given: Namespace, data: Path) -> Answer:
    """Send a test packet, marked as such, to one partner."""
    with open_house(data) as house:
        key = send_test(house.office, given.organ)
        return Answer(
            {"key": key, "recipients": [views.recipient(line) for line in recipient_lines(house.office, key)]}
        )
