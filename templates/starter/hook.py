"""Lets MkDocs run the builder first."""

from builder.mkdocs_hook import *  # noqa: F403
