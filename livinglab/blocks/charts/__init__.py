"""Charts as pure functions from plain numbers to drawings, each with one alternative text that says all its numbers."""
