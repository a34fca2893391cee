"""The project page: the thread with each stage's conclusion, the time axis, and panels for meetings, people and history."""
