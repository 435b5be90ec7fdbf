"""The print edition, bound of all pages, and the PDF made of it.

Later modules import earlier ones, never the reverse:

    abridge, rejoin    what paper has no use for; lists put together again
    binding            pages to the chapters of one document
    paper              the PDF, by a browser
"""
