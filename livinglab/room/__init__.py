"""What the room sees on the projector: one thing at a time, large, without a name; drawn once for window and picture."""
