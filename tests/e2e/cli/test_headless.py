# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job without a window, as docs/command-line.md describes it (issue 2, sections 1 and 10)."""

import contextlib
import json
import re
import signal
import sqlite3
import subprocess
import time
import unittest
import urllib.error
import urllib.request

from headless import SAMPLES, HeadlessTest

VERBS = ("import leads schedule batches cancel campaigns pause resume reschedule run status attempts account "
         "settings practice backup restore why go delete edit decide").split()
ISO = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")
FINAL = {"ended", "not_placed", "expired", "cancelled"}


class HelpTest(HeadlessTest):
    def test_every_verb_has_help_and_opens_no_profile(self):
        for verb in VERBS:
            with self.subTest(verb=verb):
                answer = self.call(verb, "--help")
                self.assertEqual(answer.status, 0, answer)
                self.assertIn(f"Usage: callboard {verb}", answer.out)
                self.assertEqual(answer.err, "")
        self.assertFalse(self.profile.exists())

    def test_the_program_tells_its_verbs_and_version(self):
        overview = self.call("--help")
        self.assertEqual(overview.status, 0, overview)
        for verb in VERBS:
            self.assertRegex(overview.out, rf"(?m)^  {verb}\b")
        self.assertRegex(self.call("--version").out, r"^callboard \d+\.\d+\.\d+\n$")


class WrongUseTest(HeadlessTest):
    def test_a_wrong_command_line_ends_with_2_and_changes_nothing(self):
        for words in (["dance"], ["why"], ["leads", "--loud"], ["import"], ["go"], ["delete", "x"],
                      ["leads", "--limit", "few"], ["leads", "--where", "and and"], ["cancel"],
                      ["cancel", "--all", "--campaign", "1"], ["cancel", "--campaign", "first"],
                      ["schedule", "--all"], ["schedule", "--start", "now"], ["pause"], ["pause", "x"],
                      ["schedule", "--all", "--start", "tomorrow"], ["reschedule", "1"],
                      ["schedule", "--all", "--start", "2030-01-01T10:00:00"],
                      ["schedule", "--all", "--start", "now", "--parallel", "101"],
                      ["schedule", "--all", "--start", "now", "--pacing", "fast"],
                      ["schedule", "--all", "--start", "now", "--hours", "Fr-day"],
                      ["import", "--on-duplicate", "ask", SAMPLES], ["run", "--once", "--until-idle"],
                      ["run", "--until-idle", "soon"], ["account", "rob", "bank"], ["account", "add"],
                      ["account", "add", "a", "--provider", "nobody"], ["practice", "--port", "70000"]):
            with self.subTest(words=words):
                self.refused(2, *words)
        self.assertFalse((self.profile / "callboard.db").exists())

    def test_a_preset_that_nobody_saved_ends_with_2(self):
        self.refused(2, "schedule", "--all", "--start", "now", "--preset", "nonsense")

    def test_what_does_not_exist_ends_with_1(self):
        for words in (["campaigns", "7"], ["pause", "7"], ["cancel", "--campaign", "7"],
                      ["account", "test", "Nobody"], ["import", self.folder / "missing.csv"],
                      ["attempts", "--lead", "1b671a64-40d5-491e-99b0-da01ff1f3341"],
                      ["why", "1b671a64-40d5-491e-99b0-da01ff1f3341"]):
            with self.subTest(words=words):
                self.refused(1, *words)

    def test_a_decision_is_about_an_attempt_that_waits_for_it(self):
        unknown = "11111111-1111-4111-8111-111111111111"
        self.refused(1, "decide", unknown, "treat-as-called")
        self.refused(2, "decide", unknown, "forget-it")
        self.refused(2, "decide", "7", "check-again")
        self.refused(2, "decide", unknown, "release")
        self.assertEqual(self.done("attempts", "--parked")["attempts"], [])
        self.refused(2, "attempts", "--parked", "--campaign", 1)

    def test_an_unknown_setting_ends_with_2_and_the_known_ones(self):
        self.refused(2, "settings", "dialling.mood")
        error = self.refused(2, "settings", "dialling.settle", "soon")["error"]
        self.assertIn("soon", error)


