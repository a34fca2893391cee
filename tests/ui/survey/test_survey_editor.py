"""A survey in the window: questions by Enter, answers by number keys, the result as a picture with sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions import survey as acts
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.model.results import Answer
from livinglab.paths import resources
from livinglab.settings import Settings
from tests.helpers import assert_freed_on_close, clear_windows, compose, type_hangul
from tests.sheets.lab import Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.survey import SurveyEditor
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import DrawingView

Key = Qt.Key


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Iterator[Context]:
    bridge = Bridge(lab.store)
    yield Context(
        lab.store, bridge, theme, Settings(lab.store.path.with_name("settings.json")), Library(resources() / "methods")
    )
    bridge.close()


class Desk:
    """The editor with its entry line, and hands to type."""

    def __init__(self, qtbot: QtBot, lab: Lab, context: Context, sheet: Sheet) -> None:
        self.lab, self.context, self.sheet = lab, context, sheet
        self.editor = SurveyEditor(context, sheet, context.methods.get("pre_post"))
        self.line = self.editor.entry_line()
        self.failed: list[str] = []
        self.editor.failed.connect(self.failed.append)
        qtbot.addWidget(self.editor)
        self.editor.resize(838, 700)
        self.editor.show()
        qtbot.waitExposed(self.editor)
        self.editor.activateWindow()
        self.line.show()

    def settle(self) -> None:
        self.context.bridge.flush()

    def press(self, key: Key) -> None:
        QTest.keyClick(QApplication.focusWidget(), key)
        self.settle()

    def type(self, text: str) -> None:
        type_hangul(QApplication.focusWidget(), text)

    def person(self, alias: str, answers: str) -> None:
        self.editor.alias.setFocus()
        self.type(alias)
        self.press(Key.Key_Return)
        for answer in answers:
            QTest.keyClicks(self.editor.grid, answer)
            self.settle()

    def answers(self, wave: str) -> dict[tuple[str, str], float | None]:
        codes = {row.item_id: row.code.text() for row in self.editor.questions.rows}
        found = self.lab.store.find(Answer, wave=wave)
        return {(one.respondent, codes[one.question_id]): one.value for one in found}


@pytest.fixture
def desk(qtbot: QtBot, lab: Lab, context: Context) -> Desk:
    return Desk(qtbot, lab, context, lab.sheet("survey", "evaluate", "사전 설문"))


def ask(desk: Desk, *questions: str) -> None:
    desk.editor.focus_entry()
    for question in questions:
        desk.type(question)
        desk.press(Key.Key_Return)


def test_questions_are_written_one_after_another(desk: Desk) -> None:
    ask(desk, "포장을 줄이는 방법을 안다", "이웃과 이야기한다")
    assert [row.box.toPlainText() for row in desk.editor.questions.rows] == [
        "포장을 줄이는 방법을 안다",
        "이웃과 이야기한다",
    ]
    assert desk.editor.questions.blank is not None
    assert desk.editor.questions.blank.box.hasFocus()


def test_people_are_typed_in_without_the_mouse(desk: Desk) -> None:
    ask(desk, "하나", "둘")
    desk.person("솔잎", "45")
    assert desk.editor.alias.hasFocus()  # the last answer leads to the next alias
    desk.person("바다", "20")
    assert desk.answers("before") == {("솔잎", "Q1"): 4, ("솔잎", "Q2"): 5, ("바다", "Q1"): 2, ("바다", "Q2"): None}
    assert desk.line._count.text() == "2명"


def test_an_alias_that_answered_already_is_refused_in_a_sentence(desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "4")
    desk.person("솔잎", "")
    assert desk.failed == ["솔잎 님은 여기 이미 있어요. 그 줄을 고치거나 다른 별칭을 적어 주세요."]
    assert desk.editor.alias.text() == "솔잎"


def test_keys_walk_correct_clear_and_remove(desk: Desk) -> None:
    ask(desk, "하나", "둘")
    desk.person("솔잎", "45")
    desk.person("바다", "23")
    grid = desk.editor.grid
    grid.setFocus()
    grid.go_to("솔잎")
    QTest.keyClicks(grid, "1")
    desk.settle()
    QTest.keyClick(grid, Key.Key_Delete)
    desk.settle()
    assert desk.answers("before")[("솔잎", "Q1")] == 1
    assert ("솔잎", "Q2") not in desk.answers("before")
    assert "아직 답 없음" in grid.accessibleName()
    QTest.keyClick(grid, Key.Key_Down)
    assert grid.current_alias() == "바다"
    QTest.keyClick(grid, Key.Key_Home)
    QTest.keyClick(grid, Key.Key_End)
    QTest.keyClick(grid, Key.Key_Up)
    QTest.keyClick(grid, Key.Key_Left)
    assert (grid.current_alias(), grid.current_question().code) == ("솔잎", "Q1")
    QTest.keyClick(grid, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert grid.aliases() == ["바다"]
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert grid.aliases() == ["바다", "솔잎"] or grid.aliases() == ["솔잎", "바다"]


def test_a_number_off_the_scale_is_refused(desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "7")
    assert desk.failed == ["Q1에는 1부터 5까지, 모르면 -를 눌러 주세요."]
    assert desk.answers("before") == {}


def test_a_click_chooses_the_cell(desk: Desk) -> None:
    ask(desk, "하나", "둘")
    desk.person("솔잎", "45")
    desk.person("바다", "33")
    grid = desk.editor.grid
    cell = grid._cell(0, 1).center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=cell)
    assert (grid.current_alias(), grid.current_question().code) == ("솔잎", "Q2")


def test_the_second_wave_expects_the_same_people_and_sets_others_apart(desk: Desk) -> None:
    ask(desk, "하나")
    for alias, answer in (("솔잎", "2"), ("바다", "3")):
        desk.person(alias, answer)
    desk.editor.waves.choose("after")
    assert desk.editor.grid.aliases() == ["솔잎", "바다"]
    desk.person("솔잎", "4")
    desk.person("새벽", "5")
    assert desk.editor.grid.aliases() == ["솔잎", "바다", "새벽"]
    assert desk.editor.grid._apart == 1
    desk.editor.waves.choose("result")
    said = desk.editor.result.texts()
    assert "두 번 다 답한 1명 가운데 1명이 올랐고, 0명은 그대로, 0명은 내렸어요." in said
    assert "비교 집단이 없어 이 활동 때문이라고 말할 수는 없어요." in said
    assert "새벽" in said
    assert desk.editor.result.findChildren(DrawingView)
    assert desk.line.height() == 0


def test_the_sheet_afterwards_takes_the_earlier_questions(qtbot: QtBot, desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "2")
    later = Desk(qtbot, desk.lab, desk.context, desk.lab.sheet("survey", "evaluate", "사후 설문"))
    later.editor._empty.button.click()
    later.settle()
    assert later.editor.waves.current() == "after"
    later.person("솔잎", "4")
    assert later.answers("after") == {("솔잎", "Q1"): 4}


def test_a_syllable_in_the_making_of_an_alias_is_kept(desk: Desk) -> None:
    ask(desk, "하나")
    desk.editor.alias.setFocus()
    desk.type("솔")
    compose(desk.editor.alias, "잎")
    QTest.keyClick(desk.editor.alias, Key.Key_Return)
    desk.settle()
    assert desk.editor.grid.aliases() == ["솔잎"]


def test_the_words_at_the_ends_of_the_scale_reach_the_chart(desk: Desk) -> None:
    ask(desk, "하나")
    row = desk.editor.questions.rows[0]
    row.low.setFocus()
    desk.type("전혀")
    row.high.setFocus()
    desk.type("매우")
    desk.editor.commit_input()
    desk.settle()
    question = desk.editor._view.questions[0]
    assert (question.low_label, question.high_label) == ("전혀", "매우")


def test_a_finished_survey_is_only_read(desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "4")
    desk.editor.set_read_only(True)
    desk.editor.grid.setFocus()
    QTest.keyClicks(desk.editor.grid, "1")
    QTest.keyClick(desk.editor.grid, Key.Key_Delete)
    desk.settle()
    assert desk.answers("before") == {("솔잎", "Q1"): 4}
    assert desk.editor.questions.blank is None


def test_an_answered_question_is_not_deleted(desk: Desk) -> None:
    ask(desk, "하나", "둘")
    desk.editor.questions.rows[1].remove.click()
    desk.settle()
    assert len(desk.editor.questions.rows) == 1
    desk.person("솔잎", "4")
    desk.editor.questions.rows[0].remove.click()
    desk.settle()
    assert len(desk.editor.questions.rows) == 1
    assert desk.failed


@pytest.mark.parametrize(("theme_name", "scale"), [("light", 1.0), ("dark", 1.0), ("contrast", 1.5), ("light", 2.0)])
def test_it_paints_in_every_theme(desk: Desk, theme_name: str, scale: float) -> None:
    ask(desk, "하나", "둘")
    desk.person("솔잎", "45")
    desk.context.theme.change(theme_name, scale)
    desk.editor.grid.setFocus()
    picture = QImage(desk.editor.size(), QImage.Format.Format_RGB32)
    desk.editor.render(picture, QPoint(0, 0))
    assert not picture.isNull()


def test_the_result_opens_first_when_both_waves_are_in(qtbot: QtBot, lab: Lab, context: Context) -> None:
    sheet = lab.sheet("survey", "evaluate")
    question = acts.add_question(lab.store, sheet, "하나")
    for wave, value in (("before", 2), ("after", 4)):
        acts.answer(lab.store, question.id, wave, "솔잎", value)
    desk = Desk(qtbot, lab, context, sheet)
    assert desk.editor.waves.current() == "result"
    assert desk.editor.show_item(question.id)
    assert desk.editor.waves.current() != "result"


def test_the_editor_dies_with_its_page(qtbot: QtBot, lab: Lab, context: Context) -> None:
    sheet = lab.sheet("survey", "evaluate")
    acts.add_question(lab.store, sheet, "하나")
    context.bridge.flush()
    assert_freed_on_close(lambda: SurveyEditor(context, sheet, None))


def test_a_misspelt_alias_is_written_right_from_the_keyboard(desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "2")
    desk.editor.waves.choose("after")
    desk.person("솔입", "4")
    grid = desk.editor.grid
    grid.setFocus()
    grid.go_to("솔입")
    QTest.keyClick(grid, Key.Key_F2)
    assert desk.editor.alias.text() == "솔입"
    desk.editor.alias.selectAll()
    desk.type("솔잎")
    desk.press(Key.Key_Return)
    assert grid.aliases() == ["솔잎"]
    assert grid.current_alias() == "솔잎"
    assert desk.editor._view.questions[0].change.n == 1
    assert desk.editor.alias.text() == ""


def test_renaming_to_somebody_present_is_refused_and_escape_leaves_it(desk: Desk) -> None:
    ask(desk, "하나")
    desk.person("솔잎", "2")
    desk.person("바다", "3")
    grid = desk.editor.grid
    where = QPoint(20, round(grid._top(1)) + 10)
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=where)
    desk.editor.alias.selectAll()
    desk.type("솔잎")
    desk.press(Key.Key_Return)
    assert desk.failed == ["솔잎 님은 여기 이미 있어요. 그 줄을 고치거나 다른 별칭을 적어 주세요."]
    desk.press(Key.Key_Escape)
    assert desk.editor.alias.text() == ""
    desk.person("달님", "4")
    assert grid.aliases() == ["솔잎", "바다", "달님"]
