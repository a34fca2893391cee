"""A workshop that is guarded, once a file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from livinglab.methods import Library
from tests.documents.consent.guarded import Guarded, guarded
from tests.exchange.workshops import library


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    made = guarded(tmp_path_factory.mktemp("consent"))
    yield made
    made.store.close()


@pytest.fixture
def refused(workshop: Guarded) -> Iterator[Guarded]:
    """Everybody was asked and said no."""
    workshop.say(False)
    yield workshop
    workshop.say(None)


@pytest.fixture(scope="module")
def methods() -> Library:
    return library()
