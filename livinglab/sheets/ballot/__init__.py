"""The ballot: people choose by a stated rule; the count is open only when all votes are in."""
