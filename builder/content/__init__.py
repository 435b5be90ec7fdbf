"""What stands on disk below a briefing, and where in its files each value stands.

Later modules import earlier ones, never the reverse:

    bounds, letters     what is too much; signs that nobody can see
    merged              merges that nobody finished
    marks, yamlmarks    where each value stands; YAML with that
    files, reviews      what stands in a folder; guesses that nobody has looked at
    source              the documents of a briefing, as they are on disk
    stock, starter      templates and assets; what a new briefing begins with
"""
