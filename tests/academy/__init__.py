"""Attendance, certificates and learning records."""
