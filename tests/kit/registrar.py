"""A process that registers as fast as it can, to be killed: `python -m tests.kit.registrar URL DATA COUNT`.

Its clock stands where that of the test stands: both write into the book of the same year.
"""

import sys
from pathlib import Path

from app.base.news import News
from app.base.paths import Folders
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.register import register
from app.documents.arrival import Arrival, Facts, Parties
from app.documents.values import Channel
from app.store.store import Store
from app.store.vault import Vault
from tests.kit.office import OURS, Watch


def main(url: str, data: str, count: str) -> None:
    """Say one line for each number given, so that whoever listens knows when to kill."""
    folders = Folders(Path(data))
    with Store(url, News()) as store:
        office = Office(store, Vault(folders.vault), folders, OURS, store.news, "Máy thử", Watch().now)
        for serial in range(int(count)):
            told = Arrival(Channel.PAPER, office.now(), Parties("Thử"), Facts(f"Văn bản {serial}"))
            number = register(office, receive(office, told).key).number
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
