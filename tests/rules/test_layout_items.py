"""No item of a layout is asked for: the binding keeps it after Qt has deleted it, and the program ends much later."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_ASKS = ("itemAt", "itemAtPosition")
_ITS_OWN = "test_small_widgets.py"  # asks the house's own layout, whose items are Python's


def _asked(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ASKS:
            yield f"{file.name}:{node.lineno}"


def test_widgets_are_found_without_their_items() -> None:
    files = [one for room in ("ui", "tests") for one in (ROOT / room).rglob("*.py") if one.name != _ITS_OWN]
    asked = [place for file in files for place in _asked(file)]
    assert asked == [], "ui.widgets.layouts.standing_in tells what stands in a layout"
    assert list(_asked(ROOT / "tests" / "ui" / "widgets" / _ITS_OWN))
