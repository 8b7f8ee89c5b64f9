# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A short campaign on the practice line, and a machine under it that fails when it is told to (filefaults.cpp)."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "cli"), str(HERE.parent / "kill")]

from headless import PATIENCE, Answer, HeadlessTest  # noqa: E402

SHIM = os.environ.get("FILEFAULTS", "filefaults.so")
SEED = int(os.environ.get("CALLBOARD_SEED", "20261121"))
THOROUGH = os.environ.get("CALLBOARD_THOROUGH") == "1"
TIMING = {"settle": 1, "listing_gap": 0.3, "send_by": 1, "create_deadline": 1, "poll_ringing": 0.2,
          "poll_talking": 0.2}
REACHED = {"completed", "missed", "failed"}
FINAL = {"ended", "not_placed"}


class FaultTest(HeadlessTest):
    """One practice line for the whole test, whose calls take a moment; profiles on it come and go."""

    def setUp(self):
        super().setUp()
        print(f"seed {SEED}", flush=True)
        self.counts = self.folder / "counts.json"
        self.log = self.folder / "steps"
        self.imported = 0

    def start_line(self, **script):
        file = self.folder / "script.json"
        file.write_text(json.dumps({"seed": SEED % 1000, "speed": 1000, "outcomes": {"completed": 80, "busy": 20}} | script))
        self.line = self.start("practice", "--script", file, "--counts", self.counts)
        address = self.line.stdout.readline().strip()
        self.assertRegex(address, r"^http://127\.0\.0\.1:\d+$", self.line)
        return address

    def use_line(self, address, *settings, **timing):
        """A profile whose one account is that line."""
        for key, value in (TIMING | timing).items():
            self.done("settings", f"dialling.{key}", value, "--test-timing")
        self.done("account", "add", "Wire", "--provider", "practice", "--base-url", address,
                  "--set", "agent=00000000-0000-4000-8000-0000000000a1",
                  "--set", "number=00000000-0000-4000-8000-0000000000b1",
                  *(word for setting in settings for word in ("--set", setting)))

    def schedule(self, count, *words):
        """A campaign of people who are in no other."""
        first = self.imported
        self.imported += count
        people = self.folder / "people.csv"
        people.write_text("number,name\n" + "".join(f"+9198{10000000 + n},Lead {n}\n"
                                                    for n in range(first, self.imported)))
        self.assertEqual(self.done("import", people)["imported"], count)
        uuids = self.folder / "uuids"
        leads = self.done("leads", "--where", "status=pending", "--limit", count)["leads"]
        uuids.write_text("".join(lead["lead_uuid"] + "\n" for lead in leads))
        made = self.done("schedule", "--uuids", uuids, "--account", "Wire", "--start", "now", "--interval", 1,
                         "--preset", "no-retry", *words)
        return made["campaign_id"]

    def shim(self, **orders):
        """The environment of a process whose files do as they are told."""
        self.log.unlink(missing_ok=True)
        told = {f"CALLBOARD_FAULTS_{name.upper()}": str(value) for name, value in orders.items()}
        return {"LD_PRELOAD": SHIM, "CALLBOARD_FAULTS_UNDER": str(self.profile),
                "CALLBOARD_FAULTS_LOG": str(self.log)} | told

    def steps(self):
        """What the shim noted, each line as its words."""
        return [line.split() for line in self.log.read_text().splitlines()] if self.log.exists() else []

    def counted_steps(self):
        return [words for words in self.steps() if words[0].isdigit()]

    def run_engine(self, environment=None):
        """One life of the engine, until it is idle or killed."""
        child = self.start("run", "--until-idle", "1", "--json", environment=environment)
        out, err = child.communicate(timeout=PATIENCE)
        answer = Answer(child, out, err)
        self.assertIn(answer.status, (0, -signal.SIGKILL), answer)
        return answer

    def query(self, sql, *values, database=None):
        file = pathlib.Path(database or self.profile / "callboard.db")
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as opened:
            return opened.execute(sql, values).fetchall()

    def assert_sound(self):
        """I9: whole, and every row points at one that is there."""
        self.assertEqual(self.query("pragma integrity_check"), [("ok",)])
        self.assertEqual(self.query("pragma foreign_key_check"), [])

    def calls_by_number(self):
        self.counts.unlink(missing_ok=True)
        self.line.send_signal(signal.SIGUSR1)
        self.until(self.counts.exists, "the counts")
        return json.loads(self.counts.read_text())["calls"]

    def assert_everybody_called_once(self, before=None):
        """I1 and I2 for all leads of the profile; \\a before is what the line had counted when it was new."""
        calls = self.calls_by_number()
        leads = self.done("leads", "--limit", 1000)["leads"]
        since = {lead["number"]: calls.get(lead["number"], 0) - (before or {}).get(lead["number"], 0) for lead in leads}
        self.assertEqual({number: count for number, count in since.items() if count != 1}, {}, "not called once")
        self.assertEqual([lead for lead in leads if lead["call_status"] not in REACHED], [], "lost")
        attempts = self.done("attempts")["attempts"]
        self.assertEqual([attempt for attempt in attempts if attempt["state"] not in FINAL], [])
        self.assertEqual(self.query("select count(*) from slot where attempt_id is not null"), [(0,)], "a line leaked")
        return attempts

    def copy_profile(self, name):
        copy = self.folder / name
        shutil.copytree(self.profile, copy)
        return copy


def sampled(steps, count):
    """All of them when thorough, else that many at even distances."""
    if THOROUGH or len(steps) <= count:
        return list(steps)
    if count == 1:
        return [steps[len(steps) // 2]]
    return [steps[round(i * (len(steps) - 1) / (count - 1))] for i in range(count)]


UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
