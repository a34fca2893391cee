"""Papers of one person or team: where their notes went, what they promised."""

from __future__ import annotations

from livinglab.documents.shelf.kinds import PaperKind

PAPERS: tuple[PaperKind, ...] = ()
