"""The summary on two pages: the answer and what was chosen first, then results, promises and whom to ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.blocks.blocks import Choices, PageBreak, Strip, Table, WriteLines
from livinglab.documents.compose.summary import summary
from livinglab.documents.compose.summary_short import summary_short
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents import test_docx
from tests.documents.compose.reading import inside
from tests.documents.reading import printed
from tests.sheets.lab import Lab
from tests.told import told

METHODS = Library(resources() / "methods")


@pytest.mark.parametrize("name", ["no-plastic-mart", "hometown-mother"])
def test_a_sample_fits_two_pages_in_both_languages(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / "library.sqlite")
    try:
        project_id = import_workshop(store, METHODS, resources() / "samples" / f"{name}.json").project_id
        for language in ("ko", "en"):
            short, full = (make(store, project_id, language=language) for make in (summary_short, summary))
            assert printed(short).report.pages == 2
            assert inside(short.blocks, Strip) == inside(full.blocks, Strip)
            assert inside(short.blocks, Choices) == inside(full.blocks, Choices)
            place = next(place for place, block in enumerate(short.blocks) if isinstance(block, PageBreak))
            first, second = short.blocks[:place], short.blocks[place:]
            assert inside(first, Strip)
            assert not inside(first, WriteLines)
            assert [table.kind for table in inside(second, Table)][-1] == "commitments"
            assert inside(second, WriteLines)
        large = printed(summary_short(store, project_id), large_print=True)
        assert min(large.sizes) >= 16
    finally:
        store.close()


def test_a_lab_just_begun_finishes_and_says_what_is_still_to_come(lab: Lab) -> None:
    document = summary_short(lab.store, lab.project.id)
    assert "평가는 아직 하지 않았습니다." in told(document.blocks)
    assert printed(document).report.pages <= 2
    test_docx.check(document)


def test_ideas_without_a_vote_are_told_alone(lab: Lab) -> None:
    lab.items("idea", ["등을 단다", "의자를 놓는다"])
    assert "등을 단다" in told(summary_short(lab.store, lab.project.id).blocks)
