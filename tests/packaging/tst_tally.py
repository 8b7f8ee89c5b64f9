#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/tally.py counts what really happened."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "packaging"))
import tally


def totals(passed, failed, skipped):
    return f"Totals: {passed} passed, {failed} failed, {skipped} skipped, 0 blacklisted, 3ms\n"


class TallyTest(unittest.TestCase):
    def test_functions_count_without_init_and_cleanup(self):
        self.assertEqual(tally.count_case("tst_a", "run", "", totals(7, 0, 0))[:3], (5, 0, 0))

    def test_a_skipped_function_counts_and_is_named(self):
        counted = tally.count_case("tst_a", "run", "", "SKIP   : ATest::b() no mock\n" + totals(4, 0, 1))
        self.assertEqual(counted[:3], (2, 0, 1))
        self.assertIn("ATest::b() no mock", counted[3][0])

    def test_a_program_that_skips_all_is_no_pass(self):
        self.assertEqual(tally.count_case("tst_a", "notrun", "SKIP_REGULAR_EXPRESSION_MATCHED", totals(2, 0, 3))[:3], (0, 0, 3))

    def test_a_failed_function_counts_and_is_named(self):
        counted = tally.count_case("tst_a", "fail", "", "FAIL!  : ATest::c() not equal\n" + totals(4, 1, 0))
        self.assertEqual(counted[:3], (2, 1, 0))
        self.assertIn("ATest::c() not equal", counted[3][0])

    def test_a_crash_after_good_totals_is_a_failure(self):
        self.assertEqual(tally.count_case("tst_a", "fail", "", totals(4, 0, 0))[:3], (2, 1, 0))

    def test_a_crash_before_any_totals_is_a_failure(self):
        self.assertEqual(tally.count_case("tst_a", "fail", "", "PASS   : ATest::b()\n")[:3], (0, 1, 0))

    def test_a_program_that_is_not_there_is_a_failure(self):
        self.assertEqual(tally.count_case("tst_a", "notrun", "Unable to find executable", "")[:3], (0, 1, 0))

    def test_a_script_counts_once(self):
        self.assertEqual(tally.count_case("lint_size", "run", "", "")[:3], (1, 0, 0))

    def test_reports_add_up(self):
        with tempfile.TemporaryDirectory() as folder:
            report = pathlib.Path(folder, "a.xml")
            report.write_text('<testsuite><testcase name="a" status="run"/><testcase name="b" status="fail"/></testsuite>')
            self.assertEqual(tally.count_report(report)[0], [1, 1, 0])


if __name__ == "__main__":
    unittest.main()
