"""The index as scripts: a head, the terms in ranges of the alphabet, the entries in blocks.

Takes entries; gives `{path: text}`. A reader's first query loads the head, the range or two that
the words fall in, and the blocks of the entries shown: some ten kilobytes each, however large the
briefing. Scripts and not JSON, because `fetch` fails on a site opened from disk. The head alone has
a name that stays, so that no page changes with it; it holds the hashes in the names of the rest.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate

from builder.assets import hashed
from builder.pages.find import KINDS, Entry
from builder.script import literal
from builder.search.fold import TABLES, skeleton, terms

HEAD = "search/index.js"
FOLDER = "assets/search"
RANGE_SIZE = 32_000
BLOCK_SIZE = 16_000
"""Characters in a script, above which the next one begins."""

MOST_ENTRIES = 4_000
"""A term in more entries than this tells nothing; it is looked for no further."""

_TITLE, _NAMES, _TEXT = 3, 2, 1
_NAMED = {"Actors", "Places"}


def files(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Every script of the index, the head last. The entries stand in the order of `KINDS`."""
    sizes = Counter(entry.kind for entry in entries)
    found = _postings(entries)
    common = {term for term, places in found.items() if len(places) > MOST_ENTRIES}
    ranges, blocks, hashes = (
        list[str](),
        list[int](),
        {"terms": list[str](), "entries": list[str]()},
    )
    for group in _cut(_rows(found, common, _alike(entries)), RANGE_SIZE):
        path, text = _part("terms", len(ranges), f"{{{_joined(group)}}}")
        ranges.append(group[0][0])
        hashes["terms"].append(_hash(path))
        yield path, text
    for group in _cut((("", _row(entry)) for entry in entries), BLOCK_SIZE):
        path, text = _part("entries", len(blocks), f"[{_joined(group)}]")
        blocks.append(len(group))
        hashes["entries"].append(_hash(path))
        yield path, text
    head = {
        "kinds": KINDS, "starts": _starts(sizes[kind] for kind in KINDS),
        "blocks": _starts(blocks), "common": sorted(common),
        "ranges": ranges, "hashes": hashes, **TABLES,
    }  # fmt: skip
    yield HEAD, f"briefing.search.index({literal(head)});\n"


def _rows(
    found: Mapping[str, Sequence[int]], common: Container[str], alike: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Each term that is looked for, with the field that it is in a range."""
    for term in sorted([*found, *alike], key=_order):
        if term in alike:
            yield term, _field(term, alike[term])
        elif term not in common:
            yield term, _field(term, _differences(found[term]))


def _postings(entries: Iterable[Entry]) -> Mapping[str, Sequence[int]]:
    """For each term the entries that hold it: four times their number, plus the weight."""
    found: dict[str, array[int]] = defaultdict(partial(array, "I"))
    for number, entry in enumerate(entries):
        for term, weight in _weights(entry).items():
            found[term].append(4 * number + weight)
    return found


def _weights(entry: Entry) -> Mapping[str, int]:
    """The terms of an entry, each with the weight of the best place it stands in."""
    names = (term for name in entry.names for term in terms(name))
    return {
        **dict.fromkeys((*terms(entry.note), *terms(entry.text)), _TEXT),
        **dict.fromkeys(names, _NAMES),
        **dict.fromkeys(terms(entry.title), _TITLE),
    }


def _alike(entries: Iterable[Entry]) -> Mapping[str, Sequence[str]]:
    """For each skeleton, after a `~`, the terms of names that share it: Soleimani, Suleimani."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.kind in _NAMED:
            for term in (term for name in entry.names for term in terms(name)):
                found[f"~{skeleton(term)}"].add(term)
    found.pop("~", None)
    return {bones: sorted(named) for bones, named in found.items()}


def _order(term: str) -> bytes:
    """The order in which JavaScript compares strings: by units of UTF-16."""
    return term.encode("utf-16-be", "surrogatepass")


def _differences(places: Sequence[int]) -> list[int]:
    """Each number less the entry before it, for small numbers pack well."""
    return [now - 4 * (last // 4) for last, now in zip([0, *places], places, strict=False)]


def _starts(lengths: Iterable[int]) -> list[int]:
    """The number of the first entry in each group, and of the one after the last."""
    return list(accumulate(lengths, initial=0))


def _field(name: str, value: object) -> str:
    return f"{literal(name)}:{literal(value)}"


def _row(entry: Entry) -> str:
    return literal([entry.title, entry.address, entry.note, entry.text])


def _cut(items: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    """Pairs of a name and a text in groups of about `size` characters of text."""
    group: list[tuple[str, str]] = []
    room = size
    for item in items:
        group.append(item)
        room -= len(item[1])
        if room <= 0:
            yield group
            group, room = [], size
    if group:
        yield group


def _joined(group: Sequence[tuple[str, str]]) -> str:
    return ",".join(text for _, text in group)


def _part(kind: str, number: int, value: str) -> tuple[str, str]:
    """The script that hands a numbered range or block over."""
    text = f"briefing.search.{kind}({number},{value});\n"
    return hashed(f"{FOLDER}/{kind}-{number}.js", text.encode()), text


def _hash(path: str) -> str:
    """What stands in a name of the bytes that it names."""
    return path.rsplit(".", 2)[1]
