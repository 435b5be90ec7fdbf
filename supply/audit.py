"""Asks the database of advisories about every pinned package.

Takes the locks; prints what is known against their packages. Exits with 0 where nothing is, 1 where
something is, 2 where the database could not be asked: silence is then no good news.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-tools.lock")
OFFLINE = """\
The database of advisories could not be asked about {count} of {total} packages.
Without it: run `make audit` on a machine that reaches the index of Python packages, or look the
packages of docs/dependencies.md up at https://osv.dev. The workflow "nightly" asks as well."""


def main() -> int:
    """Audit the locks in the working folder; gives the exit code."""
    found = [package for lock in LOCKS for package in _asked(lock)]
    each = {(p["name"], p.get("version")): p for p in found}.values()
    for line in faults(each):
        print(line)
    code = 1 if faults(each) else 0
    skipped = [package for package in each if "skip_reason" in package]
    if skipped or not each:
        print(OFFLINE.format(count=len(skipped) or "all", total=len(each)), file=sys.stderr)
        return code or 2
    print(f"{len(each)} packages, {len(faults(each))} known faults")
    return code


def _asked(lock: str) -> list[dict[str, Any]]:
    """What pip-audit says of each package of a lock; nothing where it could not ask."""
    tool = str(Path(sys.executable).with_name("pip-audit"))
    options = ("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off")
    done = subprocess.run(
        [tool, "--requirement", lock, *options], capture_output=True, text=True, check=False
    )
    try:
        return list(json.loads(done.stdout)["dependencies"])
    except (ValueError, KeyError):
        print(done.stderr.strip().rpartition("\n")[2], file=sys.stderr)
        return []


def faults(packages: Any) -> list[str]:
    """A line for each advisory against a package."""
    return [
        f"{package['name']} {package['version']}: {fault['id']}, mended in "
        f"{' or '.join(fault.get('fix_versions', [])) or 'no version yet'}"
        for package in packages
        for fault in package.get("vulns", ())
    ]


if __name__ == "__main__":
    sys.exit(main())