class ImportTest(HeadlessTest):
    def test_the_samples_go_in_once_and_out_again(self):
        dry = self.done("import", "--dry-run", SAMPLES)
        self.assertEqual((dry["imported"], dry["import_id"]), (100, None))
        self.assertEqual(self.done("leads")["total"], 0)

        first = self.import_samples()
        self.assertEqual((first["read"], first["imported"], first["rejected"]), (100, 100, 0))
        again = self.import_samples()
        self.assertEqual((again["imported"], again["duplicates"]), (0, 100))

        undone = self.done("import", "--undo", first["import_id"])
        self.assertEqual((undone["removed"], undone["kept"]), (100, 0))
        self.assertEqual(self.done("leads")["total"], 0)

    def test_columns_can_be_named_and_rejected_rows_are_kept_with_their_reason(self):
        file = self.folder / "odd.csv"
        file.write_text("who,reach at,city\nAsha,69990 00001,Pune\nRavi,none,Delhi\n")
        rejects = self.folder / "rejects.csv"
        summary = self.done("import", file, "--map", "reach at=number", "--map", "who=name", "--rejects", rejects)
        self.assertEqual((summary["read"], summary["imported"], summary["rejected"]), (2, 1, 1))
        self.assertIn("Ravi", rejects.read_text(encoding="utf-8-sig"))
        lead = self.done("leads")["leads"][0]
        self.assertEqual((lead["number"], lead["name"], lead["call_status"]), ("+916999000001", "Asha", "pending"))
        self.assertEqual(lead["attributes"], {"city": "Pune"})
        self.assertEqual(set(lead), {"lead_uuid", "number", "whatsapp_number", "name", "email", "partner",
                                     "call_status", "attributes"})

    def test_a_filter_that_can_mean_nobody_is_refused(self):
        # S1-003: a misspelt column with != would mean everybody.
        self.import_samples()
        for where, named in (("citty!=Pune", "partner"), ("status!=pendng", "pending"), ("number=+919876543210", "last_four"),
                             ("order_type>=20", "=, !=")):
            with self.subTest(where=where):
                self.assertIn(named, self.refused(2, "leads", "--where", where)["error"])
                self.refused(2, "schedule", "--where", where, "--start", "+1d", "--dry-run")
        self.assertEqual(self.done("leads", "--where", "status~pend and partner!=nobody")["total"], 100)

    def test_leads_are_saved_as_csv(self):
        self.import_samples()
        file = self.folder / "saved.csv"
        saved = self.done("leads", "--where", "status=pending", "--limit", 10, "--csv", file)
        self.assertEqual((saved["total"], saved["saved"]), (100, 10))
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        self.assertTrue(lines[0].startswith("lead_uuid,number,whatsapp_number,name,email,partner,call_status"))
        self.assertEqual(len(lines), 11)


