"""Looks at the project from outside: what it is made of, how it is tested, what it builds where.

Run by `make audit`, `sbom`, `mutants` and `same`, in an environment that the builder never sees.
"""
