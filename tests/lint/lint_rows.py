#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row of S0 to S4 in docs/ids.md is proved by a test, or there is a reason why not; docs/rows.md says which.

A test proves a row by citing its id in a comment (S0-042, "S0-048 to S0-050"), or by a line of tests/rows.txt, for a row
that a test proves without naming it:

    S0-042  core/plan/tst_schedulesummary.cpp theExamplesOfTheDocument
    S2-008  - comes with the work of teams

--write writes docs/rows.md anew."""

import pathlib
import re
import sys

import house

ROWS = "tests/rows.txt"
PAGE = "docs/rows.md"
ROW = re.compile(r"^\| (S[0-4]-\d{3}) \| [^|]* \| (.*?) \|", re.MULTILINE)
CITED = re.compile(r"(?<![\w-])(S[0-4]-)(\d{3})(?:(?: to |\.\.)S[0-4]-(\d{3}))?(?![\w-])")
# Not a declaration in a class: that ends in a semicolon.
FUNCTION = re.compile(r"^[ \t]*(?:void|def) (?:\w+::)?(\w+?)(?:_data)?\((?![^\n]*;)", re.MULTILINE)
FIXTURE = {"init", "cleanup", "initTestCase", "cleanupTestCase", "setUp", "tearDown"}
HEAD = """# Rows and their proofs

Each row of S0 to S4 (what they say: [ids.md](ids.md)) with the tests that prove it, or why none does. Written by
`tests/lint/lint_rows.py --write` from the ids that tests cite and from `tests/rows.txt`; do not edit.

"""


def tests_of(tree):
    return [name for name in tree.under("tests/", endings=(".cpp", ".py")) if not name.startswith("tests/lint/")]


def rows_of(tree):
    """id → what it says, in the order of the page."""
    return {found.group(1): found.group(2) for found in ROW.finditer(tree.text("docs/ids.md"))}


def citations(text):
    """(id, offset) of each id that is cited, ranges told one by one."""
    for found in CITED.finditer(text):
        first, last = int(found.group(2)), int(found.group(3) or found.group(2))
        for number in range(first, last + 1):
            yield f"{found.group(1)}{number:03}", found.start()


def told(tree):
    """(line, id, test or None, function or reason) of tests/rows.txt; test "" for a line that cannot be read."""
    if ROWS not in tree.files:
        return
    for number, line in enumerate(tree.text(ROWS).splitlines(), 1):
        words = line.split(None, 2)
        if not words or line.startswith("#"):
            continue
        if len(words) < 3 or not re.fullmatch(r"S[0-4]-\d{3}", words[0]):
            yield number, words[0], "", ""
        elif words[1] == "-":
            yield number, words[0], None, words[2]
        else:
            yield number, words[0], f"tests/{words[1]}", words[2].strip()


def proofs(tree):
    """id → places (test, function or nothing); id → reason."""
    places, reasons = {}, {}
    for path in tests_of(tree):
        text = tree.text(path)
        for row, offset in citations(text):
            places.setdefault(row, {}).setdefault(path, function_at(text, offset))
    for _, row, path, words in told(tree):
        if path is None:
            reasons[row] = words
        elif path:
            places.setdefault(row, {})[path] = words
    return places, reasons


def function_at(text, offset):
    """The test that the place is in, or that the comment there stands over; nothing for one about a whole class."""
    before = [match for match in FUNCTION.finditer(text, 0, offset)][-1:]
    after = FUNCTION.search(text, offset)
    if before and not stands_over(text, offset, before[0]):
        return "" if before[0].group(1) in FIXTURE else before[0].group(1)
    if after is None or after.group(1) in FIXTURE or "class " in text[offset:after.start()]:
        return ""
    return after.group(1)


def stands_over(text, offset, function):
    """Whether the place is in a comment that is no deeper than the function before it, and so belongs to the next."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:text.find("\n", offset)]
    depth = len(function.group(0)) - len(function.group(0).lstrip())
    return line.lstrip().startswith(("//", "#", "/*", "*", '"""')) and len(line) - len(line.lstrip()) <= depth


def page(tree):
    places, reasons = proofs(tree)
    lines = [HEAD, "| row | what | proved by |\n|---|---|---|\n"]
    for row, what in rows_of(tree).items():
        by = ", ".join(f"`{path.removeprefix('tests/')}`" + (f" {function}" if function else "")
                       for path, function in sorted(places.get(row, {}).items()))
        lines.append(f"| {row} | {what} | {by or reasons.get(row, '')} |\n")
    return "".join(lines)


def lint(tree):
    rows = rows_of(tree)
    places, reasons = proofs(tree)
    for number, row, path, words in told(tree):
        if row not in rows:
            yield f"{ROWS}:{number}: {row}: no such row in docs/ids.md"
        elif path == "":
            yield f"{ROWS}:{number}: neither a test and its function nor a reason"
        elif path is None and row in places:
            yield f"{ROWS}:{number}: {row} is proved by {', '.join(places[row])}: the reason is out of date"
        elif path is not None and (path not in tree.files or not re.search(rf"\b{re.escape(words)}\b", tree.text(path))):
            yield f"{ROWS}:{number}: {path} {words}: no such test"
    for row in rows:
        if row not in places and row not in reasons:
            yield f"docs/ids.md: {row}: no test proves it; cite it in one, or name test or reason in {ROWS}"
    if PAGE not in tree.files or tree.text(PAGE) != page(tree):
        yield f"{PAGE}: not what the tests say; run tests/lint/lint_rows.py --write"


IDS = "| S0-001 | F | Select | one |\n| S0-002 | F | Schedule | two |\n| S0-003 | N | Parallel | three |\n"
CITING = "// S0-001 to S0-002\nvoid selects()\n"
CLEAN = {
    "docs/ids.md": IDS,
    ROWS: "# a comment\nS0-003  core/tst_a.cpp selects\n",
    "tests/core/tst_a.cpp": CITING,
}
CLEAN[PAGE] = HEAD + ("| row | what | proved by |\n|---|---|---|\n"
                      "| S0-001 | Select | `core/tst_a.cpp` selects |\n| S0-002 | Schedule | `core/tst_a.cpp` selects |\n"
                      "| S0-003 | Parallel | `core/tst_a.cpp` selects |\n")
FAULTS = [
    ("no test proves it", {ROWS: "# nothing\n"}),
    ("no such row", {ROWS: "S0-003  - team\nS0-099  - team\n"}),
    ("no such test", {ROWS: "S0-003  core/tst_a.cpp gone\n"}),
    ("out of date", {ROWS: "S0-003  - team\nS0-001  - team\n"}),
    ("neither a test", {ROWS: "S0-003\n"}),
    ("not what the tests say", {PAGE: "old\n"}),
]

if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        root = pathlib.Path(__file__).resolve().parents[2]
        (root / PAGE).write_text(page(house.Tree(root)), encoding="utf-8")
        sys.exit(0)
    sys.exit(house.main(lint, CLEAN, FAULTS))
