"""Papers of a whole project: for its partners and the office."""

from __future__ import annotations

from livinglab.documents.shelf.kinds import PaperKind

PAPERS: tuple[PaperKind, ...] = ()
