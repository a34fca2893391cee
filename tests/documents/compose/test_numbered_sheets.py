"""Ratings and surveys on paper: what is asked stands on the sheet, large enough, with a number in a name's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath

import pytest
import segno

from livinglab.actions import survey
from livinglab.actions.items import place
from livinglab.actions.numbered_papers import remember_sheets
from livinglab.blocks.drawing import Circle, CurveTo, Drawing, Path, Rect
from livinglab.blocks.forms.marks import MM
from livinglab.documents.compose.numbered_sheets import rating_sheets, survey_sheets
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.check_letter import WrongLetter
from livinglab.sheets.numbered import alias_of, printed
from tests.documents.compose.test_ballots import HOSTILE, LONG, words
from tests.documents.on_forms import boxes, collisions, drawings, modules, outside, size, texts
from tests.sheets.ballot.by_rule import METHODS
from tests.sheets.lab import IDEAS, Lab

EDGE = 8 * MM


@pytest.fixture
def lab(tmp_path: FilePath) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


def rating(lab: Lab, method_id: str, targets: tuple[str, ...] = IDEAS) -> Sheet:
    method = METHODS.get(method_id)
    assert method is not None
    sheet = replace(lab.sheet("rating"), data=method.sheet_data(), layout=method.layout)
    of = str(method.setup.get("of", "project"))
    items = lab.items(of, targets) if of != "project" else []
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
        for number, item in enumerate(items):
            place(step, sheet.id, item.id, f"a{number:02d}")
    return sheet


def asked(lab: Lab, *questions: str, scale: tuple[int, int] = (1, 5)) -> Sheet:
    sheet = lab.sheet("survey", "evaluate", "앞뒤 설문")
    for text in questions:
        survey.add_question(lab.store, sheet, text, scale=scale, low_label="전혀 그렇지 않다", high_label="매우 그렇다")
    return sheet


def assert_well_printed(pages: list[Drawing], large: bool) -> None:
    for page in pages:
        assert min(text.size for text in texts(page)) >= (16 if large else 12.5)
        assert all(size(box) >= (11 if large else 9.5) - 0.01 for box in boxes(page))
        assert not list(collisions(page))
        rest = [mark for mark in outside(page, (EDGE, EDGE, page.width - EDGE, page.height - EDGE))
                if getattr(getattr(mark, "pen", None), "dash", ()) == ()]  # fmt: skip
        assert not rest


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize(
    "method", ["ecosystem_check", "impact_effort", "improvement_check", "nuf", "positioning_rd", "region_profile",
               "six_traits", "six_traits_screening"],
)  # fmt: skip
def test_every_rating_has_its_rows_and_numbers(lab: Lab, method: str, large: bool) -> None:
    for targets in (IDEAS, (LONG,) * 8, HOSTILE):
        sheet = rating(lab, method, tuple(text.strip() or "빈 것" for text in targets))
        pages = drawings(rating_sheets(lab.store, sheet, 1, first=42, large=large))
        assert_well_printed(pages, large)
        told = "".join(map(words, pages))
        assert "평가지" in told
        assert "042-" in told
        assert all("042-" in words(page) for page in pages)


def test_a_rater_rings_one_number_for_each_idea_and_criterion(lab: Lab) -> None:
    sheet = rating(lab, "impact_effort", IDEAS[:2])
    (page,) = drawings(rating_sheets(lab.store, sheet, 1))
    assert [type(box) for box in boxes(page)] == [Circle] * (2 * 2 * 5)
    told = words(page)
    assert "줄마다숫자하나에○표를합니다." in told
    assert told.index("용기·장바구니계산대") < told.index("효과:1") < told.index("로컬푸드코너")
    assert told.count("12345") == 4


def test_each_sheet_has_its_number_and_nothing_else_of_its_own(lab: Lab) -> None:
    sheet = rating(lab, "six_traits")
    first, second = drawings(rating_sheets(lab.store, sheet, 2, first=7))
    assert "007-가" in words(first)
    assert "008-아" in words(second)
    assert [text for text in first.texts() if "007" not in text] == [
        text for text in second.texts() if "008" not in text
    ]
    code = next(mark for mark in first.marks if isinstance(mark, Path))
    made = segno.make_qr("LL1R:NPM:R1:007", error="m")
    assert made.version == 1
    assert modules(code) == [[bool(module) for module in row] for row in made.matrix]


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("scale", [(1, 5), (0, 1), (0, 10), (1, 2), (1, 7)])
def test_a_survey_asks_its_own_questions(lab: Lab, scale: tuple[int, int], large: bool) -> None:
    for questions in (IDEAS[:2], (LONG,) * 20, tuple(text for text in HOSTILE if text.strip())):
        sheet = asked(lab, *questions, scale=scale)
        pages = drawings(survey_sheets(lab.store, sheet, 1, large=large, faces=True))
        assert_well_printed(pages, large)
        told = "".join(map(words, pages))
        for number in range(1, len(questions) + 1):
            assert f"{number}." in told
        steps = scale[1] - scale[0] + 1
        squares = [box for page in pages for box in boxes(page) if isinstance(box, Rect)]
        assert len(squares) == (steps + 1) * len(questions)  # each step and "do not know"
        assert told.count("모름") == len(questions)
        if scale == (0, 1):
            assert told.count("아니오") + told.count("아니요") + told.count("아뇨") == len(questions)
        else:
            assert told.count("매우그렇다") == len(questions)


def test_faces_stand_over_five_steps_only_where_they_are_wanted(lab: Lab) -> None:
    def mouths(sheet: Sheet, faces: bool) -> list[float]:
        (page,) = drawings(survey_sheets(lab.store, sheet, 1, faces=faces))
        curves = [mark.steps[1] for mark in page.marks if isinstance(mark, Path) and isinstance(mark.steps[1], CurveTo)]
        return [round(curve.y1 - curve.y, 1) for curve in curves if isinstance(curve, CurveTo)]

    five = asked(lab, "이웃을 안다")
    bends = mouths(five, True)
    assert len(bends) == 5
    assert bends == sorted(bends)
    assert bends[0] < 0 < bends[-1]
    assert mouths(five, False) == []
    assert mouths(asked(lab, "몇 번?", scale=(0, 10)), True) == []


def test_the_number_can_be_cut_off_and_brought_again(lab: Lab) -> None:
    sheet = asked(lab, "이웃을 안다")
    before, after = (
        drawings(survey_sheets(lab.store, sheet, 1, first=7, wave=wave))[0] for wave in ("before", "after")
    )
    assert words(before).count("007-가") == words(after).count("007-가") == 2
    assert "잘라두었다가다음에이번호를받으십시오." in words(before)
    codes = [next(mark for mark in page.marks if isinstance(mark, Path)) for page in (before, after)]
    assert codes[0] != codes[1]  # the wave is in the code


def test_what_was_printed_is_remembered_for_each_wave(lab: Lab) -> None:
    sheet = asked(lab, "이웃을 안다")
    remember_sheets(lab.store, sheet, "before", 20)
    remember_sheets(lab.store, sheet, "after", 8)
    remember_sheets(lab.store, sheet, "before", 5)
    kept = lab.store.get(Sheet, sheet.id)
    assert (printed(kept, "before"), printed(kept, "after"), printed(kept, "then")) == (20, 8, 0)
    lab.store.undo(lab.project.id)
    assert printed(lab.store.get(Sheet, sheet.id), "after") == 0


def test_a_sheets_number_is_a_name_and_its_letter_is_checked(lab: Lab) -> None:
    sheet = asked(lab, "이웃을 안다")
    assert alias_of("007-가", sheet) == "007-가"  # nothing was printed: a name like any other
    remember_sheets(lab.store, sheet, "before", 20)
    kept = lab.store.get(Sheet, sheet.id)
    assert [alias_of(text, kept) for text in ("007-가", "7가", "007", "7", "해님", "21", "1~12")] == [
        "7", "7", "7", "7", "해님", "21", "1~12"]  # fmt: skip
    with pytest.raises(WrongLetter):
        alias_of("7나", kept)
    assert alias_of("99가", kept) == "99가"
