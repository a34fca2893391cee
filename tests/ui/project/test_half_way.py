"""The project page of labs that are half way: notes without a sentence, many ideas without a vote, a card not yet frozen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions.cards import freeze_card
from livinglab.actions.items import connect_items
from livinglab.actions.measurements import take_reading
from livinglab.model.ids import new_id
from livinglab.model.results import Measurement
from tests.sheets.lab import Lab
from tests.sheets.window import context, lab
from tests.ui.project.conftest import shown
from ui.context import Context
from ui.widgets.paragraph import Paragraph

__all__ = ["context", "lab"]


@pytest.fixture
def said(qtbot: QtBot, context: Context, lab: Lab):  # type: ignore[no-untyped-def]
    """What can be read on the page now."""

    def read() -> str:
        page = shown(context, qtbot, lab.project.id)
        for _ in range(5):
            QCoreApplication.processEvents()
        parts: list[QWidget] = [*page.findChildren(QLabel), *page.findChildren(Paragraph)]
        words = " ".join(one.text() for one in parts if one.isVisible())  # type: ignore[attr-defined]
        page.close()
        return words

    return read


def test_notes_without_a_sentence_say_that_it_is_missing(lab: Lab, said) -> None:  # type: ignore[no-untyped-def]
    empty = said()
    lab.items("note", ["비닐이 넘친다", "묶음뿐이다"])
    lab.items("need", ["함께 산다"], me="조금만 산다", neighbour="", village="함께 산다")
    words = said()
    assert "문제문" in words or "문제 문장" in words
    assert "조금만 산다" in words
    assert words != empty


def test_many_ideas_without_a_vote_are_counted_and_the_first_shown(lab: Lab, said) -> None:  # type: ignore[no-untyped-def]
    lab.items("idea", [f"생각 {n}" for n in range(1, 12)])
    words = said()
    assert "생각 1 " in f"{words} "
    assert "생각 8" in words
    assert "생각 9" not in words
    assert "11" in words
    assert "3" in words


def test_a_card_not_frozen_says_that_it_can_still_be_changed(lab: Lab, said) -> None:  # type: ignore[no-untyped-def]
    (card,) = lab.items("experiment", ["계산대"], hypothesis="우리는 믿는다")
    loose = said()
    assert "계산대" in loose
    freeze_card(lab.store, card.id)
    frozen = said()
    lost = set(loose.split()) - set(frozen.split())
    assert lost, "the hint goes once the card is frozen"


def test_an_indicator_tells_people_before_and_after_or_that_nobody_read_it(lab: Lab, said) -> None:  # type: ignore[no-untyped-def]
    (card,) = lab.items("experiment", ["계산대"], hypothesis="우리는 믿는다")
    first, second, third = lab.items("indicator", ["사용률", "봉투", "대기"], **{"class": "outcome"})
    for one in (first, second, third):
        connect_items(lab.store, lab.project.id, one.id, card.id, "measures")
    take_reading(lab.store, first.id, "1주", "29/100")
    unread = said()
    assert "29" in unread
    with lab.store.step("Measured", project_id=lab.project.id) as step:
        for number, (phase, value) in enumerate((("after", 3.0), ("after", 5.0))):
            step.add(
                Measurement(id=new_id(), item_id=second.id, at_text="", subject=f"집{number}", phase=phase, value=value)
            )
    after = said()
    assert "4" in after
    assert after != unread
