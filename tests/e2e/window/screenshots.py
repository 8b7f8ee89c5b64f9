#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every window in one look, for people to stare at: screenshots.py FOLDER light|dark en|hi.

What is pressed is found by kind and place, not by its words, so that every language takes the same way.
"""

import os
import pathlib
import subprocess
import sys

import console
from console import FRAME, SCRATCH, Console, a11y, fresh_profile, notified, run, verb

FOLDER, THEME, LANGUAGE = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
SCALE = os.environ.get("E2E_SCALE", "1")
SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "resources/samples/leads.csv"
MESSY_ROWS = ",12,,Nobody,,,,,\n,,,No number,,,,,\n,+916999000001,,Again,,,,,\n"


def keep_looks():
    """The theme and the language, as the console keeps them when they are chosen from its menu."""
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "callboard"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "layout.ini").write_text(f"[looks]\ntheme={THEME}\nlanguage={LANGUAGE}\n", encoding="utf-8")


class Photographer:
    def __init__(self, window):
        self.window = window

    def picture(self, name):
        """Taken when two looks at the screen, a moment apart, are the same; what never rests is taken as it is."""
        last = [None]

        def rests():
            now = subprocess.run(["import", "-silent", "-window", "root", "rgb:-"], check=True, capture_output=True).stdout
            same, last[0] = now == last[0], now
            return same
        try:
            self.window.until("the screen to rest", rests, 5)
        except a11y.Failed:
            pass
        self.window.shot(FOLDER / f"{name}.png")

    def page(self, number):
        self.window.is_active()
        self.window.press_keys(f"ctrl+{number}")

    def dialogs(self):
        return self.window.rig.all("dialog", "*") + self.window.rig.all("alert", "*")

    def dialog(self):
        self.window.until("a dialog", self.dialogs)

    def leave(self):
        """Closes the dialog, and says yes when it asks whether what was entered may be lost."""
        self.window.press_keys("Escape")
        self.window.until("an answer", lambda: not self.dialogs() or self.window.rig.all("alert", "*"))
        if self.window.rig.all("alert", "*"):
            self.window.press_keys("Left", "space")
        self.window.until("the dialog to be gone", lambda: not self.dialogs())
        self.window.is_active()

    def biggest_table(self):
        tables = [t for t in self.window.rig.all("table", "*")]
        return max(tables, key=lambda t: (a11y.bounds(t) or (0, 0, 0, 0))[2]).get_table_iface()

    def menu(self, nth, entry):
        """Clicks the nth entry of the nth menu, both counted from 0."""
        self.window.is_active()
        top = list(a11y.kids(self.window.one("menu bar", "*")))[nth]
        self.window.rig.click(top)
        self.window.rig.click(list(a11y.kids(next(a11y.kids(top))))[entry])


def intake(photos, window):
    photos.page(1)
    photos.picture("01-leads-empty")
    messy = SCRATCH / "leads.csv"
    messy.write_text(SAMPLES.read_text(encoding="utf-8") + MESSY_ROWS, encoding="utf-8")
    window.drop(messy)
    window.until("the preview", lambda: window.rig.all("radio button", "*"))
    photos.picture("02-import-preview")
    window.press_keys("Return")
    window.until("the summary", lambda: not window.rig.all("radio button", "*"))
    photos.picture("03-import-summary")
    photos.leave()


def before_calling(photos, window):
    window.until("the leads", lambda: photos.biggest_table().get_n_rows() == 100)
    window.press_keys("Down", "space", "Down", "space", "Down", "space")
    photos.picture("04-leads-filled")
    window.press_keys("ctrl+a", "ctrl+Return")
    photos.dialog()
    photos.picture("05-schedule-dialog")
    unfold = window.rig.all("push button", "~(Change Rules|नियम)")
    if unfold:
        window.rig.press(unfold[0])
        photos.picture("05-schedule-rules")
        own = window.rig.all("check box", "~(Hours of its own|अपने)")
        if own:
            window.rig.press(own[0])
            photos.picture("05-schedule-hours")
    photos.leave()
    window.press_keys("ctrl+shift+a", "ctrl+n")
    photos.dialog()
    photos.picture("06-add-lead")
    photos.leave()
    window.press_keys("ctrl+shift+e")
    photos.dialog()
    photos.picture("06-export")
    photos.leave()
    window.press_keys("shift+F2")
    photos.dialog()
    photos.picture("06-change-many")
    photos.leave()
    window.press_keys("ctrl+shift+d")
    photos.dialog()
    photos.picture("06-select-some")
    photos.leave()
    for name, nth, entry in (("07-shortcuts", 4, 0), ("08-about", 4, 1)):
        photos.menu(nth, entry)
        photos.dialog()
        photos.picture(name)
        photos.leave()


def rules(photos, window):
    photos.page(4)
    window.press_keys("ctrl+n")
    photos.dialog()
    photos.picture("19-new-rule")
    photos.leave()
    photos.picture("20-rules")


def do_not_call(photos, window):
    photos.page(5)
    photos.picture("17-do-not-call")
    window.press_keys("ctrl+n")
    photos.dialog()
    photos.picture("18-add-numbers")
    photos.leave()


def settings(photos, window):
    photos.page(6)
    tabs = window.until("the tabs of the settings", lambda: window.rig.all("page tab", "*"))
    for number, tab in enumerate(tabs):
        window.rig.click(tab)
        photos.picture(f"09-settings-{number + 1}")
        if number == 1:
            x, y, w, h = a11y.bounds(window.one("frame", FRAME))
            window.rig.xdo("mousemove", int((x + w // 2) * window.rig.scale), int((y + h // 2) * window.rig.scale))
            window.rig.xdo("click", "--repeat", 60, 5)
            photos.picture("09-settings-2-end")
    for tab in tabs:
        window.rig.click(tab)
        add = [b for b in window.rig.all("push button", "~(Add|जोड़)")]
        if add:
            window.rig.click(add[0])
            photos.dialog()
            photos.picture("10-account-dialog")
            photos.leave()
            break
    for tab in tabs:
        window.rig.click(tab)
        trail = [b for b in window.rig.all("push button", "~(Audit|ऑडिट)")]
        if trail:
            window.rig.click(trail[0])
            photos.dialog()
            photos.picture("10-audit-trail")
            photos.leave()
            break


def calling(photos, window, profile):
    photos.page(1)
    verb(profile, "schedule", "--all", "--start", "now", "--parallel", 10, "--interval", 4, "--preset", "no-retry", "--name", "Admissions, first round")
    photos.page(2)
    notified(window, ".")
    done = window.until("a third of the calls", lambda: any(
        a11y.value(bar) and a11y.value(bar) >= 33 for bar in window.rig.all("progress bar", "*")))
    console.expect(done, "calls are made")
    photos.picture("11-campaigns-running")
    photos.page(3)
    photos.picture("12-batches-running")
    photos.page(1)
    window.press_keys("ctrl+Home", "Down")
    photos.picture("13-leads-running")
    window.until("all calls", lambda: not window.rig.all("progress bar", "*"), 180)
    window.press_keys("Up")
    tabs = window.until("the texts of the call", lambda: window.rig.all("page tab", "*"))
    window.rig.click(tabs[1])
    photos.picture("14-lead-details-transcript")
    photos.page(2)
    photos.picture("15-campaigns-done")
    photos.page(3)
    photos.picture("16-batches-empty")


def pictures(story):
    FOLDER.mkdir(parents=True, exist_ok=True)
    keep_looks()
    profile = fresh_profile("pictures", speed=60)
    verb(profile, "settings", "house.zone", "Asia/Kolkata")
    story.step(f"{THEME} {LANGUAGE} at {SCALE}")
    with Console(profile, environment={"QT_SCALE_FACTOR": SCALE}) as window:
        photos = Photographer(window)
        intake(photos, window)
        before_calling(photos, window)
        rules(photos, window)
        do_not_call(photos, window)
        settings(photos, window)
        calling(photos, window, profile)
        window.press_keys("ctrl+q")
        window.ends()


if __name__ == "__main__":
    sys.exit(run(pictures))
