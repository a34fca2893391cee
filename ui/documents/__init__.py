"""Documents in the window: the preview of the very pages that will be printed, printing and saving."""
