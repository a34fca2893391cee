"""The tally sheet: blank by every rule, with room for the strokes; filled in only once the result is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

import pytest

from livinglab.actions import votes
from livinglab.actions.vote_channels import set_weights
from livinglab.blocks.blocks import Document, FullPage, Table
from livinglab.blocks.drawing import Drawing, Rect
from livinglab.blocks.walk import spans
from livinglab.documents.compose.tally_sheet import tally_sheet
from livinglab.sheets.ballot.read import read
from tests.documents.compose.test_ballots import BY_RULE, HOSTILE, LONG, vote, words
from tests.documents.on_forms import collisions, drawings, outside, texts
from tests.sheets.ballot.by_rule import CASES, Case, given
from tests.sheets.lab import BALLOTS, IDEAS, Lab

EDGE = 8 * 72 / 25.4


@pytest.fixture
def lab(tmp_path: FilePath) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


def told(document: Document) -> str:
    return "".join("".join(span.text for span in spans(document.blocks)).split())


def squares(page: Drawing) -> int:
    return sum(isinstance(mark, Rect) and mark.stroke is not None and mark.stroke.ink == "rule" for mark in page.marks)


@pytest.mark.parametrize("kind", ["usual", "long", "hostile"])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_rule_has_a_sheet_to_count_on(lab: Lab, case: Case, kind: str) -> None:
    pool = {"usual": IDEAS, "long": (LONG,), "hostile": HOSTILE}[kind]
    for number in (2, 9, 20):
        sheet = vote(lab, case, [pool[place % len(pool)] for place in range(number)])
        pages = drawings(tally_sheet(lab.store, sheet))
        for page in (*pages, *drawings(tally_sheet(lab.store, sheet, language="en"))):
            assert min(text.size for text in texts(page)) >= 11.5
            assert not list(collisions(page))
            assert not outside(page, (EDGE, EDGE, page.width - EDGE, page.height - EDGE))
        said = "".join(map(words, pages))
        for label in (
            "나눠준것",
            "돌아온것",
            "빈것",
            "무효",
            "세는것",
            "맞추어보기",
            "같은수와푼방법",
            "소수의견",
            "읽은사람",
            "적은사람",
            "지켜본사람",
        ):
            assert label in said
        assert f"{3 if case.rule == 'consent' else number}번" in said


def test_each_option_has_a_square_for_five_voices(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    (page,) = drawings(tally_sheet(lab.store, sheet))
    assert squares(page) == 6 * 4  # eighteen people
    votes.set_up(lab.store, sheet, voters=41)
    assert squares(drawings(tally_sheet(lab.store, sheet))[0]) == 6 * 9
    votes.set_up(lab.store, sheet, budget=4, cap=2)
    assert sum(map(squares, drawings(tally_sheet(lab.store, sheet)))) == 6 * 15  # as many as three lines hold


@pytest.mark.parametrize(
    ("rule", "check"),
    [
        ("dots", "세는것장×3−안쓴점=점"),
        ("approval", "어느합계도세는것장보다크지않습니다"),
        ("borda", "세는것장×15=점"),
        ("majority_judgment", "줄마다빈칸까지더하면세는것장과같습니다"),
        ("star", "결선번과번:"),
        ("quadratic", "투표지장에서쓴바둑알을모두더해보았습니다"),
        ("equal_shares", "어느합계도세는것장보다크지않습니다"),
        ("consent", "세가지답을더하면세는것장과같습니다"),
    ],
)
def test_what_must_add_up_is_each_rules_own(lab: Lab, rule: str, check: str) -> None:
    sheet = vote(lab, BY_RULE[rule], list(IDEAS))
    assert check in "".join(map(words, drawings(tally_sheet(lab.store, sheet))))


def test_other_halls_have_lines_of_their_own(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    assert "사전" not in words(drawings(tally_sheet(lab.store, sheet))[0])
    votes.add_channel(lab.store, sheet, "early")
    (page,) = drawings(tally_sheet(lab.store, sheet))
    for name in ("종이", "손", "사전"):
        assert name in words(page)
    assert words(page).count("세는것몫") == 3
    assert not list(collisions(page))


def test_a_covered_vote_prints_only_the_blank_sheet(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], list(IDEAS))
    blank = tally_sheet(lab.store, sheet)
    view = read(lab.store, sheet)
    for serial, keys in enumerate(BALLOTS, 1):
        options = [view.options[int(key) - 1].id for key in keys]
        votes.enter_ballot(lab.store, sheet, view.channels[0].id, str(serial), options)
    assert tally_sheet(lab.store, sheet, filled=True) == blank
    votes.reveal(lab.store, sheet)
    assert tally_sheet(lab.store, sheet, filled=False) == blank
    filled = tally_sheet(lab.store, sheet)
    assert not any(isinstance(block, FullPage) for block in filled.blocks)
    said = told(filled)
    assert "18명×3점−안쓴점0=54점입니다." in said
    assert "1번용기·장바구니계산대" in said
    assert "읽은사람" not in said  # a label of a line, not a span
    papers, result = (block for block in filled.blocks if isinstance(block, Table))
    assert ["".join(span.text for span in cell) for cell in papers.rows[0] if isinstance(cell, tuple)] == [
        "종이", "18", "18", "0", "0", "0"]  # fmt: skip
    assert len(result.rows) == 6


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_rule_can_be_signed(lab: Lab, case: Case) -> None:
    sheet = vote(lab, case, list(IDEAS))
    view = read(lab.store, sheet)
    votes.set_up(lab.store, sheet, voters=len(case.ballots))
    for serial, values in enumerate(case.ballots, 1):
        votes.enter_values(lab.store, sheet, view.channels[0].id, str(serial), given(view, values))
    votes.reveal(lab.store, sheet)
    said = told(tally_sheet(lab.store, sheet))
    assert "개표기록지" in said
    assert "센표" in said
    assert "1번" in said


def test_two_ways_stand_beside_each_other_with_their_sums(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], ["꽃밭", "긴 의자"])
    view = read(lab.store, sheet)
    votes.set_up(lab.store, sheet, voters=3)
    votes.enter_ballot(lab.store, sheet, view.channels[0].id, "1", [view.options[0].id])
    votes.enter_totals(lab.store, sheet, view.channels[1].id, 2, {view.options[0].id: 1, view.options[1].id: 2})
    votes.reveal(lab.store, sheet)
    papers, result = (block for block in tally_sheet(lab.store, sheet).blocks if isinstance(block, Table))
    cells = [["".join(span.text for span in cell) for cell in row if isinstance(cell, tuple)] for row in papers.rows]
    assert [row[0] for row in cells] == ["종이", "손", "모두"]
    rows = [["".join(span.text for span in cell) for cell in row if isinstance(cell, tuple)] for row in result.rows]
    assert [row[1:] for row in rows] == [["1", "1", "2"], ["0", "2", "2"]]


def test_weights_stand_with_their_channels_and_make_the_score(lab: Lab) -> None:
    sheet = vote(lab, BY_RULE["dots"], ["꽃밭", "긴 의자"])
    view = read(lab.store, sheet)
    votes.set_up(lab.store, sheet, voters=3, budget=1)
    votes.enter_ballot(lab.store, sheet, view.channels[0].id, "1", [view.options[0].id])
    votes.enter_totals(lab.store, sheet, view.channels[1].id, 2, {view.options[1].id: 2})
    set_weights(lab.store, sheet, [([view.channels[0].id], "1/2", 1), ([view.channels[1].id], "1/2", 1)])
    votes.reveal(lab.store, sheet)
    papers, result = (block for block in tally_sheet(lab.store, sheet).blocks if isinstance(block, Table))
    rows = [["".join(span.text for span in cell) for cell in row if isinstance(cell, tuple)] for row in papers.rows]
    assert [row[-1] for row in rows[:2]] == ["절반", "절반"]
    rows = [["".join(span.text for span in cell) for cell in row if isinstance(cell, tuple)] for row in result.rows]
    assert sorted(row[1:] for row in rows) == [["0", "2", "2", "50"], ["1", "0", "1", "50"]]
