"""The test card: four sentences, frozen at the start, amended with a number afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from livinglab.actions.cards import begin_card
from livinglab.errors import UndoRefused
from livinglab.model.items import Item, Version
from ui.sheets.cards.form_card import FormCard
from ui.sheets.cards.frozen_card import AmendmentBox, FrozenCard
from ui.sheets.cards.part_fields import ChoiceField, SentenceField
from ui.widgets.paragraph import Paragraph

Key = Qt.Key
FIELDS = {
    "text": "계산대와 빌림대",
    "hypothesis": "우리는 [빌려주면] [손님]이 [장바구니를 쓸 것]이라고 믿는다.",
    "test": "이를 확인하려고 [한아름마트에서 4주 동안] 운영한다.",
    "criteria": "[4주차 사용률 40% 이상]이면 맞는 쪽으로 본다.",
}


def test_sentences_of_a_blank_card_go_into_one_card(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    form = desk.editor.frames[0]
    assert isinstance(form, FormCard)
    hypothesis, _test, _metric, criteria = (field for field in form.fields if isinstance(field, SentenceField))
    for field, words in ((hypothesis, "계산대를 열면"), (criteria, "4주차 40% 이상")):
        field.enter()
        desk.type(words)
        desk.press(Key.Key_Tab)
        desk.editor.commit_input()
        desk.settle()
    (card,) = desk.view().cards
    assert card.sentence("hypothesis").slots[0] == "계산대를 열면"
    assert card.words("criteria").startswith("[4주차 40% 이상]이고 []")


def test_a_third_means_is_remarked(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    begin_card(desk.lab.store, desk.sheet, "experiment", FIELDS)
    desk.settle()
    form = desk.editor.frames[0]
    means = next(field for field in form.fields if isinstance(field, ChoiceField) and field.part.key == "means")
    for chip in means.row._chips:
        chip.click()
        desk.settle()
    assert desk.view().cards[0].means == ("hardware", "software", "rule")
    said = [line.words.text() for line in form.hints._lines if not line.isHidden()]
    assert "수단이 3가지예요. 나중에 무엇 덕분인지 알기 어려워요." in said


def frozen(desk) -> FrozenCard:  # type: ignore[no-untyped-def]
    begin_card(desk.lab.store, desk.sheet, "experiment", FIELDS)
    desk.settle()
    desk.editor.frames[0].freeze.click()
    desk.settle()
    card = desk.editor.frames[0]
    assert isinstance(card, FrozenCard)
    return card


def test_freezing_turns_the_form_into_a_card_to_read(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    card = frozen(desk)
    shown = [one.text() for one in card.findChildren(Paragraph)]
    assert "우리는 빌려주면 손님이 장바구니를 쓸 것이라고 믿는다." in shown
    assert desk.lab.store.find(Version, item_id=card.item_id)[0].no == 1
    with pytest.raises(UndoRefused):
        desk.lab.store.undo(desk.lab.project.id)


def test_clicking_a_frozen_card_says_how_to_change_it(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    card = frozen(desk)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(5, card.height() - 5))
    assert desk.failed[0].endswith("고정했어요. 바꾸려면 수정을 남겨 주세요.")


def test_an_amendment_stands_in_the_section_it_changes(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    card = frozen(desk)
    card.change.click()
    desk.type("빌림대를 계산대 앞으로 옮김")
    desk.press(Key.Key_Tab)
    desk.type("2주 목요일")
    card.amend_form.leave.click()
    desk.settle()
    (amendment,) = desk.view().amendments(card.item_id)
    assert (amendment.reason, amendment.data["at_text"]) == ("빌림대를 계산대 앞으로 옮김", "2주 목요일")
    (box,) = card.findChildren(AmendmentBox)
    captions = [one.text() for one in box.parentWidget().findChildren(QLabel)]
    assert "확인하는 방법" in captions
    assert "수정 1" in captions
    assert card.amend_form.isHidden()
    assert desk.lab.store.get(Item, card.item_id).data["test"] == FIELDS["test"]


def test_an_amendment_without_a_reason_is_refused_and_the_words_stay(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("test_card")
    card = frozen(desk)
    card.change.click()
    card.amend_form.when.setFocus()
    desk.type("3주")
    card.amend_form.leave.click()
    assert desk.failed == ["왜 바꾸었는지 적어 주세요."]
    assert card.amend_form.when.toPlainText() == "3주"
    assert not card.amend_form.isHidden()
