"""The list of who may sign is kept with its days, and each change stands in the journal (R-403)."""

from datetime import date

import pytest

from app.desk.journal import recent
from app.desk.mandates import DaysReversed, NoAuthorisation, competence_doubt, end_mandate, give_mandate, mandates
from app.desk.office import Office
from app.documents.competence import Mandate

DEPUTY = Mandate("Lê Thị Bình", "KT.", ("Công văn",), date(2026, 1, 1), None, "QĐ 01/QĐ-STN")


def test_a_competence_is_listed_and_taken_off(desk: Office) -> None:
    assert mandates(desk) == ()
    give_mandate(desk, DEPUTY)
    give_mandate(desk, Mandate("Trần Văn Mẫu", "???"))
    assert mandates(desk) == (DEPUTY, Mandate("Trần Văn Mẫu"))
    assert competence_doubt(desk, "Lê Thị Bình", "KT. GIÁM ĐỐC", "Quyết định", desk.today()) == "type"
    end_mandate(desk, DEPUTY)
    assert mandates(desk) == (Mandate("Trần Văn Mẫu"),)
    acts = [event.act for event in recent(desk, 5)]
    assert (acts.count("mandate_given"), acts.count("mandate_ended")) == (2, 1)


def test_what_the_decree_does_not_allow_is_refused(desk: Office) -> None:
    with pytest.raises(NoAuthorisation):
        give_mandate(desk, Mandate("Phạm Văn Cường", "TUQ.", basis="05/UQ-STN"))
    with pytest.raises(DaysReversed):
        give_mandate(desk, Mandate("Phạm Văn Cường", since=date(2026, 2, 1), until=date(2026, 1, 1)))
    give_mandate(desk, Mandate("Phạm Văn Cường", "TUQ.", until=date(2026, 12, 1), basis="05/UQ-STN"))
    assert len(mandates(desk)) == 1
