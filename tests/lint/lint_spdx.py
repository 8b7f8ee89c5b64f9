#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file begins with the two lines of its licence (after a #! line, an XML declaration or nothing)."""

import sys

import house

ENDINGS = (".h", ".cpp", ".py", ".sh", ".sql", ".cmake", "CMakeLists.txt")
OWNER = "SPDX-FileCopyrightText: Callboard contributors"
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"


def is_source(tree, path):
    if path.endswith(ENDINGS):
        return True
    if path.startswith(("tests/data/", "docs/")) or "." in path.rsplit("/", 1)[-1]:
        return False
    return tree.text(path).startswith("#!")


def lint(tree):
    for path in tree.files:
        if not is_source(tree, path):
            continue
        lines = [line for line in tree.text(path).splitlines()[:4] if not line.startswith(("#!", "<?xml", "# shellcheck"))]
        if len(lines) < 2 or not lines[0].endswith(OWNER) or not lines[1].endswith(LICENCE):
            yield f"{path}:1: the first two lines are not \"{OWNER}\" and \"{LICENCE}\""


HEAD = f"// {OWNER}\n// {LICENCE}\n"
CLEAN = {
    "core/base/clock.h": HEAD,
    "packaging/start": f"#!/usr/bin/env bash\n# {OWNER}\n# {LICENCE}\n",
    "core/store/sql/0001_start.sql": f"-- {OWNER}\n-- {LICENCE}\n",
    "docs/page.md": "# A page\n",
}
FAULTS = [
    ("core/base/bad.cpp", {"core/base/bad.cpp": "int a;\n"}),
    ("core/base/bad.cpp", {"core/base/bad.cpp": f"// {OWNER}\n\n// {LICENCE}\n"}),
    ("core/CMakeLists.txt", {"core/CMakeLists.txt": "add_subdirectory(base)\n"}),
    ("packaging/bad", {"packaging/bad": "#!/bin/sh\nexit 0\n"}),
]

if __name__ == "__main__":
    sys.exit(house.main(lint, CLEAN, FAULTS))
