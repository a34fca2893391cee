"""Rules for choosing together: each counts whole, leaves a tie a tie, and keeps the steps that explain its result."""
