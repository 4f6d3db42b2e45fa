"""Search folds both ways; lists follow the Vietnamese alphabet."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.documents.vietnamese import fold, fold_code, order, order_of_person, without_tones

LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấờữặỵỹAĂÂĐÊÔƠƯỦẾ 0123456789-/.,", max_size=40)


@given(LETTERS)
def test_folding_is_done_once_and_knows_no_form_or_case(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == fold(text.upper()) == folded
    assert folded.isascii()


def test_old_and_new_spelling_and_no_accents_meet() -> None:
    assert fold("Hoả  tốc") == fold("hỏa tốc") == fold("HOA TOC") == "hoa toc"
    assert fold("Đường “ĐT.601”") == "duong dt 601"


def test_codes_meet_across_blanks_case_and_dashes_but_not_across_letters() -> None:
    assert fold_code("123 / qđ-ubnd") == fold_code("123/QĐ–UBND") == fold_code("123/QĐ−UBND")
    assert fold_code("1/HD-A") != fold_code("1/HĐ-A")


def test_names_are_in_the_order_of_the_alphabet_tones_last() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "măng", "mâm", "me", "đa", "da", "ơn", "ôn", "on", "ư", "u"]
    assert sorted(words, key=order) == [
        "da",
        "đa",
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "măng",
        "mâm",
        "me",
        "on",
        "ôn",
        "ơn",
        "u",
        "ư",
    ]
    assert sorted(["B 2", "b1", "A"], key=order) == ["A", "B 2", "b1"]
    assert order("я")[0][0] > order("z")[0][0]


def test_people_are_ordered_by_given_name() -> None:
    names = ["Trần Văn Đạt", "Nguyễn Thị Ân", "Lê An", "Bùi Văn Đạt", ""]
    assert sorted(names, key=order_of_person) == ["", "Lê An", "Nguyễn Thị Ân", "Bùi Văn Đạt", "Trần Văn Đạt"]


def test_tones_go_and_letters_stay() -> None:
    assert without_tones("Ủy ban, Ứng dụng, Đặng, Ơn") == "Uy ban, Ưng dung, Đăng, Ơn"
