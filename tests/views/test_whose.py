"""Whose a commitment is: everybody it names, and nobody whose alias only looks like a part of it."""

from __future__ import annotations

import pytest

from livinglab.views.whose import named_in, spelled


@pytest.mark.parametrize(
    ("who", "alias"),
    [
        ("솔잎", "솔잎"), ("솔잎과 두레 님", "두레"), ("솔잎과 두레 님", "솔잎"), ("이장, 솔잎님", "솔잎"), ("Sol and Jae", "jae"),
        ("행정과", "행정과"), ("김 이장 / 솔잎", "김 이장"), ("한과 만드는 집", "한과 만드는 집"),
    ],
)  # fmt: skip
def test_everybody_who_is_named_is_found(who: str, alias: str) -> None:
    assert spelled(alias) in named_in(who)


@pytest.mark.parametrize(("who", "alias"), [("별 모둠", "별"), ("솔잎마을", "솔잎"), ("", ""), ("님", "")])
def test_a_part_of_a_name_is_nobody(who: str, alias: str) -> None:
    assert spelled(alias) not in named_in(who)
