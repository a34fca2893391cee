"""The log keeps the last lines whatever becomes of its file."""

from __future__ import annotations

import logging
from pathlib import Path

from livinglab.log import FILE, Log


def test_lines_go_to_the_file_and_to_memory(tmp_path: Path) -> None:
    log = Log(tmp_path / "logs")
    logging.getLogger("livinglab.test").warning("한 줄")
    log.close()
    assert log.last.lines()[-1].endswith("WARNING livinglab.test: 한 줄")
    assert "한 줄" in (tmp_path / "logs" / FILE).read_text("utf-8")
    logging.getLogger("livinglab.test").warning("after closing")
    assert not log.last.lines()[-1].endswith("after closing")


def test_a_place_that_cannot_be_written_leaves_the_memory(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log = Log(tmp_path / "logs")
    logging.getLogger("livinglab.test").error("still heard")
    log.close()
    assert log.last.lines()[-1].endswith("still heard")
