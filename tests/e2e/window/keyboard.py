#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without a pointer: import, tick, schedule and read by keys alone."""

import sys

from console import LEADS, STATUS, Console, a11y, expect, fresh_profile, notified, run, write_csv

MOST_STEPS = 40


def tab_to(window, role, name):
    """Walks the fields by Tab; what cannot be reached so is lost to whoever has no pointer."""
    def there():
        kind, names = window.focused()
        return kind == role and any(a11y.re.search(name, each) for each in names)
    passed = []
    for _ in range(MOST_STEPS):
        if there():
            return
        before = window.focused()
        passed.append(before)
        window.press_keys("Tab")
        try:
            window.until("the next field", lambda before=before: window.focused() != before, 1)
        except a11y.Failed:
            continue  # a date and a time take several Tabs, one for each of their sections
    expect(False, f'Tab comes to {role} "{name}"; it came by {passed}')


def bring_in(window, story):
    story.step("Ctrl+O, the file's name, Return")
    file = write_csv("keys.csv", [(name, number) for name, number in LEADS[:4]], ("name", "number"))
    window.press_keys("ctrl+o")
    window.has_focus("text", "~File name")
    window.type_text(str(file))
    window.press_keys("Return")
    window.one("dialog", "Import keys.csv")
    window.says(r"4 lead\S* are new")
    window.press_keys("Return")
    window.says(r"4 lead\S* were imported")
    window.press_keys("Return")
    window.gone("dialog", "Import keys.csv")
    window.has_rows("Leads", 4)


def choose(window, story):
    story.step("Space ticks, Ctrl+A takes all, Ctrl+Shift+A none")
    window.is_active()
    window.press_keys("ctrl+Home", "space")
    window.says("1 of 4 selected")
    window.press_keys("Down", "space")
    window.says("2 of 4 selected")
    window.press_keys("space")
    window.says("1 of 4 selected")
    window.press_keys("ctrl+a")
    window.says("4 of 4 selected")
    window.press_keys("ctrl+shift+a")
    window.says("0 of 4 selected")
    window.press_keys("ctrl+f")
    window.has_focus("text", "~Search")
    window.type_text("Lata")
    window.has_rows("Leads", 1)
    window.press_keys("ctrl+shift+f")
    window.has_rows("Leads", 4)
    tab_to(window, "table cell", "")
    window.press_keys("ctrl+a")
    window.says("4 of 4 selected")


def schedule(window, story):
    story.step("Ctrl+Return, Tab through the dialog, Return")
    window.press_keys("ctrl+Return")
    window.one("dialog", "Schedule Calls")
    window.has_focus("spin button", "Start Date")
    window.press_keys("Home", "Down")
    tab_to(window, "spin button", "^Start Time")
    tab_to(window, "text", "^Parallel calls")
    window.press_keys("ctrl+a")
    window.type_text("2")
    tab_to(window, "text", "^Interval")
    window.press_keys("ctrl+a")
    window.type_text("3")
    tab_to(window, "radio button", "^Capped")
    tab_to(window, "combo box", "^Account")
    tab_to(window, "text", "^Campaign name")
    window.type_text("By keys")
    window.press_keys("Return")
    window.says("Scheduled 4 call.* in 2 batch.*!")
    window.says("0 of 4 selected")


def read_outcomes(window, story):
    story.step("Ctrl+3, Ctrl+2, Ctrl+1: batches, campaigns, leads")
    window.is_active()
    window.press_keys("ctrl+3")
    window.says("batch")
    notified(window, "finished", patience=150)
    window.press_keys("ctrl+2")
    window.until("the campaign By keys", lambda: any("By keys" in n for n in window.cells("Campaigns", 0)))
    window.press_keys("ctrl+1")
    window.until("outcomes", lambda: set(window.cells("Leads", STATUS)) <= {"Completed", "Missed", "Failed"})
    story.step("Ctrl+Q")
    window.press_keys("ctrl+q")
    window.ends()


def keyboard(story):
    profile = fresh_profile("keyboard")
    with Console(profile) as window:
        bring_in(window, story)
        choose(window, story)
        schedule(window, story)
        read_outcomes(window, story)


if __name__ == "__main__":
    sys.exit(run(keyboard))
