"""One idea a file: nobody has to read more than three hundred lines to know one."""

from __future__ import annotations

from tests.tools.catalogue import ROOT
from tests.tools.messages import python_files

MOST = 300


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text("utf-8").splitlines()) for file in python_files(ROOT)
    }
    too_long = {name: length for name, length in lengths.items() if length > MOST}
    assert not too_long


def test_the_rooms_are_there_to_be_measured() -> None:
    rooms = {file.relative_to(ROOT).parts[0] for file in python_files(ROOT)}
    assert {"livinglab", "ui"} <= rooms
