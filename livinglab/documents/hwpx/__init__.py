"""Writes a document of blocks as HWPX, the format of Korean offices: real headings, tables and pictures with their words."""
