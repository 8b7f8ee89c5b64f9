# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clocks for the program whose hands a test moves on (handclock.cpp): a day takes seconds, and no timer is shortened."""

import contextlib
import ctypes
import datetime
import mmap
import os
import pathlib
import sqlite3
import time

from headless import PATIENCE, HeadlessTest

SHIM = os.environ.get("HANDCLOCK", "handclock.so")
SECOND = 1_000_000_000
WORKING, POLLING = 0, 1


class Thread(ctypes.Structure):
    _fields_ = [("process", ctypes.c_int32), ("doing", ctypes.c_int32), ("rounds", ctypes.c_int64)]


class Face(ctypes.Structure):
    """What the processes share, as handclock.cpp has it."""

    _fields_ = [("shift", ctypes.c_int64), ("passed", ctypes.c_int64), ("places", ctypes.c_int64),
                ("unused", ctypes.c_int64), ("threads", Thread * 510)]


class HandClock:
    """Begins at \\a begin, goes on with the true time, and further by advance()."""

    def __init__(self, file, begin):
        with open(file, "w+b") as opened:
            opened.truncate(ctypes.sizeof(Face))
            self.memory = mmap.mmap(opened.fileno(), ctypes.sizeof(Face))
        self.face = Face.from_buffer(self.memory)
        self.face.shift = int(begin.timestamp()) * SECOND - time.time_ns()
        self.zone = begin.tzinfo
        self.environment = {"LD_PRELOAD": SHIM, "CALLBOARD_CLOCK": str(file)}

    def now(self):
        nanos = time.time_ns() + self.face.shift + self.face.passed
        return datetime.datetime.fromtimestamp(nanos / SECOND, self.zone)

    def advance(self, seconds, children, patience):
        """Moves the hands on once all threads of the processes \a children wait and have seen where they stand. False
        when one of them has been at work for \a patience true seconds."""
        deadline = time.monotonic() + patience
        seen = {}
        while not self.has_everybody_seen(seen, {child.pid for child in children if child.poll() is None}):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.0005)
        self.face.passed += int(seconds * SECOND)
        return True

    def has_everybody_seen(self, seen, processes):
        """Whether nobody works and who polls has looked at the clock since the first time we asked. A process that has
        not come to waiting yet is at work."""
        waiting = set()
        has_seen = True
        for index in range(self.face.places):
            thread = self.face.threads[index]
            process = thread.process
            if process in processes:
                waiting.add(process)
                first = seen.setdefault((index, process), thread.rounds)
                doing = thread.doing
                has_seen = has_seen and doing != WORKING and (doing != POLLING or thread.rounds > first + 1)
            elif process:
                thread.process = 0  # it was killed
        return has_seen and waiting == processes


class HandClockTest(HeadlessTest):
    """The program and whatever else is started lives in a time that the test lets pass."""

    begin = None  # to be told, with its zone

    def setUp(self):
        super().setUp()
        self.assertTrue(pathlib.Path(SHIM).exists(), "HANDCLOCK names no file")
        self.clock = HandClock(self.folder / "clock", self.begin)

    def environment(self, **more):
        return super().environment(**self.clock.environment, **more)

    def advance(self, seconds):
        self.assertTrue(self.clock.advance(seconds, self.children, PATIENCE), "somebody worked without end")

    def until(self, condition, what):
        """As ever, and meanwhile time passes in steps so small that no deadline of the program minds."""
        deadline = self.clock.now() + datetime.timedelta(hours=1)
        while self.clock.now() < deadline:
            value = condition()
            if value:
                return value
            self.advance(0.5)
        self.fail(f"waited in vain for {what}")

    def query(self, sql):
        file = self.profile / "callboard.db"
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as opened:
            return opened.execute(sql).fetchall()

    def is_calling_over(self):
        return not self.query("select 1 from campaign where state in ('scheduled', 'active')")

    def pass_time(self, moment, step=60):
        """While nobody is called."""
        while (left := (moment - self.clock.now()).total_seconds()) > 0:
            self.advance(min(step, left))
