"""Putting a board in order: by cluster, and only what is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions import clusters
from livinglab.actions.tidying import arrange
from tests.boards import Lab, make_lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def test_by_cluster_the_mats_stand_by_their_numbers_and_notes_as_written(lab: Lab) -> None:
    one = lab.write("가", "나", "다", "라", "마")
    first, second = lab.group([one[1], one[0]], "앞"), lab.group([one[3], one[2]], "뒤")
    clusters.move_cluster(lab.store, lab.sheet, second.id, first.id)
    before = lab.shape()
    assert list(before) == ["뒤", "앞", ""]
    arrange(lab.store, lab.sheet, "cluster")
    assert lab.shape() == {"앞": ["가", "나"], "뒤": ["다", "라"], "": ["마"]}
    lab.undo()
    assert lab.shape() == before


def test_only_the_chosen_change_places_among_themselves(lab: Lab) -> None:
    one = [*lab.write("가", team=2), *lab.write("나", team=1), *lab.write("다", team=1), *lab.write("라", team=0)]
    steps = lab.steps()
    arrange(lab.store, lab.sheet, "team", {one[0].id, one[3].id})
    assert lab.shape()[""] == ["라", "나", "다", "가"]
    assert lab.steps() == steps + 1
    lab.undo()
    assert lab.shape()[""] == ["가", "나", "다", "라"]


def test_the_chosen_of_a_cluster_stay_in_it(lab: Lab) -> None:
    one = [*lab.write("가", team=2), *lab.write("나", team=0), *lab.write("다", team=1), *lab.write("라", team=0)]
    lab.group(one[:3], "함께")
    arrange(lab.store, lab.sheet, "team", {one[0].id, one[1].id, one[3].id})
    assert lab.shape() == {"함께": ["나", "가", "다"], "": ["라"]}


@pytest.mark.parametrize("layout", ["axes", "tree"])
def test_where_places_mean_something_nothing_is_tidied(lab: Lab, layout: str) -> None:
    sheet = lab.lay_out({"axes": "assumption_map", "tree": "problem_tree"}[layout])
    assert sheet.layout == layout
    lab.write("가", "나")
    steps = lab.steps()
    arrange(lab.store, sheet, "team")
    assert lab.steps() == steps


def test_lanes_keep_their_notes(lab: Lab) -> None:
    lanes = {"lanes": [["keep", "좋았던 것"], ["try", "해 볼 것"]]}
    with lab.store.step("x", project_id=lab.project.id) as step:
        step.put(replace(lab.sheet, layout="columns", data=lanes))
    lab.sheets[-1] = replace(lab.sheet, layout="columns", data=lanes)
    lab.write("가", "나")
    arrange(lab.store, lab.sheet, "team")
    assert lab.shape() == {"좋았던 것": [], "해 볼 것": [], "": ["가", "나"]}
