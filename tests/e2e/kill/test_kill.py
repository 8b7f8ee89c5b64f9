# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL while the engine works: no number is ever called twice and no lead is lost (F01 to F05, T-16, I1, I2,
I5)."""

import collections
import json
import os
import pathlib
import random
import signal
import sqlite3
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

from headless import PATIENCE, HeadlessTest  # noqa: E402
from wire import Wire  # noqa: E402

SEED = int(os.environ.get("CALLBOARD_SEED", "20261120"))
TIMES = 10 if os.environ.get("CALLBOARD_THOROUGH") == "1" else 1
LEADS = 60
LIVE = {"intent", "unknown", "needs_operator", "accepted", "ringing", "talking"}
FINAL = {"ended", "not_placed"}
REACHED = {"completed", "missed", "failed"}
TIMING = {"settle": 1, "listing_gap": 0.3, "send_by": 1, "create_deadline": 1, "poll_ringing": 0.2,
          "poll_talking": 0.2}


class KillTest(HeadlessTest):
    """A counting practice line that outlives every engine, and a wire on which the moments of the kills are seen."""

    def setUp(self):
        super().setUp()
        self.seed = SEED
        self.random = random.Random(SEED)
        print(f"seed {SEED}", flush=True)
        self.kills = collections.Counter()
        self.idle_kills = 0
        self.imported = 0
        self.campaigns = []
        self.engine = None
        self.aim = lambda moment, question: False
        self.aiming = threading.Lock()
        self.script = self.folder / "script.json"
        self.counts = self.folder / "counts.json"
        self.start_line()
        for key, value in TIMING.items():
            self.done("settings", f"dialling.{key}", value, "--test-timing")

    def tearDown(self):
        self.wire.close()
        super().tearDown()

    def start_line(self):
        # A call of three minutes takes about three seconds.
        self.script.write_text(json.dumps({"seed": SEED % 1000, "speed": 60,
                                           "outcomes": {"completed": 70, "no_answer": 20, "busy": 10}}))
        self.line = self.start("practice", "--script", self.script, "--counts", self.counts,
                               "--book", self.folder / "book")
        address = self.line.stdout.readline().strip()
        self.assertRegex(address, r"^http://127\.0\.0\.1:\d+$", self.line)
        self.wire = Wire(int(address.rsplit(":", 1)[1]), self.on_moment)
        self.done("account", "add", "Wire", "--provider", "practice", "--base-url", self.wire.address,
                  "--set", "agent=00000000-0000-4000-8000-0000000000a1",
                  "--set", "number=00000000-0000-4000-8000-0000000000b1")

    def schedule(self):
        """A campaign of sixty people who are in no other."""
        first = self.imported
        self.imported += LEADS
        people = self.folder / "people.csv"
        people.write_text("number,name\n" + "".join(f"+9198{10000000 + n},Lead {n}\n"
                                                    for n in range(first, self.imported)))
        self.assertEqual(self.done("import", people)["imported"], LEADS)
        uuids = self.folder / "uuids"
        pending = self.done("leads", "--where", "status=pending", "--limit", LEADS)["leads"]
        self.assertEqual(len(pending), LEADS)
        uuids.write_text("".join(lead["lead_uuid"] + "\n" for lead in pending))
        made = self.done("schedule", "--uuids", uuids, "--account", "Wire", "--start", "now", "--parallel", 4,
                         "--interval", 1, "--preset", "no-retry")
        self.campaigns.append(made["campaign_id"])

    def query(self, sql, *values):
        database = sqlite3.connect(f"file:{self.profile}/callboard.db?mode=ro", uri=True, timeout=30)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def live(self):
        marks = ",".join("?" * len(LIVE))
        return self.query(f"select count(*) from attempt where state in ({marks})", *sorted(LIVE))[0][0]

    def is_work_left(self):
        return self.query("select count(*) from campaign where state in ('scheduled', 'active')")[0][0] > 0

    def on_moment(self, moment, question):
        engine = self.engine
        if engine is None or engine.poll() is not None:
            return False
        with self.aiming:
            if not self.aim(moment, question):
                return True
            self.aim = lambda *_: False
        engine.kill()
        return False

    def live_until_killed(self, aim):
        """One life of the engine. Whether it was killed; one that found nothing to do ends by itself."""
        self.aim = aim
        with open(self.folder / "engine.log", "ab") as log:
            self.engine = self.start("run", "--until-idle", "1", "--json")
            out, err = self.engine.communicate(timeout=PATIENCE)
            log.write((out + err).encode())
        status = self.engine.returncode
        self.assertIn(status, (0, -signal.SIGKILL), err)
        return status == -signal.SIGKILL

    def run_to_the_end(self):
        while self.is_work_left():
            before = self.live()
            self.assertFalse(self.live_until_killed(lambda *_: False))
            if self.is_work_left() and self.live() == before:
                return  # what is left waits for a person

    def calls_by_number(self):
        self.counts.unlink(missing_ok=True)
        self.line.send_signal(signal.SIGUSR1)
        self.until(self.counts.exists, "the counts")
        return json.loads(self.counts.read_text())["calls"]

    def check(self):
        calls = self.calls_by_number()
        twice = {number: count for number, count in calls.items() if count > 1}
        leads = {lead["lead_uuid"]: lead for lead in self.done("leads", "--limit", self.imported)["leads"]}
        attempts = self.done("attempts")["attempts"]
        parked = {a["lead_uuid"] for a in attempts if a["state"] == "needs_operator"}
        lost = [uuid for uuid, lead in leads.items()
                if uuid not in parked and (lead["call_status"] not in REACHED or calls.get(lead["number"]) != 1)]
        print(f"seed {self.seed}: kills {dict(self.kills)}, without work in hand (not counted) {self.idle_kills}; "
              f"leads {len(leads)}, attempts {len(attempts)}, calls {sum(calls.values())}; "
              f"called twice {len(twice)}, lost {len(lost)}, waiting for a person {len(parked)}", flush=True)
        self.assertEqual(twice, {}, "somebody was called twice")
        self.assertEqual(lost, [], "somebody was lost")
        self.assertEqual(len(leads), self.imported)
        for attempt in attempts:
            # Only what was twice proved not placed may wait for a person, and then nobody was called.
            if attempt["state"] == "needs_operator":
                self.assertEqual(attempt["reason"], "not_placed_again", attempt)
                self.assertNotIn(leads[attempt["lead_uuid"]]["number"], calls)
            else:
                self.assertIn(attempt["state"], FINAL, attempt)
        placed = [attempt for attempt in attempts if attempt["provider_call_id"]]
        self.assertEqual(len(placed), sum(calls.values()), "the ledger and the line do not agree")
        slots = self.query("select count(*) from slot where scope = 'account' and attempt_id is not null")[0][0]
        self.assertEqual(slots, len(parked), "a line leaked")


class RandomMomentsTest(KillTest):
    def after_some_moments(self):
        """Kills at a moment of the wire and then some milliseconds later, so that work between moments is hit too."""
        left = [self.random.randint(1, 30)]
        delay = self.random.uniform(0, 0.04)

        def aim(moment, question):
            left[0] -= 1
            if left[0] == 0:
                engine = self.engine
                threading.Timer(delay, engine.kill).start()
            return False

        return aim

    def test_nobody_is_called_twice_or_lost_when_the_engine_is_killed_at_random_moments(self):
        began = time.monotonic()
        while self.kills["random"] < 50 * TIMES:
            if not self.is_work_left():
                self.schedule()
            killed = self.live_until_killed(self.after_some_moments())
            if killed and self.live() > 0:
                self.kills["random"] += 1
            elif killed:
                self.idle_kills += 1
        self.run_to_the_end()
        self.check()
        print(f"{time.monotonic() - began:.0f} s", flush=True)


class AimedMomentsTest(KillTest):
    """Each aim counts only when the ledger shows afterwards that the moment was met."""

    def aimed_at(self, kind, at):
        skip = [self.random.randint(0, 2) if kind == "create" else 0]
        self.met = None

        def aim(moment, question):
            if moment != at or question.kind != kind:
                return False
            skip[0] -= 1
            if skip[0] >= 0:
                return False
            self.met = question
            return True

        return aim

    def state_of_met(self):
        rows = self.query("select state from attempt where id = ?", self.met.attempt)
        return rows[0][0] if rows else None

    def kill_at(self, fault, kind, at):
        if not self.is_work_left():
            self.schedule()
        if not self.live_until_killed(self.aimed_at(kind, at)):
            return
        if kind == "listing":
            hit = self.query("select count(*) from attempt where state = 'unknown'")[0][0] > 0
        else:
            hit = self.state_of_met() == "intent"
        if hit:
            self.kills[fault] += 1
        else:
            self.idle_kills += 1

    def test_nobody_is_called_twice_or_lost_when_the_engine_is_killed_where_it_hurts(self):
        wanted = {"F02": 5 * TIMES, "F03": 5 * TIMES, "F04": 5 * TIMES, "F05": 5 * TIMES}
        began = time.monotonic()
        while any(self.kills[fault] < count for fault, count in wanted.items()):
            self.assertLess(sum(self.kills.values()) + self.idle_kills, 40 * TIMES + 40, "the aim is bad")
            lacking = [fault for fault in ("F02", "F03", "F04") if self.kills[fault] < wanted[fault]]
            fault = self.random.choice(lacking or ["F03"])
            # The request is on the wire and nobody has it / the line has it / the engine has the answer.
            self.kill_at(fault, "create", {"F02": "asked", "F03": "passed on", "F04": "answered"}[fault])
            if self.kills["F05"] < wanted["F05"]:
                self.kill_at("F05", "listing", self.random.choice(["asked", "passed on", "answered"]))
        self.run_to_the_end()
        self.check()
        print(f"{time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
