#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a desktop without a tray the status bar shows what the tray's ring would, and closing the window asks first."""

import sys

from console import LEADS, STATUS, Console, a11y, expect, fresh_profile, run, verb, write_csv


def without_tray(story):
    profile = fresh_profile("without-tray")
    verb(profile, "import", write_csv("leads.csv", LEADS, ("name", "number")))
    verb(profile, "schedule", "--all", "--start", "now", "--parallel", 2, "--interval", 3, "--preset", "no-retry")
    story.step("the status bar shows how far it is")
    with Console(profile) as window:
        seen = set()

        def moved():
            bars = window.rig.all("progress bar", "Progress of the running campaigns")
            if bars:
                seen.add(a11y.value(bars[0]))
            return len(seen) >= 3
        window.until("three different values in the status bar", moved)
        window.says(r"Batch \d of 6 · \d+ of 12 called")
        story.step("all are called")
        window.says("^Nothing is being called")
        window.gone("progress bar", "Progress of the running campaigns")
        expect("Completed" in window.cells("Leads", STATUS), "somebody answered")
        story.step("with nothing left to do, closing the window ends the program")
        window.close_window()
        window.ends()


if __name__ == "__main__":
    sys.exit(run(without_tray))
