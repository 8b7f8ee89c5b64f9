# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows a second of an import and of the same one again, with sqlite3 reading the file beside it in the same round."""

import json
import statistics

import leadsfile
from program import Sandbox, Use

PLAIN = "plain table"
UNIQUE = "table with a unique index"
OURS = "callboard import"
AGAIN = "the same import again"


def sqlite(sandbox, file, name, unique):
    """The whole process, as with ours: a new database, one .import, the end."""
    columns = ", ".join(f"{column} text" for column in leadsfile.HEADER)
    commands = [f"create table lead ({columns});"]
    if unique:
        commands.append("create unique index lead_number on lead (number);")
    commands.append(f".import --csv --skip 1 {file.name} lead")
    # What the index turns away is told on standard error, a line each; that is part of its work.
    return Use(["sqlite3", f"{name}.db", *commands], sandbox.environment(), sandbox.folder)


def told(use):
    document = json.loads(use.out)
    return document["read"], document["imported"], document["duplicates"], document["rejected"]


def ours(program, file, expected):
    """The first import into a new profile, the same file again, and the bytes of the profile after both."""
    with Sandbox(program) as sandbox:
        first = sandbox.use("import", file)
        wanted = (expected.read, expected.imported, expected.duplicates, expected.rejected)
        if told(first) != wanted:
            raise RuntimeError(f"read, imported, duplicates, rejected: {told(first)}, should be {wanted}")
        again = sandbox.use("import", file)
        wanted = (expected.read, 0, expected.imported + expected.duplicates, expected.rejected)
        if told(again) != wanted:
            raise RuntimeError(f"again: read, imported, duplicates, rejected: {told(again)}, should be {wanted}")
        size = sum(path.stat().st_size for path in sandbox.profile.rglob("*") if path.is_file())
        return first, again, size


def measure(program, rows, rounds):
    names = (OURS, AGAIN, PLAIN, UNIQUE)
    uses = {name: [] for name in names}
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "leads.csv"
        expected = leadsfile.write(file, rows)
        for number in range(rounds):
            uses[PLAIN].append(sqlite(sandbox, file, f"plain{number}", False))
            uses[UNIQUE].append(sqlite(sandbox, file, f"unique{number}", True))
            first, again, profile_bytes = ours(program, file, expected)
            uses[OURS].append(first)
            uses[AGAIN].append(again)
        file_bytes = file.stat().st_size
    seconds = {name: [use.wall for use in uses[name]] for name in names}
    return {
        "rows": rows, "rounds": rounds, "file_bytes": file_bytes, "profile_bytes": profile_bytes, "seconds": seconds,
        "cpu_seconds": {name: [use.cpu for use in uses[name]] for name in names},
        "peak_bytes": {name: max(use.peak_bytes for use in uses[name]) for name in names},
        "rows_per_second": {name: rows / statistics.median(values) for name, values in seconds.items()},
        "ratio_to_plain": ratio(seconds, OURS, PLAIN), "ratio_to_unique": ratio(seconds, OURS, UNIQUE),
        "ratio_again": ratio(seconds, AGAIN, OURS),
    }


def ratio(seconds, one, other):
    """The median over the rounds: what runs at the same time has the same neighbours."""
    return statistics.median(a / b for a, b in zip(seconds[one], seconds[other]))


def table(result):
    lines = [f"## Import of {result['rows']:,} rows ({result['file_bytes'] / 1e6:.1f} MB, {result['rounds']} rounds)", "",
             "| What reads the file | Rows a second (median) | Wall s (median) | Wall s (least to most) | Processor s | Peak MiB |",
             "|---|---|---|---|---|---|"]
    for name, walls in result["seconds"].items():
        cpu = statistics.median(result["cpu_seconds"][name])
        lines.append(f"| {name} | {result['rows_per_second'][name]:,.0f} | {statistics.median(walls):.2f} | "
                     f"{min(walls):.2f} to {max(walls):.2f} | {cpu:.2f} | {result['peak_bytes'][name] / 2**20:.0f} |")
    lines += ["", f"Of the same round, an import takes {result['ratio_to_plain']:.1f} times as long as the plain table and "
              f"{result['ratio_to_unique']:.1f} times as long as the one with a unique index (medians); "
              f"again, {result['ratio_again']:.2f} times as long as the first time. Whole processes from "
              "start to end; ours checks, encrypts and indexes each number and writes "
              f"{result['profile_bytes'] / 1e6:.0f} MB."]
    return lines
