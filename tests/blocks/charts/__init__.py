"""Tests of the charts: every number of the data stands in the picture and in its alternative text."""
