"""Why a build ends with nothing published, told as MkDocs tells it: in a line, no traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import Abort

from builder.publication.write import RefusedError


class ContentError(Abort):
    """The content has errors, which have been shown: there is nothing to render."""


class PlaceError(Abort):
    """There is something where the site is made that nothing may be written to."""


@contextmanager
def refusals() -> Iterator[None]:
    """Tell of a `RefusedError` as a `PlaceError`."""
    try:
        yield
    except RefusedError as error:
        raise PlaceError(f"{error}; nothing was published") from error
