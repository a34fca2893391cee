"""The gate at the end of a stage: what is there, what is missing, who is missing, and the way on or back."""