class ScheduleTest(HeadlessTest):
    def test_a_dry_run_promises_what_scheduling_keeps(self):
        # T-01: 100 leads, 5 at a time, every 60 s: 20 batches; T-09: 27 dollars.
        self.import_samples()
        words = ["schedule", "--all", "--start", "+1d", "--parallel", 5, "--interval", 60]
        dry = self.done(*words, "--dry-run")
        self.assertEqual((dry["campaign_id"], dry["batch_count"], dry["estimated_cost"]), (None, 20, 27.0))
        self.assertEqual(self.done("batches")["total_batches"], 0)
        forecast = dry["forecast"]  # E-02, E-03
        self.assertEqual((forecast["leads"], forecast["own_calls"], forecast["line_limit"]), (100, 0, 5))
        for key in ("end", "cost", "answered", "calls"):
            low, likely, high = (forecast[key][part] for part in ("p10", "p50", "p90"))
            self.assertTrue(low <= likely <= high, f"{key}: {forecast[key]}")
        self.assertLessEqual(dry["start_time"], forecast["end"]["p10"])
        self.assertTrue(forecast["buckets"])
        self.assertLessEqual(max(bucket["live"] for bucket in forecast["buckets"]), forecast["line_limit"])
        self.assertAlmostEqual(sum(hold["share"] for hold in forecast["holds"]), 1)

        made = self.done(*words)
        self.assertNotIn("forecast", made)
        for key in ("scheduled_count", "batch_count", "estimated_cost"):
            self.assertEqual(made[key], dry[key])
        self.assertEqual(made["scheduled_count"], 100)
        self.assertRegex(made["start_time"], ISO)
        self.assertRegex(made["estimated_completion"], ISO)
        self.assertEqual(len(made["job_ids"]), 20)
        for index, job in enumerate(made["job_ids"]):
            self.assertRegex(job, rf"^bulk_call_batch_{index}_\d+$")  # S0-057

    def test_a_cancelled_schedule_calls_nobody(self):
        # T-06: 20 leads an hour ahead, 5 at a time: 4 batches cancelled, 20 leads pending, nobody dialled.
        self.import_samples()
        made = self.done("schedule", "--uuids", self.uuids_file(20), "--start", "+1h", "--parallel", 5)
        batches = self.done("batches")
        self.assertEqual(sorted(batches), ["scheduled_batches", "success", "total_batches"])  # S0-056
        self.assertEqual(batches["total_batches"], 4)
        self.assertEqual([batch["job_id"] for batch in batches["scheduled_batches"]], made["job_ids"])
        for batch in batches["scheduled_batches"]:
            self.assertEqual(sorted(batch), ["job_id", "lead_count", "next_run_time"])
            self.assertEqual(batch["lead_count"], 5)
            self.assertRegex(batch["next_run_time"], ISO)  # S0-058

        receipt = self.done("cancel", "--job-prefix", "bulk_call_batch_")
        self.assertEqual((receipt["cancelled_count"], receipt["cancelled_leads"]), (4, 20))  # S0-061, ruling 4
        self.assertEqual(self.done("batches"), {"success": True, "scheduled_batches": [], "total_batches": 0})
        self.assertEqual(self.done("leads", "--where", "status=pending")["total"], 100)
        run = self.call("run", "--once", "--json")
        self.assertEqual(run.status, 0, run)
        self.assertEqual(self.done("attempts")["total"], 0)

    def test_why_a_lead_is_not_called_yet_is_told_rule_by_rule(self):
        # every rule with its value, and which one decides.
        self.import_samples()
        made = self.done("schedule", "--uuids", self.uuids_file(1), "--start", "+1h", "--name", "Renewals")
        scheduled, free = (lead["lead_uuid"] for lead in self.done("leads", "--limit", 2)["leads"])
        why = self.done("why", scheduled)
        self.assertEqual((why["lead_uuid"], why["call_status"]), (scheduled, "pending"))
        self.assertEqual(len(why["campaigns"]), 1)
        answer = why["campaigns"][0]
        self.assertEqual((answer["campaign_id"], answer["campaign"]), (made["campaign_id"], "Renewals"))
        self.assertEqual((answer["answer"], answer["reason"]), ("not_before", "not_due_yet"))
        self.assertEqual(answer["not_before"], made["start_time"])
        rules = {rule["rule"]: rule for rule in answer["rules"]}
        self.assertEqual(len(rules), len(answer["rules"]))
        self.assertEqual((rules["attempts_used"]["answer"], rules["attempts_used"]["value"]), ("call_now", "0 of 3"))
        self.assertEqual(rules["not_due_yet"]["not_before"], made["start_time"])
        self.assertEqual(self.done("why", free)["campaigns"], [])
        told = self.call("why", scheduled)
        self.assertEqual(told.status, 0, told)
        for text in ("Renewals", answer["text"], "Calling hours", "0 of 3"):
            self.assertIn(text, told.out)

    def test_a_campaign_is_paused_resumed_and_moved(self):
        self.import_samples()
        campaign = self.done("schedule", "--uuids", self.uuids_file(5), "--start", "+1h")["campaign_id"]
        state = lambda: self.done("campaigns", campaign)["campaign"]
        self.done("pause", campaign)
        self.assertEqual(state()["state"], "paused")
        self.done("resume", campaign)
        self.assertNotEqual(state()["state"], "paused")
        moved = self.done("reschedule", campaign, "--start", "+2h")
        self.assertEqual(state()["start_time"], moved["start_time"])
        self.done("reschedule", campaign, "--start", "now")
        self.assertEqual(self.done("cancel", "--campaign", campaign)["cancelled_count"], 1)
        self.assertEqual(state()["state"], "cancelled")


