"""A rating: every cell of a rater's column, and what stands behind each number."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from tests.helpers import type_hangul
from tests.ui.rating.test_every_rating import column, rater
from ui.sheets.contract import SheetEditor
from ui.sheets.rating import RatingEditor
from ui.widgets.line_field import LineField


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, RatingEditor)
    editor.raters.show()
    rater(editor, "버들")
    low, high = editor.view.bounds
    for moment in editor.view.passes:
        if editor.moments is not None:
            editor.moments.choose(moment)
        editor.grid.setFocus()
        editor.grid.go_to(0, "버들")
        column(editor, [low + row % (high - low + 1) for row in range(len(editor.view.rows))])
    editor.context.bridge.flush()
    assert len(editor.view.values) == len(editor.view.rows) * len(editor.view.passes)
    marks = [criterion.name for _target, criterion in editor.view.rows]
    marks += [target.text for target, _criterion in editor.view.rows if target is not None]
    return marks + _behind(editor) + _why(editor)


def _why(editor: RatingEditor) -> list[str]:
    """Why people work this way here, where a profile asks for it."""
    line = editor.region.why
    if not line.isVisibleTo(editor) or not line.isEnabled():
        return []
    line.setFocus()
    type_hangul(line, "이웃이 먼저 나섰다")
    editor.region.commit()
    editor.context.bridge.flush()
    return ["이웃이 먼저 나섰다"]


def _behind(editor: RatingEditor) -> list[str]:
    """Words in every line beside the grid, for each row."""
    marks = []
    for row in range(len(editor.view.rows)):
        editor.grid.setFocus()
        editor.grid.go_to(row, "버들")
        for place, line in enumerate(editor.beside.findChildren(LineField)):
            if line.isVisibleTo(editor) and line.isEnabled():
                marks.append(f"{row + 1}째 줄 {place + 1}째 까닭")
                line.setFocus()
                type_hangul(line, marks[-1])
                editor.beside.commit()
                editor.context.bridge.flush()
    return marks


def shown(editor: SheetEditor) -> str:
    """Names painted in the grid, and every line beside it as its row is chosen."""
    assert isinstance(editor, RatingEditor)
    words = [criterion.name for _target, criterion in editor.view.rows]
    words += [target.text for target, _criterion in editor.view.rows if target is not None]
    for row in range(len(editor.view.rows)):
        editor.grid.go_to(row, "버들")
        words += [line.text() for line in (editor.region.why, *editor.beside.findChildren(LineField))]
    return "\n".join(words)
