#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not stand in the project's texts: notes of unfinished work, fixed waits in tests, paths of one machine."""

import re
import sys

import house

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|\bnot (?:yet )?implemented\b")
FIXED_WAIT = re.compile(r"\b(?:qWait|qSleep|msleep|usleep|sleep_for|sleep_until)\s*\(|\bQThread::sleep\s*\(")
# The home of "operator" is an example, for tests of what a log may say.
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home(?!/operator/))/|/tmp/build-|\.\./shared/")
SOURCES = (".h", ".cpp", ".py", ".sh", ".sql", ".cmake", ".txt", ".md", ".json", ".in", ".yml", ".xml", ".desktop", ".qrc")

# Documents of others, kept as they came, and this lint.
LEFT_ALONE = ("tests/data/", "tests/fuzz/corpus/", "resources/providers/", "tests/lint/lint_texts.py", "LICENSE")


def is_text(path):
    name = path.rsplit("/", 1)[-1]
    return path.endswith(SOURCES) or "." not in name.lstrip(".")


def find(tree, path, pattern, reason):
    text = tree.text(path)
    for match in pattern.finditer(text):
        yield f"{path}:{house.line_of(text, match.start())}: {match.group(0).strip()}: {reason}"


def lint(tree):
    for path in tree.files:
        if path.startswith(LEFT_ALONE) or not is_text(path):
            continue
        yield from find(tree, path, ONE_MACHINE, "a path of one machine")
        if not path.startswith("docs/"):
            yield from find(tree, path, UNFINISHED, "unfinished work is finished or written into an issue")
        if path.startswith("tests/") and path.endswith((".h", ".cpp")) and not path.startswith("tests/e2e/rig/"):
            yield from find(tree, path, FIXED_WAIT, "a test waits for a condition, never for a time")


CLEAN = {
    "core/base/clock.h": "// what is to do stands in an issue\n",
    "tests/core/tst_clock.cpp": 'QTRY_COMPARE(a, b); QString path = "/nowhere/homely";\n',
    "docs/page.md": "$HOME/.local/share\n",
    "tests/core/tst_log.cpp": 'row("file /home/operator/leads.csv cannot be read");\n',
}
FAULTS = [
    ("TODO", {"core/base/bad.cpp": "// TODO: finish\n"}),
    ("FIXME", {"packaging/bad": "#!/bin/sh\n# FIXME\n"}),
    ("not implemented", {"ui/bad.cpp": 'tr("This is not implemented.");\n'}),
    ("qWait", {"tests/core/tst_bad.cpp": "QTest::qWait(100);\n"}),
    ("sleep_for", {"tests/support/bad.h": "std::this_thread::sleep_for(1s);\n"}),
    ("one machine", {"docs/bad.md": "see /home/somebody/notes\n"}),
    ("one machine", {"tests/core/tst_bad.cpp": 'QFile file("/root/a.csv");\n'}),
]

if __name__ == "__main__":
    sys.exit(house.main(lint, CLEAN, FAULTS))
