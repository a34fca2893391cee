"""The window opens within a second: what is heavy is imported by whoever first needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.tools.catalogue import ROOT

HEAVY = (
    "PIL",
    "babel",
    "docx",
    "hwpx",
    "jsonschema",
    "lxml",
    "openpyxl",
    "pypdfium2",
    "qtawesome",
    "qtpy",
    "reportlab",
    "sqlite_utils",
)


@pytest.mark.parametrize(
    "door", ["main", "ui.main_window", "livinglab.store", "livinglab.actions", "livinglab.documents"]
)
def test_nothing_heavy_is_imported_at_the_start(door: str) -> None:
    look = f"import sys, {door}; print(*sorted({{name.partition('.')[0] for name in sys.modules}} & set({HEAVY!r})))"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
