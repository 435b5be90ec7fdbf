"""What MkDocs is given, so that it has only to put pages into their frame.

Later modules import earlier ones, never the reverse:

    ended       why nothing is published, told in a line
    finished    pages that need no Python-Markdown
    standing    pages and files that need nothing at all
    handover    what is handed to MkDocs, and taken back
"""
