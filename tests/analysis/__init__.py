"""Tests of the honest numbers."""
