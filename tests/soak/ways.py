"""Papers of people, experiments, commitments and ideas of labs made up by chance: each is finished, every note stands once,
no ink leaves its page's margins."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.not_chosen import not_chosen
from livinglab.documents.compose.note_pages import note_pages
from livinglab.documents.compose.promises import promises
from livinglab.documents.compose.trace_page import trace_pages
from livinglab.documents.pdf.writer import write_pdf
from livinglab.store import Store
from livinglab.views.lab import Lab
from livinglab.views.whose import owners
from tests.documents.reading import read
from tests.documents.tangled_labs import Plan, tangled

NOTES, PEOPLE = 500, 60
_MARGIN = 40.0  # points
_WORDS = (
    "마을에 쉴 의자가 없다", "반찬통을 가져가도 받아 줄지 몰라 꺼내기 민망하다 " * 4, "가" * 300, "</para><b>&", "😀 \u202e거꾸로",
    "소나무 / 별 모둠", "AWordWithoutASpaceThatIsLongerThanAnyColumn" * 3, "여러 줄\n둘째 줄\n\n넷째 줄", "", " ",
)  # fmt: skip


@dataclass
class WaysReport:
    """What was seen over all labs."""

    labs: int = 0
    documents: int = 0
    pages: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not self.faults and self.documents > 0


def print_often(library: Path, labs: int, seed: int = 1) -> WaysReport:
    """Lay out a lab, compose its papers and write them, `labs` times."""
    chance, report = random.Random(seed), WaysReport()
    store = Store(library)
    try:
        for number in range(labs):
            notes = chance.choice((0, 1, chance.randint(2, 40), chance.randint(40, NOTES)))
            words = tuple(chance.sample(_WORDS, chance.randint(1, 6)))
            plan = Plan(notes, chance.randint(0, PEOPLE), chance.randint(0, 6), chance.randint(0, 9), words, number)
            _examine(Lab(store, tangled(store, plan)), chance, report)
    finally:
        store.close()
    return report


def _examine(lab: Lab, chance: random.Random, report: WaysReport) -> None:
    language, large = chance.choice(("ko", "en")), chance.random() < 0.3
    report.labs += 1
    told = Counter(one.code for own in owners(lab) if not own.of_team for one in own.notes)
    if told != Counter(note.code for note in lab.items("note") if note.id not in lab.merged):
        report.faults.append(f"{lab.project.id}: a note is lost or told twice")
    pages = note_pages(lab, language=language)
    others = [
        *trace_pages(lab, language=language),
        promises(lab, language=language),
        not_chosen(lab, language=language),
    ]
    for document in (*chance.sample(pages, min(len(pages), 6)), *others):
        _write(document, large, report)


def _write(document: Document, large: bool, report: WaysReport) -> None:
    target = BytesIO()
    written = write_pdf(document, target, large_print=large)
    report.documents += 1
    report.pages += written.pages
    wide, tall = (841.9, 595.3) if document.landscape else (595.3, 841.9)
    ink: Sequence[tuple[float, float, float, float]] = read(target.getvalue(), written).ink
    if any(left < _MARGIN or right > wide - _MARGIN or low < 0 or high > tall for left, low, right, high in ink):
        report.faults.append(f"{document.title}: ink outside the margins")
