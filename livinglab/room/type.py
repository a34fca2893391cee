"""Sizes of the room in units of a screen 1080 high: nothing smaller than a twenty-fifth of its height is written."""

from __future__ import annotations

HEIGHT = 1080.0
MARGIN = 80.0
SMALLEST = 44.0  # of 1080; the limit is 1080 / 25 = 43.2
READING = 46.0
FOCUSED = 56.0
CLOCK = 176.0
CLOCK_WIDTH = 500.0
LEADING = 1.36
TITLES = ((76.0, 1), (68.0, 2), (56.0, 3), (48.0, 5))
"""Sizes of the question, each with the most lines it is used for."""
BOTTOM = 1040.0
FOOT = 976.0
"""Where content ends on a page that has a line at its foot."""
