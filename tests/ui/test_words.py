"""Everything the program can say has words, in both languages, and never a gap."""

import html
import importlib
import json
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app
from app.base.clock import VIETNAM
from app.base.errors import OfficeError
from app.base.paths import program_folder
from app.desk.paper_scan import ScanSigned
from app.documents.cards import EventCard
from app.documents.life import Act, State, WrongState
from app.documents.numbering import NumberState
from app.documents.values import Channel, FieldMissing, Urgency
from app.store.store import DiskFull
from app.ui import language, words
from app.ui.wording import domain, journal, verdicts

SPELLING = re.compile(r"hoả(?!n)|huỷ|[Uu]ỷ ban|uỷ quyền|thoả|khoá|số hoá|Cộng hoà")


@pytest.fixture
def english(dressed: QApplication) -> Iterator[None]:
    language.install("en")
    yield
    language.install("vi")


def all_errors() -> set[type[OfficeError]]:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    def below(kind: type[OfficeError]) -> Iterator[type[OfficeError]]:
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    return {kind for kind in below(OfficeError) if kind.code and kind.__module__.startswith("app.")}


def test_every_error_has_its_five_lines(dressed: QApplication) -> None:
    without = sorted(kind.code for kind in all_errors() if kind.code not in words.PROBLEMS)
    assert not without, f"codes without a sentence: {without}"
    for code, sentence in words.PROBLEMS.items():
        assert all(sentence), code
        assert not any(line.rstrip().endswith("!") for line in sentence), code


def test_every_sentence_belongs_to_an_error() -> None:
    assert sorted(words.PROBLEMS.keys() - {kind.code for kind in all_errors()}) == []


def test_facts_are_told_in_words(dressed: QApplication) -> None:
    told = words.told(WrongState(state="waiting", act="present"))
    assert told.what == "Không thể “Trình” đối với văn bản này."
    assert "chờ vào sổ" in told.why
    assert told.sentence == f"{told.what} {told.why}"
    assert told.code == "life.wrong_state"
    assert "Trích yếu" in words.told(FieldMissing(field="subject")).what
    assert words.told(ScanSigned(file="quet.pdf")).what.count("quet.pdf") == 1
    assert words.told(DiskFull()).why == "Thư mục dữ liệu hết chỗ trống.", "nothing stands in no brackets"
    assert words.told(ScanSigned(file="0a" * 32)).what.startswith("Tệp này không"), "a hash is no name"


def test_a_missing_fact_leaves_a_gap_and_not_a_crash(dressed: QApplication) -> None:
    assert "…" in words.told(FieldMissing()).what


def test_an_unknown_code_is_told_as_a_fault(dressed: QApplication) -> None:
    class Odd(OfficeError):
        code = "odd.one"

    assert words.told(Odd()).what == words.bug().what
    assert words.told(Odd()).code == "odd.one"


def test_english_is_the_source(english: None) -> None:
    assert words.told(FieldMissing(field="subject")).what == "The field “Subject” is empty."
    assert words.verdict_words("V01").word == "Valid"


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_word(dressed: QApplication, state: State) -> None:
    assert words.state_word(state) not in ("", state.value)


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_a_word(dressed: QApplication, act: Act) -> None:
    assert words.act_word(act) not in ("", act.value)


def test_small_words(dressed: QApplication) -> None:
    assert [words.urgency_word(level) for level in Urgency][3] == "Hỏa tốc"
    assert words.urgency_word(9) == words.urgency_word(4)
    assert words.channel_word(Channel.AXIS) == "qua trục"
    assert words.number_word(NumberState.VOIDED) == "đã hủy"
    assert words.line_word("arrived") == "đã đến"
    assert words.status_word(3) == "đã tiếp nhận"
    assert words.kind_word("agency") == "chứng thư cơ quan"
    unknown = (words.state_word, words.act_word, words.field_word, words.channel_word, words.line_word)
    assert [word("neu") for word in unknown] == ["neu"] * 5
    assert (words.number_word("neu"), words.kind_word("neu"), words.status_word(99)) == ("neu", "neu", "99")


def test_days_and_hours() -> None:
    moment = datetime(2026, 2, 5, 8, 2, tzinfo=VIETNAM)
    assert words.day(moment) == "05/02/2026"
    assert words.hour(moment, moment.date()) == "08:02"
    assert words.hour(moment, date(2026, 2, 6)) == "08:02 05/02/2026"
    assert words.day_and_hour(moment) == "05/02/2026 08:02"
    assert (words.day(None), words.day_and_hour(None)) == ("", "")


@pytest.mark.parametrize("code", [*verdicts.VERDICTS, ""])
def test_every_verdict_has_mark_word_sentence_and_work(dressed: QApplication, code: str) -> None:
    told = words.verdict_words(code)
    assert told.mark
    assert told.word
    assert told.sentence.endswith(".")
    assert bool(told.todo) == bool(code)


def test_the_words_of_the_twelfth_verdict_are_those_of_the_rule(dressed: QApplication) -> None:
    assert words.verdict_words("V12").sentence == "Không có chữ ký số: chỉ để tham khảo."


def test_the_three_facts_have_words(dressed: QApplication) -> None:
    for question, answers in verdicts.FACTS.items():
        for answer in answers:
            assert words.fact_words(question, answer)[1]
    assert words.fact_words("sender", "never heard") == words.fact_words("sender", "unknown")


