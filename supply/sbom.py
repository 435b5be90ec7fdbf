"""Writes the software bill of materials: CycloneDX 1.6, as JSON, equal for equal locks.

Takes `requirements.lock`, the metadata of the packages in the builder's environment, and the
manifest of vendored files; writes to the path that it is given, and checks it against the
specification's schema.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

MANIFEST = Path("templates/vendor/manifest.json")
_LICENCES = """
import json, sys
from importlib.metadata import distributions
def licence(meta):
    classified = [c.rpartition(" :: ")[2] for c in meta.get_all("Classifier", ())
                  if c.startswith("License :: ")]
    return meta.get("License-Expression") or ", ".join(classified) or meta.get("License") or ""
json.dump({d.name.lower().replace("_", "-"): licence(d.metadata) for d in distributions()},
          sys.stdout)
"""


def main(target: Path, python: str) -> int:
    """Write the bill to a file; `python` is that of the builder's environment."""
    found = json.loads(_ran(_tool(), "requirements", "requirements.lock", "--pyproject",
                            "pyproject.toml", "--of", "JSON", "--sv", "1.6",
                            "--output-reproducible"))  # fmt: skip
    licences = json.loads(_ran(python, "-c", _LICENCES))
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    whole = complete(found, licences, manifest)
    if fault := invalid(whole):
        print(f"The bill of materials breaks its schema: {fault}", file=sys.stderr)
        return 1
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(whole, encoding="utf-8")
    print(f"{target}: {len(json.loads(whole)['components'])} components, CycloneDX 1.6")
    return 0


def _tool() -> str:
    return str(Path(sys.executable).with_name("cyclonedx-py"))


def _ran(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def complete(
    bill: Mapping[str, Any], licences: Mapping[str, str], manifest: Mapping[str, Any]
) -> str:
    """The bill with the licence of each package, and with what is vendored."""
    packages = [_licensed(part, licences.get(part["name"], "")) for part in bill["components"]]
    whole = {**bill, "components": [*packages, *_vendored(manifest)]}
    return json.dumps(whole, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _licensed(part: Mapping[str, Any], licence: str) -> dict[str, Any]:
    named = {"licenses": [{"license": {"name": licence}}]} if licence else {}
    return {**part, **named}


def _vendored(manifest: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name, part in sorted(manifest.items()):
        yield {
            "type": "library", "bom-ref": f"vendored:{name}", "name": name,
            "version": part["version"], "licenses": [{"license": {"name": part["licence"]}}],
            "externalReferences": [{"type": "vcs", "url": part["home"]}],
            "components": [
                {"type": "file", "bom-ref": f"file:{path}", "name": path,
                 "hashes": [{"alg": "SHA-256", "content": digest}]}
                for path, digest in sorted(part["files"].items())
            ],
        }  # fmt: skip


def invalid(text: str) -> str:
    """What is wrong with a bill by the specification's schema; nothing where it is right."""
    # Here, for the tests have no such package.
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return str(fault) if fault else ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
