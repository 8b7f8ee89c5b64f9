# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""WhatsApp campaigns without a window and without an account, against the practice sender (S4)."""

import unittest

from headless import HeadlessTest


class MessagesTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        made = self.done("account", "add", "Messages", "--provider", "practice-whatsapp")
        self.assertEqual((made["account"]["channel"], made["account"]["practice"]), ("whatsapp", True))
        self.import_samples()

    def schedule(self, *words):
        return self.call("schedule", "--uuids", self.uuids_file(6), "--start", "now", "--account", "Messages",
                         "--preset", "messages", "--template", "visit_reminder", "--language", "en", *words, "--json")

    def test_every_lead_is_written_to_once(self):
        answer = self.schedule("--field", "{name}", "--field", "Friday")
        self.assertEqual(answer.status, 0, answer)
        campaign = answer.document["campaign_id"]
        run = self.call("run", "--until-idle", "--json")
        self.assertEqual(run.status, 0, run)
        attempts = self.done("attempts", "--campaign", campaign)["attempts"]
        kept = [attempt["lead_uuid"] for attempt in attempts if attempt["delivery"] != "failed"]
        self.assertEqual(len(kept), len(set(kept)), attempts)
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), 6)
        self.assertEqual({attempt["channel"] for attempt in attempts}, {"whatsapp"})
        self.assertEqual(self.done("status")["today"]["outcomes"], {})
        told = self.done("campaigns", campaign)["campaign"]
        self.assertEqual((told["called"], told["live"]), (6, 0))
        self.assertEqual(sum(told["deliveries"].values()), len(attempts))

    def test_an_account_keeps_its_people_of_a_day_and_tells_them(self):
        self.done("account", "edit", "Messages", "--set", "recipients=4", "--set", "per-day=1000")
        self.refused(2, "account", "edit", "Messages", "--set", "recipients=-1")
        self.refused(2, "account", "edit", "Messages")
        self.refused(2, "account", "edit", "Messages", "--provider", "vapi", "--set", "recipients=4")
        answer = self.schedule("--field", "{name}", "--field", "Friday", "--dry-run")
        self.assertEqual(answer.status, 0, answer)
        listed = next(each for each in self.done("account", "list")["accounts"] if each["name"] == "Messages")
        self.assertEqual((listed["recipients_a_day"], listed["recipients"], listed["recipients_limit"]), (4, 0, 4))
        self.assertEqual((listed["today"], listed["today_limit"], listed["same_sender"]), (0, 1000, []))

    def test_a_message_that_cannot_be_filled_in_is_refused(self):
        self.assertEqual(self.schedule("--field", "{name}", "--field", "{no_such_column}").status, 1)
        self.assertEqual(self.schedule("--field", "{name}", "--field", "").status, 1)
        self.assertEqual(self.done("campaigns")["campaigns"], [])

    def test_a_dry_run_forecasts_no_calls_and_a_draft_keeps_the_message(self):
        dry = self.schedule("--field", "{name}", "--field", "Friday", "--dry-run")
        self.assertEqual(dry.status, 0, dry)
        self.assertEqual((dry.document["dry_run"], dry.document["scheduled_count"]), (True, 6))
        self.assertNotIn("forecast", dry.document)
        draft = self.schedule("--field", "{name}", "--field", "Friday", "--draft")
        self.assertEqual(draft.status, 0, draft)
        answer = self.call("schedule", "--campaign", draft.document["campaign_id"], "--start", "now", "--json")
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual(self.call("run", "--until-idle", "--json").status, 0)
        attempts = self.done("attempts", "--campaign", draft.document["campaign_id"])["attempts"]
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), 6)

    def test_a_dry_run_refuses_what_scheduling_refuses(self):
        dry = self.schedule("--field", "{name}", "--field", "{no_such_column}", "--dry-run")
        self.assertEqual(dry.status, 1, dry)

    def test_an_edit_changes_the_message_of_those_that_wait(self):  # S4-008
        draft = self.schedule("--field", "{name}", "--field", "Friday", "--draft")
        self.assertEqual(draft.status, 0, draft)
        campaign = draft.document["campaign_id"]
        dry = self.done("edit", campaign, "--template", "missed_call", "--field", "Dear {name}", "--dry-run")
        self.assertEqual((len(dry["changes"]), dry["dry_run"]), (2, True))
        self.assertEqual(len(dry["preview"]), 3)
        self.assertTrue(dry["preview"][0]["values"]["{{1}}"].startswith("Dear "), dry)
        self.assertEqual(self.call("edit", campaign, "--field", "{no_such_column}", "--json").status, 1)
        self.assertEqual(self.call("edit", campaign, "--subject", "Hello", "--json").status, 2)
        done = self.done("edit", campaign, "--template", "missed_call", "--field", "Dear {name}")
        self.assertEqual(done["changes"], dry["changes"])
        again = self.done("edit", campaign, "--template", "missed_call", "--field", "Dear {name}", "--dry-run")
        self.assertEqual((again["changes"], again["preview"]), ([], []))

    def test_options_of_messages_go_with_senders_alone(self):
        words = ["schedule", "--uuids", self.uuids_file(2), "--start", "now", "--json"]
        message = ["--template", "visit_reminder", "--language", "en", "--field", "{name}", "--field", "Friday"]
        self.assertEqual(self.call(*words, *message, "--account", "Practice line").status, 2)
        self.assertEqual(self.call(*words, "--fallback-template", "visit_reminder").status, 2)
        self.assertEqual(self.call(*words, "--account", "Messages", *message, "--fallback-account", "Messages").status, 2)
        self.assertEqual(self.call(*words, "--fallback", "none", "--fallback-account", "Messages").status, 2)
        self.assertEqual(self.done("campaigns")["campaigns"], [])
        # Without a name the sender is meant, and calls go on to mean the line.
        sent = self.call(*words, *message)
        self.assertEqual(sent.status, 0, sent)
        called = self.call(*words, "--dry-run")
        self.assertEqual(called.status, 0, called)
        self.assertIn("forecast", called.document)

    def test_an_unknown_template_holds_the_campaign_and_no_lead_is_lost(self):
        answer = self.call("schedule", "--uuids", self.uuids_file(3), "--start", "now", "--account", "Messages",
                           "--preset", "messages", "--template", "nothing", "--language", "en", "--json")
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual(self.call("run", "--until-idle", "--json").status, 0)
        told = self.done("campaigns", answer.document["campaign_id"])["campaign"]
        self.assertEqual(told["state"], "paused")
        self.assertEqual(told["called"], 0)


if __name__ == "__main__":
    unittest.main()
