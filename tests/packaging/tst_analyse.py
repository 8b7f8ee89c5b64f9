#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
""".ci/analyse.py looks at what a change touches."""

import json
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".ci"))
import analyse

UNITS = {"core/plan/window.cpp", "core/plan/batch.cpp", "tests/core/base/tst_clock.cpp", "app/main.cpp"}


class AnalyseTest(unittest.TestCase):
    def touched(self, *paths):
        return analyse.touched_sources(paths, UNITS)

    def test_a_changed_source_is_looked_at_once(self):
        self.assertEqual(self.touched("core/plan/window.cpp", "core/plan/window.cpp"), ["core/plan/window.cpp"])

    def test_a_changed_header_brings_its_source(self):
        self.assertEqual(self.touched("core/plan/batch.h"), ["core/plan/batch.cpp"])

    def test_a_header_without_a_source_brings_its_test(self):
        self.assertEqual(self.touched("core/base/clock.h"), ["tests/core/base/tst_clock.cpp"])

    def test_the_order_of_the_change_is_kept(self):
        self.assertEqual(self.touched("app/main.cpp", "core/plan/batch.cpp"), ["app/main.cpp", "core/plan/batch.cpp"])

    def test_what_is_not_compiled_is_left_out(self):
        self.assertEqual(self.touched("README.md", "core/plan/gone.cpp", "translations/qttexts.cpp"), [])

    def test_what_is_compiled_as_one_is_looked_at_as_one(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            unit = root / "build/core/plan/CMakeFiles/callboard_plan.dir/Unity/unity_0_cxx.cxx"
            unit.parent.mkdir(parents=True)
            unit.write_text(f'#include "{root}/core/plan/batch.cpp"\n#include "{root}/core/plan/window.cpp"\n', encoding="utf-8")
            files = [unit, root / "build/core/plan/mocs_compilation.cpp", root / "tests/core/base/tst_clock.cpp"]
            commands = json.dumps([{"file": str(file)} for file in files])
            (root / "build/compile_commands.json").write_text(commands, encoding="utf-8")
            with mock.patch.object(analyse, "ROOT", root):
                units = analyse.compiled_units(root / "build")
        self.assertEqual(units, {
            "core/plan/batch.cpp": str(unit),
            "core/plan/window.cpp": str(unit),
            "tests/core/base/tst_clock.cpp": "tests/core/base/tst_clock.cpp",
        })

    def test_a_warning_in_the_output_is_a_finding(self):
        self.assertTrue(analyse.FINDING.search("core/a.cpp:3:1: warning: bad [clazy-x]\n"))
        self.assertFalse(analyse.FINDING.search("12 warnings generated.\n"))


if __name__ == "__main__":
    unittest.main()
