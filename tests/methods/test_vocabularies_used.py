"""Every vocabulary that ships is met by a facilitator: a field of a method or the head of a sheet offers its words."""

from __future__ import annotations

import pytest

from livinglab.methods import Library
from livinglab.methods.vocabulary import vocabularies
from livinglab.paths import resources

METHODS = Library(resources() / "methods")


@pytest.mark.parametrize("vocabulary", sorted(vocabularies()))
def test_a_field_or_a_head_offers_its_words(vocabulary: str) -> None:
    words = [(entry.key, entry.words) for entry in vocabularies()[vocabulary]]
    offered = [list(field.options) for method in METHODS for field in (*method.fields, *method.head)]
    assert words in offered
