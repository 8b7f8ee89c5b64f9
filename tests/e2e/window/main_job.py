#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from end to end, as a person does it: a dropped CSV becomes answered calls on the practice line."""

import re
import sys

import console
from console import FRAME, LEADS, STATUS, Console, expect, fresh_profile, notified, notifications, soon, write_csv

CITIES = ("Lucknow", "Indore", "Jaipur")
OVER = ("Completed", "Missed", "Failed")


def make_file():
    """Twelve leads, one of them twice, and a row whose number is none."""
    rows = [(name, number, "Demo Overseas", CITIES[i % 3]) for i, (name, number) in enumerate(LEADS)]
    return write_csv("leads.csv", [*rows, rows[0], ("Nobody", "12", "Demo Overseas", "Pune")])


def bring_in(window, story):
    story.step("drop a CSV on the window")
    window.import_dropped(
        make_file(), [r"12 lead\S* are new", r"1 row\S* repeat", r"1 row\S* (is|are) rejected"], "~^Import 12 Lead")
    window.has_rows("Leads", len(LEADS))
    expect(set(window.cells("Leads", STATUS)) == {"Pending"}, "new leads are pending")


def choose(window, story):
    story.step("tick leads")
    window.tick(1)
    window.one("push button", "Schedule Calls (1)")
    window.tick(3)
    window.one("push button", "Schedule Calls (2)")
    window.says("2 of 12 selected")
    window.tick(3)
    window.says("1 of 12 selected")
    window.tick_header()
    window.says("12 of 12 selected")
    expect(all(window.is_ticked(row) for row in range(12)), "the header's box ticks every lead")
    window.tick_header()
    window.says("0 of 12 selected")
    window.gone("push button", "~Schedule Calls")
    window.tick_header()


def schedule(window, story):
    story.step("schedule them for one of the next minutes")
    window.click("push button", "Schedule Calls (12)")
    window.one("dialog", "Schedule Calls")
    window.says(r"12 lead\S* selected")
    window.choose_today()
    window.type_time(soon())
    window.set_combo("Parallel calls", "3")
    window.set_combo("Interval between batches", "5")
    window.says("Nothing: practice")
    window.one("label", "4", inside="dialog/Schedule Calls")
    window.click("push button", "~^Schedule 12 Call")
    window.says("Scheduled 12 call.* in 4 batch.*!")
    window.gone("dialog", "Schedule Calls")
    window.says("0 of 12 selected")


def watch(window, story):
    story.step("see the batches that wait")
    window.go("Batches")
    window.has_rows("Batches", 4)
    window.says(r"4 batch\S* waiting or under way")
    first = window.cells("Batches", 0)[0]
    expect(re.fullmatch(r"bulk_call_batch_0_\d+", first) is not None, f"{first} is a job id of S0-057")

    story.step("watch the ring in the tray move")
    pictures = {window.tray_picture()}
    notified(window, "started", patience=120)

    def moved():
        pictures.add(window.tray_picture())
        return len(pictures) >= 3
    window.until("three different rings in the tray", moved)
    window.says(r"Batch \d of 4 · \d+ of 12 called")

    story.step("all are called")
    said = notified(window, "finished", patience=120)
    expect("12" in said, f"the notification tells how many: {said}")
    # Batches with somebody to try again stay in the list (S0-074).
    window.says(r"12 of 12 called|^Nothing is being called")


def read_outcomes(window, story):
    story.step("read what became of it")
    window.go("Campaigns")
    window.has_rows("Campaigns", 1)
    state = window.column("Campaigns", "State")
    called = window.column("Campaigns", "Called")
    window.until("all to be called", lambda: window.cells("Campaigns", called) == ["12 of 12"])
    # Whoever was missed is tried again in half an hour (S0-074).
    expect(window.cells("Campaigns", state)[0] in ("Active", "Completed"), "the campaign waits or is done")
    window.has_rows("Calls", 12)

    window.go("Leads")
    window.until("every lead to have an outcome", lambda: all(s in OVER for s in window.cells("Leads", STATUS)))
    statuses = window.cells("Leads", STATUS)
    expect("Completed" in statuses, f"somebody answered: {statuses}")
    answered = statuses.index("Completed")
    window.rig.click(window.rig.cell("Leads", answered, console.LEAD_NAME))
    name = window.cells("Leads", console.LEAD_NAME)[answered]
    window.has_rows("Calls", 1)
    window.until("the summary of the call", lambda: window.rig.all("text", "Summary") and
                 console.a11y.text(window.one("text", "Summary")).strip())
    window.rig.click(window.reveal("page tab", "Transcript", ("table", "Calls")))
    window.until("the transcript of the call", lambda: window.rig.all("text", "Transcript") and
                 console.a11y.text(window.one("text", "Transcript")).strip())
    return name, statuses


def confirm(window):
    """Somebody was missed and is to be tried again, so quitting is asked about (X-31)."""
    window.rig.click(window.one("push button", "Quit and Stop Calling"))
    window.ends()


def close_and_quit(window, story):
    story.step("close the window: it stays in the tray, and says so once")
    window.close_window()
    notified(window, "goes on in the tray")
    story.step("open it again from the tray, close it, press the icon")
    window.tray("Open Callboard")
    window.one("frame", FRAME)
    window.close_window()
    window.tray()
    window.one("frame", FRAME)
    said = [n for n in notifications() if "goes on in the tray" in n]
    expect(len(said) == 1, f"it is said once: {said}")
    story.step("quit from the tray")
    window.tray("Quit")
    confirm(window)


def main_job(story):
    profile = fresh_profile("main-job")
    story.step("start")
    with Console(profile) as window:
        bring_in(window, story)
        choose(window, story)
        schedule(window, story)
        watch(window, story)
        _, statuses = read_outcomes(window, story)
        close_and_quit(window, story)

    story.step("start again: all is still there")
    with Console(profile) as window:
        window.has_rows("Leads", len(LEADS))
        window.until("the same outcomes", lambda: window.cells("Leads", STATUS) == statuses)
        window.go("Campaigns")
        window.has_rows("Campaigns", 1)
        window.press_keys("ctrl+q")
        confirm(window)


if __name__ == "__main__":
    sys.exit(console.run(main_job))
