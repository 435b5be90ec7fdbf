"""Proves that what the content has of an article stands in it, and keeps the proofs.

What leads to what:

    text layer    normalise ──▶ words, marks, numbers ──▶ captured, names
    proofs        proofs (what is asked) ──▶ match (where it stands) ──▶ nearest (why it does not)
    locks         passage, lock, lock_text ──▶ check (content against locks, without any article)
    articles      shingles, comparisons ──▶ lineage, independent, settle (who copies whom)
                  coverage (what is left), collate (renderings)
    commands      store (reads captures) ──▶ verify (one article) ──▶ command (all of them)

The articles belong to others: nothing here writes, logs or keeps a word of theirs beyond what the
content quotes. A lock holds digests of whole passages, never of short runs of words.
"""
