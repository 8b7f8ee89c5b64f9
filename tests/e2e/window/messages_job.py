#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A WhatsApp campaign from a dropped CSV, as a person makes it (S4): template, fields, preview, sent once to everybody."""

import json
import sys

import console
from console import LEADS, Console, expect, fresh_profile, verb, write_csv

DIALOG = "dialog/~^Schedule (Calls|Messages)$"
SENDER = "Campaign sender"


def make_file():
    """Six leads with a city for the second field, and one whose number nobody can write to."""
    cities = ("Lucknow", "Indore", "Jaipur")
    rows = [(name, number, "Demo Overseas", cities[i % 3]) for i, (name, number) in enumerate(LEADS[:6])]
    return write_csv("messages.csv", [*rows, ("Nobody", "12", "Demo Overseas", "Pune")])


def choose_sender(window):
    """A list finds its entry by the letters that are typed."""
    window.press_keys("alt+a")
    window.has_focus("combo box", "~^Practice line", patience=20)
    window.type_text(SENDER.split()[0])
    window.until("the account of messages to be chosen",
                 lambda: window.rig.all("combo box", f"~^{SENDER}") and window.rig.all("dialog", "Schedule Messages"))


def write(window, story):
    story.step("choose the sender, the template and what stands in its fields")
    window.tick_header()
    window.click("push button", "Schedule Calls (6)")
    window.one("dialog", "~^Schedule (Calls|Messages)$")
    choose_sender(window)
    window.rig.grab(window.one("text", "Template", inside=DIALOG))
    window.has_focus("text", "Template")
    window.press_keys("ctrl+a")
    window.type_text("visit_reminder (en)")
    for label, text in (("Field 1", "{name}"), ("Field 2", "{no_such_column}")):
        window.rig.grab(window.one("text", label))
        window.has_focus("text", label)
        window.type_text(text)
    story.step("a field that nobody has a value for stops it")
    window.says("no_such_column")
    window.rig.grab(window.one("text", "Field 2"))
    window.press_keys("ctrl+a")
    window.type_text("{CITY}")
    story.step("read the first messages")
    window.says(f"{LEADS[0][0]}.*Lucknow")


def send(window, story):
    story.step("schedule them for one of the next minutes")
    window.choose_today()
    window.type_time(console.soon())
    window.click("push button", "~^Schedule 6 Message")
    window.says("Scheduled 6 message.*!")
    window.gone("dialog", "Schedule Messages")

    story.step("everybody is written to once")
    window.go("Campaigns")
    window.has_rows("Campaigns", 1)
    window.until("the campaign to be completed",
                 lambda: window.cells("Campaigns", window.column("Campaigns", "State")) == ["Completed"], patience=240)


def written(profile):
    """Who was written to, by the ledger."""
    attempts = json.loads(verb(profile, "attempts", "--json"))["attempts"]
    expect({each["channel"] for each in attempts} == {"whatsapp"}, "nobody was called")
    return [each["lead_uuid"] for each in attempts if each["delivery"] != "failed"]


def messages_job(story):
    profile = fresh_profile("messages-job")
    verb(profile, "account", "add", SENDER, "--provider", "practice-whatsapp")
    story.step("drop a CSV on the window")
    with Console(profile) as window:
        window.import_dropped(make_file(), [r"6 lead\S* are new", r"1 row\S* (is|are) rejected"], "~^Import 6 Lead")
        window.has_rows("Leads", 6)
        write(window, story)
        send(window, story)
        window.press_keys("ctrl+q")
        window.ends()
    told = written(profile)
    expect(len(told) == len(set(told)), f"nobody got two messages: {told}")


if __name__ == "__main__":
    sys.exit(console.run(messages_job))
