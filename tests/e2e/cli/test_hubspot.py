# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HubSpot's contacts become leads and it is told of their calls by the verbs, against the fake service (S2-003, S2-014,
S2-017, S2-051, S2-055, F60)."""

import json
import os
import subprocess
import unittest
import urllib.request

from headless import HeadlessTest

FAKE = os.environ.get("FAKEHUBSPOT", "fakehubspot")
PASSPHRASE = {"CALLBOARD_PASSPHRASE": "a passphrase for tests"}
TOKEN = "pat-eu1-0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"


class HubSpotTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.fake = subprocess.Popen([FAKE], stdout=subprocess.PIPE, text=True)
        self.url = self.fake.stdout.readline().strip()

    def tearDown(self):
        self.fake.kill()
        self.fake.communicate()
        super().tearDown()

    def state(self, **body):
        data = json.dumps(body).encode() if body else None
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/control/state", data=data)) as answer:
            return json.loads(answer.read())

    def hubspot(self, *words, **more):
        return self.done("hubspot", *words, environment=PASSPHRASE, **more)

    def connect(self):
        self.done("leads", environment=PASSPHRASE)
        return self.hubspot("connect", "--base-url", self.url, given=TOKEN + "\n")

    def leads(self):
        return {lead["name"]: lead for lead in self.done("leads", environment=PASSPHRASE)["leads"]}

    def contacts(self):
        self.state(contacts={
            "501": {"phone": "98100 00001", "firstname": "Asha", "lastname": "Rao", "city": "Pune",
                    "last_checkup_date": "2024-01-01"},
            "502": {"phone": "+919810000002", "firstname": "Ravi"},
            "503": {"phone": "12", "firstname": "Nobody"}})

    def call_everybody(self):
        """On the practice line, of which this account, being one for practice too, is told; what is told is told by the
        verb."""
        self.done("settings", "hubspot.every_minutes", 0, environment=PASSPHRASE)
        script = self.folder / "script.json"
        script.write_text(json.dumps({"numbers": {"+919810000001": "completed", "+919810000002": "no_answer"}}))
        self.done("settings", "practice.script", script, environment=PASSPHRASE)
        self.done("schedule", "--all", "--start", "now", "--parallel", 2, "--interval", 1, "--preset", "no-retry",
                  environment=PASSPHRASE)
        answer = self.call("run", "--until-idle", environment=PASSPHRASE)
        self.assertEqual(answer.status, 0, answer)

    def attempts(self):
        return self.done("attempts", environment=PASSPHRASE)

    def test_contacts_come_in_and_hubspot_is_told_of_calls(self):
        self.connect()
        self.contacts()
        self.hubspot("map", "last_checkup_date=last_checkup_date", "attributes=city", "call_status=callboard_status",
                     "called_at=callboard_called_at")
        pulled = self.hubspot("pull")
        self.assertEqual((pulled["contacts"], pulled["new"], pulled["all"]), (3, 2, True))
        self.assertEqual([problem["contact_id"] for problem in pulled["problems"]], ["503"])
        leads = self.leads()
        self.assertEqual(leads["Asha Rao"]["number"], "+919810000001")
        self.assertEqual(leads["Asha Rao"]["attributes"], {"city": "Pune", "last_checkup_date": "2024-01-01"})
        self.call_everybody()
        pushed = self.hubspot("push")
        self.assertEqual((pushed["told"], pushed["queued"], pushed["problems"]), (2, 0, []), self.attempts())
        state = self.state()
        self.assertEqual(sorted(call["contact"] for call in state["calls"]), ["501", "502"])
        leads = self.leads()
        for contact, name in (("501", "Asha Rao"), ("502", "Ravi")):
            self.assertEqual(state["contacts"][contact]["callboard_status"], leads[name]["call_status"])
            self.assertTrue(state["contacts"][contact]["callboard_called_at"])
        self.assertEqual(self.hubspot("push")["told"], 0)
        self.assertEqual(len(self.state()["calls"]), 2)
        status = self.hubspot("status")
        self.assertEqual((status["contacts"], status["told"], status["queued"], status["stopped"]), (2, 2, 0, None))
        self.assertIn("+05:30", status["contacts_as_of"])

    def test_what_both_sides_changed_waits_for_a_word(self):
        self.connect()
        self.contacts()
        self.hubspot("map", "attributes=city")
        self.hubspot("pull")
        file = self.folder / "more.csv"
        file.write_text("number,city\n+919810000001,Delhi\n+919810000002,Surat\n")
        self.done("import", file, "--on-duplicate", "update", environment=PASSPHRASE)
        self.state(contacts={"501": {"city": "Nashik"}, "502": {"city": "Thane"}})
        self.assertEqual(self.hubspot("pull")["conflicts"], 2)
        told = self.call("hubspot", "pull", "--all", environment=PASSPHRASE)
        self.assertIn(f'"callboard --profile {self.profile} hubspot conflicts"', told.out)
        conflicts = {each["ours"]: each for each in self.hubspot("conflicts")["conflicts"]}
        self.assertEqual({ours: each["theirs"] for ours, each in conflicts.items()}, {"Delhi": "Nashik", "Surat": "Thane"})
        self.hubspot("keep-ours", conflicts["Delhi"]["id"])
        self.hubspot("take-theirs", conflicts["Surat"]["id"])
        self.assertEqual(self.hubspot("pull", "--all")["conflicts"], 0)
        leads = self.leads()
        self.assertEqual((leads["Asha Rao"]["attributes"]["city"], leads["Ravi"]["attributes"]["city"]), ("Delhi", "Thane"))
        self.assertEqual(self.state()["contacts"]["501"]["city"], "Nashik")

    def test_troubles_are_told_in_words(self):
        self.refused(1, "hubspot", "pull", environment=PASSPHRASE)  # nothing is connected
        refused = self.refused(1, "hubspot", "connect", "--base-url", self.url, given="wrong\n", environment=PASSPHRASE)
        self.assertIn("token", refused["error"])
        self.connect()
        self.assertTrue(self.hubspot("test")["properties"])
        self.state(scopes=["crm.objects.contacts.write"])
        refused = self.refused(1, "hubspot", "test", environment=PASSPHRASE)
        self.assertIn("crm.objects.contacts.read", refused["error"])
        self.assertEqual(self.hubspot("status")["stopped"], "read_scope_missing")
        self.state(scopes=["crm.objects.contacts.read"])
        self.assertIs(self.hubspot("status")["waits_for_mapping"], True)
        self.hubspot("pull")
        status = self.hubspot("status")
        self.assertEqual((status["stopped"], status["waits_for_mapping"], status["refusals"]), (None, False, []))
        self.assertEqual(self.hubspot("tell-again")["queued"], 0)
        self.refused(1, "hubspot", "map", "name=nickname", environment=PASSPHRASE)

    def test_a_lost_answer_makes_no_second_record(self):
        self.connect()
        self.contacts()
        self.hubspot("pull")
        self.call_everybody()
        self.state(creation_fault="lost_after_work")
        self.refused(1, "hubspot", "push", environment=PASSPHRASE)
        self.assertEqual(len(self.state()["calls"]), 1, self.attempts())
        self.assertEqual(self.hubspot("push")["queued"], 1)  # the other one is told
        self.assertEqual(len(self.state()["calls"]), 2)
        self.until(lambda: self.hubspot("push")["queued"] == 0, "the look for the lost one, a minute later")
        self.assertEqual(len(self.state()["calls"]), 2)
        self.assertEqual(self.hubspot("status")["told"], 2)

    def test_the_token_stays_where_it_belongs(self):
        self.connect()
        self.contacts()
        self.hubspot("pull")
        for file in self.profile.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                self.assertNotIn(TOKEN.encode(), content, file)
                self.assertNotIn(b"9810000001", content, file)
        self.hubspot("disconnect")
        self.assertIs(self.hubspot("status")["connected"], False)
        self.assertEqual(len(self.leads()), 2)

    def test_wrong_uses_are_refused(self):
        self.refused(2, "hubspot", "keep-ours")
        self.refused(2, "hubspot", "push", "--all")
        self.refused(2, "hubspot", "pull", "--base-url", self.url)
        self.assertNotEqual(self.call("hubspot", "dance").status, 0)
        self.refused(2, "hubspot", "connect", "--token-env", "NO_SUCH_VARIABLE", environment=PASSPHRASE)
        for address in ("http://api.hubapi.com", "https://evil.example"):  # F62
            self.refused(1, "hubspot", "connect", "--base-url", address, given=TOKEN + "\n", environment=PASSPHRASE)


if __name__ == "__main__":
    unittest.main()
