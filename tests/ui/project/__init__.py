"""Tests of the project page."""
