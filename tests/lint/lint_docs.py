#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents' links lead somewhere, and every id that a comment cites (S0-042, X-18, T-01, E-03, F11, I1) is explained in
docs/ids.md or docs/dialling-safety.md."""

import posixpath
import re
import sys

import house

LINK = re.compile(r"\]\(([^)#\s]+)")
ID = re.compile(r"(?<![\w-])(?:S[0-4]-\d{3}|[XTE]-\d{2}|F\d{2}|I\d{1,2})(?![\w-])")
EXPLAINED_IN = ("docs/ids.md", "docs/dialling-safety.md")


def link_findings(tree):
    present = set(tree.files)
    for path in tree.files:
        if not path.endswith(".md") or path.startswith("tests/data/"):
            continue
        text = tree.text(path)
        for match in LINK.finditer(text):
            target = match.group(1)
            if "://" in target or target.startswith("mailto:"):
                continue
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if found not in present and not any(name.startswith(found + "/") for name in present):
                yield f"{path}:{house.line_of(text, match.start())}: {target}: the link leads nowhere"


def comments(tree, path):
    """The text with everything but comments blanked."""
    text, code = tree.text(path), tree.code(path)
    return "".join(a if a == "\n" or a != b else " " for a, b in zip(text, code))


def id_findings(tree):
    known = {found for path in EXPLAINED_IN if path in tree.files for found in ID.findall(tree.text(path))}
    for path in tree.under("app/", "core/", "ui/", "tests/"):
        text = comments(tree, path)
        for match in ID.finditer(text):
            if match.group(0) not in known:
                yield f"{path}:{house.line_of(text, match.start())}: {match.group(0)}: no such id in docs/ids.md"


def lint(tree):
    yield from link_findings(tree)
    yield from id_findings(tree)


CLEAN = {
    "README.md": "See [ids](docs/ids.md#x), [the folder](docs) and [elsewhere](https://example.org).\n",
    "docs/ids.md": "| S0-001 | F | Select | [back](../README.md) |\n| F11 | closed |\n",
    "tests/core/tst_a.cpp": '// S0-001, F11 and FF11\nint a = key(F99, "T-99");\n',
}
FAULTS = [
    ("leads nowhere", {"docs/bad.md": "[gone](gone.md)\n"}),
    ("no such id", {"tests/core/tst_bad.cpp": "/* proves S0-999 */\n"}),
    ("no such id", {"core/plan/bad.h": "/// The rule of X-77.\n"}),
]

if __name__ == "__main__":
    sys.exit(house.main(lint, CLEAN, FAULTS))
