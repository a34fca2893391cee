"""Every type of field: filled in by keyboard, read back, printed, undone, and kept when the page is left in mid-syllable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions.people import add_people
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.methods import Method
from livinglab.methods.library import read_method
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Link
from livinglab.model.lab import Sheet, Team
from livinglab.sheets.cards.field_words import field_text, named_items
from tests.helpers import compose, type_hangul
from tests.sheets.lab import Lab
from tests.ui.cards.conftest import METHODS
from ui.context import Context
from ui.sheets.cards import CardsEditor
from ui.sheets.cards.items_field import ItemsField
from ui.sheets.cards.part_field import PartField
from ui.sheets.cards.person_field import PersonField
from ui.sheets.cards.understood_field import UnderstoodField

METHOD = read_method(Path(__file__).with_name("fields_method.toml"))
Key = Qt.Key


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def write(text: str) -> None:
    type_hangul(None, text)


@dataclass
class Form:
    """A card with a field of every type, open in a window."""

    lab: Lab
    context: Context
    editor: CardsEditor

    def field(self, key: str) -> PartField:
        found = next(one for frame in self.editor.frames for one in frame.fields if one.part.key == key)  # type: ignore[attr-defined]
        assert isinstance(found, PartField)
        return found

    def item(self) -> Item:
        found = self.lab.store.find(Item, kind="stakeholder")
        assert len(found) == 1
        return found[0]

    def value(self, key: str) -> object:
        item = self.item()
        return item.text if key == "text" else item.data.get(key)

    def printed(self, key: str) -> str:
        field = self.field(key).part.field
        named = named_items(self.lab.store, METHOD.fields, [self.item().data])
        return field_text(field, self.value(key), named)

    def leave(self) -> None:
        self.editor.leave()
        self.context.bridge.flush()


@pytest.fixture
def form(qtbot: QtBot, lab: Lab, context: Context) -> Form:
    add_people(lab.store, lab.project.id, ["솔잎"])
    lab.items("asset", ["마을회관 부엌", "빈 가게 하나"])
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.add(Team(id=new_id(), project_id=lab.project.id, ord="m", name="달님모둠"))
        plan = [Planned("온갖 칸", 10, "idea_card", "define")]
        _, activities = plan_workshop(lab.store, step, lab.project.id, "2회차", plan, METHODS)
    sheet = lab.store.find(Sheet, activity_id=activities[0].id)[0]
    return opened(qtbot, lab, context, sheet, METHOD)


def opened(qtbot: QtBot, lab: Lab, context: Context, sheet: Sheet, method: Method) -> Form:
    editor = CardsEditor(context, sheet, method)
    qtbot.addWidget(editor)
    editor.resize(838, 1400)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return Form(lab, context, editor)


TYPED: dict[str, tuple[Callable[[], None], str]] = {
    "text": (lambda: write("부녀회"), "부녀회"),
    "story": (lambda: write("장보기가 멀다"), "장보기가 멀다"),
    "number": (lambda: write("열두 명쯤, 12명"), "열두 명쯤, 12명"),
    "money": (lambda: write("3만 5천 원"), "3만 5천 원"),
    "date": (lambda: write("2주 안"), "2주 안"),
    "time": (lambda: write("오후 3시 반"), "오후 3시 반"),
    "person": (lambda: (write("솔"), press(Key.Key_Down), press(Key.Key_Return))[0], "솔잎"),
    "items": (lambda: (write("부엌"), press(Key.Key_Return))[0], "AT1 마을회관 부엌"),
    "flag": (lambda: press(Key.Key_Space), "예"),
    "choice": (lambda: (press(Key.Key_Space), press(Key.Key_Right))[0], "곳"),
    "several": (lambda: (press(Key.Key_Space), press(Key.Key_Tab), press(Key.Key_Space))[0], "편중 · 중복"),
    "scale": (lambda: (press(Key.Key_Space), press(Key.Key_Right), press(Key.Key_Right))[0], "3"),
}
WITH_WORDS = ("text", "story", "number", "money", "date", "time", "person")


@pytest.mark.parametrize("key", TYPED)
def test_it_is_filled_in_by_keyboard_printed_and_taken_back(form: Form, key: str) -> None:
    form.field("story" if key == "text" else "text").enter()
    write("먼저")
    form.leave()
    hands, printed = TYPED[key]
    enter(form, key)
    hands()
    form.leave()
    assert form.printed(key) == printed
    while (key in ("text",) and form.value(key) == printed) or form.value(key) not in (None, "", False):
        assert form.lab.store.undo(form.lab.project.id) is not None
        form.context.bridge.flush()
    assert form.item(), "the card itself stays"
    while form.lab.store.redo(form.lab.project.id):
        form.context.bridge.flush()
    assert form.printed(key) == printed


def enter(form: Form, key: str) -> None:
    """By Tab from the first field, as a person without a mouse comes there."""
    field = form.field(key)
    form.editor.focus_entry()
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None and field.isAncestorOf(focused):
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {key}")


@pytest.mark.parametrize("key", WITH_WORDS)
def test_a_syllable_in_the_making_is_kept_when_the_page_is_left(form: Form, key: str) -> None:
    form.field(key).enter()
    write("새")
    compose(None, "벽")
    form.leave()
    assert str(form.value(key)).endswith("새벽")


@pytest.mark.parametrize("key", TYPED)
def test_it_has_a_name_for_those_who_hear_the_screen(form: Form, key: str) -> None:
    enter(form, key)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert str(form.field(key).part.field.name) in (focused.accessibleName(), focused.accessibleDescription())


@pytest.mark.parametrize("key", TYPED)
def test_a_finished_sheet_shows_it_and_takes_nothing(form: Form, key: str) -> None:
    enter(form, key)
    TYPED[key][0]()
    form.leave()
    before = form.value(key)
    form.editor.set_read_only(True)
    form.field(key).enter()
    focused = QApplication.focusWidget()
    if focused is not None and focused.isEnabled():
        QTest.keyClicks(focused, "7")
        QTest.keyClick(focused, Key.Key_Return)
        QTest.keyClick(focused, Key.Key_Delete)
    form.leave()
    assert form.value(key) == before


# ---------------------------------------------------------------------------------------------- what each can
def remark_of(form: Form, key: str, words: str) -> str:
    field = form.field(key)
    assert isinstance(field, UnderstoodField)
    field.enter()
    write(words)
    return field.remark.text() if field.remark.isVisible() else ""


@pytest.mark.parametrize(("key", "words", "said"), [
    ("money", "3만 5천 원", "35,000원으로 읽었어요"),
    ("time", "오후 3시 반", "15:30으로 읽었어요"),
    ("number", "여럿", "숫자는 없어요. 적은 말은 그대로 남아요."),
    ("date", "곧", "날짜는 없어요. 적은 말은 그대로 남아요."),
    ("number", "12", ""),
])  # fmt: skip
def test_how_words_are_read_stands_below_while_they_are_written(form: Form, key: str, words: str, said: str) -> None:
    assert remark_of(form, key, words) == said


def test_the_day_that_words_name_is_stored_beside_them(form: Form) -> None:
    form.field("date").enter()
    write("2031년 12월 3일")
    form.leave()
    assert form.item().data == {"date": "2031년 12월 3일", "date_date": "2031-12-03"}
    form.field("date").enter()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("곧")
    form.leave()
    assert form.item().data == {"date": "곧"}


def test_people_and_teams_are_proposed_and_anybody_else_may_be_written(form: Form) -> None:
    field = form.field("person")
    assert isinstance(field, PersonField)
    field.enter()
    assert field.ask.proposals == ["솔잎", "달님모둠"]
    write("달")
    assert field.ask.proposals == ["달님모둠"]
    compose(None, "ㄴ")
    assert field.ask.proposals == []
    form.leave()
    write(" 이장님 댁")
    press(Key.Key_Tab)
    assert field.ask.proposals == []
    assert str(form.value("person")).endswith("이장님 댁")


def test_who_passes_through_by_tab_is_shown_nothing_and_down_asks(form: Form) -> None:
    enter(form, "person")
    field = form.field("person")
    assert isinstance(field, PersonField)
    assert field.ask.proposals == []
    press(Key.Key_Down)
    assert field.ask.proposals == ["솔잎", "달님모둠"]
    press(Key.Key_Escape)
    assert field.ask.proposals == []


def test_a_proposal_is_taken_by_mouse(form: Form, qtbot: QtBot) -> None:
    field = form.field("person")
    assert isinstance(field, PersonField)
    field.enter()
    qtbot.mouseClick(field.ask._rows[1], Qt.MouseButton.LeftButton)
    assert form.value("person") == "달님모둠"


def test_named_items_are_arrows_of_the_trace_and_go_with_delete(form: Form) -> None:
    field = form.field("items")
    assert isinstance(field, ItemsField)
    field.enter()
    write("at2")
    press(Key.Key_Return)
    form.context.bridge.flush()
    write("AT1")
    press(Key.Key_Tab)  # a code left without Enter counts
    form.context.bridge.flush()
    item = form.item()
    assets = {one.code: one.id for one in form.lab.store.find(Item, kind="asset")}
    assert item.data["items"] == [assets["AT2"], assets["AT1"]]
    arrows = {one.dst_id for one in form.lab.store.find(Link, src_id=item.id, relation="informed_by")}
    assert arrows == set(assets.values())
    field.chips[0].setFocus()
    press(Key.Key_Delete)
    form.context.bridge.flush()
    assert form.printed("items") == "AT1 마을회관 부엌"
    assert [one.dst_id for one in form.lab.store.find(Link, src_id=item.id)] == [assets["AT1"]]
    form.lab.store.undo(form.lab.project.id)
    form.context.bridge.flush()
    assert [chip.accessibleName() for chip in field.chips] == ["AT2 빈 가게 하나", "AT1 마을회관 부엌"]


def test_words_that_find_nothing_stay_and_it_is_said(form: Form) -> None:
    field = form.field("items")
    assert isinstance(field, ItemsField)
    field.enter()
    write("없는 것")
    press(Key.Key_Return)
    assert field.remark.isVisible()
    assert "없는 것" in field.remark.text()
    assert field.box.toPlainText() == "없는 것"


def test_an_item_that_was_deleted_is_simply_not_shown(form: Form) -> None:
    from livinglab.actions.items import delete_items

    field = form.field("items")
    assert isinstance(field, ItemsField)
    field.enter()
    write("부엌")
    press(Key.Key_Return)
    form.context.bridge.flush()
    gone = next(one.id for one in form.lab.store.find(Item, kind="asset") if "부엌" in one.text)
    delete_items(form.lab.store, form.lab.project.id, [gone])
    form.context.bridge.flush()
    assert field.chips == []
    assert form.printed("items") == ""
