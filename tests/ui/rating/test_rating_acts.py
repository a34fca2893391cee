"""What a facilitator does around the numbers: criteria and weights, things to rate, raters, rounds, and the region's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions import ratings as acts
from livinglab.actions.projects import add_team
from livinglab.model.lab import Project
from tests.helpers import compose, type_hangul
from tests.sheets.lab import IDEAS, Lab
from tests.sheets.rating.sheets import give, laid_out, now
from tests.ui.rating.test_every_rating import opened, rater
from ui.context import Context
from ui.sheets.rating.frame import Frame
from ui.sheets.rating.lines import lines_of


def test_criteria_are_written_one_below_the_other_and_weighed(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "mca", ideas=1, criteria=("싸다",))
    acts.remove_criterion(lab.store, sheet, now(lab, sheet).criteria[0].key)
    editor = opened(qtbot, context, sheet)
    editor.focus_entry()
    for words in ("손이 덜 간다", "곧 해 볼 수 있다"):
        field = QApplication.focusWidget()
        type_hangul(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.name for one in now(lab, sheet).criteria] == ["손이 덜 간다", "곧 해 볼 수 있다"]
    assert QApplication.focusWidget() is editor.criteria.rows[2].text, "the next line waits"
    for row, weight in zip(editor.criteria.rows, ("70", "20"), strict=False):
        row.weight.setFocus()
        QTest.keyClicks(row.weight, weight)
        QTest.keyClick(row.weight, Qt.Key.Key_Return)
    assert "90" in editor.criteria.sum.text()
    assert [one.weight for one in now(lab, sheet).criteria] == [70, 20]
    editor.criteria.rows[0].weight.setFocus()
    editor.criteria.rows[0].weight.selectAll()
    QTest.keyClicks(editor.criteria.rows[0].weight, "many")
    with qtbot.waitSignal(editor.failed):
        QTest.keyClick(editor.criteria.rows[0].weight, Qt.Key.Key_Return)
    editor.criteria.rows[1].text.setFocus()
    editor.criteria.rows[1].text.selectAll()
    type_hangul(editor.criteria.rows[1].text, "내일 할 수 있다")
    editor.leave()
    assert now(lab, sheet).criteria[1].name == "내일 할 수 있다"
    editor.criteria.rows[0].remove.click()
    assert [one.name for one in now(lab, sheet).criteria] == ["내일 할 수 있다"]


def test_a_syllable_in_the_making_is_kept_as_a_criterion(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "mini_delphi", criteria=("손님",))
    editor = opened(qtbot, context, sheet)
    blank = editor.criteria.rows[-1].text
    blank.setFocus()
    compose(blank, "값")
    editor.leave()
    assert [one.name for one in now(lab, sheet).criteria] == ["손님", "값"]


def test_the_six_traits_are_put_up_as_criteria_with_one_click(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "mca", ideas=1, criteria=("싸다",))
    editor = opened(qtbot, context, sheet)
    editor.criteria.suggest.click()
    assert len(now(lab, sheet).criteria) == 7
    assert editor.criteria.suggest.isHidden()
    lab.store.undo(lab.project.id)
    assert len(now(lab, sheet).criteria) == 1


def test_all_ideas_are_put_up_with_one_click_and_one_is_taken_off(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "nuf", ideas=0)
    editor = opened(qtbot, context, sheet)
    assert editor.empty.button.isHidden(), "there is no idea yet"
    lab.items("idea", IDEAS[:3])
    lab.items("idea", ["안 하기로 한 것"], status="dropped")
    context.bridge.flush()
    editor.empty.button.click()
    assert [item.text for item in now(lab, sheet).targets] == list(IDEAS[:3])
    lab.items("idea", ["뒤늦은 생각"])
    context.bridge.flush()
    assert editor.choose.isVisible()
    rater(editor, "해")
    QTest.keyClicks(editor.grid, "345")
    (off,) = [action for action in editor.grid.menu().actions() if action.data() == "off"]
    editor.grid.go_to(0, "해")
    off.trigger()
    assert [item.text for item in now(lab, sheet).targets] == list(IDEAS[1:3])
    assert not now(lab, sheet).values
    lab.store.undo(lab.project.id)
    assert len(now(lab, sheet).values) == 3


def test_teams_and_an_agreed_value_are_columns_with_one_click(qtbot: QtBot, context: Context, lab: Lab) -> None:
    for name in ("해", "달"):
        add_team(lab.store, lab.project.id, name)
    sheet = laid_out(lab, "nuf", 1)
    editor = opened(qtbot, context, sheet)
    editor.raters.teams.click()
    editor.raters.agreed.click()
    assert now(lab, sheet).raters == ("해", "달", "")
    assert editor.raters.teams.isHidden()
    assert editor.raters.agreed.isHidden()
    QTest.keyClicks(editor.grid, "6")
    assert now(lab, sheet).scores("new", now(lab, sheet).targets[0].id) == [None, None, 6.0]


def test_keys_walk_the_table_clear_rename_and_remove(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    editor = opened(qtbot, context, sheet)
    rater(editor, "1~2")
    QTest.keyClicks(editor.grid, "12")
    QTest.keyClick(editor.grid, Qt.Key.Key_PageDown)
    assert editor.grid.current_rater() == "2"
    QTest.keyClicks(editor.grid, "3")
    QTest.keyClick(editor.grid, Qt.Key.Key_PageUp)
    QTest.keyClick(editor.grid, Qt.Key.Key_Delete)
    assert sorted(now(lab, sheet).values.values()) == [2.0, 3.0]
    assert "1" in editor.grid.accessibleName()
    QTest.keyClick(editor.grid, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is editor.raters.field
    type_hangul(editor.raters.field, "하늘")
    QTest.keyClick(editor.raters.field, Qt.Key.Key_Return)
    assert now(lab, sheet).raters == ("하늘", "2")
    QTest.keyClick(editor.grid, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert now(lab, sheet).raters == ("2",)
    QTest.keyClick(editor.grid, Qt.Key.Key_PageDown)
    assert QApplication.focusWidget() is editor.raters.field, "behind the last rater the next one is added"


def test_the_mouse_finds_cells_too(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "region_profile")
    editor = opened(qtbot, context, sheet)
    rater(editor, "1~2")
    seen: list[QPoint] = []
    editor.grid.moved_to.connect(seen.append)
    editor.grid.go_to(4, "2")
    editor.grid.go_to(0, "1")
    QTest.mouseClick(editor.grid, Qt.MouseButton.LeftButton, pos=seen[0])
    line = editor.grid.current_line()
    assert line is not None
    assert (line.words, editor.grid.current_rater()) == ("환경운동수준", "2")
    (unknown,) = [action for action in editor.grid.menu().actions() if action.data() == "unknown"]
    unknown.trigger()
    assert len(now(lab, sheet).unknown) == 1


def test_more_raters_than_fit_are_walked_through(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "six_traits")
    editor = opened(qtbot, context, sheet)
    rater(editor, "1~40")
    editor.resize(700, 600)
    for name in ("1", "23", "40"):
        editor.grid.go_to(5, name)
        QTest.keyClicks(editor.grid, "4")
        assert now(lab, sheet).values[None, "capability", "", name] == 4.0
    editor.grid.grab()


def test_a_round_shows_only_middle_and_spread_of_the_one_before(qtbot: QtBot, context: Context, lab: Lab) -> None:
    from ui.sheets.rating.lines import before_words, lines_of

    sheet = laid_out(lab, "mini_delphi", criteria=("손님",))
    give(lab, sheet, {now(lab, sheet).criteria[0].key: [2, 5, 8]})
    editor = opened(qtbot, context, sheet)
    assert editor.moments is not None
    editor.moments.choose("2")
    line = lines_of(editor.view)[0]
    assert before_words(editor.view, line, "2") == "5 (3.5~6.5)"
    assert "no answer" in editor.grid.accessibleName() or "아직" in editor.grid.accessibleName()
    editor.grid.setFocus()
    QTest.keyClicks(editor.grid, "5")
    view = now(lab, sheet)
    assert view.values[None, view.criteria[0].key, "2", "R1"] == 5.0
    assert view.values[None, view.criteria[0].key, "", "R1"] == 2.0
    editor.moments.choose("")
    assert "2" in editor.grid.accessibleName()


def test_the_room_is_opened_and_covered_by_hand(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = laid_out(lab, "mini_delphi", criteria=("손님",))
    give(lab, sheet, {now(lab, sheet).criteria[0].key: [2]})
    acts.add_raters(lab.store, sheet, ["R2"])
    editor = opened(qtbot, context, sheet)
    assert now(lab, sheet).covered
    editor.cover.click()
    assert not now(lab, sheet).covered


@pytest.mark.parametrize(("place", "region_type"), [(1, "community_led"), (2, "resource_combining")])
def test_the_way_of_working_is_chosen_with_its_reason(
    qtbot: QtBot, context: Context, lab: Lab, place: int, region_type: str
) -> None:
    sheet = laid_out(lab, "region_profile")
    give(lab, sheet, {"residents": [5, 4], "independence": [1, 2]})
    editor = opened(qtbot, context, sheet)
    assert "주민참여수준" in editor.region.lists["community_led"].text()
    assert lab.store.get(Project, lab.project.id).region_type == "", "nothing is chosen by the program"
    editor.region.choice.choose(["", "community_led", "resource_combining"][place])
    editor.region.why.setFocus()
    type_hangul(editor.region.why, "이장님이 먼저 나섰다")
    editor.leave()
    project = lab.store.get(Project, lab.project.id)
    assert (project.region_type, project.data["region_type_reason"]) == (region_type, "이장님이 먼저 나섰다")


def test_figure_source_and_year_are_written_for_the_indicator_they_stand_beside(
    qtbot: QtBot, context: Context, lab: Lab
) -> None:
    sheet = laid_out(lab, "region_profile")
    editor = opened(qtbot, context, sheet)
    rater(editor, "해")
    editor.beside.more["source"].setFocus()
    type_hangul(editor.beside.more["source"], "통계청")
    editor.grid.setFocus()
    QTest.keyClick(editor.grid, Qt.Key.Key_Down)
    assert editor.beside.more["source"].text() == ""
    editor.beside.more["year"].setFocus()
    QTest.keyClicks(editor.beside.more["year"], "2023")
    editor.leave()
    view = now(lab, sheet)
    assert view.criteria[0].more == {"source": "통계청"}
    assert view.criteria[1].more == {"year": "2023"}


def test_a_sample_reads_in_both_languages_and_can_go_on(qtbot: QtBot, context: Context, lab: Lab) -> None:
    from livinglab.i18n import speaking
    from livinglab.sheets.rating.table import table

    sheet = laid_out(lab, "six_traits")
    give(lab, sheet, {"cross": [3, 4]})
    with speaking("en"):
        assert table(now(lab, sheet)).rows[0][0] == "Crossing different fields"


def test_long_criteria_stand_in_full_while_there_is_room_and_give_way_to_raters(
    qtbot: QtBot, context: Context, lab: Lab
) -> None:
    frame = Frame(context.theme)
    lines = lines_of(now(lab, laid_out(lab, "improvement_check")))
    longest = max(QFontMetrics(context.theme.font(15, True)).horizontalAdvance(line.words) for line in lines)
    frame.lay_out(1000, lines, 1, False)
    assert frame.name > longest
    frame.lay_out(1000, lines, 20, False)
    assert frame.name < longest
    assert frame.shown >= 10
