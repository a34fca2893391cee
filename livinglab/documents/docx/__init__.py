"""Writes blocks as a Word document: real headings, real tables, pictures with alternative texts, no repair prompt."""
