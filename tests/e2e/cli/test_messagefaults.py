#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""WhatsApp messages whose answers are lost (F69), and names that mean harm on their way to one (F59), against the fake
service."""

import csv
import signal
import unittest

from headless import HeadlessTest

from fakegraph import FakeGraph  # beside the other fakes; headless knows where

SECRETS = {"CALLBOARD_PASSPHRASE": "a passphrase for tests", "PROVIDER_KEY": "a token"}
PEOPLE = 3

HARMFUL = {
    "a formula": '=HYPERLINK("http://evil.example","x")',
    "a formula by its sign": "+cmd|' /C calc'!A0",
    "a line break": "Asha\r\nRao",
    "right to left": "\u202eاسم\u202c",
    "an emoji": "Asha \U0001f469\u200d\U0001f393",
    "SQL": "Robert'); DROP TABLE lead;--",
    "HTML": '<b onclick="x()">Asha</b>',
    "template braces": "{{number}} {number} {name}",
    "JSON": '"},"to":"911',
    "a terminal's command": "Asha\x1b[31m",
    "much": "न" * 10_000,
}


class MessageFaultsTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.graph = FakeGraph()

    def tearDown(self):
        super().tearDown()
        self.graph.close()

    def environment(self, **more):
        return super().environment(**(SECRETS | more))

    def add_people(self, names):
        self.people = self.folder / "people.csv"
        with open(self.people, "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["number", "name"])
            out.writerows((f"+9198{10000000 + n}", name) for n, name in enumerate(names))
        self.assertEqual(self.done("import", self.people)["imported"], len(names))

    def schedule(self, *words):
        settings = ("number=107", "business=1", "lines=20", "law=none", "law-reason=a test")
        self.done("account", "add", "Messages", "--provider", "whatsapp", "--base-url", self.graph.address, "--secret-env",
                  "PROVIDER_KEY", *(word for setting in settings for word in ("--set", setting)))
        self.done("settings", "house.hours", "00:00-24:00")
        return self.done("schedule", "--all", "--account", "Messages", "--start", "now", "--parallel", 20, "--preset",
                         "messages", "--template", "visit_reminder", "--language", "en", "--field", "{name}", *words)

    def parked(self):
        return self.done("attempts", "--parked")["attempts"]

    def arrived(self):
        return sorted(arrival.number for arrival in self.graph.arrivals)

    def goes_on_for_nobody(self, before):
        """Neither a new start nor a provider that answers again makes a second message. Nobody tells what became of any."""
        self.done("account", "resume", "Messages")
        self.graph.answers = True
        for _ in range(2):
            ended = self.call("run", "--until-idle", 1, "--json")
            self.assertEqual(ended.status, 0, ended)
            self.assertEqual(self.arrived(), before)
        self.assertEqual(len(self.parked()), PEOPLE)

    def test_a_message_without_an_answer_is_never_sent_again(self):  # F69
        self.add_people([f"Lead {n}" for n in range(PEOPLE)])
        self.schedule()
        self.graph.answers = False
        engine = self.start_engine("--json")
        self.until(lambda: len(self.parked()) == PEOPLE, "the question to a person")
        told = self.stop(engine, signal.SIGTERM)
        notices = {event.get("kind") for event in told.events}
        self.assertLessEqual({"operator_needed", "account_stopped"}, notices)  # so many in a row are the sender's fault
        before = self.arrived()
        self.assertEqual((len(before), len(set(before))), (PEOPLE, PEOPLE), "the fault did not happen")
        self.goes_on_for_nobody(before)
        # What a person says is done: one of them may be sent again, the others count as sent.
        again, *sent = [attempt["attempt_id"] for attempt in self.parked()]
        self.done("decide", again, "release", "--why", "nothing arrived")
        for attempt in sent:
            self.done("decide", attempt, "treat-as-called")
        self.assertEqual(self.call("run", "--until-idle", 1).status, 0)
        after = self.arrived()
        self.assertEqual((len(after), len(set(after))), (PEOPLE + 1, PEOPLE))
        self.assertEqual(self.parked(), [])

    def test_a_kill_while_messages_are_under_way_sends_none_again(self):  # F69, F02, F03
        self.add_people([f"Lead {n}" for n in range(PEOPLE)])
        self.schedule()
        self.graph.gate.clear()
        engine = self.start_engine("--json")
        self.until(lambda: len(self.graph.arrivals) == PEOPLE, "the messages")
        self.stop(engine, signal.SIGKILL)
        self.assertEqual(self.graph.looks, 0)
        before = self.arrived()
        self.assertEqual(len(set(before)), PEOPLE, "the fault did not happen")
        self.graph.gate.set()
        engine = self.start_engine("--json")
        self.until(lambda: len(self.parked()) == PEOPLE, "the question to a person")
        self.assertEqual(self.stop(engine).status, 0)
        self.goes_on_for_nobody(before)

    def test_a_harmful_name_is_text_from_the_file_to_the_message_and_back(self):  # F59
        names = list(HARMFUL.values())
        self.add_people(names)
        self.assertEqual({lead["name"] for lead in self.done("leads")["leads"]}, set(names))
        # Shown: a line each, and nothing that a terminal would obey.
        shown = self.call("leads").out
        self.assertFalse({"\x1b", "\r", "\u202e"} & set(shown), "it is shown as it is")
        self.schedule()
        ended = self.call("run", "--until-idle", 1)
        self.assertEqual(ended.status, 0, ended)
        numbers = {f"9198{10000000 + n}": name for n, name in enumerate(names)}
        written = {arrival.number: arrival.fields for arrival in self.graph.arrivals}
        for number, fields in written.items():
            self.assertEqual(len(fields), 1)
            # As WhatsApp takes it: without breaks.
            self.assertEqual(fields[0].split(), numbers[number].split())
        self.assertEqual(set(written), set(numbers))
        # Saved: no cell is a formula, and all come back as they were.
        saved = self.folder / "saved.csv"
        self.done("leads", "--csv", saved)
        with open(saved, encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        self.assertEqual([cell for cell in cells if cell[:1] in "=@\t\r" and cell], [])
        self.assertIn("'" + HARMFUL["a formula"], cells)
        self.profile = self.folder / "another"
        self.assertEqual(self.done("import", saved)["imported"], len(names))
        self.assertEqual({lead["name"] for lead in self.done("leads")["leads"]}, set(names))


if __name__ == "__main__":
    unittest.main()
