"""Papers of votes: ballots to cut apart, tally sheets to sign."""

from __future__ import annotations

from livinglab.documents.shelf.kinds import PaperKind

PAPERS: tuple[PaperKind, ...] = ()
