#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what ctest ran, function by function, from its JUnit files, and says the failures and skips by name.

    tally.py COUNTS REPORT.xml...

A Qt Test program counts by its own totals, without initTestCase and cleanupTestCase; any other test counts once. A
program that its totals call good but ctest does not (a crash at the end, a leak, a timeout) is one failure more. Writes
"PASSED FAILED SKIPPED" to the file COUNTS."""

import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)
SKIP = re.compile(r"^SKIP +: (.+?)\s*$", re.MULTILINE)
FAIL = re.compile(r"^(?:FAIL!|XPASS) +: (.+?)\s*$", re.MULTILINE)


def count_case(name, status, reason, output):
    """(passed, failed, skipped, lines to print) of one ctest test."""
    lines = []
    totals = TOTALS.findall(output)
    if not totals:
        if status == "run":
            return 1, 0, 0, lines
        if status == "disabled" or (status == "notrun" and reason.startswith("SKIP_")):
            return 0, 0, 1, [f"skipped: {name}"]
        return 0, 1, 0, [f"FAILED: {name}" + (f": {reason}" if reason else "")]
    passed = sum(int(t[0]) for t in totals)
    failed = sum(int(t[1]) for t in totals)
    skipped = sum(int(t[2]) for t in totals)
    passed = max(0, passed - 2 * len(totals))
    lines += [f"skipped: {name}: {what}" for what in SKIP.findall(output)]
    lines += [f"FAILED: {name}: {what}" for what in FAIL.findall(output)]
    if status == "fail" and failed == 0:
        failed = 1
        lines.append(f"FAILED: {name}: its functions passed, the program did not (crash, leak or time)")
    return passed, failed, skipped, lines


def count_report(path):
    counts = [0, 0, 0]
    lines = []
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        output = case.findtext("system-out") or ""
        skipped = case.find("skipped")
        reason = skipped.get("message") if skipped is not None else ""
        *numbers, said = count_case(case.get("name"), case.get("status"), reason or "", output)
        counts = [a + b for a, b in zip(counts, numbers)]
        lines += said
    return counts, lines


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    counts = [0, 0, 0]
    for path in sys.argv[2:]:
        try:
            numbers, lines = count_report(path)
        except (OSError, ElementTree.ParseError) as error:
            numbers, lines = [0, 1, 0], [f"FAILED: no report of the tests: {error}"]
        counts = [a + b for a, b in zip(counts, numbers)]
        for line in lines:
            print(f"   {line}")
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(" ".join(str(n) for n in counts) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
