"""From an article's text to a worksheet and a YAML stub, in which everything is a proposal.

    text ──clauses──▶ sentences ──nouns, groups, joins──▶ phrases ──cast──▶ figures
                                                                       │
      layout: headline, caption, furniture ──────▶ reading ◀───────────┘
                                                      │
      quotations   attribution (front, behind, subjects, heads) ─▶ meaning (pronouns, issuers)
                   ─▶ speakers (alone) ─▶ revised (paragraphs, headlines, quotations in others)
      times        when (tense, earlier) ─▶ days (dayrules, spellrules)
      the rest     indirect, figures, unknown, accounts
                                                      │
                                                   drafted ──▶ worksheet, gaps
                                                      └── segments, shelf ──▶ stub, told

Word lists are in `lexicon`, `people`, `given` and `verbs`; `cast` knows who is called what by
`bearers` and `offices`; `settled` is the state that all who look for speakers share. Nothing here
reads a file, decides, or knows what a briefing is about.
"""
