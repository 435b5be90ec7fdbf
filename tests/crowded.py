"""Two made-up briefings that are hard to lay out: one with too much of everything, one with little.

`crowded` gives Port Sava a title of 300 characters, names without spaces, names in Arabic and
Persian, markup in its fields, an actor without events, 400 events on one day and half a century of
others. `bare` has one article, one event and nobody's words.
"""

from __future__ import annotations

import itertools
import json
import shutil
from pathlib import Path

from tests.briefing import CASES, Case

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
CLAUSE = " and the harbour master tells nobody why, although everybody asks him to"
MARKED = "<b>Quay</b> & *wharf* `no 1` [x](y) {{ z }} \\| “q”"
ARABIC = "الرابطة الساحلية لعمال الموانئ"
PERSIAN = "ایلکا دورن، وزیر دفاع"
SWARM = 400

EVENTS = "content/events"
ACTORS = "content/actors"
NAVY = "content/articles/navy-release.yml"
TERN = "content/articles/tern-marines.yml"

_RENAMED = {
    f"{ACTORS}/velta.yml": ("Velta", LONG, None),
    f"{ACTORS}/coastal-league.yml": ("Coastal League", ARABIC, "ar"),
    f"{ACTORS}/ilka-dorn.yml": ("Ilka Dorn", PERSIAN, "fa"),
    f"{ACTORS}/tern-wire.yml": ("Tern Wire", LONG.upper()[:90], None),
    f"{ACTORS}/sava-gull.yml": ("Sava Gull", "صحيفة نورس ساڤا اليومية", "ar"),
    "content/places/gannet-island.yml": ("Gannet Island", MARKED, None),
    "content/places/east-quay.yml": ("East Quay", LONG, None),
}
_TITLED = {
    f"{EVENTS}/2031/marines-land.yml": "title: Veltan marines land at the East Quay",
    "content/articles/plain-copy.yml": "title: Thousands storm harbour office in Port Sava",
    "content/questions/strike-deaths.yml": "text: How many did the strikes off Gannet Island kill?",
    "content/questions/crowd-size.yml": "text: How many people came to the harbour office?",
}
_LONG_AGO = ("1979-11-04", "1983", "1988-07", "1999-12-31", "2020-01-03")


def crowded(root: Path) -> Case:
    """The briefing with too much, in a folder."""
    case = Case(root)
    for path, (name, instead, language) in _RENAMED.items():
        _rename(case, path, name, instead, language)
    for path, line in _TITLED.items():
        case.replace(path, line, _longer(line))
    settings = "content/briefing.yml"
    title = "title: The harbour of Port Sava, 1 to 4 March 2031"
    case.replace(settings, title, _longer(title))
    case.replace(settings, "name: People of Port Sava", f"name: {json.dumps(MARKED)}")
    case.replace("content/questions/boats-struck.yml", "text: ", f"text: {MARKED.split()[0]} ")
    case.write(f"{ACTORS}/idle-observer.yml", f"kind: person\nname: {json.dumps(MARKED)}\n")
    for day, which in zip(_LONG_AGO, itertools.count(), strict=False):
        _add_event(case, f"background-{which}", f"Guards close lock {_word(which)}", day, TERN,
                   "background")  # fmt: skip
    for which in range(SWARM):
        _add_event(case, f"lock-{which}", f"Guards open lock {_word(which)}", "2031-03-03", NAVY)
    return case


def _rename(case: Case, path: str, name: str, instead: str, language: str | None) -> None:
    """Give a thing another name; the old one stays as a form of it."""
    case.replace(path, f"name: {name}\n", f"name: {json.dumps(instead, ensure_ascii=False)}\n")
    form = f"  - {{form: {json.dumps(instead, ensure_ascii=False)}, kind: alias, lang: {language}}}"
    forms = f"names:\n  - {{form: {name}, kind: alias}}\n" + (f"{form}\n" if language else "")
    if "names:\n" in case.read(path):
        case.replace(path, "names:\n", forms)
    else:
        case.append(path, forms)


def _longer(line: str) -> str:
    """A line of YAML with a value of 300 characters."""
    key, _, value = line.partition(": ")
    return f"{key}: {json.dumps((value.rstrip('?') + CLAUSE * 5)[:299] + value[-1])}"


def _word(number: int) -> str:
    """A number in letters: titles hold no digits."""
    letters = "abcdefghij"
    return "".join(letters[int(digit)] for digit in str(number)).capitalize()


def _add_event(
    case: Case, key: str, title: str, day: str, article: str, scope: str = "crisis"
) -> None:
    words = {NAVY: "sank three boats", TERN: "Two dozen fighters were killed"}[article]
    case.write(f"{EVENTS}/{day[:4]}/{key}.yml", (
        f'title: {title}\nact: deed\nwhen: {{edtf: "{day}"}}\nscope: {scope}\ntype: mobilize\n'
        "participants: [{actor: harbour-guard, role: initiator, basis: stated_by_source}]\n"
        f"summary: The guards worked at the lock [[{key}]].\n"
    ))  # fmt: skip
    report = f'  - event: {key}\n    says: Guards were at the lock.\n    words: ["{words}"]\n'
    case.replace(article, "reports:\n", f"reports:\n{report}")


def bare(root: Path) -> Case:
    """The briefing with little, in a folder."""
    shutil.copytree(CASES / "port-sava/content/vocab", root / "content/vocab")
    return Case(root, "fog")
