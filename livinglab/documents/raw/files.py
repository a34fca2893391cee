"""The files raw data are written to, by their endings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from livinglab.documents.raw.csv_files import write_csv
from livinglab.documents.raw.project import RawData
from livinglab.documents.raw.xlsx import write_xlsx

RAW_WRITERS: Mapping[str, Callable[[RawData, Path], None]] = {"xlsx": write_xlsx, "zip": write_csv}


def write_raw(data: RawData, target: Path) -> Path:
    """Write the data as the file's ending says, an Excel file where it says nothing known."""
    RAW_WRITERS.get(target.suffix[1:].lower(), write_xlsx)(data, target)
    return target
