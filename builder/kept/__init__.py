"""What earlier builds kept: sealed against change, by the digest of all that it depends on.

Later modules import earlier ones, never the reverse:

    secret, sealed    what seals; bytes with their seal
    common            where what no content decides is kept for all briefings
    cache             shelves of values: damaged or of another version means empty
    deep, spool       values that stay on disk; files out of the way of memory
"""
