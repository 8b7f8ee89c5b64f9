#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No source of the program is longer than 500 lines: past that it does more than one thing."""

import sys

import house

LONGEST = 500


def lint(tree):
    for path in tree.under("app/", "core/", "ui/", endings=(".h", ".cpp", ".sql")):
        lines = len(tree.text(path).splitlines())
        if lines > LONGEST:
            yield f"{path}:{LONGEST}: {lines} lines, {lines - LONGEST} too many"


CLEAN = {"core/base/long.cpp": "int a;\n" * LONGEST, "tests/core/tst_long.cpp": "int a;\n" * (LONGEST + 1)}
FAULTS = [("core/base/bad.cpp", {"core/base/bad.cpp": "int a;\n" * (LONGEST + 1)})]

if __name__ == "__main__":
    sys.exit(house.main(lint, CLEAN, FAULTS))
