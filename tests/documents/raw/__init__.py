"""Tests of what papers are composed of."""
