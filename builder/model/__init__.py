"""The content model: frozen records, ids, references, dates.

The one description from which the validator, the JSON Schema and the field reference come.
`base` has what all records share, `article` what one article says, `shared` the things that
articles point at, `edition` our judgement, `settings` the closed lists, `briefing` the whole.
"""