class RunTest(HeadlessTest):
    def test_one_look_places_what_is_due_and_no_more(self):
        # S2-039
        self.import_samples()
        self.done("schedule", "--uuids", self.uuids_file(3), "--start", "now", "--parallel", 3, "--name", "Due")
        self.done("schedule", "--all", "--start", "+1h", "--name", "Later")
        run = self.call("run", "--once", "--json")
        self.assertEqual(run.status, 0, run)
        attempts = self.done("attempts")["attempts"]
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), 3)
        self.assertEqual(len(attempts), 3)
        self.assertNotIn("intent", {attempt["state"] for attempt in attempts})

    def test_scheduled_leads_are_called_and_every_outcome_is_told(self):
        self.import_samples()
        made = self.done("schedule", "--uuids", self.uuids_file(12), "--start", "now", "--parallel", 12,
                         "--interval", 1, "--name", "First practice", "--preset", "no-retry")
        self.assertIs(made["practice"], True)
        run = self.call("run", "--until-idle", "--json")
        self.assertEqual(run.status, 0, run)
        events = run.events
        self.assertEqual((events[0]["event"], events[-1]["event"]), ("ready", "end"))
        self.assertEqual((events[-1]["idle"], events[-1]["live"], events[-1]["in_doubt"]), (True, 0, 0))
        told = [event for event in events if event["event"] == "attempt"]
        self.assertEqual(len(told), events[-1]["attempts"])

        attempts = self.done("attempts", "--campaign", made["campaign_id"])["attempts"]
        self.assertEqual(sorted(event["attempt_id"] for event in told),
                         sorted(attempt["attempt_id"] for attempt in attempts))
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), 12)
        for attempt in attempts:
            self.assertIn(attempt["state"], FINAL)
            self.assertNotRegex(str(attempt), r"\+91\d{10}")
        campaign = self.done("campaigns", made["campaign_id"])["campaign"]
        self.assertEqual((campaign["called"], campaign["live"]), (12, 0))
        self.assertEqual(sum(campaign["outcomes"].values()), 12)
        status = self.done("status")
        self.assertEqual((status["engine_running"], status["live"]), (False, 0))
        self.assertEqual(status["today"]["attempts"], len(attempts))
        self.assertEqual(self.done("leads", "--where", "status in (completed, missed, failed)")["total"], 12)

    def test_a_second_engine_is_refused_and_the_first_ends_cleanly(self):
        # F35: no second engine on one profile; F65: SIGTERM ends it within fifteen seconds.
        engine = self.start_engine()
        self.refused(3, "run")
        backup, passphrase = self.folder / "backup", {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        self.done("backup", backup, environment=passphrase)
        self.refused(3, "restore", backup, environment=passphrase)
        self.assertIs(self.done("status")["engine_running"], True)
        began = time.monotonic()
        answer = self.stop(engine)
        self.assertEqual(answer.status, 0, answer)
        self.assertLess(time.monotonic() - began, 15)
        self.assertIs(self.done("status")["engine_running"], False)

    def schedule_many(self):
        """A campaign in full swing for minutes: a call every now and then, a hundred lines."""
        self.import_samples()
        self.done("settings", "practice.speed", "0.5")
        return self.done("schedule", "--all", "--start", "now", "--parallel", 20, "--interval", 1)["campaign_id"]

    def live(self):
        return self.done("status")["live"]

    def test_sigterm_ends_a_running_campaign_cleanly(self):
        # F65: within fifteen seconds, the state saved, and it says what goes on.
        campaign = self.schedule_many()
        for signal_number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(signal=signal_number):
                engine = self.start_engine("--json")
                self.until(lambda: self.live() >= 10, "calls")
                began = time.monotonic()
                answer = self.stop(engine, signal_number)
                self.assertEqual(answer.status, 0, answer)
                self.assertLess(time.monotonic() - began, 15)
                end = answer.events[-1]
                self.assertEqual((end["event"], end["idle"]), ("end", False))
                self.assertGreater(end["live"], 0)
                self.assertEqual(end["in_doubt"], 0)
                self.assertIs(self.done("status")["engine_running"], False)
        attempts = self.done("attempts", "--campaign", campaign)["attempts"]
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), len(attempts), "called twice")
        self.assertFalse([attempt for attempt in attempts if attempt["state"] in ("intent", "unknown")])

    def test_a_request_that_hangs_is_not_waited_for(self):
        # F65, and dialling safety, section 5: what is then under way stays an intent, and the next start asks.
        self.import_samples()
        script = self.folder / "script.json"
        script.write_text(json.dumps({"faults": {"hang": 1000}}))
        self.done("settings", "practice.script", script)
        self.done("schedule", "--all", "--start", "now", "--parallel", 5)
        engine = self.start_engine("--json")
        states = lambda: {each["attempt_id"]: each["state"] for each in self.done("attempts")["attempts"]}
        self.until(lambda: list(states().values()) == ["intent"] * 5, "five requests under way")
        first = set(states())
        began = time.monotonic()
        answer = self.stop(engine)
        self.assertEqual(answer.status, 0, answer)
        self.assertLess(time.monotonic() - began, 10)
        self.assertEqual(list(states().values()), ["intent"] * 5)
        # The calls exist: they are found in the provider's list, and nobody is called a second time.
        self.start_engine("--json")
        self.until(lambda: not {states()[each] for each in first} & {"intent", "unknown"}, "the calls to be found")
        self.assertEqual(len({each["lead_uuid"] for each in self.done("attempts")["attempts"]}), len(states()))

    def test_verbs_work_beside_a_running_engine(self):
        # Ruling 18.
        engine = self.start_engine("--json")
        self.import_samples()
        made = self.done("schedule", "--uuids", self.uuids_file(3), "--start", "now", "--preset", "no-retry")
        finished = lambda: self.done("campaigns", made["campaign_id"])["campaign"]["called"] == 3
        self.until(finished, "three calls")
        answer = self.stop(engine, signal.SIGINT)
        self.assertEqual(answer.status, 0, answer)

    def test_a_killed_engine_is_followed_by_one_that_calls_nobody_twice(self):
        self.import_samples()
        for key, value in (("dialling.settle", "1"), ("dialling.listing_gap", "1")):
            self.done("settings", key, value, "--test-timing")
        made = self.done("schedule", "--uuids", self.uuids_file(10), "--start", "now", "--parallel", 10)
        engine = self.start_engine()
        attempts = lambda: self.done("attempts", "--campaign", made["campaign_id"])["attempts"]
        self.until(lambda: any(attempt["provider_call_id"] for attempt in attempts()), "a call")
        engine.kill()
        engine.communicate()

        run = self.call("run", "--until-idle", "--json")
        self.assertEqual(run.status, 0, run)
        after = attempts()
        placed = [attempt["lead_uuid"] for attempt in after if attempt["provider_call_id"]]
        self.assertEqual(len(placed), len(set(placed)), "somebody was called twice")
        self.assertEqual(len({attempt["lead_uuid"] for attempt in after}), 10, "somebody was lost")
        self.assertTrue({attempt["state"] for attempt in after} <= FINAL, after)


    def test_what_may_not_be_called_before_the_morning_is_told_and_left(self):
        # It is three at night there, and a real account keeps the hours from nine to nine (ruling 14).
        offset = 3 - time.gmtime().tm_hour
        offset += 24 if offset < -12 else -24 if offset > 12 else 0
        zone = f"Etc/GMT{'-' if offset >= 0 else '+'}{abs(offset)}"
        locked = {"CALLBOARD_PASSPHRASE": "correct horse battery"}
        self.done("settings", "house.zone", zone, environment=locked)
        self.done("import", SAMPLES, environment=locked)
        self.done("account", "add", "Main", "--provider", "vapi", "--base-url", "http://127.0.0.1:9", "--set", "agent=a",
                  "--set", "number=n", given="key\n", environment=locked)
        made = self.done("schedule", "--all", "--start", "now", "--account", "Main", environment=locked)
        self.assertIs(made["practice"], False)
        self.assertTrue(made["warnings"])
        run = self.call("run", "--until-idle", "--json", environment=locked)
        self.assertEqual(run.status, 0, run)
        self.assertEqual((run.events[-1]["idle"], run.events[-1]["attempts"]), (True, 0))
        self.assertIn("T09:00:00", run.events[-1]["next_due"])


