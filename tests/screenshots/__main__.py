"""`make screenshots`: every screen in Korean and English, light and dark, at three sizes, to out/screenshots;
`make screenshots ARGS=room` only what the room sees."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project, Sheet, Workshop
from livinglab.store import Store
from tests.screenshots import room
from tests.screenshots.desk import desk, wait
from ui.app import make_application
from ui.main_window import MainWindow
from ui.page import Destination

OUT = Path("out/screenshots")
SIZES = ((1366, 768), (1366, 688), (1920, 1080))
LOOKS = (("light", 1.0), ("dark", 1.0), ("contrast", 1.0), ("light", 2.0))


def main() -> int:
    app = make_application(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    for language in ("ko", "en"):
        for theme, scale in LOOKS:
            if scale == 1.0:
                _room(app, language, theme)
            if "room" in sys.argv[1:]:
                continue
            sizes = SIZES if theme == "light" and scale == 1.0 else SIZES[:1]
            _take(app, language, theme, scale, sizes)
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")
    return 0


def _room(app: QApplication, language: str, theme: str) -> None:
    with tempfile.TemporaryDirectory() as folder, desk(app, Path(folder), theme=theme, language=language) as window:
        room.take(window.context, f"{language}-{theme}", OUT)


def _take(app: QApplication, language: str, theme: str, scale: float, sizes: tuple[tuple[int, int], ...]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        desk(app, Path(folder), theme=theme, scale=scale, language=language) as window,
    ):
        window.show()
        for name, destination in places(window.context.store):
            window.open(destination)
            for width, height in sizes:
                window.resize(width, height)
                _settle(window)
                look = f"{theme}-{round(scale * 100)}" if scale > 1 else theme
                window.grab().save(str(OUT / f"{name}-{language}-{look}-{width}x{height}.png"))


def _settle(window: MainWindow) -> None:
    """Long enough for tiles, charts and pages to be painted."""
    wait(350)
    for _ in range(60):
        counted = getattr(window.page, "counted", None)
        if getattr(window.page, "rendered", True) is not None and (counted is None or counted()):
            return
        wait(50)


def places(store: Store) -> Iterator[tuple[str, Destination]]:
    """Home, and of the first sample: project, every sheet, the experiment, a trace, the document."""
    project = next(one for one in store.find(Project) if one.code == "NPM")
    yield "home", Destination("home")
    yield "project", Destination("project", project.id)
    workshops = store.find(Workshop, order="no", project_id=project.id)
    for sheet in store.select(
        Sheet, "join activity a on a.id=t.activity_id join workshop w on w.id=a.workshop_id where t.project_id=?"
        " order by w.no, a.ord, t.id", (project.id,)):  # fmt: skip
        activity = store.get(Activity, sheet.activity_id)
        item = store.rows("select item_id from placement where sheet_id=? order by ord limit 1", (sheet.id,))
        number = next(place for place, one in enumerate(workshops, 1) if one.id == activity.workshop_id)
        label = f"sheet-{number}-{activity.method_id or sheet.kind}-{sheet.data.get('content', sheet.kind)}"
        yield label, Destination("workshop", activity.workshop_id, item[0][0] if item else "", activity_id=activity.id)
    experiment = store.find(Item, project_id=project.id, kind="experiment")[0]
    yield "experiment", Destination("experiment", experiment.id)
    yield "document", Destination("document", project.id)
    yield "papers", Destination("papers", project.id)


if __name__ == "__main__":
    sys.exit(main())
