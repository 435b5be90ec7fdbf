"""Sentences as attribution sees them: who is spoken of, which verb tells, and who does it."""
