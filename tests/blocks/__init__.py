"""Tests of what a page consists of: words, drawings, charts."""
