"""From an article's text to a worksheet and a YAML stub, in which everything is a proposal.

    text ──clauses──▶ sentences ──nouns, groups, joins──▶ phrases ──cast──▶ figures
                                                                       │
      layout: headline, caption, furniture ──────▶ reading ◀───────────┘
                                                      │
      quotations   attribution (front, behind, subjects) ─▶ meaning (pronouns, turns)
                   ─▶ speakers ─▶ revised (paragraphs, headlines, quotations inside others)
      the rest     indirect, figures, when (days: dayrules, spellrules), unknown
                                                      │
                                                   drafted ──▶ worksheet, gaps
                                                      └── segments, shelf ──▶ stub

Word lists are in `lexicon`, `people`, `given` and `verbs`; `cast` knows who is called what by
`bearers` and `offices`. Nothing here reads a file, decides, or knows what a briefing is about.
"""
