"""Words as the lists of this package and the rules take them."""


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def singular(noun: str) -> str:
    """One of several that are told of by a common noun: *allies*, *doctors*, *firemen*."""
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
