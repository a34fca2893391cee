"""The poster for the wall: read from three metres, in grey too; a part that is missing leaves no hole, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path as FilePath

import pytest

from livinglab.actions import votes
from livinglab.blocks.drawing import Drawing, Rect, Text
from livinglab.documents.shelf import PAPERS, Asked
from tests.documents.compose.test_ballots import HOSTILE, LONG, words
from tests.documents.on_forms import collisions, drawings, extent, outside, texts
from tests.sheets.ballot.by_rule import CASES, METHODS, enter, prepare
from tests.sheets.lab import Lab

KIND = next(one for one in PAPERS if one.id == "poster")
EDGE = 15 * 72 / 25.4
PROBLEM = "혼자 사는 어르신이 [적은 양]을 살 데가 없다"


@pytest.fixture
def lab(tmp_path: FilePath) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


@pytest.fixture
def pages(lab: Lab) -> Callable[[], list[Drawing]]:
    def composed() -> list[Drawing]:
        asked = Asked(lab.store, lab.project.id, METHODS)
        if KIND.missing(asked):
            return []
        (document,) = KIND.compose(asked)
        assert document.paper == "A3"
        return drawings(document)

    return composed


def well_printed(found: list[Drawing]) -> None:
    for page in found:
        assert min(text.size for text in texts(page)) >= 28
        assert not list(collisions(page))
        assert not outside(page, (EDGE, EDGE, page.width - EDGE, page.height - EDGE))


def said_at(page: Drawing, part: str) -> Text:
    return next(text for text in texts(page) if part in text.text)


def test_nothing_written_is_no_poster(pages: Callable[[], list[Drawing]]) -> None:
    assert pages() == []


def test_the_problem_is_read_first_and_from_far(lab: Lab, pages: Callable[[], list[Drawing]]) -> None:
    lab.items("problem", [PROBLEM])
    (page,) = pages()
    well_printed([page])
    problem = said_at(page, "혼자")
    assert problem.size >= 48
    assert "[" not in words(page)
    assert max(extent(mark)[3] for mark in page.marks) < page.height / 2, "no places are kept for what is missing"
    for head in ("우리가고른것", "우리가정한것", "다음에할일"):
        assert head not in words(page)


def test_decision_and_next_steps_say_who_and_until_when(lab: Lab, pages: Callable[[], list[Drawing]]) -> None:
    lab.items("problem", [PROBLEM])
    lab.items("decision", ["계산대는 그대로 둔다"], type="adapt")
    lab.items("action", ["무게표를 놓는다"], who="별 모둠", due="2주 안")
    lab.items("action", ["벌써 한 일"], who="달 모둠", due="지난주", done=True)
    (page,) = pages()
    well_printed([page])
    told = words(page)
    order = ("문제정의", "혼자", "우리가정한것", "보완", "계산대는", "다음에할일", "무게표를놓는다", "별모둠·2주안")
    assert [told.index(part) for part in order] == sorted(told.index(part) for part in order)
    assert "벌써한일" not in told
    label = said_at(page, "보완")
    assert any(isinstance(mark, Rect) and mark.fill == "ink" and extent(mark)[0] < label.x < extent(mark)[2]
               for mark in page.marks)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_was_chosen_stands_beside_what_it_got(lab: Lab, pages: Callable[[], list[Drawing]], case: object) -> None:
    sheet = prepare(lab, case)  # type: ignore[arg-type]
    enter(lab, sheet, case)  # type: ignore[arg-type]
    votes.reveal(lab.store, sheet)
    first = votes.read(lab.store, sheet).options[0]
    votes.choose(lab.store, sheet, [first.id])
    found = pages()
    if case.rule == "consent":  # type: ignore[attr-defined]
        assert not found  # a proposal is no idea
        return
    (page,) = found
    well_printed(found)
    idea = said_at(page, first.title)
    beside = [text for text in texts(page) if abs(text.y - idea.y) < 1 and text is not idea]
    assert len(beside) == 1
    assert any(letter.isdigit() for letter in beside[0].text) or case.rule == "majority_judgment"  # type: ignore[attr-defined]


def test_however_much_there_is_it_goes_on_on_the_next_sheet(lab: Lab, pages: Callable[[], list[Drawing]]) -> None:
    hostile = [text for text in HOSTILE if text.strip()]
    lab.items("problem", [LONG * 4, *hostile])
    lab.items("decision", [LONG * 3, "그만둔다"], type="stop")
    lab.items("action", [*hostile, *[f"{number}번째 {LONG}" for number in range(12)]], who=LONG, due="그때")
    found = pages()
    assert len(found) > 2
    well_printed(found)
    told = "".join(map(words, found))
    for part in ("0번째", "11번째", "그만둔다", "&굵게"):
        assert part in told
    for page in found[:-1]:
        last = max(texts(page), key=lambda text: text.y)
        assert last.text not in ("다음에 할 일", "우리가 정한 것", "우리가 고른 것")
