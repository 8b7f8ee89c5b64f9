# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An engine that crashes while calls are under way, and a profile that is older than what was called (F64, F47)."""

import resource
import signal
import unittest

from faults import PATIENCE, Answer, FaultTest

LEADS = 8
# std::terminate() raises SIGABRT; SIGKILL is what the system sends when the memory is gone.
CRASHES = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGKILL)


class CrashTest(FaultTest):
    """F64, I1, I6: as a kill; no memory of the process stays anywhere, and what it says names nobody."""

    def crash(self, number):
        """An engine that ends so with a call under way."""
        child = self.start("run", "--until-idle", "1", "--json")
        self.until(lambda: self.query("select count(*) from attempt where state in ('accepted', 'ringing', 'talking')")[0][0],
                   "a call under way")
        child.send_signal(number)
        out, err = child.communicate(timeout=PATIENCE)
        return Answer(child, out, err)

    def test_a_crash_is_as_a_kill_and_leaves_nothing_behind(self):
        self.use_line(self.start_line(speed=100))
        # The system would write as much as it likes.
        self.before_program = lambda: resource.setrlimit(resource.RLIMIT_CORE,
                                                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        for number in CRASHES:
            self.schedule(LEADS, "--parallel", 2)
            before = self.calls_by_number()
            answer = self.crash(number)
            self.assertEqual(answer.status, -number, answer)
            self.assertNotIn("+9198", answer.err)
            self.assertNotIn("Lead ", answer.err)
            cores = [file for file in self.folder.rglob("*core*") if file.is_file() and file.stat().st_size > 1 << 20]
            self.assertEqual(cores, [])
            self.assertGreater(sum(self.calls_by_number().values()), sum(before.values()), "it crashed without work in hand")
            self.assert_sound()
            self.assertEqual(self.run_engine().status, 0)
            self.assert_everybody_called_once()


class OlderProfileTest(FaultTest):
    """F47, I1: what was called after a backup stands in no restored ledger, so nobody is called by it unasked."""

    def test_a_restored_profile_calls_nobody_until_a_person_says_so(self):
        words = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        backup = self.folder / "yesterday.backup"
        self.use_line(self.start_line())
        campaign = self.schedule(LEADS, "--parallel", 2)
        self.done("backup", backup, environment=words)
        self.assertEqual(self.run_engine().status, 0)
        calls = self.calls_by_number()
        self.assertEqual(sum(calls.values()), LEADS)
        self.done("restore", backup, environment=words)
        self.assertEqual(self.query("select count(*) from attempt"), [(0,)], "the ledger knows of the calls")
        self.assertEqual(self.run_engine().status, 0)
        self.assertEqual(self.calls_by_number(), calls)
        state, why = self.query("select state, failure from campaign where id = ?", campaign)[0]
        self.assertEqual(state, "paused")
        self.assertTrue(why)


if __name__ == "__main__":
    unittest.main(verbosity=2)
