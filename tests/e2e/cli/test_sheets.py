# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Google spreadsheet kept in step by the verbs, against the fake service (S0-008, S0-016, S0-088, F60)."""

import json
import os
import subprocess
import unittest
import urllib.request

from headless import PATIENCE, HeadlessTest

FAKE = os.environ.get("FAKESHEETS", "fakesheets")
PASSPHRASE = {"CALLBOARD_PASSPHRASE": "a passphrase for tests"}
ADDRESS = "https://docs.google.com/spreadsheets/d/1FakeSpreadsheetId00000000000000000000000000/edit#gid=0"
HEADINGS = ["name", "call_status", "number", "lead_uuid", "city"]


class SheetsTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.fake = subprocess.Popen([FAKE], stdout=subprocess.PIPE, text=True)
        self.url = self.fake.stdout.readline().strip()
        self.key = self.folder / "key.json"
        self.key.write_bytes(self.control("key"))

    def tearDown(self):
        self.fake.kill()
        self.fake.communicate()
        super().tearDown()

    def control(self, what, body=None):
        data = json.dumps(body).encode() if body is not None else None
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/control/{what}", data=data)) as answer:
            return answer.read()

    def state(self, **body):
        return json.loads(self.control("state", body or None))

    def rows(self):
        return [dict(zip(HEADINGS, row + [""] * (len(HEADINGS) - len(row)))) for row in self.state()["rows"][1:]]

    def sheets(self, *words):
        return self.done("sheets", *words, environment=PASSPHRASE)

    def link(self):
        return self.sheets("link", ADDRESS, "--credentials", self.key, "--base-url", self.url)

    def leads(self):
        return {lead["name"]: lead for lead in self.done("leads", environment=PASSPHRASE)["leads"]}

    def test_a_sheet_comes_in_and_results_go_back(self):
        self.done("leads", environment=PASSPHRASE)
        self.assertIn("gserviceaccount", self.link()["client_email"])
        self.state(rows=[HEADINGS, ["Asha", "", 919810000001, "", "Pune"], ["Ravi", "", "+919810000002"]])
        pulled = self.sheets("pull")
        self.assertEqual((pulled["rows"], pulled["new"], pulled["written"]), (2, 2, 2))
        leads = self.leads()
        self.assertEqual(leads["Asha"]["number"], "+919810000001")
        self.assertEqual({row["name"]: row["lead_uuid"] for row in self.rows()},
                         {name: lead["lead_uuid"] for name, lead in leads.items()})
        # A day of calls on the practice line, while somebody sorts the sheet. What is written is written by the verb.
        self.done("settings", "sheets.every_minutes", 0, environment=PASSPHRASE)
        self.done("schedule", "--all", "--start", "now", "--parallel", 2, "--interval", 1, "--preset", "no-retry",
                  environment=PASSPHRASE)
        self.assertEqual(self.call("run", "--until-idle", environment=PASSPHRASE).status, 0)
        state = self.state()
        self.state(rows=[HEADINGS, [], *reversed(state["rows"][1:])])
        before = state["writes"]
        pushed = self.sheets("push")
        self.assertEqual((pushed["written"], pushed["writes"], pushed["queued"]), (2, 1, 0))
        leads = self.leads()
        shown = {row["name"]: row["call_status"] for row in self.rows() if row["name"]}
        self.assertEqual(shown, {name: lead["call_status"] for name, lead in leads.items()})
        self.assertNotIn("pending", shown.values())
        self.assertEqual(self.state()["writes"], before + 1)
        status = self.sheets("status")
        self.assertEqual((status["linked"], status["rows"], status["queued"], status["stopped"]), (True, 2, 0, None))

    def test_what_both_sides_changed_waits_for_a_word(self):
        self.done("leads", environment=PASSPHRASE)
        self.link()
        self.state(rows=[HEADINGS, ["Asha", "", "+919810000001", "", "Pune"], ["Ravi", "", "+919810000002", "", "Agra"]])
        self.sheets("pull")
        file = self.folder / "more.csv"
        file.write_text("number,city\n+919810000001,Delhi\n+919810000002,Surat\n")
        self.done("import", file, "--on-duplicate", "update", environment=PASSPHRASE)
        rows = self.state()["rows"]
        rows[1][4], rows[2][4] = "Nashik", "Thane"
        self.state(rows=rows)
        advice = f"callboard --profile {self.profile} sheets conflicts"
        pulled = self.call("sheets", "pull", environment=PASSPHRASE)
        self.assertRegex(pulled.out, "2 field.* changed on both sides")
        self.assertIn(advice, pulled.out)
        conflicts = {each["ours"]: each for each in self.sheets("conflicts")["conflicts"]}
        self.assertEqual({ours: each["theirs"] for ours, each in conflicts.items()}, {"Delhi": "Nashik", "Surat": "Thane"})
        self.assertEqual([row["city"] for row in self.rows()], ["Nashik", "Thane"])
        self.sheets("keep-ours", conflicts["Delhi"]["id"])
        self.sheets("take-theirs", conflicts["Surat"]["id"])
        self.sheets("push")
        self.assertEqual([row["city"] for row in self.rows()], ["Delhi", "Thane"])
        self.assertEqual(self.leads()["Ravi"]["attributes"]["city"], "Thane")
        self.assertEqual(self.sheets("conflicts")["conflicts"], [])
        self.refused(1, "sheets", "keep-ours", 4711, environment=PASSPHRASE)
        self.assertIn(advice, self.refused(2, "sheets", "keep-ours", "all", environment=PASSPHRASE)["error"])

    def test_troubles_are_told_in_words_and_what_waits_is_kept(self):
        self.done("leads", environment=PASSPHRASE)
        self.refused(1, "sheets", "pull", environment=PASSPHRASE)  # nothing is linked
        self.link()
        self.state(rows=[HEADINGS, ["Asha", "", "+919810000001"]])
        self.state(write_fault="denied")
        refused = self.refused(1, "sheets", "pull", environment=PASSPHRASE)
        self.assertIn("callboard@project.iam.gserviceaccount.com", refused["error"])
        status = self.sheets("status")
        self.assertEqual((status["stopped"], status["queued"]), ("denied", 1))
        self.state(write_fault="lost_after_work")  # and the answer of the repeated one is lost
        pushed = self.sheets("push")
        self.assertEqual((pushed["written"], pushed["queued"]), (0, 0))
        self.assertEqual(self.rows()[0]["lead_uuid"], self.leads()["Asha"]["lead_uuid"])
        self.assertIsNone(self.sheets("status")["stopped"])
        self.assertEqual(len(self.leads()), 1)

    def test_the_key_stays_where_it_belongs(self):
        self.done("leads", environment=PASSPHRASE)
        self.link()
        self.state(rows=[HEADINGS, ["Asha", "", "+919810000001"]])
        self.sheets("pull")
        secret = json.loads(self.key.read_text())["private_key"].splitlines()[1].encode()
        for file in self.profile.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                self.assertNotIn(secret, content, file)
                self.assertNotIn(b"9810000001", content, file)
        self.sheets("unlink")
        self.assertIs(self.sheets("status")["linked"], False)
        self.assertEqual(len(self.leads()), 1)
        self.assertTrue(self.rows()[0]["lead_uuid"])

    def connect(self, *words):
        """A person signs in in a browser, here by following where it is sent; the last document."""
        child = self.start("sheets", "connect", *words, "--json", environment=PASSPHRASE)
        line = child.stdout.readline()
        self.assertTrue(line, "the verb ended without a word")
        first = json.loads(line)
        if "open" not in first:  # it was refused before anybody was asked
            child.communicate(timeout=PATIENCE)
            return child.returncode, first
        with urllib.request.urlopen(first["open"]) as page:
            self.assertIn(b"You can close this window", page.read())
        out, _ = child.communicate(timeout=PATIENCE)
        return child.returncode, json.loads(out)

    def test_a_person_signs_in_in_the_browser(self):
        self.done("leads", environment=PASSPHRASE)
        client = self.folder / "client.json"
        client.write_bytes(self.control("client"))
        status, document = self.connect(ADDRESS, "--browser", client, "--base-url", self.url)
        self.assertEqual((status, document), (0, {"success": True, "signed_in_as": "meera@example.com"}))
        self.state(rows=[HEADINGS, ["Asha", "", "+919810000001"]])
        self.assertEqual(self.sheets("pull")["new"], 1)
        told = self.sheets("status")
        self.assertEqual((told["signed_in"], told["signed_in_as"], told["client_email"]), (True, "meera@example.com", None))
        secrets = [json.loads(client.read_text())["installed"]["client_secret"].encode(), b"refresh-secret",
                   b"meera@example.com"]  # F63
        for file in self.profile.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                for secret in secrets:
                    self.assertNotIn(secret, content, file)
        # Google ends it; what is to be written waits, and a new sign-in needs neither address nor file.
        self.state(withdraw=True)
        refused = self.refused(1, "sheets", "pull", environment=PASSPHRASE)
        self.assertIn("Sign in in the browser again", refused["error"])
        self.assertEqual(self.sheets("status")["stopped"], "sign_in_ended")
        self.assertEqual(self.connect()[0], 0)
        self.assertEqual(self.sheets("pull")["rows"], 1)
        self.assertIsNone(self.sheets("status")["stopped"])
        # Signed out, the client is forgotten, too.
        self.assertEqual(self.sheets("sign-out"), {"success": True, "withdrawn": True})
        self.assertEqual(self.state()["revocations"], 1)
        told = self.sheets("status")
        self.assertEqual((told["linked"], told["rows"], told["signed_in"], told["stopped"]), (True, 1, False, "signed_out"))
        status, document = self.connect()
        self.assertEqual((status, document["success"]), (1, False))
        self.refused(1, "sheets", "sign-out", environment=PASSPHRASE)
        self.assertEqual(self.connect("--browser", client)[0], 0)
        self.assertEqual(self.sheets("pull")["rows"], 1)

    def test_nobody_has_to_sign_in(self):
        self.done("leads", environment=PASSPHRASE)
        client = self.folder / "client.json"
        client.write_bytes(self.control("client"))
        child = self.start("sheets", "connect", ADDRESS, "--browser", client, "--base-url", self.url,
                           environment=PASSPHRASE)
        printed = child.stdout.readline() + child.stdout.readline()
        self.assertIn(f"\n{self.url}/authorise?", printed)
        self.assertNotEqual(self.stop(child).status, 0)
        self.assertIs(self.sheets("status")["linked"], False)

    def test_wrong_uses_are_refused(self):
        self.refused(2, "sheets", "link", ADDRESS)
        self.refused(2, "sheets", "pull", "--credentials", self.key)
        self.refused(2, "sheets", "keep-ours")
        self.refused(2, "sheets", "pull", "--browser", self.key)
        self.refused(2, "sheets", "link", ADDRESS, "--browser", self.key)
        self.refused(2, "sheets", "connect", ADDRESS, "--credentials", self.key)
        self.refused(1, "sheets", "connect", environment=PASSPHRASE)  # nothing is linked
        self.refused(1, "sheets", "connect", ADDRESS, "--browser", self.key, environment=PASSPHRASE)  # no client
        self.assertNotEqual(self.call("sheets", "dance").status, 0)
        for address in ("http://sheets.googleapis.com", "https://evil.example"):  # F62
            self.refused(1, "sheets", "link", ADDRESS, "--credentials", self.key, "--base-url", address,
                         environment=PASSPHRASE)
        self.refused(2, "sheets", "link", "https://example.com", "--credentials", self.key, environment=PASSPHRASE)


if __name__ == "__main__":
    unittest.main()
