"""A QR code as one path: runs of dark modules merged along each row, so that no hairline shows between them."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from livinglab.blocks.drawing import Close, LineTo, Move, Path, Step

_QUIET = 4  # modules of quiet zone the standard (ISO/IEC 18004) asks for


def qr_code(text: str, x: float, y: float, size: float) -> Path:
    """The code with its quiet zone inside a square of `size`."""
    rows = _modules(text)
    unit = size / len(rows)
    steps: list[Step] = []
    for number, row in enumerate(rows):
        place = 0
        for dark, run in groupby(row, bool):
            count = len(list(run))
            if dark:
                steps += _run(x + place * unit, y + number * unit, count * unit, unit)
            place += count
    return Path(tuple(steps), fill="ink")


@lru_cache(maxsize=1024)
def _modules(text: str) -> tuple[tuple[int, ...], ...]:
    """Rows of modules, the quiet zone included; finding the mask that is read best takes longest of all on a ballot."""
    import segno

    return tuple(tuple(row) for row in segno.make_qr(text, error="m").matrix_iter(border=_QUIET))


def _run(x: float, y: float, width: float, height: float) -> tuple[Step, ...]:
    return (Move(x, y), LineTo(x + width, y), LineTo(x + width, y + height), LineTo(x, y + height), Close())
