"""Whatever a workshop was like, each of its papers is written in each format with nothing lost (`make soak` does it often)."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.documents.shelf import PAPERS, PaperKind
from tests.documents.any_size import workshops_of_any_size
from tests.documents.writers import asked_of, papers, prove


@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(workshops_of_any_size(), st.sampled_from(PAPERS), st.sampled_from(["ko", "en"]), st.booleans())
def test_any_paper_of_any_workshop(workshop: dict[str, Any], kind: PaperKind, language: str, large: bool) -> None:
    with asked_of(workshop, language=language, large=large) as asked:
        for document in papers(asked, kind)[:1]:
            prove(document, large=large)
