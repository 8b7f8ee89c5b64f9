# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import of a hundred thousand leads is killed again and again: all or nothing, and a rerun doubles nobody (F07).
Files that want too much, or cannot be understood, are refused with their place (F57)."""

import itertools
import json
import resource
import signal
import time
import unittest

from faults import THOROUGH, FaultTest

ROWS = 100_000
KNOWN = 50
MEGABYTE = 1024 * 1024
MEMORY = 900 * MEGABYTE
LONG = 1800  # seconds, for the largest files on a busy machine


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


class HostileFileTest(FaultTest):
    """F57, I8: in nine hundred megabytes, whatever the file; what is refused leaves nothing."""

    def setUp(self):
        super().setUp()
        self.before_program = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    def write(self, *pieces):
        return self.write_all(pieces)

    def write_all(self, pieces):
        file = self.folder / "leads.csv"
        with file.open("wb") as out:
            out.writelines(pieces)
        return file

    def refusal(self, *pieces):
        """What the operator is told of such a file; nobody comes in by it."""
        error = self.refused(1, "import", self.write(*pieces))["error"]
        self.assertIn("leads.csv", error)
        self.assertEqual(self.done("leads", "--limit", 0)["total"], 0)
        return error

    def test_what_cannot_be_understood_is_refused_with_its_place(self):
        head = b"number,name\n+919810000001,Asha\n"
        self.assertIn("line 3, column 2", self.refusal(head, b"+919810000002,\"Ravi\n+919810000003,Meera\n"))
        self.assertIn("binary", self.refusal(head, b"+919810000002,Ra\0vi\n"))
        self.assertIn("1000", self.refusal(head, b"," * 1001, b"\n"))
        self.assertIn("binary", self.refusal(b"\0" * 4096))

    def test_a_field_that_goes_on_and_on_is_given_up_at_its_limit(self):
        size = 1024 if THOROUGH else 64  # megabytes
        for quote in (b"", b'"'):
            with self.subTest(quote=quote):
                error = self.refusal(b"number,name\n+919810000001,", quote,
                                     *(b"x" * MEGABYTE for _ in range(size)), quote, b"\n")
                self.assertIn("line 2, column 2", error)
                self.assertIn("1.00 MiB", error)

    def test_any_line_ends_and_encodings_come_in(self):
        text = "number,name\r\n+919810000001,आशा\r+919810000002,Ravi\n+919810000003,Meera\r\n"
        self.assertEqual(self.done("import", self.write(text.encode("utf-16")))["imported"], 3)
        again = self.done("import", self.write(text.encode()))
        self.assertEqual((again["imported"], again["duplicates"]), (0, 3))
        names = [lead["name"] for lead in self.done("leads")["leads"]]
        self.assertEqual(sorted(names), sorted(["आशा", "Ravi", "Meera"]))

    def test_millions_of_rows_are_counted(self):
        rows = 5_000_000 if THOROUGH else 300_000
        lines = (f"+91{9000000000 + n},Lead {n}\n".encode() for n in range(rows))
        people = self.write_all(itertools.chain([b"number,name\n"], lines))
        child = self.start("import", "--dry-run", people, "--json", "--quiet")
        out, err = child.communicate(timeout=LONG)
        self.assertEqual(child.returncode, 0, err)
        told = json.loads(out)
        self.assertEqual((told["read"], told["imported"], told["rejected"]), (rows, rows, 0))
        self.assertEqual(self.done("leads", "--limit", 0)["total"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
