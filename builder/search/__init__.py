"""The search index: what readers type is looked up in scripts that load only when they are needed.

`fold` makes words alike that readers take for the same, `index` cuts the entries of the find page
into small scripts. Takes entries; gives files. The page's script (`assets/search.js`) folds what is
typed by the same table and must find what was put in here: the browser tests hold the two together.
"""
