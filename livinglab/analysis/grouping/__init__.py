"""Which notes on a board may belong together, and why: words without particles, weighed by the board's own notes.

The words are taken apart by rules. The analyser kiwipiepy (105 MB of model) was tried in their place and is not used: on
the held-out boards of tests/grouping the same grouping reached F1 0.19 at precision 0.94 with the rules, and F1 0.17 at
precision 0.88 with the analyser (`python -m tests.benchmarks.grouping` where it is installed)."""
