"""What tests of the window start from: a theme on the application."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.apply import ThemeApplier
from ui.theme.theme import ThemeHolder


@pytest.fixture
def theme(qapp: QApplication) -> ThemeHolder:
    """The light theme, worn by the application."""
    holder = ThemeHolder()
    ThemeApplier(qapp, holder)
    return holder
