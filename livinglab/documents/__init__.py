"""Walks what the lab knows into blocks (`compose`) and writes blocks into files (PDF, DOCX …); `raw` writes the data themselves as
tables (XLSX, CSV)."""
