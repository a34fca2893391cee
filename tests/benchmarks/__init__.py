"""Figures beside their limits, measured on this machine in the same run."""
