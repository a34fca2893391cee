"""The raw data of a project: everything that was said and counted, typed, and nothing that nobody agreed to."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.actions import votes
from livinglab.actions.notes import add_notes
from livinglab.actions.people import add_people
from livinglab.documents.escaping import clean
from livinglab.documents.raw.project import RawData, raw_data
from livinglab.documents.raw.table import RawTable
from livinglab.documents.raw.xlsx import xlsx_bytes
from livinglab.exchange.workshop_json import import_workshop
from livinglab.model.lab import Participant
from livinglab.model.results import Measurement
from livinglab.sheets.ballot.read import read
from livinglab.store import Store
from livinglab.store.identity import write_name
from tests.documents.generated import workshops
from tests.documents.raw.reading import csvs, everything, sheets, workbook
from tests.exchange.workshops import as_bytes, library, sample
from tests.sheets.ballot.by_rule import CASES, Case, enter, prepare
from tests.sheets.lab import Lab

BEGINS = ["=SUM(A1:A9)", "+82 10", "-1 빼기", "@누구", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0"]


def data_of(workshop: dict[str, Any], language: str = "ko") -> RawData:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "workshop.json"
        file.write_bytes(as_bytes(workshop))
        store = Store(Path(folder) / "library.sqlite")
        try:
            return raw_data(store, import_workshop(store, library(), file).project_id, language=language)
        finally:
            store.close()


def test_the_sample_is_there_in_typed_tables() -> None:
    found = sheets(data_of(sample()))
    first = found["쪽지"][0]
    assert (first["번호"], first["종류"], first["모둠"], first["묶음"]) == ("N01", "현상", "해", "C1")
    assert {row["번호"]: row["쪽지 수"] for row in found["묶음"]} == {"C1": 3, "C2": 4, "C3": 3, "C4": 3}
    assert {row["번호"]: row["이것을 적은 표"] for row in found["투표 결과"]}["I1"] == 16
    usage = [(row["k (몇)"], row["n (몇 가운데)"]) for row in found["측정"] if row["번호"] == "M1"]
    assert usage == [(24, 100), (29, 100), (35, 100), (41, 100), (43, 100)]
    answers = [row["값"] for row in found["설문 답"] if row["물은 때"] == "앞"]
    assert len(answers) == 16
    assert all(isinstance(value, int) for value in answers)
    assert ("A1", "누가", "별 모둠 / 점주") in {(row["번호"], row["칸"], row["내용"]) for row in found["카드 내용"]}
    assert any(row["관계"] == "유래" for row in found["이음"])


def test_in_english_our_words_are_english() -> None:
    found = sheets(data_of(sample(), "en"))
    assert {"About this file", "Notes", "Clusters", "Cards", "The votes", "Measurements"} <= set(found)


def test_each_sheet_has_a_fixed_head_and_filters() -> None:
    for sheet in workbook(data_of(sample())):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold
        assert 8 <= sheet.column_dimensions["A"].width <= 61


def test_days_are_days(lab: Lab) -> None:
    [item] = lab.items("indicator", ["온 사람"], unit="명")
    with lab.store.step("Measured", project_id=lab.project.id) as step:
        step.add(Measurement(id="m1", item_id=item.id, at_text="1주", at_date="2026-05-03", value=12.5))
        step.add(Measurement(id="m2", item_id=item.id, ord="b", at_text="2주"))
    book = workbook(raw_data(lab.store, lab.project.id))["측정"]
    assert book["D2"].value.date() == date(2026, 5, 3)
    assert book["D2"].number_format == "yyyy-mm-dd"
    assert (book["E2"].value, book["E3"].value) == (12.5, None)  # missing is not nought


@pytest.mark.parametrize("text", BEGINS)
def test_what_begins_like_a_formula_stays_text(text: str) -> None:
    data = RawData("자료", (RawTable("쪽지", ("내용", "수"), ((text, -3),)),))
    cell = workbook(data)["쪽지"]["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert "<f>" not in everything(data)
    written = csvs(data)["쪽지"][1]
    assert written[0].startswith("'")
    assert written[1] == "-3"  # a number is a number


def test_a_formula_in_a_note_of_a_project_stays_text(lab: Lab) -> None:
    add_notes(lab.store, lab.sheet("board"), ["=HYPERLINK(1)"])
    cell = workbook(raw_data(lab.store, lab.project.id))["쪽지"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=HYPERLINK(1)", "s", True)


def test_names_of_people_are_in_neither_file(lab: Lab) -> None:
    add_people(lab.store, lab.project.id, ["달팽이"])
    [person] = lab.store.find(Participant, project_id=lab.project.id)
    write_name(lab.store, person.id, "김아무개", "010-1234-5678")
    data = raw_data(lab.store, lab.project.id)
    assert [row["별칭"] for row in sheets(data)["사람"]] == ["달팽이"]
    assert "김아무개" not in everything(data)
    assert "5678" not in everything(data)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_covered_vote_is_named_but_not_counted(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    covered = sheets(raw_data(lab.store, lab.project.id))
    assert covered["투표"][0]["결과 공개"] == "아니요"
    assert not {"투표 결과", "투표 값마다", "길마다 점", "투표가 들어온 길"} & set(covered)
    assert any("가려 둔 투표 1개" in str(row["내용"]) for row in covered["읽어 두기"])
    votes.reveal(lab.store, sheet)
    shown = sheets(raw_data(lab.store, lab.project.id))
    assert shown["투표 결과"]
    assert shown["투표가 들어온 길"][0]["센 표"] == 3


@pytest.mark.parametrize(
    ("rule", "results"),
    [("dots", [3, 1, 1]), ("borda", [3.5, 0.5, 5]), ("star", [14, 8, 3]), ("quadratic", [8, 6, 3]),
     ("equal_shares", [None] * 3)],
)  # fmt: skip
def test_an_options_result_is_the_rules_own(lab: Lab, rule: str, results: list[float | None]) -> None:
    case = next(one for one in CASES if one.rule == rule)
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    rows = sheets(raw_data(lab.store, lab.project.id))["투표 결과"]
    assert [row["결과"] for row in rows] == results


def test_a_way_by_which_few_voted_is_not_told_apart(lab: Lab) -> None:
    case = CASES[0]
    sheet = prepare(lab, case)
    early = votes.add_channel(lab.store, sheet, "early", "2마을 회관")
    enter(lab, sheet, case)
    votes.enter_totals(lab.store, sheet, early, 1, {read(lab.store, sheet).options[0].id: 1})
    votes.set_up(lab.store, sheet, voters=4)
    votes.reveal(lab.store, sheet)
    data = raw_data(lab.store, lab.project.id)
    found = sheets(data)
    assert [(row["들어온 길"], row["센 표"]) for row in found["투표가 들어온 길"]] == [("모든 길 합쳐", 4)]
    assert "길마다 점" not in found
    assert "2마을 회관" not in everything(data)


def test_a_story_nobody_agreed_to_print_is_left_out_and_counted(lab: Lab) -> None:
    lab.items("story", ["말하기 어려운 이야기"], teller="이웃")
    lab.items("story", ["실어도 되는 이야기"], consent=True)
    data = raw_data(lab.store, lab.project.id)
    assert "말하기 어려운" not in everything(data)
    assert "실어도 되는 이야기" in everything(data)
    assert any("싣지 않은 것이 있습니다: 이야기 1편" in str(row["내용"]) for row in sheets(data)["읽어 두기"])


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(workshops())
def test_any_workshop_is_written_whole(workshop: dict[str, Any]) -> None:
    data = data_of(workshop)
    found, flat = sheets(data), csvs(data)
    assert {name: len(rows) for name, rows in found.items()} == {name: len(rows) - 1 for name, rows in flat.items()}
    assert [row["내용"] for row in found.get("쪽지", [])] == [note[2] for note in workshop["notes"]]


@settings(max_examples=20)
@given(st.text(max_size=80) | st.text(alphabet="=+-@\t\r\n'\"&<>\x00\x1f\ud83d\ufffe가1", max_size=40))
def test_any_text_comes_back_as_it_was_typed(text: str) -> None:
    data = RawData(text, (RawTable(text, ("내용", text), ((text, 1), ("끝", None))),))
    rows = list(workbook(data).worksheets[0].iter_rows(values_only=True))
    assert rows[1] == (clean(text) or None, 1)
    [flat] = csvs(data).values()
    assert flat[1][0].removeprefix("'" if flat[1][0] != clean(text) else "") == clean(text)


def test_the_same_data_are_the_same_file() -> None:
    data = data_of(sample())
    assert xlsx_bytes(data) == xlsx_bytes(data)


def calls_for(rows: int) -> int:
    """How many calls writing so many rows takes: a measure no machine's speed touches."""
    data = RawData("자료", (RawTable("쪽지", ("번호", "내용"), tuple((n, f"{n}번 쪽지") for n in range(rows))),))
    calls = count()
    sys.setprofile(lambda _frame, event, _arg: next(calls) if event in ("call", "c_call") else None)
    try:
        xlsx_bytes(data)
    finally:
        sys.setprofile(None)
    return next(calls)


def test_three_times_the_rows_cost_three_times_the_work() -> None:
    calls_for(10)
    base, hundred, three_hundred = calls_for(1), calls_for(100), calls_for(300)
    assert (three_hundred - base) / (hundred - base) < 3.3
