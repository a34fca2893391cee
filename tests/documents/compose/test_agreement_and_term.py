"""The agreement of three sides and the term report: filled where something is known, lines and a plain word elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab.actions.items import new_item
from livinglab.blocks.blocks import CardBox, Heading, Table, Title, WriteLines
from livinglab.blocks.words import plain
from livinglab.documents.compose.agreement import agreement
from livinglab.documents.compose.parties import named_in, nobodys, sides
from livinglab.documents.compose.term_report import term_report
from livinglab.documents.shelf import PAPERS
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.results import Answer
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.lab import Lab as Read
from tests.documents import test_docx, test_markdown
from tests.documents.compose.reading import fresh, inside
from tests.documents.reading import printed
from tests.sheets.lab import Lab
from tests.told import lines, told

METHODS = Library(resources() / "methods")


@pytest.fixture(scope="module", params=["no-plastic-mart", "hometown-mother"])
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, str]]:
    store = Store(Path(tmp_path_factory.mktemp("sides")) / "library.sqlite")
    yield store, import_workshop(store, METHODS, resources() / "samples" / f"{request.param}.json").project_id
    store.close()


def team(lab: Lab, **fields: str) -> None:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        new_item(lab.store, step, lab.project.id, "check", "솔안 팀", data=dict(fields))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("지도교수·이장", {"university", "village"}),
        ("읍사무소 담당", {"administration"}),
        ("마을활동가 2명", {"village"}),
        ("달 모둠", set()),
        ("A student and the village head", {"university", "village"}),
        ("", set()),
    ],
)
def test_a_side_is_read_from_words_that_name_it_and_from_no_others(words: str, found: set[str]) -> None:
    assert named_in(words) == found


def test_every_commitment_stands_in_the_agreement_with_its_day(known: tuple[Store, str]) -> None:
    store, project_id = known
    document = agreement(store, project_id)
    whole, lab = told(document.blocks), Read(store, project_id)
    for action in lab.items("action"):
        assert f"{action.code} {action.text} ({action.data['due']}" in whole
    told_of = {action.id for side in sides(lab) for action in side.commitments} | {one.id for one in nobodys(lab)}
    assert told_of == {action.id for action in lab.items("action")}
    (title,) = [block for block in document.blocks if isinstance(block, Title)]
    assert title.badge == "가상 예시 · 법률 검토 필요"
    assert 3 <= printed(document).report.pages <= 4


def test_an_agreement_nobody_filled_is_lines_to_write_on(lab: Lab) -> None:
    document = agreement(lab.store, lab.project.id)
    names = [plain(one.words) for one in inside(document.blocks, Heading)]
    assert [name.split("(")[0] for name in names if name.startswith("제")] == [f"제{n}조" for n in range(1, 9)]
    assert [name for name in names if name in ("대학", "마을", "행정")] == ["대학", "마을", "행정"]
    boxes = inside(document.blocks, CardBox)
    assert len(boxes) == 3
    assert not "".join(plain(field.words) for box in boxes for field in box.fields).strip()
    labels = [line.label for block in inside(document.blocks, WriteLines) for line in block.lines]
    assert labels.count("서명 또는 도장") == labels.count("서명하는 사람") == 3
    assert document.badge == ""
    assert "법률 검토 필요" in told(document.blocks)
    test_docx.check(document)
    test_markdown.check(document)


def test_the_teams_card_fills_both_papers(lab: Lab) -> None:
    team(lab, university="솔안대학교", university_part="전화짝꿍을 잇는다", administration_part="방문일을 맞춘다",
         student_learning="어르신께 묻는 법", village_change="저녁마다 말할 사람")  # fmt: skip
    agreed = inside(agreement(lab.store, lab.project.id).blocks, CardBox)
    assert "솔안대학교" in told(agreed[0])
    assert "전화짝꿍을 잇는다" in told(agreed[0])
    assert "어르신께 묻는 법" in told(agreed[0])
    assert "방문일을 맞춘다" in told(agreed[2])
    (table,) = [one for one in inside(term_report(lab.store, lab.project.id).blocks, Table) if plain(one.head[1])][:1]
    hoped = table.rows[0]
    assert [plain(cell) for cell in hoped[1:] if isinstance(cell, tuple)] == ["어르신께 묻는 법", "저녁마다 말할 사람"]


def test_learning_and_change_are_equally_wide_and_say_where_nothing_is(known: tuple[Store, str]) -> None:
    store, project_id = known
    document = term_report(store, project_id)
    table = next(one for one in inside(document.blocks, Table) if plain(one.head[1]) == "학생이 배운 것")
    assert table.widths[1] == table.widths[2]
    assert [plain(cell) for cell in table.rows[0][1:] if isinstance(cell, tuple)] == ["적은 것이 없습니다."] * 2
    lab = Read(store, project_id)
    for learned in lab.items("learning"):
        assert learned.text in told(table)
    minutes = sum(one.planned_minutes or 0 for one in lab.workshops)
    hours = f"{minutes // 60}시간" + (f" {minutes % 60}분" if minutes % 60 else "")
    assert hours in lines(document.blocks)


def test_what_the_survey_asked_about_learning_is_the_students_column(lab: Lab) -> None:
    (own,) = lab.items("question", ["묻는 법을 안다"], level="learning")
    (of_all,) = lab.items("question", ["말할 사람이 있다"])
    with lab.store.step("Answered", project_id=lab.project.id) as step:
        for question in (own, of_all):
            for who in ("가", "나"):
                for wave, value in (("before", 2.0), ("after", 4.0)):
                    step.add(Answer(id=new_id(), question_id=question.id, wave=wave, respondent=who, value=value))
    document = term_report(lab.store, lab.project.id)
    table = next(one for one in inside(document.blocks, Table) if plain(one.head[1]) == "학생이 배운 것")
    left, right = (plain(cell) for cell in table.rows[1][1:] if isinstance(cell, tuple))
    assert "묻는 법을 안다" in left
    assert "말할 사람이 있다" in right
    assert "2명 가운데 2명" in left


def test_a_lab_just_begun_has_a_term_report_that_says_so(lab: Lab) -> None:
    document = term_report(lab.store, lab.project.id)
    assert told(document.blocks).count("적은 것이 없습니다.") == 8
    assert printed(document).report.pages == 1
    test_docx.check(document)


def test_the_papers_of_a_project_lie_on_the_shelf() -> None:
    found = {one.id: one for one in PAPERS}
    assert {"full-report", "agreement", "term-report", "summary-short"} <= found.keys()
    assert found["agreement"].times == 3
    assert found["summary-short"].copies == "person"


def test_a_story_nobody_agreed_to_is_in_no_term_report(lab: Lab) -> None:
    lab.items("story", ["계산대에서 들은 이야기"], selected=True)
    assert "계산대에서 들은 이야기" not in told(term_report(lab.store, lab.project.id).blocks)
    lab.items("story", ["싣기로 한 이야기"], selected=True, consent=True)
    whole = told(term_report(lab.store, lab.project.id).blocks)
    assert "싣기로 한 이야기" in whole
    assert fresh(lab).items("story")
