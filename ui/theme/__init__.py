"""How the window looks: tokens, the theme made of them, and the style sheet."""

from __future__ import annotations

from ui.theme.theme import Theme, ThemeHolder

__all__ = ["Theme", "ThemeHolder"]
