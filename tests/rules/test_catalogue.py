"""Everything the program says is said in Korean too."""

from __future__ import annotations

from tests.tools import catalogue


def test_the_korean_catalogue_is_complete_and_compiled() -> None:
    wrong = catalogue.check(catalogue.ROOT)
    assert not wrong, "\n" + "\n".join(wrong)
