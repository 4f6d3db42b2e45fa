"""Looking and registering."""

from argparse import Namespace
from pathlib import Path

from app.cli import views
from app.cli.run import Answer, verdict_in_words
from app.compose import open_house
from app.desk import books as desk_books
from app.desk import held, records
from app.desk.books import Series
from app.desk.register import register as give_number
from app.documents.numbering import STANDING_BOOKS
from app.documents.values import Direction


def listed(given: Namespace, data: Path) -> Answer:
    """List incoming or outgoing records, or the outbox with its lines, newest first."""
    with open_house(data) as house:
        office = house.office
        if given.what != "outbox":
            cards = records.listed(office, Direction(given.what), given.limit)
            return Answer([views.card(card) for card in cards])
        sent = records.cards_of(office, records.box_keys(office, "issued")[: given.limit])
        rows = [
            views.card(card)
            | {"recipients": [views.recipient(line) for line in records.recipient_lines(office, card.key)]}
            for card in sent
        ]
        return Answer(rows)


def show(given: Namespace, data: Path) -> Answer:
    """Show one record."""
    with open_house(data) as house:
        told = views.detail(records.detail(house.office, given.key))
    if told["signatures"]:
        said = verdict_in_words(given, str(told["signatures"]["sentence"]))
        told["signatures"] = told["signatures"] | {"sentence": said}
    return Answer(told)


def register(given: Namespace, data: Path) -> Answer:
    """Register an incoming document."""
    with open_house(data) as house:
        card = give_number(house.office, given.key, given.book)
        return Answer({"key": card.key, "book": card.book, "number": card.number, "year": card.year})


def books(given: Namespace, data: Path) -> Answer:
    """List the standing books and this year's series of each."""
    del given
    with open_house(data) as house:
        year = house.office.today().year
        strips = desk_books.books(house.office, year)
        return Answer(
            [
                {
                    "book": book,
                    "year": year,
                    "series": [
                        {
                            "series": strip.series,
                            "first": strip.first,
                            "last": strip.last,
                            "used": strip.used,
                            "held": strip.held,
                            "voided": strip.voided,
                            "missing": list(strip.missing),
                        }
                        for strip in strips
                        if strip.book == book
                    ],
                }
                for book in STANDING_BOOKS
            ]
        )


def numbers(given: Namespace, data: Path) -> Answer:
    """List every number of a book's year with its state."""
    with open_house(data) as house:
        return Answer([views.number(one) for one in desk_books.numbers(house.office, given.book, given.year)])


def use_number(given: Namespace, data: Path) -> Answer:
    """Keep a held number for a document."""
    with open_house(data) as house:
        series = Series(given.book, given.series, given.year)
        return Answer(views.card(held.use_held(house.office, series, given.number, given.key)))


def close_year(given: Namespace, data: Path) -> Answer:
    """Close the books of a year that has ended."""
    with open_house(data) as house:
        return Answer({"year": given.year, "voided": held.close_year(house.office, given.year, given.reason)})


def search(given: Namespace, data: Path) -> Answer:
    """Find records by words."""
    with open_house(data) as house:
        cards, count = records.found(house.office, given.query, given.limit)
        return Answer({"query": given.query, "count": count, "hits": [views.card(card) for card in cards]})
