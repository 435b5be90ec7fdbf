"""A set of words from a text: what the word lists of this package are made of."""


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())
