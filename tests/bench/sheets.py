# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a row that somebody adds to a spreadsheet to its call, and how often the spreadsheet is written for many calls."""

import json
import statistics
import subprocess
import threading
import time
import urllib.request

import leadsfile
from dialling import INSTANT, MOST_LINES
from program import PATIENCE, PracticeLine, Sandbox

SECRETS = {"CALLBOARD_PASSPHRASE": "a passphrase for measures"}
SPREADSHEET = "1FakeSpreadsheetId00000000000000000000000000"
HEADINGS = ["lead_uuid", "number", "name", "call_status", "call_outcome", "called_at", "call_attempts", "last_checkup_date"]
STATUS = HEADINGS.index("call_status")
LOOK = 1  # minutes between two looks at the sheet, the least
SWEEP = 5  # minutes between two runs of a check-up rule, the least
QUOTA = 60  # writes in a minute by user
AT_ONCE = 100  # calls a second


class FakeSheets:
    """Google's services on the loopback, a process of its own that is built with the tests."""

    def __init__(self, program):
        tool = program.parents[1] / "tests/support/fakesheets"
        if not tool.is_file():
            raise RuntimeError(f"there is no {tool}")
        self.child = subprocess.Popen([str(tool)], stdout=subprocess.PIPE, text=True)
        self.address = self.child.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.communicate()

    def control(self, what, body=None):
        data = json.dumps(body).encode() if body is not None else None
        with urllib.request.urlopen(urllib.request.Request(f"{self.address}/control/{what}", data=data)) as answer:
            return answer.read()

    def state(self, **body):
        return json.loads(self.control("state", body or None))

    def link(self, sandbox):
        key = sandbox.folder / "key.json"
        key.write_bytes(self.control("key"))
        sandbox.document("sheets", "link", f"https://docs.google.com/spreadsheets/d/{SPREADSHEET}/edit", "--credentials", key,
                         "--base-url", self.address)


def row(index):
    return ["", f"+91{leadsfile.FIRST_NUMBER + index}", leadsfile.GIVEN[index % len(leadsfile.GIVEN)], "pending", "", "", "",
            "2024-01-01"]


def start_engine(sandbox):
    ready = sandbox.folder / "ready"
    engine = sandbox.start("run", "--quiet", "--ready-file", ready)
    threading.Thread(target=engine.stdout.read, daemon=True).start()  # so that it never waits for a reader
    until(engine, ready.exists, PATIENCE, "the engine to be ready")
    return engine


def until(engine, condition, patience, what):
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline or engine.poll() is not None:
            raise RuntimeError(f"waited in vain for {what}")
        time.sleep(0.2)


def called(line):
    """When each number's first call was asked for, by the practice line's book."""
    first = {}
    for call in line.calls() if line.book.exists() else []:
        number = call["number"]
        first[number] = min(call["createdAt"], first.get(number, call["createdAt"]))
    return first


def add_row(fake, index):
    """The number, and when it stood in the sheet."""
    fresh = row(index)
    fake.state(rows=[*fake.state()["rows"], fresh])
    return fresh[1], time.time() * 1000


def waits(engine, line, added, patience):
    until(engine, lambda: added.keys() <= called(line).keys(), patience, "the calls of all rows")
    at = called(line)
    return [(at[number] - since) / 1000 for number, since in added.items()]


def measure_row(program, rows, apart):
    """Rows that come \\a apart seconds after one another: by themselves at the shortest periods there are, and on demand."""
    with FakeSheets(program) as fake, Sandbox(program, **SECRETS) as sandbox:
        sandbox.document("leads")
        fake.state(rows=[HEADINGS])
        line = PracticeLine(sandbox, INSTANT, MOST_LINES, book=True)
        fake.link(sandbox)
        sandbox.document("settings", "house.hours", "00:00-24:00")
        rule = sandbox.document("rules", "add", "check-up", "--date-column", HEADINGS[-1], "--threshold", 1, "--sweep",
                                f"{SWEEP}m", "--again", "--no-spread", "--hours", "00:00-24:00", "--account", line.ACCOUNT,
                                "--interval", 1)["id"]
        sandbox.document("settings", "sheets.every_minutes", 0)
        engine = start_engine(sandbox)
        asked = []
        for index in range(rows):
            added = dict([add_row(fake, index)])
            sandbox.document("sheets", "pull")
            sandbox.document("rules", "run", rule)
            asked += waits(engine, line, added, PATIENCE)
        alone = {}
        if apart:
            sandbox.document("settings", "sheets.every_minutes", LOOK)
            sandbox.document("rules", "start", rule)
            for index in range(rows, 2 * rows):
                number, at = add_row(fake, index)
                alone[number] = at
                time.sleep(apart)
            alone = waits(engine, line, alone, 2 * (LOOK + SWEEP) * 60)
        sandbox.end(engine)
        line.stop()
    return {"rows": rows, "asked_seconds": asked, "alone_seconds": list(alone)}


