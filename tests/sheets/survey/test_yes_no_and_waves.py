"""Yes and no, waves that stand alone, and what a test may add to the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import survey as acts
from livinglab.blocks.blocks import Block, Table
from livinglab.blocks.charts.bars import Bars
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.charts.k_of_n import KOfN
from livinglab.blocks.words import plain
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.survey.charts import parts_of
from livinglab.sheets.survey.shares import part
from livinglab.sheets.survey.tested import adjusted_tests
from livinglab.sheets.survey.view import SurveyView, read
from tests.sheets.lab import Lab

KIND = kind("survey")
YES_NO = (0, 1)


@pytest.fixture
def sheet(lab: Lab) -> Sheet:
    return lab.sheet("survey", "evaluate")


def view(lab: Lab, sheet: Sheet) -> SurveyView:
    return read(lab.store, lab.store.get(Sheet, sheet.id))


def asked(lab: Lab, sheet: Sheet, scale: tuple[int, int] = (1, 5), **waves: tuple[int | None, ...]) -> None:
    question = acts.add_question(lab.store, sheet, "이웃과 이야기한다", scale=scale)
    for wave, values in waves.items():
        for number, value in enumerate(values, 1):
            acts.answer(lab.store, question.id, wave, f"{number}번", value)


def told(blocks: list[Block]) -> str:
    return str(blocks)


def test_every_wave_has_bars_of_its_own_and_answers_of_two_waves_are_never_added(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, before=(3, 3, None))
    question = view(lab, sheet).questions[0].item.id
    for alias in ("새벽", "바다"):
        acts.answer(lab.store, question, "after", alias, 5)
    parts = parts_of(view(lab, sheet).questions[0])
    assert [name for name, *_ in parts] == ["앞", "뒤"]
    first, second = (figure for _, figure, _ in parts)
    assert isinstance(first, Bars)
    assert isinstance(second, Bars)
    assert ([bar.count for bar in first.bars], first.total) == ([0, 0, 2, 0, 0], 2)
    assert [(bar.label, bar.count) for bar in first.apart] == [("모름", 1)]
    assert ([bar.count for bar in second.bars], second.apart) == ([0, 0, 0, 0, 2], ())


def test_a_wave_nobody_is_paired_in_stands_beside_those_that_are_compared(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, before=(2, 3), after=(4, 4))
    acts.answer(lab.store, view(lab, sheet).questions[0].item.id, "follow_up", "새벽", 5)
    parts = parts_of(view(lab, sheet).questions[0])
    assert [(name, type(figure)) for name, figure, _ in parts] == [("앞과 뒤", Dumbbell), ("몇 달 뒤", Bars)]


def test_what_is_remembered_is_not_called_the_beginning(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, then=(2, 3), after=(4, 4))
    ((name, figure, _),) = parts_of(view(lab, sheet).questions[0])
    assert name == "그때와 지금(둘 다 뒤에 물음, 기억은 흐려져요)"
    texts = figure.drawing(391).texts()
    assert "그때(지금 돌아봄)" in texts
    assert "처음 답한 사람" not in texts


def test_yes_and_no_are_counts_under_twenty_and_percent_beside_them_from_twenty(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, YES_NO, before=(1,) * 9 + (0,) * 3 + (None,))
    ((_, figure, sentences),) = parts_of(view(lab, sheet).questions[0])
    assert figure == KOfN((part("예", 9, 12),))
    assert sentences == [
        "12명 가운데 9명이 ‘예’라고 답했어요.",
        "우연히 생기는 차이까지 헤아리면 6~11명 사이예요.",
        "‘모름’이라는 답이 1개 있어요.",
    ]
    asked(lab, sheet, YES_NO, after=(1,) * 12 + (0,) * 20)
    ((_, _, more),) = parts_of(view(lab, sheet).questions[1])
    assert more[0] == "32명 가운데 12명(38%)이 ‘예’라고 답했어요."


def test_yes_and_no_twice_are_told_as_four_counts(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, YES_NO, before=(1, 1, 0, 0, 0, 0), after=(1, 0, 1, 1, 1, 0))
    ((_, figure, sentences),) = parts_of(view(lab, sheet).questions[0])
    assert figure == KOfN((part("앞: 예", 2, 6), part("뒤: 예", 4, 6)))
    assert sentences[0] == (
        "두 번 다 답한 6명 가운데 3명은 ‘아니요’에서 ‘예’로, 1명은 ‘예’에서 ‘아니요’로 바뀌었어요."
        " 1명은 두 번 다 ‘예’, 1명은 두 번 다 ‘아니요’였어요."
    )
    assert sentences[1] == "막대 아래 선은 우연만으로도 달라질 수 있는 폭이에요."
    assert adjusted_tests(view(lab, sheet)) == [], "four people changed: no p"


def test_a_test_needs_six_who_changed_and_all_of_a_sheet_are_adjusted_together(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, before=(2,) * 6, after=(3,) * 6)
    asked(lab, sheet, before=(2,) * 5 + (3,), after=(3,) * 6)
    assert [(one.changed, one.p) for one in adjusted_tests(view(lab, sheet))] == [(6, 0.03125)]
    asked(lab, sheet, YES_NO, before=(0,) * 8, after=(1,) * 8)
    assert [(one.changed, one.p) for one in adjusted_tests(view(lab, sheet))] == [(6, 0.03125), (8, 0.015625)]
    report = told(list(KIND.blocks(view(lab, sheet))))
    assert (
        "Q1, 앞과 뒤: 6명의 답이 달라졌어요. 달라진 폭의 가운데는 +1, 둘씩 묶어 본 가운데는 +1(호지스–레만), 윌콕슨 부호순위 검정 p = 0.031."
        in report
    )
    assert "Q3, 앞과 뒤: 8명의 답이 바뀌었어요. 맥니마 정확 검정 p = 0.016." in report
    assert "Q2, " not in report


def test_the_wall_shows_no_test(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, before=(2,) * 6, after=(3,) * 6)
    shown = list(KIND.room(view(lab, sheet)))
    assert "Figure(" in told(shown)
    assert "p = " not in told(shown)
    assert "번" not in told(shown).replace("두 번", "")


def test_a_scale_asked_once_is_told_by_its_middle_and_never_by_a_mean(lab: Lab, sheet: Sheet) -> None:
    asked(lab, sheet, after=(1, 4, 4, 5, 5, None))
    ((_, _, sentences),) = parts_of(view(lab, sheet).questions[0])
    assert sentences == [
        "답한 5명의 가운데 답은 4예요. 가운데 절반은 4에서 5 사이예요.",
        "‘모름’이라는 답이 1개 있어요.",
    ]


def test_blank_paper_of_yes_and_no_has_words_to_tick_and_the_steps_of_the_method() -> None:
    method = Library(resources() / "methods").get("pre_post")
    assert method is not None
    paper = KIND.worksheet(replace(method, setup={**method.setup, "scale": [0, 1]}))
    table = next(block for block in paper if isinstance(block, Table))
    assert [plain(cell) for cell in table.head] == ["질문", "아니요", "예", "모름"]
