"""Walks what the lab knows into blocks (`compose`) and writes blocks into files (PDF, DOCX, Markdown, SVG, PNG)."""
