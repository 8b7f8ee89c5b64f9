# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program asks of its files, seen from outside the process: when it syncs, and what a kill or a failing power
leaves at each step (F06, F09, T-16)."""

import collections
import shutil
import signal
import time
import unittest

from faults import SEED, THOROUGH, UUID, FaultTest, sampled

LEADS = 3


class OrderTest(FaultTest):
    """F09, I1, I2: at the first byte of each request, what the power could not take holds its intent."""

    def images(self, **orders):
        """Runs a campaign; what each request found on the disk, by attempt: its state there, or nothing."""
        self.use_line(self.start_line())
        self.schedule(LEADS)
        durable = self.folder / "durable"
        durable.mkdir()
        for name in ("callboard.db", "callboard.db-wal"):
            if (self.profile / name).exists():
                shutil.copy(self.profile / name, durable)
        self.assertEqual(self.run_engine(self.shim(durable=durable, **orders)).status, 0)
        attempt_of = {words[1]: words[2] for words in self.steps() if words[0] == "body"}
        posts = [words[1] for words in self.steps() if words[0] == "post"]
        self.assertEqual(len(posts), LEADS)
        self.assertEqual(sorted(posts), sorted(attempt_of), "a request without a body")
        found = {}
        for post, attempt in attempt_of.items():
            self.assertRegex(attempt, UUID)
            database = durable / f"post-{post}" / "callboard.db"
            rows = self.query("select state from attempt where id = ?", attempt, database=database)
            found[attempt] = rows[0][0] if rows else None
        self.assertEqual(len(found), LEADS)
        self.assertEqual(sum(self.calls_by_number().values()), LEADS)
        return found

    def test_the_intent_is_on_the_disk_before_the_first_byte_of_its_request(self):
        found = self.images()
        print(f"{len(found)} requests", flush=True)
        self.assertEqual(set(found.values()), {"intent"}, found)

    def test_a_disk_that_syncs_nothing_is_caught(self):
        # Without this the test above would prove nothing.
        self.assertEqual(set(self.images(forget=1).values()), {None})


class KillAtEachStepTest(FaultTest):
    """F06, T-16: whatever step is the last one, the next engine finds a sound ledger and finishes the work."""

    def setUp(self):
        super().setUp()
        self.use_line(self.start_line())
        self.schedule(LEADS, "--parallel", 2)
        self.template = self.copy_profile("template")

    def fresh(self):
        shutil.rmtree(self.profile)
        shutil.copytree(self.template, self.profile)
        return self.calls_by_number()

    def lose_what_was_not_synced(self, durable):
        """As if the power had failed with the kill."""
        for name in ("callboard.db", "callboard.db-wal", "callboard.db-shm"):
            (self.profile / name).unlink(missing_ok=True)
            if (durable / name).exists():
                shutil.copy(durable / name, self.profile)

    def survive(self, kind, number, power_fails):
        """Whether the engine was killed there; a run may have fewer steps than the one before."""
        before = self.fresh()
        durable = self.folder / "durable"
        shutil.rmtree(durable, ignore_errors=True)
        durable.mkdir()
        shutil.copy(self.profile / "callboard.db", durable)
        answer = self.run_engine(self.shim(kill_step=kind, kill_at=number, durable=durable))
        if answer.status == 0:
            return False
        self.assertEqual(self.counted_steps()[-1][1], kind)
        if power_fails:
            self.lose_what_was_not_synced(durable)
        self.assert_sound()
        self.assertEqual(self.run_engine().status, 0)
        self.assert_sound()
        self.assert_everybody_called_once(before)
        return True

    def test_nobody_is_called_twice_or_lost_wherever_the_engine_ends(self):
        began = time.monotonic()
        before = self.fresh()
        self.assertEqual(self.run_engine(self.shim()).status, 0)
        self.assert_everybody_called_once(before)
        kinds = collections.Counter(words[1] for words in self.counted_steps())
        met = collections.Counter()
        for kind, count in sorted(kinds.items()):
            for number in sampled(range(1, count + 1), 3 if kind in ("fdatasync", "pwrite64") else 1):
                for power_fails in (False, True) if THOROUGH else (number % 2 == 0,):
                    with self.subTest(kind=kind, number=number, power_fails=power_fails):
                        met[kind] += self.survive(kind, number, power_fails)
        print(f"seed {SEED}: steps {dict(kinds)}, killed at {dict(met)}; {time.monotonic() - began:.0f} s", flush=True)
        self.assertEqual({kind for kind in kinds if met[kind] == 0}, set(), "no kill there")
        self.assertLessEqual({"pwrite64", "fdatasync"}, set(kinds))


class KillWhileReplacingTest(FaultTest):
    """F06, I2: a file that takes another's place is the old one or the new one, wherever the writer ends."""

    PASSPHRASE = {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}

    def setUp(self):
        super().setUp()
        self.import_samples()

    def test_a_backup(self):
        target = self.folder / "out" / "callboard.backup"
        target.parent.mkdir()
        self.done("backup", target, environment=self.PASSPHRASE | self.shim(under=target.parent))
        old = target.read_bytes()
        kinds = collections.Counter(words[1] for words in self.counted_steps())
        self.assertGreater(kinds["rename"], 0)
        profile, elsewhere = self.profile, self.folder / "elsewhere"
        met = collections.Counter()
        for kind, count in sorted(kinds.items()):
            for number in sampled(range(1, count + 1), 1):
                target.write_bytes(old)
                shim = self.shim(under=target.parent, kill_step=kind, kill_at=number)
                answer = self.call("backup", target, environment=self.PASSPHRASE | shim)
                self.assertIn(answer.status, (0, -signal.SIGKILL), answer)
                met[kind] += answer.status == -signal.SIGKILL
                self.profile = elsewhere
                self.assertEqual(self.done("restore", target, environment=self.PASSPHRASE)["leads"], 100)
                self.profile = profile
        print(f"steps {dict(kinds)}, killed at {dict(met)}", flush=True)
        self.assertGreater(met["rename"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
