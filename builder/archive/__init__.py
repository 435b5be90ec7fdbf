"""An edition in one file that can be kept, handed on, opened offline, and proved whole.

Takes folders; gives a zip archive whose bytes depend on what is in it alone, and what is wrong with
one. It holds the site, the content that it was built from, the lock of the packages that built it,
and a manifest with the SHA-256 of every file.
"""
