"""Writes blocks as PDF: embedded fonts, a structure tree, pages that break where a reader would."""
