"""Papers of an academy: certificates, learning records, attendance."""

from __future__ import annotations

from livinglab.documents.shelf.kinds import PaperKind

PAPERS: tuple[PaperKind, ...] = ()
