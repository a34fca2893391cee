"""The method library: find a method, read how it goes, make one's own, give it out and take it in."""
