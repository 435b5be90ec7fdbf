"""Builds a briefing in which every statement leads to its source.

    content/*.yml ──source──▶ documents ──parse──▶ Briefing ──rules──▶ problems
                                                      │
          articles/*.txt ──evidence──▶ spans ──▶   analysis
                                                      │
                                  charts ◀────────────┼────────────▶ exports
                                     │                │                 │
                                     └──────────▶ pages, render ◀───────┘
                                                      │
        site/ ◀──publish── build/html/ ◀──MkDocs── build/docs/ ◀──write── {path: bytes}

Data goes one way. `build` is the whole of it in a few lines, from a folder to a mapping of paths to
bytes; it reads the content and writes nothing. `engine` hangs it into MkDocs, `cli` gives the
commands. Each module imports only from those above it:

    problem, edtf, bounds, letters     a fault as a value; dates; what is too much, and unfit
    once, script                       what is worked out of a value, kept with it; values as script
    marks, yamlmarks                   where each value stands; YAML with that
    reviews, files                     unseen guesses; what stands in a folder
    secret, sealed, cache, deep        what seals what earlier builds kept, and that itself
    assets, source, stock, starter     names with hashes; what is on disk, and to begin with
    model, explain, layout, parse      the records, and documents to records
    prose, wording                     Markdown fields to HTML; dates and figures in words
    values, replies, ledger, watch     values compared by digest; what is asked of them, noted
    evidence                           quotations against the articles' texts
    analysis, rules                    all that is computed; all that is checked
    desk                               what helps people to write content, and explains it
    draft                              from an article's text to a worksheet and a stub
    exports, charts                    data files; figures
    editions                           what an edition rests on, and what changed since another
    check, outcome                     everything that is wrong with the content, told twice alike
    bytecode, compiler                 templates, compiled to few steps and only once
    pages, render                      what stands on each page, and its text
    search, lists, share               the search index; all rows of long lists; a picture
    abridge, rejoin, binding           the print edition
    linkcheck, planned                 every link and anchor; pages planned as before
    included, press, proven            what a template can use; pages and proofs as before
    spool, apart                       files that are made, out of the way; work, likewise
    site, slip                         what a build makes, and what went wrong with a template
    galley, aside                      where all of it is put together; what is made beside pages
    build, asked, recall               all of it; file by file; what would be the same again
    write, exchange, publish           a tree on disk, and its exchange with the last one
    terminal, overlay, preview         what a person sees, and in a preview
    paper                              the PDF
    archive, weigh                     an edition in one file; what a site costs to serve
    finished, standing                 pages that need no Python-Markdown, or nothing at all
    handover                           what MkDocs is given
    live, serving, window              pages of a preview, how it answers, and what it shows
    halved                             half of the pages, made beside what MkDocs does
    engine, mkdocs_hook                what happens at the events of MkDocs
    cli, __main__                      the commands

Only files, source, stock, starter, secret, sealed, cache, deep, spool, apart, evidence's store and
command, write, exchange, publish, terminal, archive, halved, engine and cli touch the disk, and
nothing reads the clock.
"""
