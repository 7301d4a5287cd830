"""A file that a spreadsheet opens: nothing in it may run, and its name cannot end the header."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.services import groups, staff
from panel.exports import csv_file, guarded
from tests.conftest import NOW
from tests.panel.conftest import Village


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_a_text_that_would_run_stays_a_text(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("value", [5, -5, 0, None, "doña Ana", "75.00"])
def test_numbers_and_plain_words_are_left_alone(value: int | str | None) -> None:
    assert guarded(value) == value


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_no_cell_of_any_file_begins_a_formula(row: list[str]) -> None:
    text = bytes(csv_file("x", [row]).body).decode("utf-8-sig")
    for found in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in found)


def test_a_code_cannot_end_the_header(village: Village) -> None:
    code = 'x"\r\nset-cookie: a=b'
    with village.database.write() as session:
        groups.create(session, "Raro", village.cast.eva, "GT", NOW, code)
    with village.database.read() as session:
        eva = staff.by_chat(session, village.cast.eva.chat_id)
    assert eva is not None
    answer = village.enter(eva).get("/panel/resumen.csv", params={"grupo": code})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="milpa-x___set-cookie__a_b.csv"'
    assert "set-cookie" not in answer.headers
