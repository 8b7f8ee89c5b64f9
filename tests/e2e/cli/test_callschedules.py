#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls to single contacts, scheduled, executed and counted from the terminal."""

import datetime
import unittest

from headless import HeadlessTest

NUMBER = "+919876543210"


class CallSchedulesTest(HeadlessTest):
    def at(self, **later):
        moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(**later)
        return moment.isoformat(timespec="seconds")

    def schedules(self, *words):
        return self.done("call-schedules", *words)

    def shown(self, ident):
        return self.schedules("show", ident)["call_schedule"]

    def test_a_call_is_scheduled_changed_executed_once_and_deleted(self):  # S2-028 to S2-037
        tomorrow = self.at(days=1)
        made = self.schedules("add", NUMBER, "--name", "Asha", "--at", tomorrow)
        again = self.schedules("add", NUMBER, "--name", "Asha", "--at", tomorrow)
        self.assertEqual([made["created"], again["created"]], [True, False])
        schedule = made["call_schedule"]
        self.assertEqual(again["call_schedule"], schedule)
        self.assertEqual((schedule["contact_name"], schedule["call_topic"], schedule["call_language"]),
                         ("Asha", "follow_up", "en-IN"))
        ident = schedule["id"]
        self.refused(1, "call-schedules", "add", NUMBER, "--at", tomorrow, "--topic", "survey")
        self.assertEqual(self.schedules("list")["call_schedules"], [schedule])
        self.assertEqual(self.schedules("list", "--status", "completed")["total"], 0)
        self.assertEqual(self.schedules("due")["total"], 0)
        self.assertEqual(self.schedules("trigger-overdue"),
                         {"success": True, "triggered_count": 0, "triggered": [], "held": []})
        changed = self.schedules("edit", ident, "--topic", "appointment_reminder", "--threshold", 9)["call_schedule"]
        self.assertEqual((changed["call_topic"], changed["checkup_threshold_days"]), ("appointment_reminder", 9))
        self.assertEqual(changed["scheduled_at"], schedule["scheduled_at"])

        self.assertEqual(self.schedules("execute", ident)["call_schedule"]["call_status"], "scheduled")
        self.refused(1, "call-schedules", "execute", ident)
        self.assertEqual(self.call("run", "--until-idle", "--quiet").status, 0)
        ended = self.shown(ident)
        self.assertIn(ended["call_status"], ("completed", "failed"))
        self.assertFalse(ended["is_active"])
        self.refused(1, "call-schedules", "execute", ident)
        self.assertEqual(len(self.done("attempts")["attempts"]), 1)

        counted = self.schedules("statistics", "--days", 1)
        self.assertEqual((counted["statistics"]["total"], counted["statistics"]["active"]), (1, 0))
        figures = counted["figures"]
        self.assertEqual((figures["scheduled"], figures["calls"], figures["leads_called"]), (1, 1, 1))
        self.assertEqual(sum(figures["outcomes"].values()), 1)
        self.assertIs(figures["practice"], True)
        self.assertIn(figures["completion_rate"], (0, 1))
        self.assertGreaterEqual(figures["average_response_seconds"], 0)
        self.schedules("delete", ident)
        self.assertEqual(self.schedules("list")["total"], 0)
        self.refused(1, "call-schedules", "show", ident)
        self.refused(1, "call-schedules", "delete", ident)

    def test_beside_an_engine_what_is_overdue_is_triggered(self):  # S2-036, S2-037
        draft = self.schedules("add", NUMBER, "--at", "+1s", "--no-trigger")["call_schedule"]
        self.assertIs(draft["auto_trigger_enabled"], False)
        self.until(lambda: self.schedules("due")["total"] == 1, "its time")
        self.assertEqual(self.schedules("trigger-overdue")["triggered_count"], 0)  # a draft is nobody's to trigger
        engine = self.start_engine("--json")
        self.schedules("execute", draft["id"])
        self.until(lambda: not self.shown(draft["id"])["is_active"], "the end of the call")
        self.assertEqual(self.schedules("due")["total"], 0)
        self.assertEqual(self.stop(engine).status, 0)

    def test_the_house_says_the_days_that_nobody_names(self):  # S2-010
        self.done("settings", "checkup.threshold_days", 90)
        self.refused(2, "settings", "checkup.threshold_days", 0)
        made = self.schedules("add", NUMBER, "--at", self.at(days=1))
        self.assertEqual(made["call_schedule"]["checkup_threshold_days"], 90)
        rule = self.done("rules", "add", "check-up", "--name", "Teeth")["id"]

        def threshold():
            shown = self.done("rules", "show", rule)
            return shown["checkup_threshold_days"], shown["checkup_threshold_of"]

        self.assertEqual(threshold(), (90, "house"))
        self.assertIn("90 or more days ago, the house's threshold", self.call("rules", "show", rule).out)
        self.done("settings", "checkup.threshold_days", 30)
        self.assertEqual(threshold(), (30, "house"))
        self.done("rules", "edit", rule, "--threshold", 7)
        self.assertEqual(threshold(), (7, "rule"))
        self.done("rules", "edit", rule, "--threshold", "house")
        self.assertEqual(threshold(), (30, "house"))
        self.refused(2, "rules", "edit", rule, "--threshold", "home")

    def test_what_is_wrong_is_refused(self):
        self.refused(2, "call-schedules", "add", NUMBER)  # when?
        self.refused(2, "call-schedules", "add", NUMBER, "--at", "2026-11-24T10:00:00")  # whose ten o'clock?
        self.refused(2, "call-schedules", "list", "--status", "due")
        self.refused(2, "call-schedules", "list", "--at", "now")
        self.refused(2, "call-schedules", "edit", 1)
        self.refused(2, "call-schedules", "execute", "first")
        self.refused(2, "call-schedules", "wait")
        self.refused(1, "call-schedules", "show", 1)
        self.refused(1, "call-schedules", "add", NUMBER, "--at", "2024-01-15T10:00:00Z")  # past
        self.refused(1, "call-schedules", "add", "7d444840-9dc0-11d1-b245-5ffdce74fad2", "--at", "+1h")
        self.assertEqual(self.done("leads")["total"], 0)

    def test_a_person_reads_it(self):
        made = self.schedules("add", NUMBER, "--name", "Asha", "--at", self.at(days=1))
        ident = made["call_schedule"]["id"]
        listed = self.call("call-schedules", "list")
        self.assertEqual(listed.status, 0, listed)
        self.assertRegex(listed.out, rf"(?m)^{ident} +Asha +\S+\+05:30 +follow_up +scheduled$")
        self.assertIn("There are no such calls.", self.call("call-schedules", "due").out)
        self.assertIn("practice", self.call("call-schedules", "statistics").out)
        self.assertIn("trigger-overdue", self.call("call-schedules", "--help").out)


if __name__ == "__main__":
    unittest.main()
