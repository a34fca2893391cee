"""The rehearsal: a facilitator's ninety minutes played through the real window, counted and looked at."""
