"""The log: what happened, and what was measured over time."""
