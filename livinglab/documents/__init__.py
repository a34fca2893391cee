"""Walks what the lab knows into blocks (`compose`) and writes blocks into files (PDF, SVG, PNG …)."""
