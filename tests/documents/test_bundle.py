"""All of today's papers in one go: how many sheets they take, and that nobody's paper begins on the back of another's."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from livinglab import paths
from livinglab.blocks import blocks as b
from livinglab.blocks.words import ours
from livinglab.documents.bundle import Order, copies_of, count_papers, parts_of, write_bundle
from livinglab.documents.pdf.parts import Part
from livinglab.documents.pdf.writer import write_parts
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.errors import UserError
from livinglab.methods import Library
from livinglab.store import Store
from tests.documents.reading import paper, read

_WORD = re.compile(r"(?:한장|석장|자를것|두장) \d")
METHODS = Library(paths.resources() / "methods")


def _silent(_done: int, _of: int) -> None:
    pass


def _pages(count: int, word: str) -> b.Document:
    blocks = [block for n in range(count) for block in (b.Paragraph(ours(f"{word} {n}")), b.PageBreak())]
    return paper(*blocks[:-1])


def test_on_both_sides_each_copy_begins_on_a_front() -> None:
    parts = (Part(_pages(1, "한장"), copies=2), Part(_pages(3, "석장")), Part(_pages(2, "자를것"), one_sided=True),
             Part(_pages(2, "두장")))  # fmt: skip
    target = BytesIO()
    report = write_parts(parts, target, two_sided=True)
    pages = read(target.getvalue(), report).pages
    said = ["".join(_WORD.findall(page)) for page in pages]
    fronts, backs = said[::2], said[1::2]
    assert fronts == ["한장 0", "한장 0", "석장 0", "석장 2", "자를것 0", "자를것 1", "두장 0"]
    assert backs == ["", "", "석장 1", "", "", "", "두장 1"]
    assert sum(part.sheets(count, True) for part, count in zip(parts, (1, 3, 2, 2), strict=True)) == len(fronts)


def test_on_one_side_nothing_is_empty() -> None:
    target = BytesIO()
    report = write_parts((Part(_pages(1, "한장"), copies=3), Part(_pages(3, "석장"))), target)
    assert report.pages == 6
    assert all(page.strip() for page in read(target.getvalue(), report).pages)


def test_what_is_counted_is_what_is_printed(store: Store, sample: str, tmp_path: Path) -> None:
    order = Order(store.path, METHODS, sample, ("run-sheet", "sign-in", "summary", "ballots"))
    run_sheet, sign_in, ballots, summary = count_papers(_silent, order)
    assert [one.paper_id for one in (run_sheet, sign_in, ballots, summary)] == [
        "run-sheet", "sign-in", "ballots", "summary",
    ]  # fmt: skip
    assert (ballots.pages, ballots.sheets) == (0, 0)
    assert "투표" in ballots.missing
    told: list[tuple[int, int]] = []
    bundled = write_bundle(lambda done, of: told.append((done, of)), order, tmp_path / "오늘.pdf")
    sheets = sum(one.sheets for one in (run_sheet, sign_in, summary))
    assert bundled.pages <= 2 * sheets <= bundled.pages + 1 + len(told)
    assert told[-1][0] == told[-1][1]
    pdf = pypdfium2.PdfDocument(bundled.file)
    assert len(pdf) == bundled.pages
    pdf.close()
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []


def test_nothing_to_print_is_a_sentence_and_no_file(store: Store, sample: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="인쇄할 것이 없어요"):
        write_bundle(_silent, Order(store.path, METHODS, sample, ("ballots",)), tmp_path / "오늘.pdf")
    assert not (tmp_path / "오늘.pdf").exists()


def test_everybody_gets_a_summary_and_large_print_is_for_all_that_have_it(store: Store, sample: str) -> None:
    asked = Asked(store, sample, METHODS, large=True)
    kinds = {kind.id: kind for kind in PAPERS}
    assert copies_of(kinds["summary"], asked) == 18
    assert copies_of(kinds["run-sheet"], asked) == 1
    assert {part.large for part in parts_of(kinds["summary"], asked)} == {True}


def test_each_paper_of_the_shelf_has_an_id_and_a_name_of_its_own() -> None:
    assert len({kind.id for kind in PAPERS}) == len({kind.name for kind in PAPERS}) == len(PAPERS)
