"""Who is meant by what a rule points at: a pronoun, an office, a crowd, a document."""
