"""A vote on paper: numbered ballots by its rule, and the sheet they are counted on."""
