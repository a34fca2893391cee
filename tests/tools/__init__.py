"""Tools a developer runs by hand or through the Makefile; none of them ships with the program."""
