"""Tests of the documents: composed blocks, and files read back as a reader would."""
