"""Puts payloads into every text field of the made-up briefing.

Which fields those are is asked of the model, through its JSON Schema: a field that takes any text
gets payloads, so that a new one is covered as soon as it exists. Words that an article prints get
them in the article too, for a quotation is proved against it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from builder.check import check
from builder.cli import main
from builder.content.yamlmarks import load
from builder.desk.modeline import PLACES
from builder.desk.schema import KINDS, schema
from builder.problem import as_text, errors
from builder.rules import ALL
from tests.briefing import Case
from tests.hostile.payloads import COMPACT
from tests.project import ROOT

PRINTED = {"words", "segments", "starts"}
"""Fields that hold words of an article, letter for letter."""

CLOSED = {
    "When.tz": "a zone of the IANA database",
    "briefing.tz": "a zone of the IANA database",
    "article.url_unknown": "stands in place of an address",
    "Judgement.likelihood": "a term of the scale",
    "Term.terms": "what judgements name",
    "VagueWord.words": "what figures are compared by",
    "Allowance.rule": "a rule's name",
    "Allowance.record": "a record's id",
    "LoadedWord.words": "what is looked for in our prose",
    "style.causal": "what is looked for in our prose",
    "style.relative_dates": "what is looked for in our prose",
    "style.hedges": "what is looked for in our prose",
}
"""Text fields that take no payload in place of what they hold, with what they must hold."""

ABSENT: Mapping[str, dict[str, Any]] = {"article": {"captured": {"on": "2031-03-06"}}}
"""Parts of the model that the briefing has no example of."""

Mark = tuple[str, str]
"""A field, as `Part.field`, and the payload that it got."""

Change = Callable[[str, str], str]
"""From a field's name, `Part.field`, and the text in it, to the text that it gets."""


def kind_of(path: str) -> str | None:
    """The kind of file that stands at a path, by the model."""
    for kind, place in PLACES.items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", place), path):
            return kind
    return None


def text_fields() -> set[str]:
    """Every field of the model that takes any text, as `Part.field`."""
    found: set[str] = set()
    for kind in KINDS:
        whole = schema(kind)
        for owner, body in {kind: whole, **whole.get("$defs", {})}.items():
            found |= {f"{owner}.{n}" for n, spec in body["properties"].items() if _takes_text(spec)}
    return found


