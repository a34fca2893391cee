"""The second and third part: notes as fast as they are said, a list, a file, the same words again; then in groups."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from livinglab.model.items import Item
from tests.evening import plan
from tests.evening.scenes_room import start_next
from tests.evening.stage import Evening
from tests.rehearsal.hands import Key, Mod, focus
from tests.rehearsal.scenes_board import board, bring, item_id, name, place

_CTRL, _ALT = Mod.ControlModifier, Mod.AltModifier


def write(stage: Evening) -> None:
    """Thirty-two notes by keys alone, the team of each by one key."""
    start_next(stage, plan.NOTES)
    stage.expect(focus() is board(stage).entry.field, "the cursor waits in the entry line")
    for number, words in enumerate(plan.SAID):
        team = number % len(plan.TEAMS)
        stage.hands.key(Key(Key.Key_1 + team), _ALT)
        stage.hands.say(words)
        stage.hands.key(Key.Key_Return)
        stage.pass_minutes(0.25)
        if number == 2:
            stage.expect(stage.room_reads(words), "the room reads a note once it is up")
            stage.picture("notes-first")
    stage.expect_equal(texts(stage), list(plan.SAID), "every note is in the library, word for word")
    teams = {team.id: team.name for team in board(stage).view.teams}
    found = [teams.get(item.team_id or "") for item in notes(stage)]
    wanted = [plan.TEAMS[number % len(plan.TEAMS)] for number in range(len(plan.SAID))]
    stage.expect_equal(found, wanted, "every note has the team whose key was pressed")


def say_again(stage: Evening) -> None:
    """Somebody says the fourth note in other words: one key counts it with the first."""
    stage.hands.say(plan.AGAIN)
    stage.hands.key(Key.Key_Return)
    strip = board(stage).same.strip
    stage.expect(strip.isVisible() and "N04" in strip.words.text(), "that it says the same as N04 is offered")
    stage.picture("notes-same-words")
    stage.hands.key(Key.Key_E, _CTRL)
    same = next(note for note in board(stage).view.notes() if note.code == "N04")
    stage.expect_equal(same.marked_code, "N04 +1", "one key counts both as one")
    stage.expect(plan.AGAIN not in texts(stage), "and it hangs once only")


def paste_and_file(stage: Evening) -> None:
    """A list somebody sent, and a file from a helper's stick."""
    stage.hands.paste("\n".join(f"- {words}" for words in plan.PASTED))
    stage.expect(set(plan.PASTED) <= set(texts(stage)), "each line of the list became a note")
    file = stage.folder / "다른 모임.txt"
    file.write_text("\n".join(plan.FILED), encoding="utf-8")
    stage.hands.key(Key.Key_O, _CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog), "Ctrl+O asks for a file"
    QGuiApplication.clipboard().setText(str(file))
    QTest.keyClick(QApplication.focusWidget(), Key.Key_V, _CTRL)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    for _ in range(100):
        if board(stage).taking_in.chooser is not None:
            break
        stage.hands.wait(20)
    chooser = board(stage).taking_in.chooser
    assert chooser is not None, "what is in the file is shown first"
    stage.picture("notes-file")
    QTest.keyClick(chooser, Key.Key_Return)
    stage.cable.settle()
    stage.expect(set(plan.FILED) <= set(texts(stage)), "each line of the file became a note")
    stage.expect(focus() is board(stage).entry.field, "and the cursor is back in the entry line")
    stage.picture("notes-all")