@pytest.mark.parametrize("act", list(journal.EVENTS))
def test_every_event_is_a_sentence(dressed: QApplication, act: str) -> None:
    facts: dict[str, object] = {"number": 7, "to": ["H99"], "status": "3", "verdict": "V01", "on": "2026-11-20"}
    event = EventCard(1, datetime(2026, 11, 20, tzinfo=VIETNAM), "Chị Lan", act, facts)
    sentence = words.journal_sentence(event)
    assert sentence.startswith("Chị Lan: ") is (act not in journal.BY_ITSELF)
    assert "{" not in sentence


def test_agencies_are_told_by_their_names(dressed: QApplication) -> None:
    facts: dict[str, object] = {"to": ["H99", "H98"], "was": None}
    event = EventCard(1, datetime(2026, 11, 20, tzinfo=VIETNAM), "Chị Lan", "issued", facts)
    assert words.agencies_told(event) == {"H99", "H98"}
    assert words.journal_sentence(event, {"H99": "UBND tỉnh"}) == "Chị Lan: phát hành đến UBND tỉnh, H98"


def test_what_a_report_names_is_told_by_code_and_day(dressed: QApplication) -> None:
    assert words.reference_words("H99.05,2026/11/20,1/STN-VP") == "1/STN-VP ngày 20/11/2026"
    for kept in ("1/STN-VP", "a,b,c"):
        assert words.reference_words(kept) == kept


def test_an_event_without_words_shows_its_act(dressed: QApplication) -> None:
    event = EventCard(1, datetime(2026, 11, 20, tzinfo=VIETNAM), "Chị Lan", "register", {})
    assert words.journal_sentence(event) == "Chị Lan: Vào sổ"


def test_facts_of_every_kind_are_written(dressed: QApplication) -> None:
    told = words.told(FieldMissing(field=None))
    assert "không rõ" in told.what
    for value, shown in ((date(2026, 11, 5), "05/11/2026"), (("a", "b"), "a, b"), ("kein Tag", "kein Tag")):
        event = EventCard(1, datetime(2026, 11, 20, tzinfo=VIETNAM), "A", "handed_over", {"to": "P", "on": value})
        assert shown in words.journal_sentence(event)
    moment = datetime(2026, 11, 5, 9, 30, tzinfo=VIETNAM)
    event = EventCard(1, moment, "A", "presented", {"to": moment})
    assert "05/11/2026 09:30" in words.journal_sentence(event)


def translations() -> list[tuple[str, list[str]]]:
    """Return each source text with its Vietnamese forms."""
    text = (program_folder() / "translations" / "app_vi.ts").read_text("utf-8")
    found = []
    for message in re.findall(r"<message.*?</message>", text, re.DOTALL):
        source = re.search(r"<source>(.*?)</source>", message, re.DOTALL)
        forms = re.findall(r"<(?:translation|numerusform)[^>]*>([^<]*)</", message)
        assert source is not None
        found.append((html.unescape(source.group(1)), [html.unescape(form) for form in forms if form.strip()]))
    return found


def test_the_spelling_is_that_of_the_rule() -> None:
    said = [form for _, forms in translations() for form in forms]
    assert len(said) > 400
    assert [text for text in said if SPELLING.search(text) or "bút phê" in text or text.endswith("!")] == []


def test_placeholders_survive_translation() -> None:
    holders = re.compile(r"\{\w+\}|%n")
    wrong = [
        source
        for source, forms in translations()
        for form in forms
        if set(holders.findall(source)) != set(holders.findall(form))
    ]
    assert wrong == []


def test_one_thing_and_many_are_told_apart(english: None) -> None:
    def files(count: int) -> str:
        return language.translate("DetailPane", "%n files", None, language.PLURAL, count)

    assert [files(1), files(2)] == ["1 file", "2 files"]
    language.install("vi")
    assert [files(1), files(2)] == ["1 tệp", "2 tệp"]
    told = (program_folder() / "translations" / "app_en.ts").read_text(encoding="utf-8")
    assert told.count("<message numerus=") == sum("%n" in source for source, _ in translations())


def test_a_command_without_an_application_speaks_too() -> None:
    program = (
        "import json, sys\n"
        "from app.ui.language import install\n"
        "from app.ui.words import told\n"
        "from app.documents.values import FieldMissing\n"
        "found = install('vi')\n"
        "heavy = [name for name in sys.modules if name.startswith(('PySide6.QtGui', 'PySide6.QtWidgets'))]\n"
        "print(json.dumps([found, told(FieldMissing(field='subject')).what, heavy]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [True, "Ô “Trích yếu” còn trống.", []]


def test_a_rewritten_translation_does_not_harm_who_speaks_it(tmp_path: Path) -> None:
    shutil.copy(program_folder() / "translations" / "app_vi.qm", tmp_path)
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from app.documents.values import FieldMissing\n"
        "from app.ui.language import install\n"
        "from app.ui.words import told\n"
        "folder = Path(sys.argv[1])\n"
        "assert install('vi', folder)\n"
        "(folder / 'app_vi.qm').write_bytes(b'')\n"
        "print(told(FieldMissing(field='subject')).what)\n"
        "assert not install('vi', folder)\n"
        "assert not install('en', folder)\n"
        "print(told(FieldMissing(field='subject')).what)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["Ô “Trích yếu” còn trống.", "The field “Subject” is empty."], done.stderr
    assert done.returncode == 0


def test_all_tables_are_names_of_known_things() -> None:
    assert set(domain.STATES) >= {state.value for state in State}
    assert set(domain.ACTS) >= {act.value for act in Act}
