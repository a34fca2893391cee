"""Who wrote a note: picked on the line or said afterwards, never asked where nobody is to be named, shown on no paper."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from livinglab.actions.authors import set_author
from livinglab.actions.consents import record_consents
from livinglab.actions.notes import add_notes, merge_notes
from livinglab.actions.projects import add_participant
from livinglab.errors import RuleBroken
from livinglab.model.lab import Participant
from livinglab.sheets.board import KIND
from livinglab.sheets.board.picture import picture
from livinglab.views.lab import Lab as Whole
from livinglab.views.whose import own_part
from tests import helpers
from tests.boards import Lab
from tests.told import told
from tests.ui.board.conftest import Desk, DeskFor
from ui.documents.own_papers import note_paper
from ui.page import Destination
from ui.sheets.board.author_menu import AuthorMenu
from ui.widgets.paragraph import Paragraph
from ui.workshop.trace_panel import TracePanel

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
SHIFTED = ALT | Qt.KeyboardModifier.ShiftModifier


@dataclass
class People:
    pine: Participant
    wind: Participant
    moon: Participant


@pytest.fixture
def people(lab: Lab) -> People:
    sun, moon, _ = lab.teams
    return People(
        add_participant(lab.store, lab.project.id, "소나무", sun.id),
        add_participant(lab.store, lab.project.id, "바람", sun.id),
        add_participant(lab.store, lab.project.id, "달님", moon.id),
    )


def _authors(desk: Desk) -> list[str | None]:
    return [note.author_id for note in desk.lab.view().notes()]


def test_without_a_list_of_people_nothing_is_asked(desk: Desk) -> None:
    assert not desk.editor.entry.author.isVisible()
    QTest.keyClick(desk.editor.entry.field, K.Key_P, ALT)
    desk.write("하나")
    assert _authors(desk) == [None]
    add_participant(desk.lab.store, desk.lab.project.id, "소나무", desk.lab.teams[0].id)
    desk.settle()
    assert desk.editor.entry.author.isVisible()
    desk.lab.undo()
    desk.settle()
    assert not desk.editor.entry.author.isVisible()


def test_a_person_picked_by_key_stays_until_another_is(
    people: People, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("ui.sheets.board.accessible.say", lambda _widget, words: spoken.append(words))
    field, author = desk.editor.entry.field, desk.editor.entry.author
    desk.write("이름 없는 말")
    field.setFocus()
    helpers.type_hangul(field, "의자가 ")
    helpers.compose(field, "없")
    QTest.keyClick(field, K.Key_P, ALT)
    assert author.accessibleName() == "쓴 사람: 소나무"
    assert field.full_text() == "의자가 없", "the syllable in the making stays"
    helpers.commit(field, "없다")
    QTest.keyClick(field, K.Key_Return)
    desk.settle()
    desk.write("그늘이 없다")
    QTest.keyClick(field, K.Key_P, ALT)
    desk.write("턱이 높다")
    QTest.keyClick(field, K.Key_P, SHIFTED)
    assert author.accessibleName() == "쓴 사람: 이름 없이"
    desk.write("다시 이름 없이")
    assert desk.texts() == ["이름 없는 말", "의자가 없다", "그늘이 없다", "턱이 높다", "다시 이름 없이"]
    assert _authors(desk) == [None, people.pine.id, people.pine.id, people.wind.id, None]
    assert [words for words in spoken if ":" in words] == [f"쓴 사람: {who}" for who in ("소나무", "바람", "이름 없이")]
    assert not any("소나무" in words for words in desk.said), "the top line may be seen by others"


def test_another_team_has_other_people(people: People, desk: Desk) -> None:
    field, author = desk.editor.entry.field, desk.editor.entry.author
    names = [action.text().split("\t")[0] for action in author.choices().actions()]
    assert names == ["이름 없이", "소나무", "바람"]
    author.choices().actions()[2].trigger()
    assert (author.text(), desk.window.focusWidget()) == ("바람", field)
    QTest.keyClick(field, K.Key_2, ALT)
    assert author.person_id is None
    QTest.keyClick(field, K.Key_3, ALT)
    assert not author.isVisible(), "nobody of that team is on the list"


def test_a_line_may_begin_with_the_alias(people: People, desk: Desk) -> None:
    desk.write("@달님 버스가 늦다")
    desk.write("또 늦다")
    desk.write("@소나무")
    desk.write("@모르는이 그대로 둔다")
    assert desk.texts() == ["버스가 늦다", "또 늦다", "@모르는이 그대로 둔다"]
    assert _authors(desk) == [people.moon.id, people.moon.id, people.pine.id]
    assert [note.team_id for note in desk.lab.view().notes()] == [
        people.moon.team_id,
        people.moon.team_id,
        people.pine.team_id,
    ]


def test_who_wrote_is_said_by_key_for_several_and_undone_at_once(people: People, desk: Desk) -> None:
    first, second, third = desk.lab.write("하나", "둘", "셋")
    desk.settle()
    desk.click(first.id)
    desk.click(second.id, Qt.KeyboardModifier.ControlModifier)
    steps = desk.lab.steps()
    desk.key(K.Key_P, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, AuthorMenu)
    assert [action.text() for action in menu.actions() if action.text()] == ["이름 없이", "소나무", "바람", "달"]
    assert menu.actions()[0].isChecked()
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    desk.settle()
    assert _authors(desk) == [people.pine.id, people.pine.id, None]
    assert desk.lab.steps() == steps + 1
    assert desk.said[-1] == "쪽지 2장에 쓴 사람을 적었어요"
    own = own_part(Whole(desk.lab.store, desk.lab.project.id), person_id=people.pine.id)
    assert [note.note.text for note in own.notes] == ["하나", "둘"]
    page = told(note_paper(desk.context, Destination("note_page", people.pine.id)).compose("ko", False))
    assert page.count("N01 · 원인") == 1
    rest = own_part(Whole(desk.lab.store, desk.lab.project.id), team_id=desk.lab.teams[0].id)
    assert [note.note.id for note in rest.notes] == [third.id], "what is told to her is told once"
    desk.lab.undo()
    desk.settle()
    assert _authors(desk) == [None, None, None]


def test_the_menu_of_a_note_says_it_too_and_takes_it_back(people: People, desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    set_author(desk.lab.store, desk.lab.project.id, [note.id], people.pine.id)
    desk.settle()
    desk.click(note.id)
    desk.editor.menus.open(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (inside,) = (one for one in menu.findChildren(AuthorMenu))
    assert inside.title() == "쓴 사람 …\tAlt+P"
    assert [action.text() for action in inside.actions() if action.isChecked()] == ["소나무"]
    inside.actions()[0].trigger()
    menu.close()
    desk.settle()
    assert _authors(desk) == [None]
    assert desk.said[-1] == "쪽지 1장을 이름 없이 두었어요"


@pytest.mark.parametrize("method", ["silent_notes", "brainwriting", "stakeholder_map"])
def test_where_nobody_is_named_nobody_is_asked(people: People, desk_for: DeskFor, method: str) -> None:
    desk = desk_for(method)
    assert not desk.editor.entry.author.isVisible()
    desk.write("@소나무 하나")
    (note,) = desk.lab.view().notes()
    assert (note.text, note.author_id) == ("@소나무 하나", None)
    if method != "stakeholder_map":
        (again,) = add_notes(desk.lab.store, desk.lab.sheet, ["둘"], author_id=people.pine.id)
        assert again.author_id is None, "the lab keeps to it, whoever asks"
    desk.click(note.id)
    desk.key(K.Key_P, ALT)
    assert QApplication.activePopupWidget() is None
    assert desk.failed == ["이 보드에서는 모두 이름 없이 써요."]


def test_who_said_no_is_not_offered_and_falls_off_the_line(people: People, desk: Desk) -> None:
    author = desk.editor.entry.author
    QTest.keyClick(desk.editor.entry.field, K.Key_P, ALT)
    desk.write("하나")
    record_consents(desk.lab.store, people.pine.id, {"record": False})
    desk.settle()
    assert [one.alias for one in author.offered] == ["바람"]
    assert author.person_id is None
    desk.write("둘")
    assert _authors(desk) == [people.pine.id, None]
    heard = QAccessible.queryAccessibleInterface(desk.editor.canvas)
    assert "소나무" not in heard.child(0).text(QAccessible.Text.Name)
    (_, second) = desk.lab.view().notes()
    with pytest.raises(RuleBroken):
        set_author(desk.lab.store, desk.lab.project.id, [second.id], people.pine.id)


def _seen(desk: Desk) -> QImage:
    canvas = desk.editor.canvas
    desk.qtbot.waitUntil(lambda: canvas.is_sharp() and canvas.grab().toImage() == canvas.grab().toImage())
    return canvas.grab().toImage()


def _papers(desk: Desk) -> tuple[object, ...]:
    """What a printed paper, the projector and a saved picture get of the board."""
    view = desk.lab.view()
    return KIND.blocks(view), KIND.room(view), picture(view)


def test_the_alias_stands_in_the_tip_and_is_spoken_but_not_painted(people: People, desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    desk.settle()
    canvas = desk.editor.canvas
    canvas.selection.set([])
    before, papers = _seen(desk), _papers(desk)
    set_author(desk.lab.store, desk.lab.project.id, [note.id], people.pine.id)
    desk.settle()
    assert _seen(desk) == before
    assert _papers(desk) == papers
    heard = QAccessible.queryAccessibleInterface(canvas)
    assert heard.child(0).text(QAccessible.Text.Name) == "N01 하나, 원인, 해 모둠, 쓴 사람: 소나무"
    at = desk.at(note.id)
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert QToolTip.text() == "쓴 사람: 소나무"


def test_a_merged_note_is_whose_all_parts_were(people: People, lab: Lab) -> None:
    notes = lab.write("하나", "둘", "셋")
    set_author(lab.store, lab.project.id, [one.id for one in notes[:2]], people.pine.id)
    both = merge_notes(lab.store, lab.sheet, [one.id for one in notes[:2]])
    assert both.author_id == people.pine.id
    assert merge_notes(lab.store, lab.sheet, [both.id, notes[2].id]).author_id is None


def test_on_a_tree_the_line_names_people_too(people: People, desk_for: DeskFor) -> None:
    tree = desk_for("problem_tree")
    QTest.keyClick(tree.editor.entry.field, K.Key_P, ALT)
    tree.write("비닐이 쌓인다")
    tree.write("봉투부터 건네준다")
    assert _authors(tree) == [people.pine.id, people.pine.id]


def test_a_list_brings_its_aliases_along(people: People, desk: Desk) -> None:
    record_consents(desk.lab.store, people.wind.id, {"record": False})
    desk.settle()
    rows = [
        "의견\t별칭",
        "의자가 아주 모자라요\t소나무님",
        "버스가 자주 안 와요\t달님",
        "그늘이 거의 없어요\t바람",
        "턱이 너무 높아요\t",
    ]
    QGuiApplication.clipboard().setText("\n".join(rows))
    QTest.keyClick(desk.editor.entry.field, K.Key_V, Qt.KeyboardModifier.ControlModifier)
    chooser = desk.editor.taking_in.chooser
    assert chooser is not None
    assert (chooser.words.currentText(), chooser.author.currentText()) == ("의견", "별칭")
    assert [(row[1], row[3]) for row in chooser.preview.words()] == [
        ("해", "소나무"), ("달", "달님"), ("해", "–"), ("해", "–")
    ]  # fmt: skip
    assert "바람은 쪽지에 적을 수 있는 별칭이 아니라서 이름 없이 붙여요." in chooser.told.text()
    steps = desk.lab.steps()
    QTest.keyClick(chooser, K.Key_Return)
    desk.settle()
    assert _authors(desk) == [people.pine.id, people.moon.id, None, None]
    assert not any("바람" in str(note.fields) for note in desk.lab.view().notes()), "a name nobody may keep is not kept"
    assert desk.lab.steps() == steps + 1


def test_a_list_without_aliases_gets_who_is_picked_on_the_line(people: People, desk: Desk) -> None:
    QTest.keyClick(desk.editor.entry.field, K.Key_P, ALT)
    QGuiApplication.clipboard().setText("가나다라마바\t하나\n마바사아자차\t둘")
    QTest.keyClick(desk.editor.entry.field, K.Key_V, Qt.KeyboardModifier.ControlModifier)
    chooser = desk.editor.taking_in.chooser
    assert chooser is not None
    assert chooser.author.currentText() == "모두 소나무"
    chooser.put_up.click()
    desk.settle()
    assert _authors(desk) == [people.pine.id, people.pine.id]


def test_what_is_counted_on_another_note_stays_hers(people: People, desk: Desk) -> None:
    """The same words are told to each who said them, once."""
    desk.write("@소나무 봉투값이 비싸요")
    desk.write("@바람 봉투값 비쌈")
    QTest.keyClick(desk.editor.entry.field, K.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.texts() == ["봉투값이 비싸요"]
    whole = Whole(desk.lab.store, desk.lab.project.id)
    for person, words in ((people.pine, "봉투값이 비싸요"), (people.wind, "봉투값 비쌈")):
        assert [one.text for one in own_part(whole, person_id=person.id).notes] == [words]
    assert not own_part(whole, team_id=desk.lab.teams[0].id).notes


def test_the_way_of_a_note_tells_who_wrote_it(people: People, desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    panel = TracePanel(desk.context)
    desk.qtbot.addWidget(panel)
    assert _made_by(panel, note.id) == "해 모둠이 적었어요. 적은 사람은 남기지 않았어요."
    set_author(desk.lab.store, desk.lab.project.id, [note.id], people.pine.id)
    assert _made_by(panel, note.id) == "해 모둠의 소나무가 적었어요."
    record_consents(desk.lab.store, people.pine.id, {"record": False})
    assert _made_by(panel, note.id) == "해 모둠이 적었어요."


def _made_by(panel: TracePanel, item_id: str) -> str:
    panel.show_item(item_id)
    helpers.send_deferred_deletes()
    (said,) = (one.text() for one in panel.findChildren(Paragraph) if "적었어요" in one.text())
    return said


def test_with_large_letters_the_line_keeps_room_to_write(people: People, desk_for: DeskFor) -> None:
    desk = desk_for("scamper")
    desk.context.theme.change("light", 2.0)
    QTest.keyClick(desk.editor.entry.field, K.Key_P, ALT)
    desk.window.resize(1176, 688)
    QApplication.processEvents()
    assert desk.editor.entry.author.text() == "소"
    assert "소나무" in desk.editor.entry.author.toolTip()
    assert desk.editor.entry.minimumSizeHint().width() < 1176
    assert desk.editor.entry.field.width() > 100
