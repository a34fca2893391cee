"""Fills the office's own form with what a project knows, and says what was found, what matched and what stays empty."""
