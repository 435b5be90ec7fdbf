"""Settings for VS Code: schemas, what to recommend, and `briefing` as tasks.

Takes the places of the kinds of file; gives texts by path. Other editors need none of it: the
first line of each file leads their YAML language server to its schema.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from builder.desk.modeline import PLACES

_MATCHER = {
    "owner": "briefing",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "pattern": {
        "regexp": r"^(content.*?):(\d+):(\d+): (error|warning) (\S+): (.*)$",
        "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6,
    },
}  # fmt: skip


def editor_files() -> Mapping[str, str]:
    """The files of `.vscode/`."""
    files = {"settings": _settings(), "extensions": _extensions(), "tasks": _tasks()}
    return {
        f".vscode/{name}.json": json.dumps(data, indent=2) + "\n" for name, data in files.items()
    }


def _settings() -> dict[str, Any]:
    glob = {kind: path.format(id="*", year="*") for kind, path in PLACES.items()}
    return {
        "yaml.schemas": {f"./content/schema/{kind}.json": path for kind, path in glob.items()},
        "yaml.format.enable": False,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "files.exclude": {"**/__pycache__": True},
        "search.exclude": {"build": True, "site": True},
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.rulers": [100],
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
            "editor.wordBasedSuggestions": "off",
        },
    }


def _extensions() -> dict[str, Any]:
    return {"recommendations": ["redhat.vscode-yaml"]}


def _tasks() -> dict[str, Any]:
    check = {"label": "check", "group": {"kind": "build", "isDefault": True}}
    return {
        "version": "2.0.0",
        "tasks": [
            {**_task("check"), **check, "problemMatcher": _MATCHER},
            {**_task("serve"), "isBackground": True, "problemMatcher": []},
            {**_task("ids"), "runOptions": {"runOn": "folderOpen"}, "problemMatcher": []},
        ],
    }


def _task(target: str) -> dict[str, Any]:
    return {"label": target, "type": "shell", "command": f"make {target}"}