def _branches(spec: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for branch in spec.get("anyOf", (spec,)):
        yield branch.get("items", {}) if branch.get("type") == "array" else branch


def _takes_text(spec: Mapping[str, Any]) -> bool:
    return any(
        branch.get("type") == "string"
        and branch.get("pattern", r"\S") == r"\S"
        and not {"enum", "const", "format", "refersTo"} & {*branch, *spec}
        for branch in _branches(spec)
    )


def changed(kind: str, data: Any, change: Change) -> Any:
    """The data of a file with every text in it changed, and every text that it lacks put in."""
    whole = schema(kind)
    return _part(kind, whole, whole.get("$defs", {}), data, change)


def _part(
    owner: str, body: Mapping[str, Any], parts: Mapping[str, Any], data: Any, change: Change
) -> Any:
    result = dict(data)
    for name, spec in body["properties"].items():
        field = f"{owner}.{name}"
        if _takes_text(spec):
            if field not in CLOSED and (name in data or not _must_stay_out(field, spec)):
                result[name] = _texts(field, data.get(name, "added"), change)
        elif name in data and (nested := _nested(spec)):
            result[name] = _parts(nested, parts, data[name], change)
    return result


def _must_stay_out(field: str, spec: Mapping[str, Any]) -> bool:
    """Whether a text would be wrong where there is none: only a number has a unit."""
    return field.partition(".")[2] in PRINTED | {"unit"} or _is_list(spec)


def _is_list(spec: Mapping[str, Any]) -> bool:
    return any(branch.get("type") == "array" for branch in spec.get("anyOf", (spec,)))


def _nested(spec: Mapping[str, Any]) -> str:
    return next((b["$ref"].rpartition("/")[2] for b in _branches(spec) if "$ref" in b), "")


def _parts(owner: str, parts: Mapping[str, Any], value: Any, change: Change) -> Any:
    if isinstance(value, list):
        return [_part(owner, parts[owner], parts, item, change) for item in value]
    return value if value is None else _part(owner, parts[owner], parts, value, change)


def _texts(field: str, value: Any, change: Change) -> Any:
    if isinstance(value, list):
        return [change(field, item) for item in value]
    return change(field, value)


def inject(case: Case, group: Sequence[str]) -> dict[str, Mark]:
    """Put each payload of a group into every text field; give each text's mark, field and payload.

    The exceptions that a rule needs are written to `allow.yml`, and the quotations proved anew.
    """
    printed = _Printed(case)
    marked: dict[str, Mark] = {}

    def change(field: str, text: str) -> str:
        if field.partition(".")[2] in PRINTED:
            return printed(text)
        pieces = []
        for payload in group:
            mark = f"qz{len(marked):05d}z"
            marked[mark] = field, payload
            pieces.append(f"{mark} {payload}")
        return _fitting(field, f"{text} {' '.join(pieces)} zq.")

    for path in sorted(case.root.glob("content/**/*.yml")):
        name = path.relative_to(case.root).as_posix()
        if kind := kind_of(name):
            data = load(case.read(name))[0] | ABSENT.get(kind, {})
            case.write(name, _dumped(changed(kind, data, change)))
    case.append("content/pages/about.md", "\n\n".join(["", *group, ""]))
    for path in sorted((case.root / "articles").iterdir()):
        path.write_text(printed(path.read_text(encoding="utf-8")), encoding="utf-8")
    case.verify()
    allow(case, change("Allowance.reason", "a test"))
    return marked


def _fitting(field: str, text: str) -> str:
    return text[:280] if field == "article.descriptor" else text


def _dumped(data: Any) -> str:
    """JSON, which is YAML in which every text stands in quotation marks."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


class _Printed:
    """Gives a payload to one word of each passage, the same wherever the word stands."""

    def __init__(self, case: Case) -> None:
        vague = set(re.findall(r"\w+", case.read("content/vocab/words.yml")))
        words = {word for text in _passages(case) for word in _longest(text)} - vague
        self.of = {w: COMPACT[n % len(COMPACT)] for n, w in enumerate(sorted(words))}
        self.pattern = re.compile(rf"\b({'|'.join(sorted(words))})\b")

    def __call__(self, text: str) -> str:
        return self.pattern.sub(lambda word: word[0] + self.of[word[0]], text)


def _longest(text: str) -> list[str]:
    words = sorted(re.findall(r"\b[a-z]{4,}\b", text), key=len)
    return words[-1:]


def _passages(case: Case) -> Iterator[str]:
    for path in sorted(case.root.glob("content/articles/*.yml")):
        found: list[str] = []

        def keep(field: str, text: str, found: list[str] = found) -> str:
            if field.partition(".")[2] in PRINTED:
                found.append(text)
            return text

        changed("article", load(path.read_text(encoding="utf-8"))[0], keep)
        yield from found


def allow(case: Case, reason: str) -> None:
    """Allow all that rules have against the content, as a contributor may who gives a reason."""
    case.write("content/allow.yml", "allow: []\n")
    found = check(case.root)
    assert found.briefing is not None, [as_text(p) for p in errors(found.problems)][:5]
    ids = {document.path: key for key, document in found.briefing.files.items()}
    rules = {rule.name for rule in ALL if not rule.structural}
    rows = {(p.rule, ids.get(p.path, p.path)) for p in found.problems if p.rule in rules}
    data = {"allow": [{"rule": r, "record": i, "reason": reason} for r, i in sorted(rows)]}
    case.write("content/allow.yml", _dumped(data))


def built(root: Path, group: Sequence[str]) -> dict[str, Mark]:
    """A site in `root/site` from the injected briefing, whose first edition is frozen with all of
    it, and from which records have been withdrawn and renamed since; gives the marks."""
    case = Case(root)
    marked = inject(case, group)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    case.write("mkdocs.yml", config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.write("build/docs/.gitkeep", "")
    assert main(["--root", str(root), "edition", "1"]) == 0
    _change_since(case, " ".join(group))
    assert main(["--root", str(root), "verify"]) == 0
    assert main(["--root", str(root), "build"]) == 0
    return marked


def _change_since(case: Case, text: str) -> None:
    for path in case.root.glob("content/**/*.yml"):
        name = path.relative_to(case.root).as_posix()
        case.write(name, case.read(name).replace('"tern-wire"', '"tern-agency"'))
    case.move("content/actors/tern-wire.yml", "content/actors/tern-agency.yml")
    _edit(case, "content/actors/tern-agency.yml", {"formerly": ["tern-wire"]})
    _edit(case, "content/events/2031/guards-fire-gas.yml", {"title": f"Guards fire gas {text}"})
    gull = "content/articles/gull-harbour-office.yml"
    claims = load(case.read(gull))[0]["claims"]
    stone = {"withdrawn": {"on": "2031-03-05", "why": text}}
    gone = [c | stone if c["id"] == "ships-february" else c for c in claims]
    _edit(case, gull, {"claims": gone})


def _edit(case: Case, path: str, more: Mapping[str, Any]) -> None:
    case.write(path, _dumped({**load(case.read(path))[0], **more}))
