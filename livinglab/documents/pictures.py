"""A picture of each stage of a project, drawn without a window."""

from __future__ import annotations

from pathlib import Path

from livinglab.blocks.blocks import STAGES, Document, Stage
from livinglab.documents.compose.define import define
from livinglab.documents.compose.evaluate import evaluate
from livinglab.documents.compose.experiment import experiment
from livinglab.documents.compose.ideate import ideate
from livinglab.documents.compose.opening import title_of
from livinglab.documents.pdf.writer import write_pdf
from livinglab.documents.permitted import permitted
from livinglab.documents.png import page_png
from livinglab.i18n import speaking, tr
from livinglab.store import Store
from livinglab.views.lab import Lab

_COMPOSE = {"define": define, "ideate": ideate, "experiment": experiment, "evaluate": evaluate}


def write_pictures(store: Store, project_id: str, out: Path, language: str) -> list[Path]:
    """Write `stage-1-define.png` … `stage-4-evaluate.png`: the first page of each stage as a picture."""
    written = []
    for number, stage in enumerate(STAGES, 1):
        document = _stage_document(store, project_id, stage, language)
        if document.blocks:
            written.append(_picture(document, out / f"stage-{number}-{stage}.png"))
    return written


def _stage_document(store: Store, project_id: str, stage: Stage, language: str) -> Document:
    with speaking(language, on_paper=True), permitted(store, project_id) as seen:
        lab = Lab(seen, project_id)
        badge = tr("Fictional example") if lab.project.fiction else ""
        return Document(
            title=title_of(lab),
            blocks=tuple(_COMPOSE[stage](lab)),
            language=language,
            header=title_of(lab),
            badge=badge,
        )


def _picture(document: Document, target: Path) -> Path:
    from io import BytesIO

    pdf = BytesIO()
    write_pdf(document, pdf)
    target.write_bytes(page_png(pdf.getvalue()))
    return target
