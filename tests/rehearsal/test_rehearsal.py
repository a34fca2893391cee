"""A short rehearsal: a project begun by its name, teams, notes composed and taken back, the plug pulled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.rehearsal import hands, play, report, scenes_begin, scenes_board, scenes_end, scenes_taster
from tests.rehearsal.sample import Sample
from tests.rehearsal.stage import Look, Stage


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hands of somebody in a hurry."""
    monkeypatch.setattr(hands, "_LETTER_MS", 0)
    monkeypatch.setattr(hands, "_ACT_MS", 10)


def test_a_meeting_is_begun_written_down_grouped_and_found_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, quick: None
) -> None:
    stage, sample = Stage(qapp, tmp_path, Look()), Sample()
    with stage.task("begin"):
        scenes_begin.begin_project(stage)
        scenes_begin.name_teams(stage, sample)
        scenes_begin.open_meeting(stage)
    with stage.task("write"):
        scenes_board.write_notes(stage, sample)
        scenes_board.paste_list(stage, sample)
        scenes_board.edit_and_undo(stage, sample)
    with stage.task("group"):
        scenes_board.group_notes(stage, sample)
    with stage.task("pull the plug"):
        scenes_end.pull_the_plug(stage)
    counted = {task.name: (task.keys, task.clicks) for task in stage.tasks}
    failures = [failure for task in stage.tasks for failure in task.failures]
    stage.take_down()
    assert failures == []
    assert counted["write"][1] == 0, "writing needs no mouse"
    assert counted["begin"][1] <= 6


def test_a_taster_from_an_empty_library_to_its_paper_needs_no_mouse_and_few_keys(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LIVINGLAB_HOME", str(tmp_path / "livinglab"))
    stage = Stage(qapp, tmp_path, Look())
    scenes_taster.play_taster(stage)
    failures = [failure for task in stage.tasks for failure in task.failures]
    stage.take_down()
    assert failures == []
    assert 0 < sum(task.keys for task in stage.tasks) < scenes_taster.MOST_KEYS


def test_the_figures_name_every_task() -> None:
    table = Path(report.__file__).with_name("figures.md").read_text(encoding="utf-8")
    for name, _scene in (*play.SCENES, *scenes_taster.SCENES):
        assert f"| {name} |" in table, "run `make rehearsal` and commit its figures"
