"""A course for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.academy.course import Course


@pytest.fixture
def course(tmp_path: Path) -> Iterator[Course]:
    """두레 was everywhere, 감나무 at two meetings of three, 솔바람 at one."""
    made = Course(tmp_path)
    made.came("두레 감나무 솔바람", "두레 감나무", "두레", "두레")
    yield made
    made.close()