def row_table(result):
    lines = [f"## From a row added to a sheet to its call ({result['rows']} rows)", "", "| How | Median | Least | Worst |",
             "|---|---|---|---|"]
    for key, name in (("asked_seconds", "asked for: `sheets pull`, then `rules run`"),
                      ("alone_seconds", f"by itself: a look every {LOOK} min, a check-up rule every {SWEEP} min")):
        if result[key]:
            lines.append(f"| {name} | {statistics.median(result[key]):.1f} s | {min(result[key]):.1f} s | "
                         f"{max(result[key]):.1f} s |")
    return lines + ["", "The sheet is looked at every 5 min and a check-up rule every hour unless somebody sets them shorter; "
                    "these are the shortest. By itself a row waits for the next look and then for the next run, which are the "
                    "figures' whole length."]


def write_all(program, calls, parallel, pacing):
    """\\a calls leads of a sheet are called, \\a parallel every second, while the engine keeps it in step."""
    with FakeSheets(program) as fake, Sandbox(program, **SECRETS) as sandbox:
        sandbox.document("leads")
        fake.state(rows=[HEADINGS, *map(row, range(calls))])
        line = PracticeLine(sandbox, INSTANT, MOST_LINES)
        fake.link(sandbox)
        sandbox.document("settings", "sheets.every_minutes", LOOK)
        sandbox.document("sheets", "pull")
        keys = fake.state()["writes"]
        sandbox.document("schedule", "--all", "--start", "now", "--parallel", parallel, "--interval", 1, "--pacing", pacing,
                         "--preset", "no-retry", "--account", line.ACCOUNT)
        began = time.monotonic()
        engine = start_engine(sandbox)
        told = []  # when, and the writes by then

        def is_written():
            state = fake.state()
            told.append((time.monotonic() - began, state["writes"] - keys, state["reads"]))
            return all(each[STATUS] == "completed" for each in state["rows"][1:])

        until(engine, is_written, 2 * PATIENCE + calls / parallel, "all results in the sheet")
        sandbox.end(engine)
        line.stop()
        first, last = sandbox.rows("select min(intent_at), max(ended_at) from attempt")[0]
    worst = max(after[1] - before[1] for number, before in enumerate(told) for after in told[number:]
                if after[0] - before[0] < 60)
    return {"calls": calls, "parallel": parallel, "writes_of_keys": keys, "writes": told[-1][1],
            "reads": told[-1][2], "most_writes_in_a_minute": worst, "calling_seconds": (last - first) / 1000,
            "seconds": told[-1][0]}


def measure_writes(program, calls, slow):
    """As fast as may be, and \\a slow seconds long."""
    share = max(1, round(calls / slow))
    return [write_all(program, calls, AT_ONCE, "capped"), write_all(program, calls, share, "grid")]


def writes_table(result):
    lines = [f"## Writes to the sheet for {result[0]['calls']:,} calls", "",
             "| Due of a second | Calling took | Writes of keys | Writes of results | Most in a minute | All written after |",
             "|---|---|---|---|---|---|"]
    for each in result:
        lines.append(f"| {each['parallel']} | {each['calling_seconds']:.0f} s | {each['writes_of_keys']} | {each['writes']} | "
                     f"{each['most_writes_in_a_minute']} of {QUOTA} | {each['seconds']:.0f} s |")
    return lines + ["", "A write is one `batchUpdate`. Keys are written once, when the rows come in; results while the calls "
                    "are made, everything that waits at a time together; a long list takes several requests."]
