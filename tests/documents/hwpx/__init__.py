"""Papers as HWPX, read back with the checks of the library that wrote them and with a reader of our own."""
