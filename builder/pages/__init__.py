"""Which pages exist, what each shows, and every address of the site.

Takes an `Analysis` and the charts; gives `Page` values: a path, a template's name, and plain data
for it. Decides what a reader sees and in which order; writes no markup and no file.
"""
