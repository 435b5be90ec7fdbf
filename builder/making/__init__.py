"""The site put together: pages, lists, links, data; what would be the same again is not made.

Later modules import earlier ones, never the reverse:

    linkcheck                 every link and anchor
    lists, share              all rows of long lists; a picture of the briefing
    planned, press, proven    plans, texts and proofs of links, as before where nothing changed
    site                      what a build gives
    galley, aside             where the files come together; what is made beside the pages
"""
