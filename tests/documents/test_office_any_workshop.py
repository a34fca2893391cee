"""Whatever a workshop was like, its summary is written in the office's formats with nothing lost."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.summary import summary
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.store import Store
from tests.documents import test_docx, test_markdown
from tests.documents.generated import workshops
from tests.exchange.workshops import as_bytes, sample

METHODS = Library(resources() / "methods")


def summary_of(workshop: dict[str, Any], language: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "workshop.json"
        file.write_bytes(as_bytes(workshop))
        store = Store(Path(folder) / "library.sqlite")
        try:
            return summary(store, import_workshop(store, METHODS, file).project_id, language=language)
        finally:
            store.close()


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(workshops())
def test_a_made_up_workshop(workshop: dict[str, Any]) -> None:
    document = summary_of(workshop, "ko")
    test_docx.check(document)
    test_markdown.check(document)


@pytest.mark.parametrize("name", ["no-plastic-mart", "hometown-mother"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_samples_in_both_languages(name: str, language: str) -> None:
    document = summary_of(sample(name), language)
    test_docx.check(document)
    test_markdown.check(document)
