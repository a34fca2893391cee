"""Reads elections kept by others: Pabulib files, and tables of ballots."""
