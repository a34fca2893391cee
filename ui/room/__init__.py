"""The second window, for the projector: what the room sees, where it is shown, and what the facilitator is told of it."""
