# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine that gives little: a slow disk, few resources, a profile that may not be written (F42, F43, F45)."""

import itertools
import os
import resource
import shutil
import unittest

from faults import FaultTest
from headless import SAMPLES

MEGABYTE = 1024 * 1024
NOBODY = 65534


class SlowDiskTest(FaultTest):
    """F43: every sync takes 800 ms, or hangs."""

    def test_limits_are_kept(self):
        # I4: one a second, two lines; the line itself refuses a third call.
        self.use_line(self.start_line(lines=2, speed=60), "lines=2", "per-second=1")
        self.schedule(2, "--parallel", 2)
        answer = self.run_engine(self.shim(sync_ms=800))
        self.assertEqual(answer.status, 0, answer)
        syncs = sum(words[1] == "fdatasync" for words in self.counted_steps())
        self.assertGreater(syncs, 10)
        self.assert_everybody_called_once()
        intents = [row[0] for row in self.query("select intent_at from attempt order by intent_at")]
        gaps = [later - earlier for earlier, later in itertools.pairwise(intents)]
        self.assertGreaterEqual(min(gaps), 1000)
        self.assertEqual({row[0] for row in self.query("select state from attempt")}, {"ended"})
        print(f"{syncs} syncs, milliseconds between intents {gaps}", flush=True)

    def test_the_window_answers_while_a_sync_hangs(self):
        self.done("settings", "practice.speed", 100)
        self.import_samples()
        hold = self.folder / "hold"
        console = self.start(environment={"QT_QPA_PLATFORM": "offscreen"} | self.shim(hold=hold))
        self.until(lambda: self.done("status")["engine_running"], "the engine")
        made = self.done("schedule", "--uuids", self.uuids_file(3), "--start", "+2s", "--preset", "no-retry")
        hold.touch()
        self.until(lambda: ["held"] in self.steps(), "a sync that hangs")
        for _ in range(3):
            # Whoever starts it again waits until the window has taken what was handed over.
            again = self.call(SAMPLES, environment={"QT_QPA_PLATFORM": "offscreen"})
            self.assertEqual((again.status, again.out), (0, ""), again)
        self.assertTrue(hold.exists())
        self.assertIsNone(console.poll())
        hold.unlink()
        self.until(lambda: self.done("campaigns", made["campaign_id"])["campaign"]["called"] == 3, "three calls")
        self.assertEqual(self.stop(console).status, 0)
        self.assert_sound()


class LimitsTest(FaultTest):
    """F42, I2: what does not fit is refused with a reason, and nothing half done stays."""

    def limited(self, which, amount, most=None):
        """The system gives the program so much; it may take \a most if it asks for it."""
        self.before_program = lambda: resource.setrlimit(which, (amount, most or amount))

    def unlimited(self):
        self.before_program = None

    def write_people(self, count):
        file = self.folder / "people.csv"
        file.write_text("number,name\n" + "".join(f"+9198{10000000 + n},Lead {n}\n" for n in range(count)))
        return file

    def test_a_file_that_may_not_grow_stops_an_import_and_nothing_of_it_stays(self):
        self.import_samples()
        before = self.done("leads", "--limit", 100)["leads"]
        people = self.write_people(30_000)
        self.limited(resource.RLIMIT_FSIZE, 4 * MEGABYTE)
        error = self.refused(1, "import", people)
        self.assertNotIn("+9198", str(error))
        self.unlimited()
        self.assert_sound()
        self.assertEqual(self.call("run", "--once").status, 0)
        self.assertEqual(self.done("leads", "--limit", 1000)["leads"], before)
        self.assertEqual(self.done("import", people)["imported"], 30_000)

    def test_a_file_that_may_not_grow_stops_dialling_and_nobody_is_called_twice(self):
        self.use_line(self.start_line())
        self.schedule(12, "--parallel", 4)
        size = (self.profile / "callboard.db").stat().st_size
        wal = self.profile / "callboard.db-wal"
        self.limited(resource.RLIMIT_FSIZE, max(size, wal.stat().st_size if wal.exists() else 0) + 64 * 1024)
        answer = self.call("run", "--until-idle", "1", "--json")
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("dialling", (answer.out + answer.err).lower())
        called = self.query("select count(*) from attempt")[0][0]
        self.assertLess(called, 12)
        self.unlimited()
        self.assert_sound()
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()
        print(f"stopped after {called} of 12", flush=True)

    def test_sixty_four_descriptors_are_raised_where_more_may_be_had(self):
        self.use_line(self.start_line())
        self.schedule(40, "--parallel", 20)
        self.limited(resource.RLIMIT_NOFILE, 64, 1024)
        answer = self.call("run", "--until-idle", "1", "--json")
        self.unlimited()
        self.assertEqual(answer.status, 0, answer)
        self.assert_everybody_called_once()

    def test_where_no_more_than_sixty_four_descriptors_may_be_had_it_does_not_begin(self):
        # A connection that gets no descriptor would end the process in the middle of its work.
        self.use_line(self.start_line())
        self.schedule(40, "--parallel", 20)
        for most in (16, 64, 511):
            self.limited(resource.RLIMIT_NOFILE, most)
            error = self.refused(1, "run", "--until-idle", "1")["error"]
            self.assertIn(f" {most} ", error)
            console = self.call(environment={"QT_QPA_PLATFORM": "offscreen"})
            self.assertEqual(console.status, 1, console)
            self.assertIn(error, console.err)
        self.unlimited()
        self.assertEqual(self.query("select count(*) from attempt"), [(0,)])
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()

    def test_too_little_memory_leaves_nothing_half_done(self):
        self.import_samples()
        people = self.write_people(20_000)
        ends = []
        for megabytes in (60, 90, 100, 110, 120, 130):
            self.limited(resource.RLIMIT_AS, megabytes * MEGABYTE)
            ends.append(self.call("import", people).status)
            self.unlimited()
            self.assert_sound()
        print(f"ended with {ends}", flush=True)
        self.assertTrue(any(ends), "memory was never too little")
        self.assertEqual(self.call("run", "--once").status, 0)
        self.assertEqual(self.query("select state from import_run where state = 'running'"), [])
        self.assertEqual(self.done("leads", "--limit", 0)["total"], 100 + (0 if all(ends) else 20_000))

    def test_nine_hundred_megabytes_are_enough(self):
        self.use_line(self.start_line())
        self.limited(resource.RLIMIT_AS, 900 * MEGABYTE)
        self.assertEqual(self.done("import", self.write_people(50_000))["imported"], 50_000)
        self.done("schedule", "--uuids", self.uuids_file(20), "--account", "Wire", "--start", "now", "--parallel", 20,
                  "--preset", "no-retry")
        answer = self.call("run", "--until-idle", "1", "--json")
        self.unlimited()
        self.assertEqual(answer.status, 0, answer)
        calls = self.calls_by_number()
        self.assertEqual(len(calls), 20)
        self.assertEqual(set(calls.values()), {1})


