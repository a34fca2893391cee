"""Lists, ladders, retrospectives and forms are filled in by keyboard; every write is one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from livinglab.actions.cards import add_evidence, begin_card
from livinglab.errors import DiskFull
from livinglab.model.items import Item, Link
from livinglab.sheets import kind
from tests.helpers import assert_freed_on_close
from tests.told import told
from ui.sheets.cards import CardsEditor
from ui.sheets.cards.evidence_row import EvidenceRow
from ui.sheets.cards.options import OptionChip, OptionRow
from ui.sheets.cards.row_card import RowCard

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
QUESTIONS = ("어떻게 하면 민망하지 않게 할까?", "어떻게 하면 적은 양을 살까?", "어떻게 하면 함께 볼까?")


def write_questions(desk) -> None:  # type: ignore[no-untyped-def]
    desk.editor.focus_entry()
    for question in QUESTIONS:
        desk.type(question)
        desk.press(Key.Key_Return)


def texts(desk) -> list[str]:  # type: ignore[no-untyped-def]
    return [card.text for card in desk.view().cards]


def test_enter_writes_a_question_and_waits_for_the_next(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    assert texts(desk) == list(QUESTIONS)
    assert [card.code for card in desk.view().cards] == ["H1", "H2", "H3"]
    frames = desk.editor.frames
    assert [frame.item_id for frame in frames][-1] == ""
    assert frames[-1].isAncestorOf(desk.focus())


def test_enter_in_the_middle_goes_to_the_next_row(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    desk.editor.frames[0].enter()
    desk.press(Key.Key_Return)
    assert desk.editor.frames[1].isAncestorOf(desk.focus())


def test_alt_and_arrows_move_a_row_and_undo_brings_it_back(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    desk.editor.frames[2].enter()
    desk.press(Key.Key_Up, ALT)
    assert texts(desk) == [QUESTIONS[0], QUESTIONS[2], QUESTIONS[1]]
    desk.press(Key.Key_Down, ALT)
    desk.press(Key.Key_Down, ALT)
    assert texts(desk) == list(QUESTIONS)
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert texts(desk) == [QUESTIONS[0], QUESTIONS[2], QUESTIONS[1]]
    shown = [frame.box.toPlainText() for frame in desk.editor.frames if not frame.is_blank]
    assert shown == texts(desk)


def test_a_row_is_carried_by_its_code(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    row = desk.editor.frames[2]
    assert isinstance(row, RowCard)
    QTest.mousePress(row.code, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    for y in (-20, -60, -400):
        QTest.mouseMove(row.code, QPoint(5, y))
    QTest.mouseRelease(row.code, Qt.MouseButton.LeftButton, pos=QPoint(5, -400))
    desk.settle()
    assert texts(desk) == [QUESTIONS[2], QUESTIONS[0], QUESTIONS[1]]


def test_delete_on_the_code_takes_the_card_away_and_undo_brings_it_back(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    desk.editor.frames[1].code.setFocus()
    desk.press(Key.Key_Delete)
    assert texts(desk) == [QUESTIONS[0], QUESTIONS[2]]
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert texts(desk) == list(QUESTIONS)


def test_more_than_three_chosen_questions_are_remarked_and_not_refused(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    for number in range(4):
        begin_card(desk.lab.store, desk.sheet, "hmw", {"text": f"질문 {number}"})
    desk.settle()
    for frame in desk.editor.frames[:4]:
        QTest.mouseClick(frame.tick, Qt.MouseButton.LeftButton, pos=QPoint(8, 14))
        desk.settle()
    assert all(card.chosen for card in desk.view().cards)
    assert not desk.editor._hints.isHidden()


def test_a_chosen_idea_says_so_and_can_be_taken_back(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("idea_card")
    begin_card(desk.lab.store, desk.sheet, "idea", {"text": "장바구니 빌림대"})
    desk.settle()
    row = desk.editor.frames[0]
    row.tick.setFocus()
    desk.press(Key.Key_Space)
    assert desk.view().cards[0].status == "chosen"
    assert not row.status.isHidden()
    desk.press(Key.Key_Space)
    assert desk.view().cards[0].status == "gathered"


def test_what_an_idea_holds_unfolds_and_is_written(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("idea_card")
    item = begin_card(desk.lab.store, desk.sheet, "idea", {"text": "장바구니 빌림대"})
    desk.settle()
    row = desk.editor.frames[0]
    row.more.click()
    first_try = next(part for part in row._parts if part.part.key == "first_try")
    first_try.enter()
    desk.type("이틀만 빌려 본다")
    desk.editor.commit_input()
    assert desk.lab.store.get(Item, item.id).data["first_try"] == "이틀만 빌려 본다"


def test_a_commitment_with_its_day(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("decision_action")
    rows = [frame for frame in desk.editor.frames if isinstance(frame, RowCard)]
    rows[0].enter()
    desk.type("무게표 개선판 비치")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Backtab)
    who, due, check = rows[0]._parts
    for part, words in ((who, "별 모둠"), (due, "2주 안"), (check, "사진")):
        part.enter()
        desk.type(words)
        desk.editor.commit_input()
        desk.settle()
    (action,) = desk.view().kind("action")
    assert (action.who, action.due, action.check) == ("별 모둠", "2주 안", "사진")
    assert action.due_date
    rows[0].tick.click()
    desk.settle()
    assert desk.view().kind("action")[0].done


def test_the_ladder_is_one_card_with_three_rungs(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("need_ladder")
    desk.editor.focus_entry()
    ladder = desk.editor.frames[0]
    for words in ("적은 양을 사고 싶다", "당황하지 않는 방식", "수거장이 넘치지 않게", "아이들"):
        desk.type(words)
        desk.press(Key.Key_Tab)
    (need,) = desk.view().cards
    assert need.rungs == ("적은 양을 사고 싶다", "당황하지 않는 방식", "수거장이 넘치지 않게")
    assert need.missing == "아이들"
    widths = [rung.width() for rung in ladder.rungs[:3]]
    assert widths == sorted(set(widths))


def test_a_retrospective_is_written_in_its_columns(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("kpt")
    for frame, words in zip(list(desk.editor.frames), ("큰 글씨", "관찰 인원 부족", "낱개 진열"), strict=True):
        frame.enter()
        desk.type(words)
        desk.press(Key.Key_Return)
    assert {card.column: card.text for card in desk.view().cards} == {
        "keep": "큰 글씨", "problem": "관찰 인원 부족", "try": "낱개 진열",
    }  # fmt: skip


def test_a_choice_is_made_with_arrows_and_taken_back_with_space(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("learning_card")
    begin_card(desk.lab.store, desk.sheet, "learning", {"text": "안내가 먼저였다"})
    desk.settle()
    row = desk.editor.frames[0].findChild(OptionRow)
    row._chips[0].setFocus()
    desk.press(Key.Key_Space)
    assert desk.view().cards[0].verdict == "supported"
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    assert desk.view().cards[0].verdict == "unknown"
    desk.press(Key.Key_Space)
    assert desk.view().cards[0].verdict == ""


def test_evidence_is_tied_by_its_code_walked_to_and_untied(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    note, other = desk.lab.items("note", ["동네 수거장이 늘 넘친다", "안내가 없다"])
    begin_card(desk.lab.store, desk.sheet, "problem", {"text": "[누가]가 [] [] []. 그래서 []."})
    desk.settle()
    row = desk.editor.frames[0].findChild(EvidenceRow)
    row.field.setFocus()
    QTest.keyClicks(row.field, "n1 N02")
    desk.press(Key.Key_Return)
    assert [item.id for item in desk.view().evidence[desk.view().cards[0].item.id]] == [note.id, other.id]
    assert row.field.text() == ""
    QTest.mouseClick(row._buttons[0], Qt.MouseButton.LeftButton)
    assert desk.traced == [note.id]
    row._buttons[0].setFocus()
    desk.press(Key.Key_Delete)
    assert [link.dst_id for link in desk.lab.store.find(Link)] == [other.id]


def test_a_code_nobody_has_is_refused_in_a_sentence(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    begin_card(desk.lab.store, desk.sheet, "problem", {"text": "[누가]가 []"})
    desk.settle()
    row = desk.editor.frames[0].findChild(EvidenceRow)
    row.field.setFocus()
    QTest.keyClicks(row.field, "N99")
    desk.press(Key.Key_Return)
    assert desk.failed == ["이 프로젝트에 N99는 없어요."]


def test_a_finished_sheet_is_read_only(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    desk.editor.set_read_only(True)
    assert all(not frame.is_blank for frame in desk.editor.frames)
    desk.editor.frames[0].enter()
    desk.type("고침")
    desk.editor.commit_input()
    desk.editor.frames[0].code.setFocus()
    desk.press(Key.Key_Delete)
    assert texts(desk) == list(QUESTIONS)


def test_somebody_elses_change_arrives_without_disturbing_the_one_who_types(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    desk.type("쓰는 중")
    begin_card(desk.lab.store, desk.sheet, "hmw", {"text": "다른 사람의 질문"})
    desk.settle()
    assert desk.focus().toPlainText() == "쓰는 중"
    desk.press(Key.Key_Return)
    assert texts(desk) == [*QUESTIONS, "다른 사람의 질문", "쓰는 중"]


def test_a_card_somebody_was_led_to_stands_out(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    write_questions(desk)
    item_id = desk.view().cards[1].item.id
    assert desk.editor.show_item(item_id)
    assert desk.editor.frames[1].property("chosen")
    assert not desk.editor.show_item("nobody")
    desk.editor.frames[0].enter()
    assert desk.editor.selected_item() == desk.view().cards[0].item.id


def test_ties_of_cards_are_kept_when_a_note_is_tied_twice(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    (note,) = desk.lab.items("note", ["말"])
    item = begin_card(desk.lab.store, desk.sheet, "hmw", {"text": "질문"})
    add_evidence(desk.lab.store, item.id, note.code)
    add_evidence(desk.lab.store, item.id, note.code)
    assert len(desk.lab.store.find(Link)) == 1


def test_every_control_has_a_name(open_desk) -> None:  # type: ignore[no-untyped-def]
    for method in ("problem_statement", "need_ladder", "hmw", "test_card", "smart_indicator", "decision_action", "kpt"):
        desk = open_desk(method)
        for child in desk.editor.findChildren(QCheckBox):
            assert child.accessibleName() or child.text()
        for frame in desk.editor.frames:
            for child in frame.findChildren(object):
                if hasattr(child, "setPlaceholderText") and hasattr(child, "accessibleName"):
                    assert child.accessibleName(), (method, child)


def test_the_editor_dies_with_its_page(open_desk, context, lab) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    sheet, method = desk.sheet, desk.editor.method
    begin_card(lab.store, sheet, "experiment", {"text": "빌림대"})
    assert_freed_on_close(lambda: CardsEditor(context, sheet, method))


def test_a_read_only_form_and_ladder_lose_nothing(open_desk) -> None:  # type: ignore[no-untyped-def]
    for method, fields in (("learning_card", {"text": "안내가 먼저"}), ("need_ladder", {"text": "동네", "me": "나"})):
        desk = open_desk(method)
        kind = desk.editor.method.item_kinds[0]
        begin_card(desk.lab.store, desk.sheet, kind, fields)
        desk.settle()
        desk.editor.set_read_only(True)
        (frame,) = desk.editor.frames
        assert frame.remove.isHidden()
        frame.code.setFocus()
        desk.press(Key.Key_Delete)
        frame.enter()
        desk.type("고침")
        desk.editor.commit_input()
        (card,) = desk.view().cards
        assert card.text == fields["text"]


def test_a_ladder_is_painted_and_traced(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("need_ladder")
    item = begin_card(desk.lab.store, desk.sheet, "need", {"text": "동네", "me": "나"})
    desk.settle()
    assert not desk.editor.grab().isNull()
    QTest.mouseClick(desk.editor.frames[0].code, Qt.MouseButton.LeftButton)
    assert desk.traced == [item.id]


def test_a_second_card_of_a_form_is_begun_by_its_button(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("msc")
    begin_card(desk.lab.store, desk.sheet, "story", {"text": "첫 이야기"})
    desk.settle()
    section = desk.editor._sections["story"]
    section.more.click()
    desk.type("둘째 이야기")
    desk.editor.commit_input()
    desk.settle()
    assert [card.text for card in desk.view().cards] == ["첫 이야기", "둘째 이야기"]


def test_a_column_the_method_does_not_know_stands_beside_the_others(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("kpt")
    begin_card(
        desk.lab.store, desk.sheet, "reflection", {"text": "고맙다", "column": "thanks", "column_text": "고마운 것"}
    )
    desk.settle()
    lists = desk.editor._sections["reflection"].lists
    assert list(lists) == ["keep", "problem", "try", "thanks"]
    assert lists["thanks"].frames[0].box.toPlainText() == "고맙다"


def test_themes_paint_every_kind_of_card(open_desk) -> None:  # type: ignore[no-untyped-def]
    for method in (
        "problem_statement",
        "need_ladder",
        "idea_card",
        "test_card",
        "smart_indicator",
        "learning_card",
        "kpt",
    ):
        desk = open_desk(method)
        for name, scale in (("dark", 1.0), ("contrast", 1.5), ("light", 2.0), ("light", 1.0)):
            desk.context.theme.change(name, scale)
            assert not desk.editor.grab().isNull()


def test_what_found_no_room_is_saved_as_soon_as_there_is_some(open_desk, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("need_ladder")
    desk.editor.focus_entry()

    def full(*_said: object, **_more: object) -> None:
        raise DiskFull("No room to save.")

    with monkeypatch.context() as disk:
        disk.setattr(desk.lab.store, "step", full)
        desk.type("걷고 싶다")
        desk.press(Qt.Key.Key_Tab)
        desk.type("쉬어 가고 싶다")
        desk.press(Qt.Key.Key_Tab)
        assert not desk.view().cards
        assert len(desk.failed) == 2
    desk.editor.leave()
    desk.settle()
    (ladder,) = desk.view().cards
    assert ladder.item.data["me"] == "걷고 싶다"
    assert ladder.item.data["neighbour"] == "쉬어 가고 싶다"


def test_a_decision_looks_ahead_six_months_and_says_what_its_level_promises(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("decision_action")
    frame = desk.editor.frames[0]
    level = next(field for field in frame.fields if field.part.key == "participation")
    chip = level.row.findChildren(OptionChip)[3]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    desk.settle()
    (card,) = desk.view().cards
    assert card.participation == "collaborate"
    assert level.told.text().startswith("함께 답을 찾고")
    ahead = date.fromisoformat(card.words("follow_up_date"))
    today = desk.lab.store.clock().astimezone().date()
    assert 178 <= (ahead - today).days <= 186
    assert card.words("follow_up") == f"{ahead.year}년 {ahead.month}월 {ahead.day}일"
    assert "함께 답을 찾고" in told(kind("cards").blocks(desk.view()))


def test_what_a_field_names_is_shown_by_the_field_and_not_again_as_a_source(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("idea_card")
    question = begin_card(desk.lab.store, desk.sheet, "hmw", {"text": QUESTIONS[0]})
    idea = begin_card(desk.lab.store, desk.sheet, "idea", {"text": "빌림대", "answers": [question.id]})
    desk.settle()
    assert [one.dst_id for one in desk.lab.store.find(Link, src_id=idea.id)] == [question.id], "the thread knows"
    assert desk.view().evidence[idea.id] == ()


def test_the_page_is_as_tall_as_what_stands_on_it(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("decision_action")
    begin_card(desk.lab.store, desk.sheet, "decision", {"text": "계속한다", "participation": "inform"})
    desk.settle()
    desk.editor.resize(838, 400)
    page = desk.editor._page
    desk.qtbot.waitUntil(lambda: page.height() == page.heightForWidth(page.width()))
    lowest = max(frame.mapTo(page, frame.rect().bottomLeft()).y() for frame in desk.editor.frames)
    assert lowest < page.height() <= lowest + 80, "no empty stretch below the last card"


def test_a_long_list_is_not_squeezed(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("hmw")
    for number in range(40):
        begin_card(desk.lab.store, desk.sheet, "hmw", {"text": f"질문 {number}"})
    desk.settle()
    desk.editor.resize(838, 400)
    frames = desk.editor.frames
    desk.qtbot.waitUntil(lambda: all(frame.height() >= frame.minimumSizeHint().height() for frame in frames))
    assert desk.editor._page.height() > 40 * 30


def test_an_empty_row_says_what_it_waits_for_where_no_hint_was_written(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("agenda_record")
    desk.editor.focus_entry()
    assert desk.focus().placeholderText() == "의제"
