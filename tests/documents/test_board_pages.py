"""A board as a picture: every word of every note whole on some sheet, large enough to read, inside the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.actions import lanes, notes
from livinglab.blocks.cutting import extent
from livinglab.blocks.drawing import Drawing, Text
from livinglab.blocks.metrics import printable
from livinglab.documents.board_files import board_picture, write_picture
from livinglab.documents.compose.board_pages import board_pages
from livinglab.sheets.board.leaves import leaves
from tests.boards import Lab, make_lab
from tests.documents.on_forms import drawings
from tests.documents.test_pdf_hostile import texts

EDGE = 8 / 25.4 * 72


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.sqlite")
    yield made
    made.store.close()


def bare(text: str) -> str:
    return re.sub(r"\s+", "", printable(text))


def words(pages: list[Drawing]) -> list[str]:
    return [bare("".join(page.texts())) for page in pages]


def check(lab: Lab, pages: list[Drawing]) -> None:
    """Nothing is lost, too small, or so near the paper's edge that a printer leaves it out."""
    said = words(pages)
    for note in lab.view().notes():
        assert any(bare(note.text) in page for page in said), note.text
        assert any(bare(note.code) in page for page in said)
    for group in lab.view().groups if said else ():
        assert any(bare(group.title) in page for page in said)
    for page in pages:
        for left, top, right, bottom in map(extent, page.marks):
            assert min(left, top, page.width - right, page.height - bottom) >= EDGE
        assert min(mark.size for mark in page.marks if isinstance(mark, Text)) >= 10.5


def test_sixty_notes_are_one_a3_and_two_a4_to_join(lab: Lab) -> None:
    for team in range(3):
        made = lab.write(*(f"쪽지 {team}-{number} 장 볼 때 쓰는 말" for number in range(20)), team=team)
        lab.group(made[:9], f"묶음 {team}")
    pages = drawings(board_pages(lab.store, lab.sheet))
    assert len(pages) == 1
    assert (round(pages[0].width), round(pages[0].height)) == (1191, 842)
    check(lab, pages)
    assert lab.view().groups[0].notes[0].text in pages[0].alt
    joined = drawings(board_pages(lab.store, lab.sheet, split=True))
    assert len(joined) in (2, 3)
    assert {(round(page.width), round(page.height)) for page in joined} == {(595, 842)}
    check(lab, joined)
    assert "다음 장이 점선에서 시작합니다 →" in joined[0].texts()


def test_five_hundred_notes_turn_the_page_and_long_groups_go_on_beside_themselves(lab: Lab) -> None:
    made = lab.write(*(f"{number}번째 쪽지 " + "말 " * (number % 12) for number in range(500)))
    lab.group(made[:60], "긴 묶음")
    pages = drawings(board_pages(lab.store, lab.sheet))
    assert 5 < len(pages) < 14
    check(lab, pages)
    assert any("긴묶음(2/" in page for page in words(pages))


def test_a_crowded_map_is_followed_by_the_notes_it_shows_short(lab: Lab) -> None:
    sheet = lab.lay_out("assumption_map")
    made = lab.write(*(f"서로 가까이 놓인 생각 {number}, 그리고 더 길게 적은 말" for number in range(12)), sheet=sheet)
    notes.move_notes(lab.store, sheet, {item.id: (0.5, 0.5 + number / 100) for number, item in enumerate(made[:8])})
    pages = drawings(board_pages(lab.store, lab.sheet))
    assert len(pages) == 2
    check(lab, pages)


def test_a_wide_wall_is_cut_where_the_next_sheet_shows_it_whole(lab: Lab) -> None:
    made = lab.write(*(f"벽에 붙은 쪽지 {number}" for number in range(40)))
    lab.sheets[-1] = sheet = replace(lab.sheet, layout="free")
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        step.put(sheet)
    places = {item.id: (137.0 * (n % 11) * 2, 211.0 * (n // 11) * 2) for n, item in enumerate(made)}
    notes.move_notes(lab.store, sheet, places)
    for split in (False, True):
        pages = drawings(board_pages(lab.store, lab.sheet, split=split))
        assert len(pages) >= 4
        check(lab, pages)


@pytest.mark.parametrize("method", ["affinity", "problem_tree", "need_ladder", "empathy_map", "kpt", "day_map"])
@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(texts.filter(lambda text: bool(bare(text))), max_size=30), st.data())
def test_any_words_on_any_board_are_there(tmp_path_factory: pytest.TempPathFactory, method: str,
                                          said: list[str], data: st.DataObject) -> None:  # fmt: skip
    lab = make_lab(tmp_path_factory.mktemp("lab") / "library.sqlite")
    lab.lay_out(method)
    made = lab.write(*said)
    found = lab.view().lanes
    if found and made:
        lanes.move_to_lane(lab.store, lab.sheet, [item.id for item in made[::2]], data.draw(st.sampled_from(found)).id)
    for split in (False, True):
        check(lab, drawings(board_pages(lab.store, lab.sheet, split=split)))
    lab.store.close()


def test_an_empty_board_has_no_page(lab: Lab) -> None:
    assert board_pages(lab.store, lab.sheet).blocks == ()
    assert leaves(lab.view(), 500) == []
    assert board_picture(lab.store, lab.sheet).marks == ()


def test_the_picture_is_broad_and_is_saved_with_real_words(lab: Lab, tmp_path: Path) -> None:
    lab.write(*(f"쪽지 {number}" for number in range(80)))
    drawing = board_picture(lab.store, lab.sheet)
    assert 1.0 < drawing.width / drawing.height < 2.0
    file = write_picture(drawing, "보드", tmp_path / "보드.svg").read_text("utf-8")
    assert file.count("쪽지 ") >= 80
    assert write_picture(drawing, "보드", tmp_path / "보드.png").read_bytes().startswith(b"\x89PNG")


def test_extents_hold_what_is_drawn() -> None:
    assert extent(Text(10, 20, "가나", 10, anchor="end"))[2] == 10
