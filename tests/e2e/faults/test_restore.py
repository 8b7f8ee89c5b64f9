# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Yesterday's backup is put back while today's calls exist at the provider (F47)."""

import signal
import unittest

from faults import FaultTest, sampled

LEADS = 12
PASSPHRASE = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}


class RestoredBackupTest(FaultTest):
    """Whoever was called since the backup was made is known to have been called, before anybody is called anew."""

    def setUp(self):
        super().setUp()
        self.use_line(self.start_line(outcomes={"completed": 100}))
        self.backup = self.folder / "callboard.backup"

    def back_up(self):
        self.done("backup", self.backup, environment=PASSPHRASE)

    def restore(self):
        self.done("restore", self.backup, environment=PASSPHRASE)
        for campaign in self.done("campaigns")["campaigns"]:
            self.assertEqual(campaign["state"], "paused", campaign)
            self.done("resume", campaign["campaign_id"])

    def until_told(self, engine, *words):
        """The first line of a running engine that holds all these words."""
        return self.until(lambda: next((line for line in [engine.stdout.readline()]
                                        if all(word in line for word in words)), None), words)

    def held(self):
        """Why nobody is called through the account."""
        return {account["name"]: account["stopped"] for account in self.done("status")["accounts"]}["Wire"]

    def assert_known_and_called_once(self, found):
        """\\a found: how many calls the backup knew nothing of."""
        attempts = self.assert_everybody_called_once()
        self.assertEqual(len(attempts), self.imported)
        told = [attempt for attempt in attempts if attempt["reason"] == "found_after_restore"]
        self.assertEqual(len(told), found)
        self.assertEqual(self.done("status")["found_after_restore"], found)
        self.assert_sound()

    def test_who_was_called_since_the_backup_is_not_called_again(self):
        self.schedule(LEADS)
        self.back_up()
        self.assertEqual(self.run_engine().status, 0)
        self.assertEqual(sum(self.calls_by_number().values()), LEADS)

        self.restore()
        self.assertEqual(self.held(), "restore_gap")
        engine = self.start("run", "--json")
        self.assertIn(f"{LEADS} calls", self.until_told(engine, "restore_known", "Wire"))
        self.assertEqual(self.stop(engine).status, 0)
        self.assertIsNone(self.held())
        self.assertEqual(self.run_engine().status, 0)
        self.assert_known_and_called_once(LEADS)

    def test_a_backup_from_the_midst_of_a_campaign_calls_the_rest_and_nobody_twice(self):
        self.schedule(LEADS, "--parallel", 1)
        engine = self.start("run", "--until-idle", "1", "--json")
        ended = lambda: self.query("select count(*) from attempt where state = 'ended'")[0][0]
        self.until(lambda: ended() >= 3, "the first calls")
        self.back_up()
        self.until(lambda: ended() >= 7, "calls since the backup")
        engine.send_signal(signal.SIGKILL)
        engine.communicate()
        called = sum(self.calls_by_number().values())
        self.assertTrue(7 <= called < LEADS, called)
        rows, known = self.query("select count(*), count(provider_call_id) from attempt", database=self.backup)[0]

        self.restore()
        self.assertEqual(self.run_engine().status, 0)
        attempts = self.assert_everybody_called_once()
        found = self.done("status")["found_after_restore"]
        print(f"{called} of {LEADS} called, the backup knew {known}, found {found}", flush=True)
        self.assertGreater(found, 0)
        # One that was being placed at the time may have been adopted as a doubt instead.
        self.assertTrue(called - rows <= found <= called - known, (rows, known, found))
        self.assertEqual(len(attempts), LEADS)

    def test_a_look_up_that_is_killed_starts_again_and_comes_to_the_same(self):
        # F05: at syncs of the engine that looks up, wherever they fall.
        self.schedule(LEADS)
        self.back_up()
        self.assertEqual(self.run_engine().status, 0)
        self.restore()
        template, profile = self.copy_profile("template"), self.profile
        self.assertEqual(self.run_engine(self.shim()).status, 0)
        syncs = sum(words[1] == "fdatasync" for words in self.counted_steps())
        killed = 0
        for number in sampled(range(1, syncs + 1), 4):
            with self.subTest(number=number):
                self.profile = template
                self.profile = self.copy_profile(f"killed-{number}")
                killed += self.run_engine(self.shim(kill_step="fdatasync", kill_at=number)).status != 0
                self.assert_sound()
                self.assertEqual(self.run_engine().status, 0)
                self.assert_known_and_called_once(LEADS)
        self.profile = profile
        self.assert_known_and_called_once(LEADS)
        print(f"{syncs} syncs, killed at {killed}", flush=True)
        self.assertGreater(killed, 0)

    def test_while_the_calls_cannot_be_listed_nobody_is_called(self):
        self.schedule(LEADS)
        self.back_up()
        self.assertEqual(self.run_engine().status, 0)
        self.line.send_signal(signal.SIGSTOP)
        self.restore()
        engine = self.start("run", "--json")
        self.until_told(engine, "restore_unread", "Wire")
        self.assertEqual(self.query("select count(*) from attempt"), [(0,)])
        self.line.send_signal(signal.SIGCONT)
        self.until_told(engine, "restore_known", "Wire")
        self.assertEqual(self.stop(engine).status, 0)
        self.assertEqual(self.run_engine().status, 0)
        self.assert_known_and_called_once(LEADS)


if __name__ == "__main__":
    unittest.main(verbosity=2)
