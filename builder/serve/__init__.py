"""A preview: pages made when somebody asks for them, and what it shows of errors.

Later modules import earlier ones, never the reverse:

    live                pages put into their frame one by one
    overlay, preview    what is laid over pages; what is watched, and who is answered
    serving, window     how it answers; the newest sound state of the content
"""
