# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A spreadsheet that people change while the engine calls and keeps it in step by itself (S0-008, F60)."""

import datetime
import json
import os
import signal
import subprocess
import unittest
import urllib.request

from handclock import HandClockTest

FAKE = os.environ.get("FAKESHEETS", "fakesheets")
ADDRESS = "https://docs.google.com/spreadsheets/d/1FakeSpreadsheetId00000000000000000000000000/edit#gid=0"
HEADINGS = ["name", "call_status", "number", "lead_uuid", "city"]
PEOPLE = ["Asha", "Ravi", "Meera", "Kiran", "Leela", "Mohan"]


class RunningSheetTest(HandClockTest):
    begin = datetime.datetime(2026, 11, 23, 11, tzinfo=datetime.timezone.utc)

    def setUp(self):
        super().setUp()
        fake = subprocess.Popen([FAKE], stdout=subprocess.PIPE, text=True, env=self.environment())
        self.children.append(fake)
        self.url = fake.stdout.readline().strip()
        self.key = self.folder / "key.json"
        self.key.write_bytes(self.control("key"))

    def environment(self, **more):
        return super().environment(CALLBOARD_PASSPHRASE="a passphrase for tests", **more)

    def control(self, what, body=None):
        data = json.dumps(body).encode() if body is not None else None
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/control/{what}", data=data)) as answer:
            return answer.read()

    def grid(self):
        return json.loads(self.control("state"))["rows"]

    def rows(self):
        headings, *rows = self.grid()
        filled = (dict(zip(headings, row + [""] * len(headings))) for row in rows if any(row))
        return {row["name"]: row for row in filled}

    def leads(self):
        return {lead["name"]: lead for lead in self.done("leads")["leads"]}

    def change(self, engine, how):
        """As a person does: nothing that the engine writes meanwhile is lost, so it may not write between the two."""
        engine.send_signal(signal.SIGSTOP)
        self.control("state", {"rows": how(self.grid())})
        engine.send_signal(signal.SIGCONT)

    def call_of(self, name):
        return [attempt for attempt in self.done("attempts")["attempts"] if attempt["name"] == name]

    @staticmethod
    def sorted_moved_and_deleted(grid):
        headings, *rows = grid
        rows = [[*row[:4], "Thane" if row[0] == "Ravi" else row[4]] for row in reversed(rows) if row[0] != "Kiran"]
        rows[1:1] = [[], ["Nina", "", "+919810000020", "", "Surat"]]
        return [["notes", *headings], *(["kept", *row] if row else [] for row in rows)]

    def test_what_people_do_in_the_sheet_while_it_is_called(self):
        self.done("leads")
        self.control("state", {"rows": [HEADINGS, *([name, "", f"+9198100000{place:02}", "", "Pune"]
                                                    for place, name in enumerate(PEOPLE, 10))]})
        self.done("sheets", "link", ADDRESS, "--credentials", self.key, "--base-url", self.url)
        engine = self.start_engine()
        self.pass_time(self.begin + datetime.timedelta(minutes=6), step=5)
        self.assertEqual(sorted(self.leads()), sorted(PEOPLE))
        self.assertEqual({name: row["lead_uuid"] for name, row in self.rows().items()},
                         {name: lead["lead_uuid"] for name, lead in self.leads().items()})

        self.done("schedule", "--all", "--start", "now", "--parallel", 1, "--interval", 1, "--preset", "no-retry")
        self.until(lambda: self.rows()["Asha"]["call_status"] in ("completed", "missed", "failed"), "the first result")
        self.change(engine, self.sorted_moved_and_deleted)
        self.until(self.is_calling_over, "the end of the calls")
        self.pass_time(self.clock.now() + datetime.timedelta(minutes=7), step=5)

        leads, rows = self.leads(), self.rows()
        self.assertEqual(sorted(leads), sorted([*PEOPLE, "Nina"]))
        self.assertEqual(sorted(rows), sorted({*PEOPLE, "Nina"} - {"Kiran"}))
        for name, row in rows.items():
            self.assertEqual((row["lead_uuid"], row["call_status"], row["city"], row["notes"]),
                             (leads[name]["lead_uuid"], leads[name]["call_status"], leads[name]["attributes"]["city"],
                              "kept"), name)
        self.assertEqual(leads["Ravi"]["attributes"]["city"], "Thane")
        self.assertEqual({name: len(self.call_of(name)) for name in leads}, {name: 1 for name in PEOPLE} | {"Nina": 0})
        status = self.done("sheets", "status")
        self.assertEqual((status["rows"], status["gone"], status["queued"], status["conflicts"], status["stopped"]),
                         (7, 1, 0, 0, None))
        self.assertEqual(self.stop(engine).status, 0)


if __name__ == "__main__":
    unittest.main()
