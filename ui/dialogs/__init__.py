"""Windows over the window; none of them stands in the way of the main job."""
