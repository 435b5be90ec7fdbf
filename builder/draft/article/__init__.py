"""One article, read once: what each paragraph is, who is in it and who is who."""
