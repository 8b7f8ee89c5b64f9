# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Standing rules by their verb (S1-028 to S1-031, S2-039, S2-040). Times of day are those of the machine, so hours are
round the clock, and runs are made by hand but for one, which is due within the next minute or so."""

import datetime
import unittest

from headless import HeadlessTest

ORDERS = """number,name,awb,order_type,last_checkup_date
+919820000001,Asha,AWB1,OFD,2024-01-01
+919820000002,Ravi,AWB2,Undelivered,2024-01-02
+919820000003,Meera,AWB3,RTO,2024-01-03
+919820000004,Kiran,AWB4,In Transit,
"""
ROUND_THE_CLOCK = ("--hours", "00:00-24:00")


class RulesTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        orders = self.folder / "orders.csv"
        orders.write_text(ORDERS, encoding="utf-8")
        self.done("import", orders)

    def add(self, kind, *options):
        return self.done("rules", "add", kind, *ROUND_THE_CLOCK, *options)["id"]

    def pools(self, document):
        return {pool["verdict"]: pool["lead_count"] for pool in document["pools"]}

    def test_a_rule_is_added_shown_started_stopped_and_deleted(self):
        rule = self.add("sessions", "--name", "Order desk")
        listed = self.done("rules", "list")["rules"]
        self.assertEqual([(one["id"], one["name"], one["kind"]) for one in listed], [(rule, "Order desk", "sessions")])
        self.assertEqual(listed[0]["scheduled_times"], ["10:00", "11:00", "12:00", "13:00"])
        self.assertEqual((listed[0]["running"], listed[0]["next_run"], listed[0]["last_run"]), (False, None, None))
        self.assertEqual((listed[0]["max_attempts"], listed[0]["cooldown"]), (3, 7200))
        started = self.done("rules", "start", "order desk")
        self.assertTrue(started["running"])
        self.assertIsNotNone(started["next_run"])
        self.assertIn("never others", self.call("rules", "show", rule).out)
        self.assertFalse(self.done("rules", "stop", rule)["running"])
        self.done("rules", "delete", rule)
        self.assertEqual(self.done("rules", "list")["rules"], [])

    def test_a_dry_run_tells_whom_it_would_call_and_writes_nothing(self):
        rule = self.add("sessions")
        told = self.done("rules", "dry-run", rule)
        self.assertEqual((told["call_count"], self.pools(told)), (2, {"call": 2}))  # RTO and In Transit never
        self.assertTrue(told["open"])
        self.assertEqual(self.done("campaigns")["campaigns"], [])
        people = self.call("rules", "dry-run", rule)
        self.assertEqual(people.status, 0, people)
        self.assertIn("New", people.out)

    def test_a_run_by_hand_is_called_and_counts(self):
        rule = self.add("sessions", "--name", "Desk")
        run = self.done("rules", "run", "Desk")
        self.assertEqual((run["result"], run["lead_count"], run["by_hand"]), ("made", 2, True))
        self.assertEqual(self.pools(self.done("rules", "dry-run", rule)), {"in_line": 2})
        again = self.done("rules", "run", rule)
        self.assertEqual((again["result"], again["campaign_id"]), ("nobody", None))
        self.assertEqual(self.call("run", "--until-idle", 1).status, 0)
        after = self.pools(self.done("rules", "dry-run", rule, "--at", "+1m"))
        self.assertEqual(sum(after.values()), 2)
        self.assertLessEqual(set(after), {"reached", "cooldown"})
        history = self.done("rules", "history", rule)["runs"]
        self.assertEqual([one["result"] for one in history], ["nobody", "made"])

    def test_a_rule_falls_due_by_itself_and_is_called(self):
        rule = self.add("sessions", "--times", "00:00")
        house = datetime.datetime.fromisoformat(self.done("rules", "start", rule)["next_run"]).tzinfo
        # Times are whole minutes; this one is not over before the rule has it.
        due = datetime.datetime.now(house) + datetime.timedelta(seconds=70)
        self.done("rules", "edit", rule, "--times", due.strftime("%H:%M"))
        self.assertEqual(self.done("campaigns")["campaigns"], [])
        ended = self.call("run", "--until-idle", 3)
        self.assertEqual(ended.status, 0, ended)
        runs = self.done("rules", "history", rule)["runs"]
        self.assertEqual([(run["result"], run["lead_count"], run["by_hand"]) for run in runs], [("made", 2, False)])
        self.assertTrue(runs[0]["due_at"].startswith(due.strftime("%Y-%m-%dT%H:%M:00")), runs)
        attempts = self.done("attempts", "--campaign", runs[0]["campaign_id"])["attempts"]
        self.assertEqual(len(attempts), 2)

    def test_a_rule_sends_mails(self):
        self.done("account", "add", "Mails", "--provider", "practice-email")
        rule = self.add("recurring", "--times", "10:00", "--subject", "Order {awb}", "--text", "It comes today.")
        self.assertEqual(self.done("rules", "list")["rules"][0]["account"], "Mails")
        self.done("rules", "edit", rule, "--subject", "Your order")  # the text stays
        self.refused(1, "rules", "edit", rule, "--text", "")
        self.assertEqual(self.done("rules", "run", rule)["result"], "made")

    def test_messages_keep_what_an_edit_does_not_name(self):
        self.done("account", "add", "Messages", "--provider", "practice-whatsapp")
        rule = self.add("recurring", "--times", "10:00", "--template", "order_today", "--language", "en",
                        "--field", "{name}")
        self.done("rules", "edit", rule, "--field", "{awb}")  # without --template
        self.done("rules", "edit", rule, "--template", "order_tomorrow")
        self.refused(1, "rules", "edit", rule, "--field", "")
        self.assertEqual(self.done("rules", "run", rule)["result"], "made")

    def test_what_does_not_go_with_the_account_is_said(self):
        self.done("account", "add", "Mails", "--provider", "practice-email")
        self.done("account", "add", "Messages", "--provider", "practice-whatsapp")
        calls = ("--account", "Practice line")
        after = ("--fallback-mail-account", "Mails", "--fallback-subject", "We missed you", "--fallback-text", "Call us.")
        rule = self.add("recurring", *calls, "--times", "10:00", *after)
        self.refused(2, "rules", "edit", rule, "--template", "order_today")
        self.refused(2, "rules", "edit", rule, "--subject", "Your order")
        self.refused(2, "rules", "edit", rule, "--fallback-template", "missed_you")
        self.refused(2, "rules", "add", "sessions", *ROUND_THE_CLOCK, *calls, *after)
        self.refused(1, "rules", "edit", rule, "--fallback-account", "Mails")  # which sends no WhatsApp messages
        self.done("rules", "edit", rule, "--fallback-account", "Messages", "--fallback-template", "missed_you",
                  "--fallback-language", "en")
        self.done("rules", "edit", rule, "--fallback", "none")
        self.assertEqual(self.done("rules", "run", rule)["result"], "made")

    def test_hours_hold_for_runs_by_hand(self):
        # Those of a day that is neither yesterday, today nor tomorrow, wherever the clocks stand.
        day = (datetime.date.today() + datetime.timedelta(days=3)).strftime("%a")[:2]
        rule = self.done("rules", "add", "check-up", "--hours", f"{day} 00:00-24:00")["id"]
        refused = self.refused(1, "rules", "run", rule)
        self.assertIn("hours", refused["error"])

    def test_a_check_up_is_due_by_its_column(self):
        rule = self.add("check-up", "--once", "--threshold", 5, "--no-spread")
        told = self.done("rules", "dry-run", rule)
        self.assertEqual(self.pools(told), {"call": 3, "no_date": 1})
        changed = self.done("rules", "edit", rule, "--threshold", 3650, "--where", "order_type=OFD")
        self.assertEqual((changed["checkup_threshold_days"], changed["filter"]), (3650, "order_type=OFD"))
        self.assertEqual(self.pools(self.done("rules", "dry-run", rule)), {"not_due": 1})

    def test_what_cannot_be_is_refused(self):
        self.refused(2, "rules", "add", "hourly")
        self.refused(2, "rules", "add", "sessions", "--times", "noon")
        self.refused(1, "rules", "add", "sessions", "--times", "09:00")  # outside the hours
        self.refused(2, "rules", "add", "recurring", "--days", "someday")
        self.refused(1, "rules", "start", "nobody")
        self.assertEqual(self.call("rules", "start").status, 2)
        self.assertEqual(self.call("rules", "list", "--times", "10:00").status, 2)
        self.add("sessions", "--name", "Desk")
        self.refused(1, "rules", "add", "recurring", "--name", "Desk")


if __name__ == "__main__":
    unittest.main()