def group(stage: Evening) -> None:
    """The notes come along; two groups by mouse, their names in words of the village."""
    start_next(stage, plan.GROUPS)
    bring(stage)
    stage.expect_equal(len(list(board(stage).view.notes())), len(texts(stage)), "all notes came along")
    stage.picture("groups-begin")
    for title, codes in plan.GROUPED.items():
        for number, code in enumerate(codes):
            where = place(stage, item_id(stage, code))
            stage.hands.click(board(stage).canvas, where, _CTRL if number else Mod.NoModifier)
        stage.hands.key(Key.Key_G)
        name(stage, title)
    found = {one.title: sorted(note.code for note in one.notes) for one in board(stage).view.clusters}
    stage.expect_equal(
        found, {title: sorted(codes) for title, codes in plan.GROUPED.items()}, "the groups and what is in them"
    )
    stage.expect(stage.room_reads(*plan.GROUPED), "the room reads their names")
    stage.picture("groups")


def help_asked(stage: Evening) -> None:
    """What may go together is proposed with its reason: one is taken by Enter, the next one skipped, nothing moves by itself."""
    hands, grouping = stage.hands, board(stage).grouping
    before = {one.id for one in board(stage).view.clusters}
    hands.key(Key.Key_G, _CTRL)
    for _ in range(200):
        if not grouping.busy:
            break
        hands.wait(20)
    stage.expect(
        grouping.panel.take.isVisible() and grouping.panel.take.hasFocus(), "Ctrl+G proposes, and Enter waits there"
    )
    taken, why = grouping.panel.chosen(), grouping.panel.why.text()
    stage.picture("groups-proposed")
    stage.expect_equal({one.id for one in board(stage).view.clusters}, before, "nothing is moved by a proposal")
    hands.key(Key.Key_Return)
    made = [one for one in board(stage).view.clusters if any(note.id in taken for note in one.notes)]
    stage.expect(
        len(made) == 1 and set(taken) <= {note.id for note in made[0].notes}, "Enter puts just these notes together"
    )
    stage.note(f"비슷한 쪽지 제안: {why} → 묶음 ({len(taken)}장)")
    stage.expect(grouping.panel.take.isVisible(), "the next proposal follows")
    skipped, why = grouping.panel.chosen(), grouping.panel.why.text()
    hands.key(Key.Key_S)
    loose = {note.id for note in board(stage).view.loose}
    stage.expect(skipped and set(skipped) <= loose, "skipped, those notes hang where they hung")
    stage.note(f"비슷한 쪽지 제안: {why} → 건너뜀")
    hands.key(Key.Key_Escape)
    stage.expect(board(stage).side_panel() is None, "Escape brings the guide back")


def unplugged(stage: Evening) -> None:
    """Somebody stumbles over the cable: nothing of the room comes onto the laptop, the work goes on, and it comes back."""
    before, room = stage.seen(), stage.room
    stage.until("19:40")
    stage.cable.pull_out()
    stage.note("프로젝터 빠짐")
    stage.expect(not room.isVisible(), "nothing of the room is on the laptop's screen")
    stage.expect_equal(stage.page.room_strip.now(), "프로젝터가 빠졌어요", "the facilitator is told")
    stage.expect(stage.page.isActiveWindow(), "the keys are still hers")
    stage.picture("unplugged")
    stage.hands.key(Key.Key_L, _CTRL)
    stage.hands.say(plan.MEANWHILE)
    stage.hands.key(Key.Key_Return)
    stage.expect(plan.MEANWHILE in texts(stage), "the work goes on meanwhile")
    stage.until("19:43")
    stage.cable.plug_in()
    stage.note("프로젝터 다시 꽂음")
    stage.expect(room.isVisible(), "the room's screen comes back by itself")
    after = stage.seen()
    stage.expect(before.splitlines()[:1] == after.splitlines()[:1] and before != "", "to the same scene")
    stage.expect(stage.room_reads(plan.MEANWHILE), "with what was written meanwhile")
    stage.expect(stage.page.isActiveWindow(), "and the keys stay with the facilitator")
    stage.picture("plugged-in")
    stage.until("19:50")


def notes(stage: Evening) -> list[Item]:
    """Notes that hang, in the order they were written."""
    return stage.store.find(Item, order="code_no", project_id=stage.project.id, kind="note")


def texts(stage: Evening) -> list[str]:
    return [item.text for item in notes(stage)]
