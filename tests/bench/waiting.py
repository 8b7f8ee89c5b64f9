# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a write of the engine waits for its turn while leads are imported."""

import leadsfile
from program import Sandbox, told_by

GOAL_MS = 50
INSIDE = "an import in the same process"
BESIDE = "an import by another process"


def waits(program, rows, *words):
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "leads.csv"
        leadsfile.write(file, rows)
        return told_by(program, "waitmeasure", sandbox.profile, file, *words, environment=sandbox.environment())


def measure(program, rows):
    return {"rows": rows, INSIDE: waits(program, rows), BESIDE: waits(program, rows, program)}


def table(result):
    lines = [f"## Waiting for an import of {result['rows']:,} rows", "",
             "| Beside | Writes | Median ms | 99 in a hundred ms | Worst ms |", "|---|---|---|---|---|"]
    for name in (INSIDE, BESIDE):
        one = result[name]
        lines.append(f"| {name} | {one['writes']:,} | {one['median_ms']:.1f} | {one['p99_ms']:.1f} | {one['worst_ms']:.1f} |")
    return lines + ["", f"An empty transaction falls due every 10 ms; from then to its end.  {GOAL_MS} ms are the goal."]
