"""A made-up briefing on disk: the harbour of Port Sava, to be edited and checked.

    case.replace("content/events/2031/marines-land.yml", "2031-03-04", "2031-13-04")
    assert case.problems() == ["content/events/2031/marines-land.yml:3:15: error schema: …"]

The case itself, under `tests/cases/port-sava`, is valid and uses every kind of record. A test
changes what it is about and nothing else; `replace` insists that what it replaces is there once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from builder import rules
from builder.analysis.whole import Analysis
from builder.build import compile_site
from builder.check import analysed, check
from builder.content.source import read_tree
from builder.evidence.command import verify
from builder.evidence.verify import Stamp
from builder.model.briefing import Briefing
from builder.parse import parse
from builder.problem import as_text, errors, in_order
from builder.rules.base import Rule, run

CASES = Path(__file__).parent / "cases"


class Case:
    """One briefing in a folder of its own. Every edit gives the case back, to be chained."""

    def __init__(self, root: Path, name: str | None = "port-sava") -> None:
        """Without a name the folder holds a briefing already."""
        self.root, self._name = root, name
        self.restore()

    def restore(self) -> Case:
        """Put back every file that the case begins with."""
        if self._name:
            shutil.copytree(CASES / self._name, self.root, dirs_exist_ok=True)
        return self

    def write(self, path: str, text: str) -> Case:
        """Make a file hold just this text."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")
        return self

    def append(self, path: str, text: str) -> Case:
        """Add text to the end of a file."""
        return self.write(path, self.read(path) + text)

    def replace(self, path: str, old: str, new: str) -> Case:
        """Put `new` where `old` stands, once, in a file."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def delete(self, path: str) -> Case:
        """Remove a file, or a folder with all that is in it."""
        target = self.root / path
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        return self

    def move(self, old: str, new: str) -> Case:
        """Give a file another path."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
        return self

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def briefing(self) -> Briefing:
        """The briefing; the case must be free of faults in form."""
        tree, unreadable = read_tree(self.root)
        found = parse(tree)
        assert found.briefing is not None
        assert [*unreadable, *found.problems] == []
        return found.briefing

    def verify(self) -> Case:
        """Write the locks that prove the articles, as `briefing verify` does."""
        stamp = Stamp("reader", "2031-03-05")
        report = verify(self.root, self.root / "articles", stamp, check_only=False)
        for path, text in report.locks.items():
            self.write(path, text)
        return self

    def analysis(self) -> Analysis:
        """The analysis of the newest edition; the locks must be written, the content right."""
        checked = check(self.root)
        assert checked.briefing is not None
        assert [as_text(problem) for problem in errors(checked.problems)] == []
        edition = checked.briefing.newest
        assert edition is not None
        return analysed(checked, edition)

    def site(self) -> dict[str, str]:
        """Every file of the tree that the site engine reads, by path, as text."""
        site = compile_site(self.root)
        assert [as_text(problem) for problem in errors(site.problems)] == []
        return {path: data.decode(errors="replace") for path, data in site.files.items()}

    def problems(self, *only: Rule) -> list[str]:
        """Every problem as text, in order; with rules given, those that these rules find."""
        tree, unreadable = read_tree(self.root)
        found = parse(tree)
        ruled = run(found.briefing, only or rules.ALL) if found.briefing else ()
        names = {rule.name for rule in only}
        listed = in_order((*unreadable, *found.problems, *ruled))
        return [as_text(problem) for problem in listed if not only or problem.rule in names]
