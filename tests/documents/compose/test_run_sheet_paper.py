"""The helpers' run sheet on paper: times, minutes, what is needed, pins, and room to write."""

from __future__ import annotations

from dataclasses import replace

from livinglab import paths
from livinglab.actions import running, workshops
from livinglab.actions.meetings import describe_meeting
from livinglab.blocks.blocks import Table
from livinglab.blocks.words import plain
from livinglab.documents.compose.run_sheet import run_sheet
from livinglab.methods import Library
from livinglab.model.lab import Activity, Workshop
from tests.documents.compose.reading import inside
from tests.documents.reading import printed
from tests.sheets.lab import Lab

METHODS = Library(paths.resources() / "methods")
HOSTILE = "<b>&굵게</b> **별** " + "가" * 70


def planned(lab: Lab) -> Workshop:
    describe_meeting(lab.store, lab.workshop.id, date="2026-11-22", starts_at="14:00", place="마을회관")
    for title, minutes, method, stage in (
        ("여는 말", 10, "", ""), ("친화도 묶기", 30, "affinity", "define"), ("쉬는 시간", 10, "", ""), (HOSTILE, 20, "", "ideate"),
    ):  # fmt: skip
        workshops.add_activity(lab.store, lab.workshop, workshops.Planned(title, minutes, method, stage), METHODS)
    return lab.store.get(Workshop, lab.workshop.id)


def table(lab: Lab, workshop: Workshop, language: str = "ko") -> list[list[str]]:
    (found,) = inside(run_sheet(lab.store, workshop.id, METHODS, language=language).blocks, Table)
    return [[plain(cell) for cell in row] for row in found.rows]


def test_it_says_when_what_how_long_and_what_is_needed(lab: Lab) -> None:
    workshop = planned(lab)
    first = len(table(lab, workshop)) - 4
    start, title, minutes, stage, needed, notes = table(lab, workshop)[first + 1]
    assert (title, minutes, stage, notes) == ("친화도 묶기", "30", "문제 정의", "")
    assert start > table(lab, workshop)[first][0]
    assert "굵은 펜" in needed
    assert table(lab, workshop, "en")[first + 1][3] == "Define"


def test_pins_and_what_is_left_out_are_marked(lab: Lab) -> None:
    workshop = planned(lab)
    parts = lab.store.find(Activity, order="ord", workshop_id=workshop.id)
    running.pin(lab.store, parts[-2].id, "15:30")
    running.skip(lab.store, parts[-1].id)
    rows = table(lab, workshop)
    assert rows[-2][:2] == ["15:30", "쉬는 시간 (정한 시각에 시작)"]
    assert rows[-1][1].endswith("(건너뜀)")


def test_it_prints_with_hostile_words_and_in_large_print(lab: Lab) -> None:
    workshop = planned(lab)
    document = run_sheet(lab.store, workshop.id, METHODS)
    for large in (False, True):
        paper = printed(document, large_print=large)
        assert "진행순서표" in paper.letters
        assert "마을회관" in paper.letters
        assert "가" * 70 in paper.letters
        assert len(paper.pages) <= 2


def test_a_sample_carries_its_badge(lab: Lab) -> None:
    workshop = planned(lab)
    assert not run_sheet(lab.store, workshop.id, METHODS).badge
    with lab.store.step("fiction", project_id=lab.project.id) as step:
        step.put(replace(lab.project, fiction="가상"))
    assert run_sheet(lab.store, workshop.id, METHODS).badge


def test_no_word_is_cut_while_another_column_has_room_and_no_minutes_are_no_zero(lab: Lab) -> None:
    workshop = planned(lab)
    workshops.add_activity(
        lab.store, workshop, workshops.Planned("실험 카드 쓰기(가설·방법·지표·기준)", 0, "", "experiment"), METHODS
    )
    assert table(lab, workshop)[-1][2] == ""
    for language, word in (("ko", "쓰기(가설·방법·지표·기준)"), ("en", "Minutes")):
        paper = printed(run_sheet(lab.store, workshop.id, METHODS, language=language))
        assert word in paper.text.split()
