# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All leads in one campaign, its list and its end, beside sqlite3 that writes as many bare rows."""

import json
import shutil
import statistics

import leadsfile
from program import Sandbox, Use

SCHEDULE = "callboard schedule --all"
LIST = "callboard campaigns ID"
CANCEL = "callboard cancel"
BARE = "sqlite3, insert … select of as many bare rows"


def bare_rows(sandbox, file, leads):
    """Into a copy, as durable as ours; without the copying."""
    use = Use(["sqlite3", str(file), "pragma journal_mode = wal;", "pragma synchronous = full;",
               "create table bare (campaign integer, position integer, lead integer);",
               "insert into bare select 1, row_number() over (), id from lead;", "select count(*) from bare;"],
              sandbox.environment())
    if use.status != 0 or int(use.out.split()[-1]) != leads:
        raise RuntimeError(f"sqlite3 ended with {use.status}: {use.out} {use.err}")
    return use


def measure(program, leads, rounds):
    seconds = {name: [] for name in (SCHEDULE, LIST, CANCEL, BARE)}
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "leads.csv"
        leadsfile.write(file, leads)
        imported = sandbox.document("import", file)["imported"]
        for number in range(rounds):
            copy = sandbox.folder / f"bare{number}.db"
            shutil.copy(sandbox.profile / "callboard.db", copy)
            seconds[BARE].append(bare_rows(sandbox, copy, imported).wall)
            copy.unlink()
            seconds[SCHEDULE].append(sandbox.use("schedule", "--all", "--start", "+2d", "--parallel", 10).wall)
            campaign = max(each["campaign_id"] for each in sandbox.document("campaigns")["campaigns"])
            seconds[LIST].append(sandbox.use("campaigns", campaign).wall)
            cancel = sandbox.use("cancel", "--campaign", campaign)
            if json.loads(cancel.out)["cancelled_leads"] != imported:
                raise RuntimeError(f"not all of {imported} leads were cancelled: {cancel.out}")
            seconds[CANCEL].append(cancel.wall)
    return {"leads": imported, "rounds": rounds, "seconds": seconds,
            "ratio": statistics.median(a / b for a, b in zip(seconds[SCHEDULE], seconds[BARE]))}


def table(result):
    lines = [f"## A campaign of {result['leads']:,} leads ({result['rounds']} rounds)", "",
             "| Whole process | Wall s (median) | Wall s (least to most) |", "|---|---|---|"]
    lines += [f"| {name} | {statistics.median(each):.2f} | {min(each):.2f} to {max(each):.2f} |"
              for name, each in result["seconds"].items()]
    return lines + ["", f"Scheduling takes {result['ratio']:.1f} times as long as the bare rows of the same round (median): "
                    "each lead's place is found by position, by lead, by state and by its turn, and the engine never waits "
                    "for more than a chunk of them."]
