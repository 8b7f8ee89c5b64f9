# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process with a profile of its own, and what each use of it costs."""

import json
import os
import pathlib
import select
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

PATIENCE = 600
START_PATIENCE = 60
LOOK = 0.05


def resident_bytes(pid, which="VmRSS"):
    """The memory that a process has resident, by the kernel's name for it; 0 when it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(f"{which}:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def peak_bytes(pid):
    """The most memory that a process had resident so far; 0 when it is gone."""
    return resident_bytes(pid, "VmHWM")


class Use:
    """A finished process: its document, its wall clock and its processor time."""

    def __init__(self, words, environment, cwd=None, patience=PATIENCE):
        began = time.monotonic()
        child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 env=environment, cwd=cwd)
        self.finish(child, began, patience)

    def finish(self, child, began, patience):
        before = os.times()
        # The kernel tells the peak only of the largest child there ever was: of this one it is watched.
        self.peak_bytes = 0
        while True:
            self.peak_bytes = max(self.peak_bytes, peak_bytes(child.pid))
            try:
                self.out, self.err = child.communicate(timeout=min(LOOK, patience))
                break
            except subprocess.TimeoutExpired:
                if time.monotonic() - began > patience:
                    child.kill()
                    child.wait()
                    raise
        self.wall = time.monotonic() - began
        after = os.times()
        # Of the children that ended meanwhile, which is this one alone: no two are awaited at a time.
        self.cpu = (after.children_user - before.children_user) + (after.children_system - before.children_system)
        self.status = child.returncode


def told_by(program, name, *words, environment=None, patience=PATIENCE):
    """What a program of its own beside the tests prints: one JSON document."""
    tool = program.parents[1] / "tests/bench" / name
    if not tool.is_file():
        raise RuntimeError(f"there is no {tool}")
    use = Use([str(tool), *map(str, words)], environment, patience=patience)
    if use.status != 0:
        raise RuntimeError(f"{name} ended with {use.status}: {use.err}")
    return json.loads(use.out)


class Sandbox:
    """A folder with a home and a profile in it; everything is gone at the end."""

    def __init__(self, program, **environment):
        self.program = str(program)
        self.more = environment
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="callboard-bench."))
        (self.folder / "run").mkdir(mode=0o700)
        self.profile = self.folder / "profile"
        self.children = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in self.children:
            if child.poll() is None:
                child.kill()
            child.communicate()
        shutil.rmtree(self.folder)

    def environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        return kept | {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder / "run"), "TZ": "UTC",
                       "LC_ALL": "C.UTF-8"} | self.more

    def words(self, *words):
        return [self.program, "--profile", str(self.profile), *map(str, words), "--json"]

    def use(self, *words):
        use = Use(self.words(*words), self.environment())
        if use.status != 0:
            raise RuntimeError(f"callboard {words} ended with {use.status}: {use.out} {use.err}")
        return use

    def document(self, *words):
        return json.loads(self.use(*words).out)

    def start(self, *words):
        child = subprocess.Popen(self.words(*words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, env=self.environment())
        self.children.append(child)
        return child

    @staticmethod
    def end(child):
        """Ends it as an operator does; the processor time it took."""
        before = os.times()
        child.send_signal(signal.SIGTERM)
        child.communicate(timeout=PATIENCE)
        after = os.times()
        return (after.children_user - before.children_user) + (after.children_system - before.children_system)

    def rows(self, query):
        """What stands in the profile's ledger; the engine must be gone."""
        with sqlite3.connect(f"file:{self.profile / 'callboard.db'}?mode=ro", uri=True) as database:
            return database.execute(query).fetchall()


class PracticeLine:
    """A practice line in a process of its own, and the account that dials through it."""

    ACCOUNT = "Bench"

    def __init__(self, sandbox, script, lines, book=False):
        folder = sandbox.folder
        (folder / "script.json").write_text(json.dumps(script | {"lines": lines}))
        self.book = folder / "book.jsonl"
        self.counts = folder / "counts.json"
        words = ["practice", "--script", folder / "script.json", "--counts", self.counts]
        self.child = sandbox.start(*words, *(["--book", self.book] if book else []))
        if not select.select([self.child.stdout], [], [], START_PATIENCE)[0]:
            raise RuntimeError("the practice line does not tell its address")
        self.address = json.loads(self.child.stdout.readline())["address"]
        sandbox.document("account", "add", self.ACCOUNT, "--provider", "practice", "--base-url", self.address,
                         "--set", f"lines={lines}", "--set", f"agent={self.first('assistant')}",
                         "--set", f"number={self.first('phone-number')}")

    def first(self, kind):
        request = urllib.request.Request(f"{self.address}/{kind}", headers={"Authorization": "Bearer practice"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)[0]["id"]

    def stop(self):
        """Ends it; the calls by number, and the processor time it took."""
        cpu = Sandbox.end(self.child)
        return json.loads(self.counts.read_text())["calls"], cpu

    def calls(self):
        """The call book: what was asked for, and when."""
        lines = self.book.read_text(encoding="utf-8").splitlines()
        return [entry["call"] for entry in map(json.loads, lines) if "call" in entry]
