"""How far the needs on the notes reach, before and after the talk: counted, drawn, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from livinglab.actions.items import new_item, place
from livinglab.blocks.charts.need_levels import NeedLevels
from livinglab.documents.compose.summary import summary
from livinglab.model.lab import Sheet
from livinglab.model.order import keys
from livinglab.views.lab import Lab as View
from livinglab.views.need_levels import need_levels
from tests.sheets.lab import Lab
from tests.told import told


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


def wrote(lab: Lab, sheet: Sheet, *kinds: str) -> None:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        for ord_, kind in zip(keys(len(kinds)), kinds, strict=True):
            note = new_item(lab.store, step, lab.project.id, "note", f"{kind}의 말", data={"kind": kind})
            place(step, sheet.id, note.id, ord_)


def chart(lab: Lab) -> NeedLevels | None:
    return need_levels(View(lab.store, lab.project.id))


def test_notes_that_say_no_need_make_no_chart(lab: Lab) -> None:
    wrote(lab, lab.sheet("board", "define", "쪽지"), "phenomenon")
    assert chart(lab) is None


def test_one_sees_whether_the_talk_widened(lab: Lab) -> None:
    wrote(lab, lab.sheet("board", "define", "이야기 나누기"), "need_me", "need_me", "need_me", "need_neighbour")
    wrote(lab, lab.sheet("board", "define", "다시 나누기"), "need_me", "need_village", "need_village")
    found = chart(lab)
    assert found is not None
    assert [(row.title, row.counts) for row in found.rows] == [
        ("이야기 나누기", (3, 1, 0)), ("다시 나누기", (1, 0, 2)),
    ]  # fmt: skip
    printed = told(summary(lab.store, lab.project.id).blocks)
    assert "누구의 필요를 말했나" in printed
    drawn = found.drawing(300)
    bars = [mark for mark in drawn.marks if type(mark).__name__ == "Rect" and mark.height > 11]  # type: ignore[union-attr]
    assert sum(bar.width for bar in bars[:2]) == pytest.approx(300), (
        "the part with most notes is as long as there is room"
    )  # type: ignore[union-attr]
    assert sum(bar.width for bar in bars[2:]) == pytest.approx(225)  # type: ignore[union-attr]
    assert "이야기 나누기: 나의 필요 3, 이웃의 필요 1, 동네의 필요 0" in drawn.alt
