"""A tree on disk, and its exchange with the published one in a single step.

Later modules import earlier ones, never the reverse:

    write       a tree on disk: only what changed
    others      whose the files are that a build takes away
    exchange    two folders, exchanged by the system
    publish     the site, put in the place of the last one
"""
