# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of leads with a whole profile in it, beside Qt's own model of a table on the same file."""

import statistics

import leadsfile
from program import Sandbox, told_by

ROWS = [
    ("First rows can be read", "open_ms", "open_ms"),
    ("All rows are known", "open_whole_ms", "whole_ms"),
    ("The end can be read, once all rows are known", "end_ms", None),
    ("A page anywhere can be read (median)", "page_median_ms", None),
    ("A page anywhere can be read (99 of 100)", "page_p99_ms", None),
    ("All are ticked and counted", "tick_all_ms", None),
    ("By name: first rows", "name_order_ms", "name_order_ms"),
    ("By name, last first: first rows", "last_name_order_ms", None),
    ("By partner: first rows", "partner_order_ms", None),
    ("Part of a name that many bear: first rows", "part_of_many_ms", None),
    ("Part of a name that many bear: all rows", "part_of_many_whole_ms", "part_of_many_whole_ms"),
    ("Part of a text that few hold: first rows", "part_of_few_ms", None),
    ("Memory, MiB", "memory_mib", "memory_mib"),
]


def measure(program, leads, rounds):
    found = []
    with Sandbox(program, QT_QPA_PLATFORM="offscreen", QT_NO_GLIB="1") as sandbox:
        file = sandbox.folder / "leads.csv"
        leadsfile.write(file, leads)
        sandbox.document("import", file)
        for _ in range(rounds):
            told = told_by(program, "tablemeasure", sandbox.profile, environment=sandbox.environment())
            late = [name for name, value in told["ours"].items() if value < 0]
            if late:
                raise RuntimeError(f"these never came: {late}")
            found.append(told)
    return found


def median(result, side, name):
    if name is None:
        return "–"
    return f"{statistics.median(each[side][name] for each in result):,.1f}"


def table(result):
    rows = result[0]["ours"]["open_rows"]
    lines = [f"## The table of leads ({rows:,} of them, {len(result)} rounds)", "",
             "| ms, medians of the rounds | callboard | QSqlTableModel |", "|---|---|---|"]
    lines += [f"| {text} | {median(result, 'ours', ours)} | {median(result, 'peer', peer)} |" for text, ours, peer in ROWS]
    return lines + ["", "Offscreen, 1100 x 700, from the call until each row in sight has its texts. Qt's model is timed without a view: "
                    "its first 255 rows, all rows fetched, and each row that matches. Memory is what each side took in addition, "
                    "with all rows known."]
