"""What there is to read beside the methods: cases of others, and what the sources say."""
