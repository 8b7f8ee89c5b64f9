# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a campaign after it was scheduled, and the lists that keep people from being called."""

import unittest

from headless import HeadlessTest


class LifeTest(HeadlessTest):
    def schedule(self, count, *words):
        return self.done("schedule", "--uuids", self.uuids_file(count), "--start", "+3h", *words)

    def due(self):
        return {batch["job_id"].split("_")[3]: batch["next_run_time"]
                for batch in self.done("batches")["scheduled_batches"]}

    def test_one_batch_moves_and_the_others_stay(self):
        self.import_samples()
        campaign = self.schedule(15, "--parallel", 5)["campaign_id"]
        before = self.due()
        answer = self.done("reschedule", campaign, "--start", "+9h", "--batch", 1)
        self.assertEqual(answer["batch"], 1)
        moved = answer["start_time"]
        after = self.due()
        self.assertEqual(after.pop("1"), moved)
        before.pop("1")
        self.assertEqual(after, before)
        self.refused(1, "reschedule", campaign, "--start", "+9h", "--batch", 7)
        self.refused(1, "reschedule", campaign, "--start", "+1h", "--batch", 2)  # before its campaign

    def test_who_paused_resumed_and_cancelled_is_kept(self):
        self.import_samples()
        campaign = self.schedule(3)["campaign_id"]
        self.done("settings", "operator.name", "Asha")
        shown = lambda: self.done("campaigns", campaign)["campaign"]
        self.assertIsNone(shown()["state_at"])
        self.done("pause", campaign, "--why", "The line is down")
        paused = shown()
        self.assertEqual((paused["state"], paused["state_by"], paused["state_note"]),
                         ("paused", "Asha", "The line is down"))
        self.assertRegex(paused["state_at"], r"^20\d\d-")
        self.done("settings", "operator.name", "Ravi")
        self.done("resume", campaign)
        self.assertEqual((shown()["state_by"], shown()["state_note"]), ("Ravi", None))
        self.refused(2, "cancel", "--all", "--why", "Wrong list")
        self.done("cancel", "--campaign", campaign, "--why", "Wrong list")
        self.assertEqual((shown()["state"], shown()["state_by"], shown()["state_note"]),
                         ("cancelled", "Ravi", "Wrong list"))

    def test_appointments_are_a_choice_of_a_campaign(self):  # ruling 7
        self.import_samples()
        campaign = self.schedule(3, "--misfire", "expire")["campaign_id"]
        self.assertEqual(self.done("campaigns", campaign)["campaign"]["expired"], 0)
        change = self.done("edit", campaign, "--misfire", "ask", "--dry-run")["changes"]
        self.assertEqual(len(change), 1)
        self.assertEqual(self.done("edit", campaign, "--misfire", "expire", "--dry-run")["changes"], [])
        self.refused(2, "edit", campaign, "--misfire", "later")
        unknown = "11111111-2222-3333-4444-555555555555"
        self.refused(1, "decide", unknown, "call-after-all")
        self.refused(1, "decide", unknown, "leave")

    def test_nobody_calls_the_number_that_the_calls_are_made_from(self):  # F58
        self.import_samples()
        lead = self.done("leads", "--limit", 1)["leads"][0]
        self.refused(1, "account", "add", "Own", "--provider", "practice-whatsapp", "--set", "own-numbers=22400")
        made = self.done("account", "add", "Own", "--provider", "practice-whatsapp", "--set",
                         "own-numbers=" + lead["number"])
        self.assertEqual(made["account"]["own_numbers"], [lead["number"]])
        self.assertEqual(self.done("account", "list")["accounts"][-1]["own_numbers"], [lead["number"]])
        listed = self.folder / "own.txt"
        listed.write_text(lead["lead_uuid"] + "\n")
        self.done("schedule", "--uuids", listed, "--start", "now")
        self.assertEqual(self.call("run", "--until-idle").status, 0)
        self.assertEqual(self.done("attempts", "--lead", lead["lead_uuid"])["attempts"], [])

    def test_an_edit_says_what_changes_and_a_dry_run_changes_nothing(self):
        self.import_samples()
        campaign = self.schedule(5, "--name", "Renewals")["campaign_id"]
        dry = self.done("edit", campaign, "--name", "Spring", "--dry-run")
        self.assertEqual(len(dry["changes"]), 1)
        self.assertIs(dry["dry_run"], True)
        name = lambda: self.done("campaigns", campaign)["campaign"]["name"]
        self.assertEqual(name(), "Renewals")
        self.assertEqual(self.done("edit", campaign, "--name", "Spring")["changes"], dry["changes"])
        self.assertEqual(name(), "Spring")

    def test_a_campaign_is_duplicated_and_deleted_and_nobody_missed_is_told(self):
        self.import_samples()
        campaign = self.schedule(5, "--parallel", 2)["campaign_id"]
        self.refused(1, "retry", campaign, "--start", "+3h")  # not over
        copy = self.done("duplicate", campaign, "--start", "+5h")
        self.assertEqual(copy["scheduled_count"], 5)
        self.assertEqual(copy["batch_count"], 3)
        self.refused(1, "delete", campaign)
        self.assertEqual(self.done("cancel", "--campaign", campaign, "--hang-up")["hanging_up"], 0)
        self.refused(1, "retry", campaign, "--start", "+3h")  # nobody was called
        self.done("delete", campaign)
        self.assertEqual([each["campaign_id"] for each in self.done("campaigns")["campaigns"]], [copy["campaign_id"]])
        self.assertEqual(self.done("leads")["total"], 100)

    def test_a_draft_calls_nobody_until_it_is_scheduled(self):
        self.import_samples()
        kept = self.schedule(15, "--parallel", 5, "--name", "Renewals", "--draft")
        self.assertEqual((kept["draft"], kept["lead_count"]), (True, 15))
        draft = kept["campaign_id"]
        self.assertEqual(self.done("campaigns", draft)["campaign"]["state"], "draft")
        self.assertEqual(self.done("batches")["total_batches"], 0)
        self.refused(1, "pause", draft)
        self.refused(1, "reschedule", draft, "--start", "+9h")
        self.assertIn("delete it instead", self.refused(1, "cancel", "--campaign", draft)["error"])
        self.refused(2, "schedule", "--campaign", draft, "--parallel", 3)  # a draft is scheduled as it stands
        self.done("edit", draft, "--parallel", 3)
        dry = self.done("schedule", "--campaign", draft, "--start", "+5h", "--dry-run")
        self.assertEqual(dry["batch_count"], 5)
        self.assertEqual(self.done("campaigns", draft)["campaign"]["state"], "draft")
        made = self.done("schedule", "--campaign", draft, "--start", "+5h")
        self.assertEqual((made["campaign_id"], made["scheduled_count"], made["batch_count"]), (draft, 15, 5))
        self.assertEqual(self.done("campaigns", draft)["campaign"]["state"], "scheduled")
        self.refused(1, "schedule", "--campaign", draft, "--start", "+5h")  # no draft any more
        other = self.schedule(5, "--draft")["campaign_id"]
        self.done("delete", other)
        self.assertEqual([each["campaign_id"] for each in self.done("campaigns")["campaigns"]], [draft])

    def test_a_single_lead_is_taken_out(self):
        self.import_samples()
        campaign = self.schedule(3)["campaign_id"]
        other = self.schedule(3)["campaign_id"]
        lead = self.uuids_file(3).read_text().split()[-1]
        self.assertEqual(self.done("cancel", "--lead", lead, "--campaign", other)["cancelled_leads"], 1)
        self.assertEqual(self.done("cancel", "--lead", lead)["cancelled_leads"], 1)
        self.refused(1, "cancel", "--lead", lead)  # it waits nowhere any more
        self.refused(2, "cancel", "--lead", lead, "--hang-up")
        self.assertEqual(self.done("campaigns", campaign)["campaign"]["state"], "scheduled")

    def test_a_lead_is_called_by_itself(self):
        self.import_samples()
        lead = self.uuids_file(1).read_text().split()[-1]
        self.refused(1, "call", lead)  # it waits in no running campaign
        self.refused(2, "call", lead, "--agent", "someone")
        self.refused(1, "call", lead, "--account", "No such account")
        account = self.done("account", "list")["accounts"][0]["name"]
        made = self.done("call", lead, "--account", account)
        self.assertEqual(self.call("run", "--until-idle").status, 0)
        attempts = self.done("attempts", "--lead", lead)["attempts"]
        self.assertEqual([each["campaign_id"] for each in attempts], [made["campaign_id"]])

    def test_the_missed_are_called_again(self):
        self.import_samples()
        made = self.done("schedule", "--uuids", self.uuids_file(30), "--start", "now", "--parallel", 30, "--interval", 1,
                         "--preset", "no-retry")
        self.assertEqual(self.call("run", "--until-idle").status, 0)
        missed = {lead["lead_uuid"] for lead in self.done("leads", "--where", "status=missed")["leads"]}
        self.assertTrue(missed)
        again = self.done("retry", made["campaign_id"], "--start", "+2h")
        self.assertEqual(again["scheduled_count"], len(missed))


