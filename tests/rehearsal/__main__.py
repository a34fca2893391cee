"""`make rehearsal`: plays ninety minutes and writes pictures and figures to out/rehearsal; exit 1 where a task fails."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from livinglab import paths
from tests.rehearsal import report
from tests.rehearsal.play import play
from tests.rehearsal.scenes_taster import play_taster
from tests.rehearsal.stage import Look, Stage
from ui.app import make_application

OUT = Path("out/rehearsal")
FIGURES = Path(__file__).with_name("figures.md")


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    width, height = (int(number) for number in options.size.split("x"))
    look = Look(options.language, options.theme, width, height, options.scale)
    out = OUT if look == Look() else OUT / f"{look.language}-{look.theme}-{options.size}-{round(look.scale * 100)}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder  # the dialog for saving proposes it
        os.environ[paths.HOME_VARIABLE] = str(Path(folder) / "livinglab")
        app = make_application(sys.argv[:1])
        stage = Stage(app, Path(folder), look, out)
        try:
            play(stage)
            stage.begin_anew("taster")
            play_taster(stage)
            text = report.table(stage)
            if look == Look():
                FIGURES.write_text(text, encoding="utf-8")
            stage.take_down()
        finally:
            report.contact_sheet(stage.pictures, out / "contact-sheet.png")
            report.write_json(stage, out / "figures.json")
            _tell(stage, out)
    return 1 if any(task.failures for task in stage.tasks) else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.rehearsal", description=__doc__)
    parser.add_argument("--language", choices=("ko", "en"), default="ko")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--scale", type=float, default=1.0)
    return parser.parse_args(arguments)


def _tell(stage: Stage, out: Path) -> None:
    say = sys.stdout.write
    say(report.table(stage).split("\n\n", 2)[2] + "\n")
    for stall in stage.watch.stalls:
        worked = f"{stall.milliseconds:.0f} ms, of which it worked {stall.own:.0f}"
        say(f"stood still {worked}, in “{stall.task}”: {stall.doing}\n")
    failures = [(task.name, failure) for task in stage.tasks for failure in task.failures]
    for name, failure in failures:
        say(f"NOT AS EXPECTED in “{name}”: {failure}\n")
    say(f"{len(stage.pictures)} pictures in {out}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
