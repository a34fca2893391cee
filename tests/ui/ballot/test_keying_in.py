"""A facilitator keys in paper ballots by their numbers and nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BEGUN, BLANK, read
from tests.sheets.lab import BALLOTS, Lab
from ui.context import Context
from ui.sheets.ballot import BallotEditor

TALLY = {"I1": 16, "I2": 10, "I3": 12, "I4": 7, "I5": 6, "I6": 3}


def open_editor(qtbot: QtBot, context: Context, sheet: Sheet) -> BallotEditor:
    editor = BallotEditor(context, sheet, None)
    qtbot.addWidget(editor)
    editor.resize(782, 656)
    editor.show()
    qtbot.waitExposed(editor)
    editor.focus_entry()
    return editor


def key(editor: BallotEditor, what: str | Qt.Key) -> None:
    pad = editor.entry.pad
    if isinstance(what, str):
        QTest.keyClicks(pad, what)
    else:
        QTest.keyClick(pad, what)


def test_eighteen_ballots_by_number_keys_are_counted_as_on_paper(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    editor = open_editor(qtbot, context, vote)
    for ballot in BALLOTS:
        key(editor, ballot)
        key(editor, Qt.Key.Key_Return)
    view = read(lab.store, vote)
    result = count(view)
    assert dict(result.result.totals) == TALLY
    assert result.result.voters == 18
    assert result.ties == ()
    assert editor.entry.finished()
    assert [face.words for face in editor.entry.slips.faces()] == [" ".join(each) for each in BALLOTS]


def test_a_fourth_dot_is_refused_in_a_sentence(qtbot: QtBot, context: Context, vote: Sheet) -> None:
    editor = open_editor(qtbot, context, vote)
    with qtbot.waitSignal(editor.entry.pad.refused) as refused:
        key(editor, "1")
    assert refused.args == [""]
    key(editor, "32")
    with qtbot.waitSignal(editor.entry.pad.refused) as refused:
        key(editor, "5")
    assert refused.args == ["한 사람은 3점까지 줄 수 있어요."]
    with qtbot.waitSignal(editor.entry.pad.refused) as refused:
        key(editor, Qt.Key.Key_Backspace)
        key(editor, "1")
    assert len(editor.entry.pad.hand.given) == 2


def test_the_arrow_brings_an_earlier_ballot_back_into_the_hand(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    editor = open_editor(qtbot, context, vote)
    for ballot in ("132", "135"):
        key(editor, ballot)
        key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_Left)
    assert editor.entry.number == 2
    key(editor, Qt.Key.Key_Backspace)
    key(editor, "6")
    key(editor, Qt.Key.Key_Return)
    assert editor.entry.number == 3
    second = read(lab.store, vote).channels[0].slips[1]
    codes = {option.id: option.number for option in read(lab.store, vote).options}
    assert [codes[option] for option, _ in second.given] == [1, 3, 6]


def test_a_ballot_half_typed_is_kept_and_undo_takes_it_back(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    editor = open_editor(qtbot, context, vote)
    key(editor, "43")
    editor.commit_input()
    slips = read(lab.store, vote).channels[0].slips
    assert [slip.status for slip in slips] == [BEGUN]
    assert count(read(lab.store, vote)).result.voters == 0
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert editor.entry.pad.hand.empty
    assert read(lab.store, vote).channels[0].slips == ()


def test_a_number_parted_by_a_space_is_kept_though_nobody_pressed_enter(
    qtbot: QtBot, context: Context, lab: Lab
) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", [f"아이디어 {n}" for n in range(12)])])
    votes.set_up(lab.store, sheet, voters=18, question="열둘 가운데 무엇을 해 볼까요?")
    editor = open_editor(qtbot, context, sheet)
    key(editor, "7 1")
    editor.commit_input()
    numbers = {option.id: option.number for option in read(lab.store, sheet).options}
    slip = read(lab.store, sheet).channels[0].slips[0]
    assert [numbers[option_id] for option_id, _ in slip.given] == [7, 1]


def test_nothing_is_a_blank_ballot_only_when_said_so(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    editor = open_editor(qtbot, context, vote)
    key(editor, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[0].slips == ()
    key(editor, "0")
    key(editor, Qt.Key.Key_Return)
    (slip,) = read(lab.store, vote).channels[0].slips
    assert slip.status == BLANK
    assert count(read(lab.store, vote)).result.blank == 1


def test_undo_takes_the_last_ballot_back_into_its_place(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    editor = open_editor(qtbot, context, vote)
    for ballot in ("132", "135"):
        key(editor, ballot)
        key(editor, Qt.Key.Key_Return)
    assert editor.entry.number == 3
    editor.commit_input()
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert editor.entry.number == 2
    assert editor.entry.pad.hand.empty
    lab.store.redo(lab.project.id)
    context.bridge.flush()
    assert [face.words for face in editor.entry.slips.faces()][:2] == ["1 3 2", "1 3 5"]
