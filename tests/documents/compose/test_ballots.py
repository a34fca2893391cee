"""Ballots on paper: every rule, few and many options, short, long and hostile words; large enough to read and to mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path as FilePath

import pytest
import segno

from livinglab.actions import votes
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Path, Rect, Text
from livinglab.blocks.forms.marks import MM
from livinglab.documents.compose.ballots import ballots
from livinglab.model.lab import Project, Sheet
from livinglab.sheets.ballot.read import read
from tests.documents.on_forms import boxes, collisions, drawings, extent, modules, outside, size, texts
from tests.documents.reading import printed
from tests.sheets.ballot.by_rule import CASES, METHODS, Case
from tests.sheets.lab import IDEAS, Lab

LONG = (
    "마을회관 앞 빈터에 주민이 돌아가며 돌보는 작은 꽃밭과 긴 의자를 놓고 저녁마다 함께 앉아 이야기하는 자리를 만들기"
)
HOSTILE = ("<b>&굵게</b> {n} **별**", "가" * 90, "한 줄\n두 줄\t셋", "😀 ᄒᆞᆫ글 漢字", "", "\u202e거꾸로", "%s %(x)s \\n")
BY_RULE = {case.rule: case for case in CASES}
EDGE = 8 * MM


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    made = Lab(FilePath(tmp_path_factory.mktemp("lab")))
    yield made
    made.close()


def vote(lab: Lab, case: Case, titles: list[str], **settings: object) -> Sheet:
    method = METHODS.get(case.method)
    assert method is not None
    sheet = replace(lab.sheet("ballot"), data=method.sheet_data())
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
    if case.rule == "consent":
        votes.propose(lab.store, sheet, titles[0].strip() or "꽃밭을 만든다")
    else:
        ideas = lab.items("idea", titles)
        votes.offer(lab.store, sheet, [idea.id for idea in ideas])
        if case.rule == "equal_shares":
            for number, idea in enumerate(ideas, 1):
                votes.set_cost(lab.store, sheet, idea.id, 125.5 * number)
    votes.set_up(lab.store, sheet, voters=18, question="무엇을 먼저 실험해 볼까요?", **{**case.settings, **settings})
    return sheet


def words(drawing: Drawing) -> str:
    return "".join("".join(drawing.texts()).split())


def cut_marks(drawing: Drawing) -> list[Mark]:
    """Cut lines and what names them."""
    found = [mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.dash]
    named = [mark for mark in drawing.marks if isinstance(mark, Text) and mark.text in ("자르는 선", "Cut here")]
    under = [mark for mark in drawing.marks if isinstance(mark, Rect) and mark.fill == "paper" and mark.stroke is None
             and any(abs(mark.y + mark.height / 2 - (text.y - text.size * 0.36)) < 1 for text in named)]  # fmt: skip
    return [*found, *named, *under]


def papers(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """The ballots of a page as its cut lines part it."""
    lines = [mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.dash]
    xs = [0.0, *(line.x1 for line in lines if line.x1 == line.x2), drawing.width]
    ys = [0.0, *(line.y1 for line in lines if line.y1 == line.y2), drawing.height]
    return [(a, c, b, d) for c, d in pairwise(ys) for a, b in pairwise(xs)]


def assert_well_printed(drawing: Drawing, large: bool) -> None:
    assert min(text.size for text in texts(drawing)) >= (16 if large else 12.5)
    assert min(map(size, boxes(drawing))) >= (11 if large else 9.5) - 0.01
    assert not list(collisions(drawing))
    but = set(map(id, cut_marks(drawing)))
    rest = Drawing(0, 0, tuple(mark for mark in drawing.marks if id(mark) not in but))
    inside = [outside(rest, (a + EDGE, b + EDGE, c - EDGE, d - EDGE)) for a, b, c, d in papers(drawing)]
    over = set.intersection(*(set(map(id, marks)) for marks in inside))
    assert not [(mark, extent(mark)) for mark in rest.marks if id(mark) in over]


TITLES = {"short": ["꽃밭"], "usual": list(IDEAS), "long": [LONG], "hostile": list(HOSTILE)}


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("kind", TITLES)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_everything_has_room_by_every_rule(lab: Lab, case: Case, kind: str, large: bool) -> None:
    pool = TITLES[kind]
    for count in (2, 7, 20):
        sheet = vote(lab, case, [pool[number % len(pool)] for number in range(count)])
        pages = drawings(ballots(lab.store, sheet, 3, first=999, large=large))
        for page in pages:
            assert_well_printed(page, large)
        told = "".join(words(page) for page in pages)
        for number in range(1, (3 if case.rule == "consent" else count) + 1):
            assert f"{number}번" in told
        for serial in ("999-", "1000-차", "1001-"):
            assert serial in told


def test_four_ballots_stand_on_a_page_with_two_straight_cuts(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    first, second = drawings(ballots(lab.store, sheet, 6))
    assert len(papers(first)) == 4
    assert [mark for mark in first.marks if isinstance(mark, Text) and mark.text == "자르는 선"]
    assert words(first).count("투표지") == 4
    assert words(second).count("투표지") == 2
    for serial in ("001-카", "002-마", "003-타", "004-바"):
        assert serial in words(first)
    assert "005-파" in words(second)
    assert "007" not in words(second)
    assert words(first).count("3개를골라네모안에○표를합니다.") == 4
    assert words(first).count("무엇을먼저실험해볼까요?") == 4
    assert words(first).count("번호는두번세지않으려고붙였습니다.") == 4
    assert len(boxes(first)) == 24


def test_large_print_takes_two_to_a_page_and_many_options_a_whole_one(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    assert len(papers(drawings(ballots(lab.store, sheet, 4, large=True))[0])) == 2
    many = vote(lab, BY_RULE["dots"], list(IDEAS) * 2)
    page, *_ = drawings(ballots(lab.store, many, 4))
    assert len(papers(page)) == 2
    assert page.marks[0].x1 == page.marks[0].x2  # type: ignore[union-attr] # long strips, cut from top to bottom
    assert len(papers(drawings(ballots(lab.store, many, 1, large=True))[0])) == 1


def test_what_no_page_holds_goes_on_on_the_next_with_the_same_number(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], [LONG] * 20)
    pages = drawings(ballots(lab.store, sheet, 2, large=True))
    parts = len(pages) // 2
    assert parts > 1
    assert [("001-카" in words(page), "002-마" in words(page)) for page in pages] == [
        (True, False)] * parts + [(False, True)] * parts  # fmt: skip
    assert f"1/{parts}" in words(pages[0])
    assert f"{parts}/{parts}" in words(pages[-1])
    assert "20번" in words(pages[-1])


@pytest.mark.parametrize(
    ("rule", "settings", "shape", "count"),
    [
        ("dots", {"budget": 3, "cap": 1}, Rect, 2),
        ("dots", {"budget": 5, "cap": 3}, Circle, 6),
        ("dots", {"budget": 20, "cap": 20}, Rect, 2),
        ("approval", {}, Rect, 2),
        ("borda", {}, Rect, 2),
        ("majority_judgment", {}, Rect, 10),
        ("star", {}, Circle, 12),
        ("quadratic", {}, Rect, 5),
        ("equal_shares", {}, Rect, 2),
        ("consent", {}, Rect, 3),
    ],
)
def test_each_rule_has_the_places_it_needs(
    lab: Lab, rule: str, settings: dict[str, object], shape: type, count: int
) -> None:
    sheet = vote(lab, BY_RULE[rule], ["꽃밭", "긴 의자"], **settings)
    page, *_ = drawings(ballots(lab.store, sheet, 1))
    assert [type(box) for box in boxes(page)] == [shape] * count


def test_what_a_rule_needs_is_said_on_the_paper(lab: Lab) -> None:
    def told(rule: str, **settings: object) -> str:
        return words(drawings(ballots(lab.store, vote(lab, BY_RULE[rule], list(IDEAS), **settings), 1))[0])

    assert "받아들일수있는것을2개까지골라" in told("approval")
    assert "점5개를동그라미에나누어찍습니다.한아이디어에2개까지됩니다." in told("dots", budget=5, cap=2)
    assert "똑같이좋으면같은숫자를적어도됩니다." in told("borda")
    assert "3번째까지만적어도됩니다.같은숫자는한번만적습니다." in told("borda", ties=False, ranks=3)
    grades = told("majority_judgment")
    assert grades.index("곤란함") < grades.index("보통") < grades.index("매우")
    assert "012345" in told("star")
    costs = told("equal_shares")
    assert "125.5" in costs
    assert "함께쓸돈은300" in costs
    tokens = told("quadratic")
    assert "1표1개2표4개3표9개4표16개" in tokens
    assert "쓴바둑알모두(25개까지)" in tokens
    assert "반대하지않습니다2번걱정되는점이있습니다3번반대합니다" in told("consent")


def test_the_code_on_a_ballot_names_project_vote_and_number(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    page, *_ = drawings(ballots(lab.store, sheet, 2, first=7))
    number = len(lab.store.find(Sheet, project_id=lab.project.id, kind="ballot"))
    codes = [mark for mark in page.marks if isinstance(mark, Path)]
    for code, serial in zip(codes, ("007", "008"), strict=True):
        made = segno.make_qr(f"LL1:NPM:V{number}:{serial}", error="m")
        assert (made.version, made.mode) == (1, "alphanumeric")
        assert modules(code) == [[bool(module) for module in row] for row in made.matrix]
        left, top, right, low = extent(code)
        assert round((right - left) / MM, 1) == round((low - top) / MM, 1) == round(17 * 21 / 29, 1)


def test_names_and_covered_counts_are_on_no_ballot(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    before = drawings(ballots(lab.store, sheet, 1))
    view = read(lab.store, sheet)
    votes.enter_ballot(lab.store, sheet, view.channels[0].id, "1", [view.options[0].id])
    assert drawings(ballots(lab.store, sheet, 1)) == before


def test_made_up_samples_say_so_on_each_ballot(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    with lab.store.step("Marked", project_id=lab.project.id) as step:
        step.put(replace(lab.store.get(Project, lab.project.id), fiction="지어냈어요"))
    page, *_ = drawings(ballots(lab.store, sheet, 4))
    assert words(page).count("가상예시") == 4
    assert_well_printed(page, False)
    english, *_ = drawings(ballots(lab.store, sheet, 4, language="en"))
    assert "Choose3andputa○intheirboxes." in words(english)
    assert_well_printed(english, False)


def test_on_the_printed_page_nothing_stands_but_the_ballots(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], ["꽃밭", "긴 의자"])
    result = printed(ballots(lab.store, sheet, 5))
    assert result.report.pages == 2
    assert "1 / 2" not in result.text
    assert min(result.sizes) >= 12.5
    assert "001-카" in result.pages[0]
    assert "005-파" in result.pages[1]
    assert "3개를 골라 네모 안에 ○표를 합니다." in result.text


def test_a_grade_in_large_print_is_never_broken_inside_a_word(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["majority_judgment"], list(IDEAS))
    (page, *_) = drawings(ballots(lab.store, sheet, 1, large=True, language="en"))
    assert {"Not acceptable", "Very good"} <= {mark.text for mark in texts(page)}
    assert not list(collisions(page))
