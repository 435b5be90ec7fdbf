"""The field reference: every field of every kind, as Markdown for `docs/fields.md`.

Takes the descriptions of the kinds; gives one text. A page of the site is made from the same
descriptions, see `fields.kinds`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from builder.desk.fields import Field, KindDoc, PartDoc, kinds, spaced
from builder.desk.template import example
from builder.parse import MODELS

HEAD = """\
# Every field

Made from the descriptions in `builder/model/` by `make schema`; edit them there. An editor with a
YAML language server shows the same beside the cursor.

A file holds one record, and its name is the record's id. A field that has a default is left out
where the default is right. **Bold** fields are required.
"""

COMMON = """
## Parts of several kinds
"""


def field_reference() -> str:
    """All of it."""
    seen = Counter(part.name for doc in kinds() for part in doc.parts)
    common = {part.name: part for doc in kinds() for part in doc.parts if seen[part.name] > 1}
    lines = [HEAD, *_contents()]
    for doc in kinds():
        lines += _kind(doc, [part for part in doc.parts if part.name not in common])
    lines += [COMMON]
    for part in common.values():
        lines += _part(part)
    return "\n".join(lines).rstrip() + "\n"


def _contents() -> Iterator[str]:
    yield "| kind | where | what it is |"
    yield "|---|---|---|"
    yield from (f"| [{d.kind}](#{d.kind}) | `{d.path}` | {_cell(d.text)} |" for d in kinds())


def _kind(doc: KindDoc, own: Iterable[PartDoc]) -> Iterator[str]:
    yield f"\n## {doc.kind}\n"
    yield f"{doc.text} It stands in `{doc.path}`.\n"
    yield from _table(doc.fields)
    for part in own:
        yield from _part(part)
    if doc.kind in MODELS:
        one = "An" if doc.kind[0] in "aeiou" else "A"
        yield f"\n<details><summary>{one} {doc.kind} to copy</summary>\n"
        yield f"```yaml\n{example(doc.kind)}```\n\n</details>"


def _part(part: PartDoc) -> Iterator[str]:
    yield f"\n### {spaced(part.name)}\n"
    yield f"{part.text}\n"
    yield from _table(part.fields)


def _table(fields: Iterable[Field]) -> Iterator[str]:
    yield "| field | what stands there | what it is for |"
    yield "|---|---|---|"
    for field in fields:
        name = f"**{field.name}**" if field.required else field.name
        yield f"| {name} | {_cell(_form(field))} | {_cell(*_purpose(field))} |"


def _form(field: Field) -> str:
    form = field.form
    if field.part:
        word = spaced(field.part)
        form = form.replace(word, f"[{word}](#{word.replace(' ', '-')})")
    values = f" {', '.join(f'`{value}`' for value in field.values)}" if field.values else ""
    default = f"; else `{field.default}`" if field.default else ""
    null = ", or `null`" if field.required and field.empty else ""
    return f"{form}{values}{null}{default}"


def _purpose(field: Field) -> Iterator[str]:
    yield field.notes.text
    if field.notes.why:
        yield f"*Why:* {field.notes.why}"
    good = () if field.values else field.notes.good  # a list of values needs no example
    yield from (f"*Good:* `{value}`" for value in good)
    yield from (f"*Bad:* `{value}`: {reason}" for value, reason in field.notes.bad)


def _cell(*paragraphs: str) -> str:
    return "<br>".join(paragraphs).replace("|", "\\|")
