"""The lab works where no window system exists: every module of it imports with Qt and the window's room blocked."""

from __future__ import annotations

import subprocess
import sys

from tests.tools.catalogue import ROOT

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

class Wall:
    blocked = {"PySide6", "shiboken6", "qtpy", "qtawesome", "ui"}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.blocked:
            raise ImportError(f"the core asks for {name}")

sys.meta_path.insert(0, Wall())
import livinglab

names = [module.name for module in pkgutil.walk_packages(livinglab.__path__, "livinglab.", onerror=print)]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_every_core_module_imports_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_EVERYTHING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    modules = [
        file
        for file in (ROOT / "livinglab").rglob("*.py")
        if file.parent.name != "livinglab" or file.stem != "__init__"
    ]
    assert int(done.stdout) == len(modules)
