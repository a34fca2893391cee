"""The log keeps the last lines whatever becomes of its file."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from livinglab import log as log_module
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


def test_a_long_log_begins_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "_SIZE", 200)
    log = Log(tmp_path)
    for number in range(40):
        logging.getLogger("livinglab.test").info("line %s", number)
    log.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.1", f"{FILE}.2", f"{FILE}.3"]
    assert "line 39" in (tmp_path / FILE).read_text("utf-8")
    assert "line 0" not in "".join(path.read_text("utf-8") for path in tmp_path.iterdir()).split()
