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

    problem, edtf, script, latin       a fault; partial dates; values as script; plain letters
    kept                               what earlier builds kept, sealed
    assets, content                    names with hashes; what stands on disk, and where in it
    handed, apart                      what processes hand over; work done by others
    terminal                           what a person sees
    model, explain, layout, parse      the records, and documents to records
    asking                             what is asked of values, noted, so that pages can serve again
    prose, wording, typeset            Markdown fields to HTML; dates and figures in words; marks
    evidence                           quotations against the articles' texts
    analysis, rules                    all that is computed; all that is checked
    desk                               what helps people to write content, and explains it
    draft                              from an article's text to a worksheet and a stub
    exports, charts                    data files; figures
    editions                           what an edition rests on, and what changed since another
    check, outcome                     everything that is wrong with the content, told twice alike
    pages, search                      what stands on each page; the search index
    templating                         pages to text
    printing                           the print edition, and the PDF
    publication                        a tree on disk, and its exchange with the last one
    framing, making                    what MkDocs is given; the site put together
    made, build                        all that follows from sound content; all of it
    asked, recall                      file by file; what would be the same again
    serve, halved                      a preview; half of the pages, made beside what MkDocs does
    archive, weigh                     an edition in one file; what a site costs to serve
    engine, mkdocs_hook                what happens at the events of MkDocs
    cli, __main__                      the commands

A package of several steps draws its own order in the same way. Only content, kept, publication,
framing, handed, apart, terminal, archive, halved, engine, cli, the store and the command of
evidence, the PDF and the preview touch the disk, and nothing reads the clock.
"""
