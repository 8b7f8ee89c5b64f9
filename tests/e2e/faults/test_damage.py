# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A database that somebody has spoilt: noticed before anybody is called, kept as it is, and made good by a backup (F44)."""

import hashlib
import os
import signal
import unittest

from faults import FaultTest

LEADS = 12
PAGE = 4096
PASSPHRASE = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def overwrite_pages(database):
    """The last pages hold leads; the first ones the schema, which would be noticed by itself."""
    with database.open("r+b") as file:
        for at in range(database.stat().st_size - 20 * PAGE, database.stat().st_size, PAGE):
            file.seek(at)
            file.write(b"\x5a" * 512)


def cut(database):
    os.truncate(database, database.stat().st_size // 2 // PAGE * PAGE)


def cut_within_a_page(database):
    os.truncate(database, database.stat().st_size - 1000)


def empty(database):
    os.truncate(database, 0)


class DamagedDatabaseTest(FaultTest):
    """F44, I2, I9: nobody is called by what is left, and a backup goes on where the calls really are."""

    def setUp(self):
        super().setUp()
        self.use_line(self.start_line(outcomes={"completed": 100}))
        self.schedule(LEADS, "--parallel", 1)
        self.backup = self.folder / "callboard.backup"
        self.done("backup", self.backup, environment=PASSPHRASE)

    def digests(self):
        return {file.name: digest(file) for file in self.profile.glob("callboard.db*") if not file.name.endswith("-shm")}

    def assert_not_dialled_on(self):
        before, calls = self.digests(), self.calls_by_number()
        for _ in range(2):  # looking changes nothing that the next look goes by
            told = self.refused(1, "run", "--until-idle", "1")
            self.assertIn("damaged", told["error"])
            self.assertIn("Restore a backup", told["error"])
        self.assertEqual(self.digests(), before)
        self.assertEqual(self.calls_by_number(), calls)

    def restore(self):
        self.done("restore", self.backup, environment=PASSPHRASE)
        for campaign in self.done("campaigns")["campaigns"]:
            self.done("resume", campaign["campaign_id"])

    def kill_amid_calls(self):
        """An engine that ended with its latest commits in the log alone; how many calls were placed."""
        engine = self.start("run", "--until-idle", "1", "--json")
        self.until(lambda: self.query("select count(*) from attempt where state = 'ended'")[0][0] >= 3, "some calls")
        engine.send_signal(signal.SIGKILL)
        engine.communicate()
        self.assertGreater((self.profile / "callboard.db-wal").stat().st_size, 0)
        return sum(self.calls_by_number().values())

    def test_a_spoilt_file_is_told_and_kept_and_a_backup_takes_its_place(self):
        whole = self.profile
        for spoil in (overwrite_pages, cut, cut_within_a_page, empty):
            with self.subTest(spoil=spoil.__name__):
                self.profile = whole
                self.profile = self.copy_profile(spoil.__name__)
                spoil(self.profile / "callboard.db")
                spoilt = digest(self.profile / "callboard.db")
                self.assert_not_dialled_on()
                self.done("restore", self.backup, environment=PASSPHRASE)
                kept = [digest(file) for file in self.profile.glob("before-restore-*.db")]
                self.assertEqual(kept, [spoilt])
                self.assertEqual(len(self.done("leads", "--limit", LEADS)["leads"]), LEADS)
                self.assert_sound()
        self.assertEqual(self.calls_by_number(), {})

    def test_a_log_that_was_taken_away_is_missed(self):
        called = self.kill_amid_calls()
        self.assertLess(called, LEADS)
        (self.profile / "callboard.db-wal").unlink()
        self.assert_not_dialled_on()
        self.restore()
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()
        self.assert_sound()

    def test_a_log_whose_database_was_emptied_is_kept(self):
        called = self.kill_amid_calls()
        log = digest(self.profile / "callboard.db-wal")
        empty(self.profile / "callboard.db")
        self.assert_not_dialled_on()
        self.restore()
        self.assertEqual([digest(file) for file in self.profile.glob("before-restore-*.db-wal")], [log])
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()
        print(f"{called} of {LEADS} called before", flush=True)

    def test_a_first_start_that_was_killed_is_no_damage(self):
        self.profile = self.folder / "new"
        answer = self.call("leads", environment=self.shim(kill_step="pwrite64", kill_at=1))
        self.assertEqual(answer.status, -signal.SIGKILL, answer)
        self.assertEqual((self.profile / "callboard.db").stat().st_size, 0)
        self.assertEqual(self.done("leads")["total"], 0)
        self.assertEqual([file.name for file in self.profile.glob("callboard.db*")], ["callboard.db"])
        self.assertEqual(self.run_engine().status, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
