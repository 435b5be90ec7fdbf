"""The words of English news prose: what the rules look for, and nothing that looks."""
