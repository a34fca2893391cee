"""A third workshop, in shapes and words the samples do not use, prints as completely as the samples."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from livinglab.commands import parser
from tests.commands.hostile import hostile_workshop
from tests.commands.running import bare, letters_of
from tests.exchange.workshops import THIRD, leaves, sample

WORKSHOPS: dict[str, Any] = {
    "hostile": hostile_workshop(), "third": THIRD, "mart": sample(), "mother": sample("hometown-mother"),
}  # fmt: skip
# What the program takes apart: joined codes, "words / English", stories with their teller and the reason
PARTS = re.compile(r"\s+|[·/–—-]|관찰:|배움:|고른 까닭:")
# Words of our own vocabulary that stand on paper in the paper's language
OURS = re.compile(r"outcome|output|process|guardrail|input")


@pytest.mark.parametrize("name", WORKSHOPS)
def test_every_string_of_the_file_stands_on_paper(name: str, tmp_path: Path) -> None:
    file, library = tmp_path / "workshop.json", tmp_path / "library.sqlite"
    file.write_text(json.dumps(WORKSHOPS[name], ensure_ascii=False), "utf-8")
    assert parser.run(parser.parse(["import", str(file), "--library", str(library)])) == 0
    from livinglab.documents.compose.summary import summary
    from livinglab.documents.pdf.writer import write_pdf
    from livinglab.store import Store

    store = Store(library)
    paper = tmp_path / "summary.pdf"
    write_pdf(summary(store, store.rows("select id from project")[0][0]), paper)
    store.close()
    letters = letters_of(paper)
    missing = {
        place: value
        for place, value in leaves(WORKSHOPS[name])
        if isinstance(value, str) and not _stands(value, letters)
    }
    assert missing == {}


def _stands(value: str, letters: str) -> bool:
    """Whole, or in the parts the program takes it apart into; what no font can draw as a visible square."""
    return _found(value, letters) or all(_found(OURS.sub("", part), letters) for part in PARTS.split(value))


def _found(text: str, letters: str) -> bool:
    plain = bare(text.replace("[", "").replace("]", ""))
    squares = re.sub(r"[^\u0000-\u02ff\u2010-\u22ff\u2500-\u25ff\u3000-\u318f\u4e00-\ufaff가-힣]", "□", plain)
    return any(one in letters for one in (bare(text), plain, squares))


def test_what_no_font_can_draw_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, library = tmp_path / "workshop.json", tmp_path / "library.sqlite"
    file.write_text(json.dumps(WORKSHOPS["hostile"], ensure_ascii=False), "utf-8")
    parser.run(parser.parse(["import", str(file), "--library", str(library)]))
    code = capsys.readouterr().out.splitlines()[-1]
    parser.run(parser.parse(["documents", "--library", str(library), "--project", code, "--out", str(tmp_path),
                             "--paper", "summary-all", "--format", "pdf"]))  # fmt: skip
    assert "😀" in capsys.readouterr().out
