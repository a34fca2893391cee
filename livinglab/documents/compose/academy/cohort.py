"""The certificates of several projects at once: the teams of an academy in one file."""

from __future__ import annotations

from collections.abc import Iterable

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.academy.certificate import certificate_papers
from livinglab.store import Store


def cohort(store: Store, project_ids: Iterable[str], *, language: str = "ko") -> list[Document]:
    """Project after project, each in the order of its numbers; only what was given already."""
    return [paper for one in dict.fromkeys(project_ids) for paper in certificate_papers(store, one, language=language)]
