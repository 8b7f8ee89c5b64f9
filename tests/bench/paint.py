# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the process to the console's first picture, on a virtual screen; DB Browser for SQLite beside it, which
opens a plain table of the same leads, where it is installed."""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

import leadsfile
from program import PATIENCE, Sandbox, Use

HERE = pathlib.Path(__file__).resolve().parent
DESKTOP = HERE.parent / "e2e/rig/desktop"
FIRST = "first start, new profile, files dropped from memory"
AGAIN = "new profile, files in memory"
FULL = "{:,} leads, files in memory"
BROWSER = "DB Browser for SQLite, {:,} plain rows of the same"


def forget_files(program):
    """Asks the kernel to drop the program and its libraries; what another process has mapped stays."""
    listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    for path in {str(program), *re.findall(r"(/\S+) \(0x", listed)}:
        file = os.open(path, os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)


def one(title, *command):
    words = [DESKTOP, "--no-a11y", "--no-notify", "--keyring", "--timeout", str(PATIENCE), "--", sys.executable,
             HERE / "paintwatch.py", title, *command]
    answer = subprocess.run(list(map(str, words)), capture_output=True, text=True, timeout=PATIENCE)
    if answer.returncode != 0:
        raise RuntimeError(f"no picture came: {answer.stdout} {answer.stderr}")
    return json.loads(answer.stdout.splitlines()[-1])


def plain_table(sandbox, file):
    """A database of one table, as sqlite3 makes it of the file."""
    made = Use(["sqlite3", "plain.db", ".mode csv", f".import {file} lead"], sandbox.environment(), sandbox.folder)
    if made.status != 0:
        raise RuntimeError(f"sqlite3 ended with {made.status}: {made.err}")
    return sandbox.folder / "plain.db"


def measure(program, leads, rounds):
    full, browser = FULL.format(leads), BROWSER.format(leads)
    found = {FIRST: [], AGAIN: [], full: []}
    with Sandbox(program) as sandbox:
        file = sandbox.folder / "leads.csv"
        leadsfile.write(file, leads)
        sandbox.document("import", file)
        plain = plain_table(sandbox, file) if shutil.which("sqlitebrowser") else None
        for number in range(rounds):
            forget_files(program)
            found[FIRST].append(one("Callboard", program, "--profile", sandbox.folder / f"first{number}"))
            found[AGAIN].append(one("Callboard", program, "--profile", sandbox.folder / f"again{number}"))
            found[full].append(one("Callboard", program, "--profile", sandbox.profile))
            if plain:
                found.setdefault(browser, []).append(one("DB Browser", "sqlitebrowser", "--table", "lead", plain))
    return found


def is_browser(name):
    return name.startswith(BROWSER.split(",")[0])


def table(result):
    rounds = len(next(iter(result.values())))
    lines = [f"## Start of the console ({rounds} rounds)", "",
             "| Start | First picture (median) | Least to most | Picture at rest (median) | Processor s by then | MiB by then |",
             "|---|---|---|---|---|---|"]
    for name, each in result.items():
        first = [round["first_ms"] for round in each]
        rest = statistics.median(round["rest_ms"] for round in each)
        cpu = statistics.median(round["cpu_seconds"] for round in each)
        memory = statistics.median(round["memory_mib"] for round in each)
        lines.append(f"| {name} | {statistics.median(first):.0f} ms | {min(first):.0f} to {max(first):.0f} ms | "
                     f"{rest:.0f} ms | {cpu:.2f} | {memory:.0f} |")
    return lines + ["", "From before the process is started until its window holds more than one colour, read off the X server "
                    "every 4 ms (Xvfb, a window manager, a tray, a keyring, no compositor). At rest: nothing new in the watched strip "
                    "for a second. What stands first in DB Browser's window is not its rows: at rest they are there."]
