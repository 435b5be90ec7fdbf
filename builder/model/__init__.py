"""The content model: frozen records, ids, references, dates.

The one description from which the validator, the JSON Schema and the field reference come.
`base` has what all records share, `article` (with `provenance`, `quote` and `claim`) what one
article says, `shared` (with `actor` and `place`) the things that articles point at, `edition` our
judgement, `settings` (with `vocab`) the settings and closed lists, `briefing` the whole.

A field's docstring is its description everywhere: in the editor, in the field reference, in the
hint of an error. `builder/desk/notes.py` says how to write Why, Good and Bad into it.
"""
