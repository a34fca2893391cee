"""Honest numbers for small groups: pure functions on plain numbers, without store and without window."""
