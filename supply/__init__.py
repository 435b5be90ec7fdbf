"""Looks at what the project is made of: known faults of its parts, and a list of them all.

Run by `make audit` and `make sbom` in an environment of their own, which the builder never sees.
"""
