# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full, or that fails, under an engine that dials (F40, F41)."""

import errno
import json
import unittest

from faults import PATIENCE, Answer, FaultTest

LEADS = 12


class FailingDiskTest(FaultTest):
    """Whatever cannot be written stops dialling first, is told, and loses nothing."""

    def setUp(self):
        super().setUp()
        self.full = self.folder / "full"
        self.use_line(self.start_line())

    def failures(self):
        """What the disk refused: a fault that never happened proves nothing."""
        return [words for words in self.steps() if words[0] == "failed"]

    def run_on_a_bad_disk(self, meanwhile=None, **orders):
        """One life of an engine; \\a meanwhile is done once it has called somebody."""
        child = self.start("run", "--until-idle", "1", "--json", environment=self.shim(**orders))
        if meanwhile:
            self.until(lambda: self.query("select count(*) from attempt where state = 'ended'")[0][0] > 1,
                       "the first calls")
            meanwhile()
        out, err = child.communicate(timeout=PATIENCE)
        return Answer(child, out, err)

    def assert_stopped_and_told(self, answer):
        self.assertTrue(self.failures(), "the fault never happened")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("dialling", (answer.out + answer.err).lower())
        self.assertNotIn("+9198", answer.err)
        self.assert_sound()

    def assert_goes_on(self):
        """The next engine, on a disk that is well, ends the work."""
        before = self.query("select count(*) from attempt")[0][0]
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()
        print(f"stopped after {before} of {LEADS}, {len(self.failures())} writes refused", flush=True)

    def test_a_disk_that_fills_up_while_calls_are_written_down_stops_dialling(self):
        self.schedule(LEADS, "--parallel", 1)
        answer = self.run_on_a_bad_disk(self.full.touch, fail="pwrite64", error=errno.ENOSPC,
                                        fail_file="callboard.db-wal", fail_while=self.full)
        self.assert_stopped_and_told(answer)
        called = sum(self.calls_by_number().values())
        self.assertLess(called, LEADS)
        # Nobody was called of whom the ledger knows nothing.
        self.assertLessEqual(called, self.query("select count(*) from attempt")[0][0])
        self.full.unlink()
        self.assert_goes_on()

    def test_on_a_disk_that_is_full_from_the_start_nobody_is_called(self):
        self.schedule(LEADS, "--parallel", 1)
        self.full.touch()
        answer = self.run_on_a_bad_disk(fail="pwrite64", error=errno.ENOSPC, fail_file="callboard.db-wal",
                                        fail_while=self.full)
        self.assertTrue(self.failures(), "the fault never happened")
        self.assertEqual(answer.status, 1, answer)
        self.assertTrue((answer.out + answer.err).strip())
        self.assertEqual(self.calls_by_number(), {})
        self.full.unlink()
        self.assert_goes_on()

    def test_a_disk_that_is_full_for_a_checkpoint_loses_nothing(self):
        self.schedule(LEADS, "--parallel", 1)
        answer = self.run_on_a_bad_disk(self.full.touch, fail="pwrite64", error=errno.ENOSPC,
                                        fail_file="/callboard.db", fail_while=self.full)
        self.assertTrue(self.failures(), "the fault never happened")
        self.assertIn(answer.status, (0, 1), answer)
        self.assert_sound()
        self.full.unlink()
        self.assert_goes_on()

    def test_a_disk_that_is_full_for_the_log_alone_stops_nobody_and_loses_nothing(self):
        # The log is no part of the ledger: what it cannot hold is gone, and every call is written down.
        log = self.profile / "logs" / "callboard.log"
        for meanwhile in (None, self.full.touch):
            with self.subTest(full="from the start" if meanwhile is None else "while calls are written down"):
                self.schedule(LEADS, "--parallel", 1)
                before = log.read_bytes()
                if meanwhile is None:
                    self.full.touch()
                answer = self.run_on_a_bad_disk(meanwhile, fail="write", error=errno.ENOSPC,
                                                fail_file="callboard.log", fail_while=self.full)
                self.assertTrue(self.failures(), "the fault never happened")
                self.assertEqual(answer.status, 0, answer)
                self.assert_sound()
                self.assert_everybody_called_once()
                missing = len(self.failures())
                self.full.unlink()
                self.done("status")
                self.assertEqual(self.run_engine().status, 0)
                # It goes on behind what it held, in whole lines.
                after = log.read_bytes()
                self.assertTrue(after.startswith(before) and len(after) > len(before), "the log does not go on")
                self.assertTrue(after.endswith(b"\n"))
                print(f"{missing} lines refused", flush=True)

    def test_a_service_goes_on_by_itself_once_there_is_room_again(self):
        # Nobody sits before an engine that runs without an end: it must recover alone.
        self.schedule(LEADS, "--parallel", 1)
        environment = self.shim(fail="pwrite64", error=errno.ENOSPC, fail_file="callboard.db-wal",
                                fail_while=self.full)
        child = self.start("run", "--json", environment=environment)
        self.until(lambda: self.query("select count(*) from attempt where state = 'ended'")[0][0] > 1,
                   "the first calls")
        self.full.touch()
        self.until(self.failures, "the full disk")
        self.full.unlink()
        self.until(lambda: self.query("select count(*) from attempt where state = 'ended'")[0][0] == LEADS,
                   "the last call")
        child.terminate()
        out, err = child.communicate(timeout=PATIENCE)
        self.assertEqual(child.returncode, 0, err)
        kinds = [line.get("kind") for line in map(json.loads, out.splitlines())]
        self.assertIn("dialling_stopped", kinds)
        self.assertGreater(kinds.index("dialling_again"), kinds.index("dialling_stopped"))
        self.assert_sound()
        self.assert_everybody_called_once()

    def test_a_sync_that_fails_once_stops_dialling(self):
        # A failed sync is never simply tried again (dialling safety, section 3).
        self.schedule(LEADS, "--parallel", 1)
        answer = self.run_on_a_bad_disk(fail="fdatasync", error=errno.EIO, fail_file="callboard.db-wal", fail_at=12)
        self.assert_stopped_and_told(answer)
        self.assertEqual(len(self.failures()), 1)
        self.assert_goes_on()

    def test_a_write_that_fails_once_stops_dialling(self):
        self.schedule(LEADS, "--parallel", 1)
        answer = self.run_on_a_bad_disk(fail="pwrite64", error=errno.EIO, fail_file="callboard.db-wal", fail_at=200)
        self.assert_stopped_and_told(answer)
        self.assertEqual(len(self.failures()), 1)
        self.assert_goes_on()


if __name__ == "__main__":
    unittest.main(verbosity=2)
