# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows a second of an import, with sqlite3 reading the same file beside it in the same round."""

import json
import statistics

import leadsfile
from program import Sandbox, Use

PLAIN = "plain table"
UNIQUE = "table with a unique index"
OURS = "callboard import"


def sqlite(sandbox, file, name, unique):
    """The whole process, as with ours: a new database, one .import, the end."""
    columns = ", ".join(f"{column} text" for column in leadsfile.HEADER)
    commands = [f"create table lead ({columns});"]
    if unique:
        commands.append("create unique index lead_number on lead (number);")
    commands.append(f".import --csv --skip 1 {file.name} lead")
    # What the index turns away is told on standard error, a line each; that is part of its work.
    return Use(["sqlite3", f"{name}.db", *commands], sandbox.environment(), sandbox.folder)


def ours(program, file, expected):
    with Sandbox(program) as sandbox:
        use = sandbox.use("import", file)
        told = json.loads(use.out)
        found = (told["read"], told["imported"], told["duplicates"], told["rejected"])
        wanted = (expected.read, expected.imported, expected.duplicates, expected.rejected)
        if found != wanted:
            raise RuntimeError(f"read, imported, duplicates, rejected: {found}, should be {wanted}")
        size = sum(path.stat().st_size for path in sandbox.profile.rglob("*") if path.is_file())
        return use, size


def measure(program, rows, rounds):
    seconds = {OURS: [], PLAIN: [], UNIQUE: []}
    cpu = {name: [] for name in seconds}
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "leads.csv"
        expected = leadsfile.write(file, rows)
        for number in range(rounds):
            uses = {OURS: None,
                    PLAIN: sqlite(sandbox, file, f"plain{number}", False),
                    UNIQUE: sqlite(sandbox, file, f"unique{number}", True)}
            uses[OURS], profile_bytes = ours(program, file, expected)
            for name, use in uses.items():
                seconds[name].append(use.wall)
                cpu[name].append(use.cpu)
        file_bytes = file.stat().st_size
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    return {
        "rows": rows, "rounds": rounds, "file_bytes": file_bytes, "profile_bytes": profile_bytes,
        "seconds": seconds, "cpu_seconds": cpu,
        "rows_per_second": {name: rows / median for name, median in medians.items()},
        "ratio_to_plain": statistics.median(a / b for a, b in zip(seconds[OURS], seconds[PLAIN])),
        "ratio_to_unique": statistics.median(a / b for a, b in zip(seconds[OURS], seconds[UNIQUE])),
    }


def table(result):
    lines = [f"## Import of {result['rows']:,} rows ({result['file_bytes'] / 1e6:.1f} MB, {result['rounds']} rounds)", "",
             "| What reads the file | Rows a second (median) | Wall s (median) | Wall s (least to most) | Processor s |",
             "|---|---|---|---|---|"]
    for name, walls in result["seconds"].items():
        cpu = statistics.median(result["cpu_seconds"][name])
        lines.append(f"| {name} | {result['rows_per_second'][name]:,.0f} | {statistics.median(walls):.2f} | "
                     f"{min(walls):.2f} to {max(walls):.2f} | {cpu:.2f} |")
    lines += ["", f"Of the same round, an import takes {result['ratio_to_plain']:.1f} times as long as the plain table and "
              f"{result['ratio_to_unique']:.1f} times as long as the one with a unique index (medians). Whole processes from "
              "start to end; ours checks, encrypts and indexes each number and writes "
              f"{result['profile_bytes'] / 1e6:.0f} MB."]
    return lines
