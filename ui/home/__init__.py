"""The home page: search, the next workshop, the loom of projects, ways to begin, promises and recent workshops."""
