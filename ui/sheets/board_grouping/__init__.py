"""Proposals of what may be grouped on a board: shown one by one beside it, taken or left; nothing moves by itself."""
