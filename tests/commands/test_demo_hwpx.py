"""`demo` writes the summary in the format of Korean offices as well, with everything people said in it."""

from __future__ import annotations

from pathlib import Path

from tests.commands.running import bare, good
from tests.documents.hwpx.reading import complaints, read, too_wide
from tests.exchange.workshops import sample


def test_the_office_gets_the_summary_in_its_own_format(tmp_path: Path) -> None:
    assert "summary.hwpx" in good("demo", "--out", tmp_path, "--sample", "no-plastic-mart")
    result = read((tmp_path / "summary.hwpx").read_bytes())
    for code, _kind, note, *_ in sample()["notes"]:
        assert bare(f"{code} {note}") in result.letters
    assert "가상 예시" in result.furniture("footer")
    assert complaints(result.data) == []
    assert too_wide(result.data) == []
