"""The language in use: switched for good or for a while, and never one nobody speaks."""

from __future__ import annotations

import pytest

from livinglab import i18n
from livinglab.i18n import set_language, speaking, tr


def test_a_language_nobody_speaks_is_refused_and_nothing_changes() -> None:
    for switch in (set_language, speaking):
        with pytest.raises(ValueError, match="unknown language: eo"):
            switch("eo")
    assert i18n.language() == "ko"


def test_speaking_for_a_while_comes_back_also_after_a_fault() -> None:
    with speaking("en"):
        assert tr("Close") == "Close"
        with speaking("ko"):
            assert tr("Close") == "닫기"
        assert i18n.language() == "en"
    with pytest.raises(KeyError), speaking("en"):
        raise KeyError
    assert i18n.language() == "ko"
