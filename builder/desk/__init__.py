"""The contributor's desk: what helps a person to write content, and what explains it.

Everything here comes from the records' own description in `builder/model/`, and from the
docstrings of the rules. Pure: `cli` reads and writes.

    notes      a field's docstring in parts
    schema     JSON Schemas for editors
    fields     every field of every kind, in words: what pages and templates are made from
    template   a commented file to fill in
    reference  the field reference, as Markdown
    rulebook   every rule, as a contributor reads it
    editor     settings for an editor
    generated  all of these that are checked in
    scaffold   a new record in its place
    snippets   existing ids, for the editor to offer
    starter    a new briefing
"""
