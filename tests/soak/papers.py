"""Papers of workshops made up by chance, each kind in each format: all finish, and nothing that was said is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from livinglab.documents.shelf import PAPERS
from tests.documents.any_size import MANY, workshops_of_any_size
from tests.documents.writers import asked_of, papers, prove

_EACH = 2  # documents of one kind that are looked at; the others are of other people and alike


@dataclass
class PapersReport:
    """How many were written and read back; a fault ends the run with the workshop that shows it."""

    workshops: int = 0
    papers: int = 0


def write_often(examples: int) -> PapersReport:
    """Make up so many workshops and write their papers."""
    report = PapersReport()

    @settings(max_examples=examples, deadline=None, database=None, phases=(Phase.generate,),
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(workshops_of_any_size(MANY), st.sampled_from(["ko", "en"]), st.booleans())
    def once(workshop: dict[str, Any], language: str, large: bool) -> None:
        report.workshops += 1
        with asked_of(workshop, language=language, large=large) as asked:
            for kind in PAPERS:
                for document in papers(asked, kind)[:_EACH]:
                    prove(document, large=large)
                    report.papers += 1

    once()
    return report