class DoNotCallTest(HeadlessTest):
    def marked(self):
        return self.done("leads", "--where", "status=do_not_call")["total"]

    def test_marks_come_and_go_with_a_register(self):
        self.import_samples()
        numbers = [lead["number"] for lead in self.done("leads", "--limit", 3)["leads"]]
        before = self.marked()
        register = self.folder / "register.csv"
        register.write_text("number\n" + "\n".join(numbers) + "\n")
        read = self.done("do-not-call", "import", register, "--name", "NCPR", "--days", 31)
        self.assertEqual((read["added"], read["heading_line"], read["rejected"]), (3, 1, []))
        marked = self.marked()
        self.assertEqual(marked, before + read["leads_marked"])
        register.write_text(numbers[0] + "\n")
        self.assertGreater(self.done("do-not-call", "import", register, "--name", "NCPR")["leads_released"], 0)
        self.assertLess(self.marked(), marked)
        self.assertEqual([each["entries"] for each in self.done("do-not-call", "registers")["registers"]], [1])
        self.assertEqual(self.done("do-not-call", "remove-register", "NCPR")["removed"], 1)
        self.assertEqual(self.marked(), before)
        self.refused(1, "do-not-call", "remove-register", "NCPR")

    def test_numbers_and_prefixes_are_added_and_removed(self):
        self.assertEqual(self.done("do-not-call", "add", "+919876543210", "+91140*")["added"], 2)
        listed = self.done("do-not-call", "list")
        self.assertEqual(sorted(each["number"] for each in listed["entries"]), ["+91140*", "+919876543210"])
        self.assertEqual(self.done("do-not-call", "list", "+91140*")["total"], 1)
        # As numbers are added, so they are found and removed: with or without the house's country code.
        self.assertEqual(self.done("do-not-call", "add", "9876543200")["added"], 1)
        self.assertEqual(self.done("do-not-call", "list", "98765 43200")["total"], 1)
        self.assertEqual(self.done("do-not-call", "list", "+91 98765 43200")["total"], 1)
        self.assertEqual(self.done("do-not-call", "remove", "9876543200")["removed"], 1)
        self.refused(1, "do-not-call", "remove", "+91140")  # a prefix is meant only with its star
        self.assertEqual(self.done("do-not-call", "remove", "+91140*")["removed"], 1)
        self.assertEqual(self.done("do-not-call", "list")["total"], 1)
        self.refused(1, "do-not-call", "remove", "+91140*")
        for words in (["do-not-call"], ["do-not-call", "dance"], ["do-not-call", "add"],
                      ["do-not-call", "import", "x.csv"], ["do-not-call", "registers", "x"],
                      ["do-not-call", "list", "--name", "NCPR"], ["do-not-call", "add", "+919876543211", "--days", 3]):
            self.refused(2, *words)

    def test_what_was_not_taken_is_no_success(self):
        for words in (["+919876543210", "12"], ["nobody"]):
            answer = self.call("--json", "do-not-call", "add", *words)
            self.assertEqual(answer.status, 1, answer)
            self.assertIs(answer.document["success"], False)
            self.assertTrue(answer.document["error"])
        self.assertEqual(self.done("do-not-call", "list")["total"], 1)  # what is a number is on the list
        register = self.folder / "register.csv"
        register.write_text("number\nnobody\n")
        answer = self.call("--json", "do-not-call", "import", register, "--name", "NCPR")
        self.assertEqual(answer.status, 1, answer)
        self.assertIs(answer.document["success"], False)

    def test_a_lead_is_named_by_its_uuid(self):
        for verb in ("why", "call"):
            self.refused(2, verb, "12")
        self.refused(2, "attempts", "--lead", "12")


if __name__ == "__main__":
    unittest.main()