class ConsoleTest(HeadlessTest):
    """The window itself is tested elsewhere; here it is a process among others."""

    def test_a_first_start_is_empty_and_has_the_samples_where_they_are_wanted(self):
        for samples, leads in (((), 0), (("--samples",), 100)):
            self.profile = self.folder / f"profile-{leads}"
            console = self.start(*samples, environment={"QT_QPA_PLATFORM": "offscreen"})
            self.until(lambda: (self.profile / "callboard.db").exists(), "the profile")
            self.until(lambda: self.done("status")["engine_running"], "the engine")
            self.until(lambda: self.done("leads", "--limit", 0)["total"] == leads, f"{leads} leads")
            self.assertEqual(self.stop(console).status, 0)

    def test_a_second_start_hands_over(self):
        console = self.start(environment={"QT_QPA_PLATFORM": "offscreen"})
        self.until(lambda: (self.profile / "callboard.db").exists(), "the profile")
        self.until(lambda: self.done("status")["engine_running"], "the engine")
        self.refused(3, "run")
        second = self.call(SAMPLES, environment={"QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual((second.status, second.out), (0, ""), second)
        self.assertIsNone(console.poll())
        began = time.monotonic()
        answer = self.stop(console)
        self.assertEqual(answer.status, 0, answer)
        self.assertLess(time.monotonic() - began, 15)  # F65
        self.assertFalse(list((self.folder / "run").iterdir()), "lock or socket stay behind")


    def test_it_looks_on_beside_an_engine_and_takes_over_when_that_one_ends(self):
        # F35: one engine for a profile; and restoring is refused while anybody has the profile open.
        engine = self.start_engine()
        console = self.start(environment={"QT_QPA_PLATFORM": "offscreen"})
        self.until(lambda: list((self.folder / "run").glob("*.socket")), "the console")
        passphrase = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        backup = self.folder / "backup"
        self.done("backup", backup, environment=passphrase)
        self.assertEqual(self.stop(engine).status, 0)
        self.until(lambda: self.done("status")["engine_running"], "the console's engine")
        self.assertIn("another running Callboard", self.refused(3, "restore", backup, environment=passphrase)["error"])
        self.assertEqual(self.stop(console).status, 0)
        self.done("restore", backup, environment=passphrase)

    def test_sigterm_ends_it_in_the_middle_of_a_campaign(self):
        # F65: a question about what is under way would be answered by nobody.
        self.import_samples()
        self.done("settings", "practice.speed", "0.5")
        self.done("schedule", "--all", "--start", "now", "--parallel", 20, "--interval", 1)
        console = self.start(environment={"QT_QPA_PLATFORM": "offscreen"})
        # That it rings is seen a second after the call was placed: by then the window knows of it, too.
        ringing = lambda: [attempt for attempt in self.done("attempts")["attempts"] if attempt["state"] == "ringing"]
        self.until(ringing, "a call that rings")
        began = time.monotonic()
        console.send_signal(signal.SIGTERM)
        try:
            console.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            self.fail("it goes on")
        self.assertEqual(console.returncode, 0)
        self.assertLess(time.monotonic() - began, 15)
        self.assertFalse(list((self.folder / "run").iterdir()), "lock or socket stay behind")
        status = self.done("status")
        self.assertEqual((status["engine_running"], status["in_doubt"]), (False, 0))
        self.assertGreater(status["live"], 0)


class PracticeTest(HeadlessTest):
    def test_it_prints_its_address_answers_and_counts(self):
        counts = self.folder / "counts.json"
        script = self.folder / "script.json"
        script.write_text('{"seed": 7, "speed": 100}')
        line = self.start("practice", "--script", script, "--counts", counts)
        address = line.stdout.readline().strip()
        self.assertRegex(address, r"^http://127\.0\.0\.1:\d+")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address + "/call", timeout=30)
        self.assertEqual(refused.exception.code, 401)
        line.send_signal(signal.SIGUSR1)
        self.until(counts.exists, "the counts")
        self.assertEqual(counts.read_text(), '{"calls":{},"create_requests":0}\n')
        self.assertEqual(self.stop(line).status, 0)
        self.assertFalse(self.profile.exists())

    def test_a_script_that_is_wrong_is_refused(self):
        script = self.folder / "script.json"
        script.write_text('{"sped": 100}')
        answer = self.call("practice", "--script", script, "--json")
        self.assertNotEqual(answer.status, 0, answer)
        self.assertIn("sped", answer.document["error"])


class AccountTest(HeadlessTest):
    CANARY = "canary-key-58213"

    def locked(self):
        return {"CALLBOARD_PASSPHRASE": "correct horse battery"}

    def test_a_key_comes_from_standard_input_or_the_environment_and_stays_hidden(self):
        # F63: not in any file of the profile, not in any answer.
        added = self.call("account", "add", "Main", "--provider", "vapi", "--set", "agent=a-1", "--set", "lines=10",
                          given=self.CANARY + "\n", environment=self.locked())
        self.assertEqual(added.status, 0, added)
        self.done("account", "add", "Second", "--provider", "vapi", "--secret-env", "PROVIDER_KEY",
                  environment=self.locked() | {"PROVIDER_KEY": self.CANARY})
        self.done("account", "add", "Third", "--provider", "bolna", "--set", "number=+911400000000", "--secret-env", "PROVIDER_KEY",
                  environment=self.locked() | {"PROVIDER_KEY": self.CANARY})
        listed = self.call("account", "list", "--json", environment=self.locked())
        names = {account["name"]: account for account in listed.document["accounts"]}
        self.assertEqual((names["Main"]["agent"], names["Main"]["lines"]), ("a-1", 10))
        # S2-020, S2-022
        self.assertEqual((names["Third"]["provider"], names["Third"]["base_url"], names["Third"]["number"]),
                         ("bolna", "https://api.bolna.ai", "+911400000000"))
        self.assertIn("Second", names)
        self.assertNotIn(self.CANARY, added.out + added.err + listed.out + listed.err)
        for file in self.profile.rglob("*"):
            if file.is_file():
                self.assertNotIn(self.CANARY.encode(), file.read_bytes(), file)
        self.done("account", "remove", "Second", environment=self.locked())
        left = self.done("account", "list", environment=self.locked())["accounts"]
        self.assertNotIn("Second", [account["name"] for account in left])

    def test_a_stopped_account_places_calls_again_after_resume(self):
        self.done("account", "list")
        with contextlib.closing(sqlite3.connect(self.profile / "callboard.db")) as database, database:
            database.execute("update account set paused_until = 9000000000000000, pause_reason = 'answers_lost'")
        account = self.done("account", "list")["accounts"][0]
        self.assertEqual(account["stopped"], "answers_lost")
        self.done("account", "resume", account["name"])
        account = self.done("account", "list")["accounts"][0]
        self.assertEqual((account["stopped"], account["stopped_until"]), (None, None))
        self.refused(1, "account", "resume", "Nobody")
        self.refused(2, "account", "resume")

    def test_a_wrong_passphrase_opens_nothing(self):
        self.done("settings", environment=self.locked())
        self.refused(1, "settings", environment={"CALLBOARD_PASSPHRASE": "wrong horse battery"})

    def test_an_address_that_is_not_secure_is_refused(self):
        self.refused(1, "account", "add", "Plain", "--provider", "vapi", "--base-url", "http://example.com",
                     given=self.CANARY + "\n", environment=self.locked())


class BackupTest(HeadlessTest):
    def test_a_backup_opens_in_another_profile(self):
        self.import_samples()
        passphrase = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        file = self.folder / "callboard.backup"
        self.assertEqual(self.done("backup", file, environment=passphrase)["leads"], 100)
        self.assertNotIn(b"6999000001", file.read_bytes())
        before = self.done("leads")["leads"]
        self.profile = self.folder / "elsewhere"
        self.refused(1, "restore", file, environment={"CALLBOARD_BACKUP_PASSPHRASE": "wrong horse battery"})
        self.assertEqual(self.done("restore", file, environment=passphrase)["leads"], 100)
        self.assertEqual(self.done("leads")["leads"], before)

    def test_a_missing_backup_is_told_as_missing(self):
        missing = self.folder / "none.backup"
        error = self.refused(1, "restore", missing, environment={"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"})
        self.assertEqual(error["error"], f"There is no file {missing}.")

    def test_a_profile_under_a_passphrase_is_backed_up_and_restored(self):
        locked = {"CALLBOARD_PASSPHRASE": "of the profile", "CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        self.done("import", SAMPLES, environment=locked)
        file = self.folder / "callboard.backup"
        self.assertEqual(self.done("backup", file, environment=locked)["leads"], 100)
        self.done("import", "--undo", environment=locked)
        self.refused(1, "restore", file, environment={"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"})
        self.assertEqual(self.done("restore", file, environment=locked)["leads"], 100)
        self.assertEqual(self.done("leads", environment=locked)["total"], 100)


if __name__ == "__main__":
    unittest.main(verbosity=2)
