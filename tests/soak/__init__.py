"""The long proofs: kills, torn copies, generated input; short forms of them stand in the suite."""
