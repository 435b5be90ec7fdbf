"""From an article's text to a worksheet and a YAML stub, in which everything is a proposal.

    text ──clauses──▶ sentences ──nouns, groups──▶ phrases ──cast──▶ figures
                                                                       │
      layout: headline, caption, furniture ──────▶ reading ◀───────────┘
                                                      │
      quotations   attribution (cues, subjects) ─▶ meaning (pronouns, turns) ─▶ speakers
      the rest     indirect, figures, when (days: dayrules, spellrules), unknown
                                                      │
                                                   drafted ──▶ worksheet, gaps
                                                      └── segments, shelf ──▶ stub

Word lists are in `lexicon` and `verbs`. Nothing here reads a file, decides, or knows what a
briefing is about.
"""
