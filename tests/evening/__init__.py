"""The evening: a two-hour workshop of forty people played through the real window under a clock the script winds."""
