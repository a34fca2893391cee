"""What the rehearsal leaves: figures for machines and people, and one sheet with all pictures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tests.rehearsal.stage import Stage, Task
from tests.rehearsal.watch import LIMIT_MS

_COLUMNS, _WIDTH, _GAP, _CAPTION = 4, 680, 16, 26


def contact_sheet(pictures: Sequence[tuple[Path, str]], target: Path) -> None:
    """All pictures on one, numbered."""
    shown = [(QImage(str(file)), caption) for file, caption in pictures]
    if not shown:
        return
    high = max(image.height() * _WIDTH // image.width() for image, _caption in shown) + _CAPTION
    rows = -(-len(shown) // _COLUMNS)
    sheet = QImage(_COLUMNS * (_WIDTH + _GAP) + _GAP, rows * (high + _GAP) + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#6b6252"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont("Pretendard")
    font.setPixelSize(16)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    for number, (image, caption) in enumerate(shown):
        x = _GAP + number % _COLUMNS * (_WIDTH + _GAP)
        y = _GAP + number // _COLUMNS * (high + _GAP)
        painter.drawText(QRect(x, y, _WIDTH, _CAPTION), Qt.AlignmentFlag.AlignVCenter, caption)
        small = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(x, y + _CAPTION, small)
    painter.end()
    sheet.save(str(target))


def figures(stage: Stage) -> dict[str, object]:
    """Everything measured, times of this machine included."""
    return {
        "look": asdict(stage.look),
        "tasks": [
            {
                **asdict(task),
                "seconds": round(task.seconds, 2),
                "longest_ms": round(stage.watch.longest.get(task.name, 0.0), 1),
                "stalls": [asdict(stall) for stall in stage.watch.stalls if stall.task == task.name],
            }
            for task in stage.tasks
        ],
    }


def write_json(stage: Stage, target: Path) -> None:
    target.write_text(json.dumps(figures(stage), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table(stage: Stage) -> str:
    """Counts only, so that a difference means that the program changed."""
    head = (
        "# Ninety minutes, in keys and clicks\n\n"
        "Written by `make rehearsal`. Letters are the words people said; keys are everything else pressed. A stall is a\n"
        f"moment in which the window answered nothing for more than {LIMIT_MS:.0f} ms while the program worked.\n\n"
        "| task | letters | keys | clicks | drags | stalls |\n|--|--:|--:|--:|--:|--:|\n"
    )
    rows = "".join(_row(task, len(stage.watch.of(task.name))) for task in stage.tasks)
    return head + rows + _row(_sum(stage.tasks), len(stage.watch.of()))


def _row(task: Task, stalls: int) -> str:
    return f"| {task.name} | {task.letters} | {task.keys} | {task.clicks} | {task.drags} | {stalls} |\n"


def _sum(tasks: Sequence[Task]) -> Task:
    return Task(
        "**all**", sum(one.letters for one in tasks), sum(one.keys for one in tasks),
        sum(one.clicks for one in tasks), sum(one.drags for one in tasks),
    )  # fmt: skip
