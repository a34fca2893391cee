"""The full report of a project: chapters for the office, then everything it stands on as appendices."""
