"""A package carries the boards of the teams and the words counted on notes, also as a copy beside its original."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab.actions import echoes, notes, team_boards
from livinglab.exchange.package import export_project, import_package
from livinglab.model.echo import echoes_of
from livinglab.model.items import Item
from livinglab.model.lab import Sheet, Team
from tests.boards import Lab, make_lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def test_a_copy_keeps_which_boards_belong_together_and_who_said_the_same(lab: Lab, tmp_path: Path) -> None:
    store = lab.store
    first, second, _ = team_boards.make_team_sheets(store, lab.sheet)
    (one,) = notes.add_notes(store, first, ["하나"], team_id=first.team_id)
    (two,) = notes.add_notes(store, second, ["하나다"], team_id=second.team_id)
    echoes.fold_notes(store, lab.project.id, [two.id], one.id)
    copy = import_package(store, export_project(store, lab.project.id, tmp_path / "one.livinglab"), as_copy=True)
    assert copy.id != lab.project.id
    sheets = [sheet for sheet in store.find(Sheet, project_id=copy.id) if not sheet.team_id]
    families = [team_boards.family(store, sheet) for sheet in sheets]
    assert sorted(map(len, families)) == [0, 3]
    (item,) = store.find(Item, project_id=copy.id, kind="note")
    (echo,) = echoes_of(item.data)
    assert echo.team_id in {team.id for team in store.find(Team, project_id=copy.id)}
