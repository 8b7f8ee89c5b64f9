#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations are frozen once they are in: each has its checksum in tests/lint/migrations.sha256, and their numbers
follow one another. A change to the database is a new file.

    lint_migrations.py --add    adds the checksums of new files; those that stand there are never rewritten"""

import hashlib
import pathlib
import re
import sys

import house

FOLDER = "core/store/sql/"
LIST = "tests/lint/migrations.sha256"
NAME = re.compile(r"(\d+)[-_][\w-]+\.sql")


def checksum(tree, path):
    return hashlib.sha256((tree.root / path).read_bytes()).hexdigest()


def listed(tree):
    if not (tree.root / LIST).is_file():
        return {}
    lines = (line.split() for line in tree.text(LIST).splitlines() if line and not line.startswith("#"))
    return {path: digest for digest, path in lines}


def lint(tree):
    frozen = listed(tree)
    present = tree.under(FOLDER, endings=(".sql",))
    for path in present:
        if path not in frozen:
            yield f"{path}: not frozen yet: run tests/lint/lint_migrations.py --add"
        elif frozen[path] != checksum(tree, path):
            yield f"{path}: a migration that is in does not change; write a new one"
    for path in sorted(set(frozen) - set(present)):
        yield f"{path}: a migration that is in does not go"
    numbers = []
    for path in present:
        match = NAME.fullmatch(path[len(FOLDER):])
        if match:
            numbers.append(int(match.group(1)))
        else:
            yield f"{path}: a migration is named NUMBER_what-it-does.sql"
    if sorted(numbers) != list(range(1, len(numbers) + 1)):
        yield f"{FOLDER}: the numbers {sorted(numbers)} do not follow one another from 1"


def add_new():
    tree = house.Tree(pathlib.Path(__file__).resolve().parents[2])
    frozen = listed(tree)
    with open(tree.root / LIST, "a", encoding="utf-8") as file:
        for path in tree.under(FOLDER, endings=(".sql",)):
            if path not in frozen:
                file.write(f"{checksum(tree, path)}  {path}\n")
                print(f"frozen: {path}")


def row(path, content):
    return f"{hashlib.sha256(content.encode()).hexdigest()}  {path}\n"


FIRST, SECOND = FOLDER + "0001_start.sql", FOLDER + "0002_more.sql"
CLEAN = {
    FIRST: "create table a (b integer);\n",
    SECOND: "create table c (d integer);\n",
    LIST: "# checksums\n" + row(FIRST, "create table a (b integer);\n") + row(SECOND, "create table c (d integer);\n"),
}
FAULTS = [
    ("does not change", {FIRST: "create table a (b text);\n"}),
    ("not frozen yet", {FOLDER + "0003_new.sql": "create table e (f integer);\n"}),
    ("does not go", {LIST: CLEAN[LIST] + row(FOLDER + "0003_gone.sql", "")}),
    ("do not follow", {FOLDER + "0004_far.sql": ""}),
    ("is named", {FOLDER + "changes.sql": ""}),
]

if __name__ == "__main__":
    if "--add" in sys.argv[1:]:
        add_new()
        sys.exit(0)
    sys.exit(house.main(lint, CLEAN, FAULTS))
