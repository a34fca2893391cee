"""The raw data of a project as tables with typed cells, and the files an office opens them in: XLSX and CSV."""
