"""The office's own forms, made here by the library offices' files are read with, filled and read back."""
