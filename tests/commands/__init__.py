"""The program without a window, as people start it from a terminal."""
