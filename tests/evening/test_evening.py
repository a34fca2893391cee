"""A two-hour workshop of forty people, played through the window in one go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.evening.cable import PretendedCable
from tests.evening.play import BEGIN, play
from tests.evening.stage import Evening
from tests.rehearsal import hands


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hands of somebody in a hurry."""
    monkeypatch.setattr(hands, "_LETTER_MS", 0)
    monkeypatch.setattr(hands, "_ACT_MS", 0)


def test_two_hours_with_forty_people_end_on_time_with_the_numbers_people_gave(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LIVINGLAB_HOME", str(tmp_path / "livinglab"))
    stage = Evening(qapp, tmp_path, PretendedCable, BEGIN, second_pass=4, in_a_hurry=True)
    try:
        failures = play(stage)
    finally:
        stage.cable.put_back()
        stage.take_down()
    assert failures == []
