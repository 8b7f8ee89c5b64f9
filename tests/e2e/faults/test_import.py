# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import of a hundred thousand leads is killed again and again: all or nothing, and a rerun doubles nobody (F07)."""

import signal
import time
import unittest

from faults import THOROUGH, FaultTest

ROWS = 100_000
KNOWN = 50


class KilledImportTest(FaultTest):
    """I2, I8: what was there before stays, what was broken off goes, what was acknowledged is there."""

    def setUp(self):
        super().setUp()
        # The first rows of the large file are leads already: they are no part of what is taken back.
        self.known = self.write_people("known.csv", KNOWN)
        self.people = self.write_people("people.csv", ROWS)
        self.assertEqual(self.done("import", self.known)["imported"], KNOWN)

    def write_people(self, name, count):
        file = self.folder / name
        file.write_text("number,name\n" + "".join(f"+9198{10000000 + n},Lead {n}\n" for n in range(count)))
        return file

    def leads(self):
        return self.done("leads", "--limit", 0)["total"]

    def run_once(self):
        """The next start of an engine: it takes back what is half done."""
        answer = self.call("run", "--once", "--json")
        self.assertEqual(answer.status, 0, answer)

    def is_taken_back(self):
        """An engine that ends takes back no more; its next start goes on."""
        self.run_once()
        return self.leads() == KNOWN

    def killed_at_sync(self, number, *words):
        answer = self.call(*words, environment=self.shim(kill_step="fdatasync", kill_at=number))
        self.assertEqual(answer.status, -signal.SIGKILL, answer)
        self.assert_sound()

    def test_a_killed_import_leaves_nothing_and_its_rerun_doubles_nobody(self):
        began = time.monotonic()
        left = []
        for number in (2, 10, 40, 110) if THOROUGH else (30,):
            self.killed_at_sync(number, "import", self.people)
            left.append(self.query("select count(*) from lead")[0][0] - KNOWN)
            if number % 4 == 2:
                # Whoever takes it back is killed, too.
                self.killed_at_sync(2, "run", "--once")
            self.until(self.is_taken_back, "the end of what is half done")
        self.assertGreater(max(left), 0, "nothing was half done")
        self.killed_at_sync(20, "import", self.people)
        # A rerun at once, before any engine has taken back what broke off; no engine takes it away later.
        self.done("import", self.people)
        self.run_once()
        again = self.done("import", self.people)
        self.assertEqual((again["read"], again["imported"], again["duplicates"]), (ROWS, 0, ROWS))
        self.assertEqual(self.leads(), ROWS)
        self.assertEqual(self.query("select count(distinct number_index), count(*) from lead"), [(ROWS, ROWS)])
        self.assert_sound()
        print(f"{len(left) + 1} imports killed with {left} leads half done; {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