class ProfilePlaceTest(FaultTest):
    """F45, I2."""

    def as_nobody(self):
        """Root may write everywhere; so the program is somebody else then."""
        if os.geteuid() == 0:
            # The program may stand where only root may go.
            self.program = shutil.copy(self.program, self.folder)
            os.chown(self.folder, NOBODY, NOBODY)
            os.chown(self.folder / "run", NOBODY, NOBODY)
            self.before_program = lambda: (os.setgroups([]), os.setgid(NOBODY), os.setuid(NOBODY))

    def assert_told(self, *words):
        answer = self.call(*words, "--json")
        self.assertEqual(answer.status, 1, answer)
        document = answer.document
        self.assertIs(document["success"], False)
        self.assertRegex(document["error"], r"\w+ .*\.$")
        return document["error"]

    def test_a_path_in_many_scripts_and_of_250_characters_works(self):
        parts = ["प्रोफ़ाइल", "профиль", "配置文件", "ملف شخصي", "naïve café 🙂", "a 'quoted' \"name\" %41 #1 ?x=y;z"]
        place = self.folder.joinpath(*parts)
        place = place / ("x" * (250 - len(str(place)) - 1))
        self.assertEqual(len(str(place)), 250)
        self.profile = place
        self.use_line(self.start_line())
        self.schedule(3, "--parallel", 3)
        self.assertEqual(self.run_engine().status, 0)
        self.assert_everybody_called_once()
        backup, passphrase = place / "copy.backup", {"CALLBOARD_BACKUP_PASSPHRASE": "correct horse battery"}
        self.assertEqual(self.done("backup", backup, environment=passphrase)["leads"], 3)
        self.assertEqual(self.done("restore", backup, environment=passphrase)["leads"], 3)
        self.assertEqual(self.done("leads")["total"], 3)

    def test_a_profile_that_may_only_be_read_is_told(self):
        self.import_samples()
        before = {file: file.read_bytes() for file in self.profile.iterdir() if file.is_file()}
        for file in before:
            file.chmod(0o444)
        self.profile.chmod(0o555)
        self.as_nobody()
        for words in (("leads", "--limit", 1), ("import", SAMPLES), ("run", "--once"), ("settings", "house.region", "IN")):
            with self.subTest(words=words):
                print(self.assert_told(*words), flush=True)
        self.before_program = None
        self.assertEqual({file: file.read_bytes() for file in self.profile.iterdir() if file.is_file()}, before)
        self.profile.chmod(0o700)
        for file in before:
            file.chmod(0o600)
        self.assertEqual(self.done("leads", "--limit", 0)["total"], 100)

    def test_somebody_elses_profile_is_told_and_left(self):
        self.import_samples()
        self.as_nobody()
        if self.before_program is None:
            self.profile.chmod(0)
        for words in (("leads", "--limit", 1), ("run", "--once")):
            with self.subTest(words=words):
                print(self.assert_told(*words), flush=True)
        self.before_program = None
        self.profile.chmod(0o700)
        self.assertEqual(self.done("leads", "--limit", 0)["total"], 100)

    def test_a_place_where_no_profile_can_be_made_is_told(self):
        blocked = self.folder / "file"
        blocked.write_text("no folder")
        self.profile = blocked / "profile"
        print(self.assert_told("leads", "--limit", 1), flush=True)
        self.assertEqual(blocked.read_text(), "no folder")


if __name__ == "__main__":
    unittest.main(verbosity=2)
