"""Every paper a project can be printed as. A new one is one compose function and one line in its room's table."""

from __future__ import annotations

from livinglab.documents.shelf import academy, after, before, boards, personal, project, votes
from livinglab.documents.shelf.kinds import Asked as Asked
from livinglab.documents.shelf.kinds import PaperKind as PaperKind

PAPERS: tuple[PaperKind, ...] = (
    *before.PAPERS,
    *votes.PAPERS,
    *boards.PAPERS,
    *after.PAPERS,
    *personal.PAPERS,
    *project.PAPERS,
    *academy.PAPERS,
)
