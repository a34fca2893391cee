"""Proof that the program does what people need: the folders mirror the program's rooms."""
