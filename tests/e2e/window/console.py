# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as the person at it uses it: pointer, keyboard and drag from outside, in a desktop of ../rig."""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time
import types
import zoneinfo
from datetime import datetime, timedelta, timezone

sys.dont_write_bytecode = True
RIG = pathlib.Path(os.environ["RIG_DIR"])
sys.path.insert(0, str(RIG))
import a11y  # noqa: E402
from a11y import Atspi  # noqa: E402

PROGRAM = os.environ.get("CALLBOARD", "callboard")
SCRATCH = pathlib.Path(os.environ["RIG_TMP"])
PATIENCE = 60
NAME = "callboard"
FRAME = "~^Callboard"  # the window; its title goes on where nobody is really called

# Columns of the lead table in the order in which they are first shown.
TICK, LEAD_NAME, NUMBER, PARTNER, STATUS = range(5)

# Names and numbers of resources/samples/README.md: nobody is meant by them.
LEADS = [
    ("Gauri Udaharan", "+916999000001"), ("Lata Pareeksha", "+916999000002"), ("Meera Pareeksha", "+916999000003"),
    ("Gauri Drishtant", "+916999000004"), ("Sana Namuna", "+916999000005"), ("Akash Kalpit", "+916999000006"),
    ("Asha Namuna", "+916999000007"), ("Sharad Kalpit", "+916999000008"), ("Chitra Udaharan", "+916999000009"),
    ("Vidya Drishtant", "+916999000010"), ("Varun Pareeksha", "+916999000011"), ("Bhavna Kalpit", "+916999000012"),
]


FIELDS = ("text", "combo box", "spin button", "check box", "radio button", "push button")


class Wrong(AssertionError):
    """The console did not do what the person was promised."""


def zone_of_noon():
    """A zone in which it is about noon now: the next minute is never tomorrow, and it is no hour to leave people alone."""
    ahead = 12 - datetime.now(timezone.utc).hour
    return "Etc/GMT" if ahead == 0 else f"Etc/GMT{-ahead:+d}"


def soon():
    """The first whole minute that leaves time to look at what waits for it, as the house's clock shows it."""
    moment = datetime.now(zoneinfo.ZoneInfo(zone_of_noon())) + timedelta(seconds=100)
    return moment.replace(second=0, microsecond=0)


def verb(profile, *words):
    """One use of the program in the terminal; what it wrote."""
    done = subprocess.run([PROGRAM, "--profile", str(profile), *map(str, words)], text=True, timeout=PATIENCE,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise Wrong(f"{words} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def fresh_profile(name, speed=600):
    """An empty profile whose practice calls take no longer than a test can wait."""
    profile = SCRATCH / name
    verb(profile, "settings", "practice.speed", speed)
    verb(profile, "settings", "house.zone", zone_of_noon())
    return profile


def write_csv(name, rows, header=("name", "number", "partner", "city")):
    file = SCRATCH / name
    file.write_text("".join(",".join(row) + "\n" for row in (header, *rows)), encoding="utf-8")
    return file


class ScaledRig(a11y.Rig):
    """Qt tells the bus where things are in its own units; the pointer lives in the screen's."""

    def __init__(self, name, timeout, scale):
        super().__init__(name, timeout)
        self.scale = scale

    def pointer(self, x, y, button=1, double=False):
        super().pointer(x * self.scale, y * self.scale, button, double)


class Console:
    """The program with its window. Ended by its id when a test leaves it running."""

    def __init__(self, profile, *words, environment=None):
        self.profile = profile
        self.rig = ScaledRig(NAME, PATIENCE, float((environment or {}).get("QT_SCALE_FACTOR", 1)))
        self.log = open(SCRATCH / "console.log", "ab")
        Atspi.init()
        Atspi.set_timeout(10000, 15000)
        self.process = subprocess.Popen([PROGRAM, "--profile", str(profile), *map(str, words)], stdout=self.log,
                                        stderr=self.log, env={**os.environ, **(environment or {})})
        self.one("frame", FRAME)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and issubclass(kind, (Wrong, a11y.Failed)):
            self.show_what_is()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()

    def show_what_is(self):
        for program in a11y.apps(NAME):
            a11y.dump(program, 14, 1, sys.stderr)
        print((SCRATCH / "console.log").read_text(errors="replace")[-4000:], file=sys.stderr)
        if os.environ.get("E2E_SHOTS"):
            self.shot(pathlib.Path(os.environ["E2E_SHOTS"]) / "failed.png")

    # --- reading ---------------------------------------------------------------------------------
    def until(self, what, condition, patience=PATIENCE):
        self.rig.timeout = patience
        try:
            return self.rig.until(what, lambda: condition() or None)
        finally:
            self.rig.timeout = PATIENCE

    def one(self, role, name, inside=None, nth=0, hidden=False):
        return self.rig.one(role, name, types.SimpleNamespace(inside=inside, nth=nth, hidden=hidden))

    def gone(self, role, name):
        self.until(f'{role} "{name}" to be gone', lambda: not self.rig.all(role, name))

    def says(self, text, patience=PATIENCE):
        """Waits until a label that can be seen says what the expression \\a text matches; all that it says."""
        return a11y.text(self.until(f"somebody to say {text}",
                                    lambda: next(iter(self.rig.all("label", "=" + text)), None), patience))

    def shown_table(self, name):
        return self.until(f"table {name}", lambda: next(iter(self.rig.tables(name)), None)).get_table_iface()

    def rows(self, name):
        return a11y.safe(self.shown_table(name).get_n_rows, default=0)

    def has_rows(self, name, count, patience=PATIENCE):
        self.until(f"{count} rows in {name}", lambda: self.rows(name) == count, patience)

    def cells(self, name, column):
        table = self.shown_table(name)
        out = []
        for row in range(a11y.safe(table.get_n_rows, default=0)):
            cell = a11y.safe(table.get_accessible_at, row, column)
            if cell is not None:
                cell.clear_cache()
            out.append(a11y.text(cell) if cell is not None else "")
        return out

    def column(self, name, title):
        table = self.shown_table(name)
        for column in range(a11y.safe(table.get_n_columns, default=0)):
            if a11y.safe(table.get_column_description, column, default="") == title:
                return column
        raise Wrong(f'"{name}" has no column "{title}"')

    def is_ticked(self, row):
        cell = self.rig.cell("Leads", row, TICK)
        cell.clear_cache()
        return a11y.has(cell, Atspi.StateType.CHECKED)

    # --- doing -----------------------------------------------------------------------------------
    def click(self, role, name, **where):
        self.rig.click(self.one(role, name, **where))

    def press_keys(self, *keys):
        self.rig.xdo("key", *keys)

    def type_text(self, text):
        self.rig.xdo("type", "--delay", 15, "--", text)

    def has_focus(self, role, name, patience=PATIENCE):
        def look():
            return next((e for e in self.rig.all(role, name) if a11y.has(e, Atspi.StateType.FOCUSED)), None)
        return self.until(f'the keyboard to be on {role} "{name}"', look, patience)

    def is_active(self):
        """Waits until the window manager has given the keyboard to the main window, after a dialog for example."""
        self.until("the main window to be active",
                   lambda: a11y.has(self.one("frame", FRAME), Atspi.StateType.ACTIVE))

    def focused(self):
        """What the keyboard is on: role and names. Views call their current item focused even when they are not."""
        found = [e for e in self.rig.all("*", "*") if a11y.has(e, Atspi.StateType.FOCUSED)]
        found.sort(key=lambda e: a11y.role(e) in FIELDS)
        if not found:
            return ("", [])
        names = [a11y.name(found[-1]), *a11y.labels(found[-1])]
        around = a11y.safe(found[-1].get_parent)
        if around is not None and a11y.role(around) == "combo box":
            names += a11y.labels(around)
        return (a11y.role(found[-1]), names)

    def tick(self, row):
        before = self.is_ticked(row)
        self.rig.click(self.rig.cell("Leads", row, TICK), at=lambda x, y, w, h: (x + 10, y + h // 2))
        self.until(f"row {row} to change its tick", lambda: self.is_ticked(row) != before)

    def tick_header(self):
        """The box of all that match the filter; it lies on the head of the first column."""
        self.click("check box", "Select all leads that match the filter")

    def go(self, page):
        self.click("list item", page, inside="list/Pages")
        self.until(f"the page {page}", lambda: a11y.has(self.one("list item", page), Atspi.StateType.SELECTED))

    def drop(self, file):
        subprocess.run([RIG / "dnd", "--window", "Callboard", str(file)], check=True, timeout=PATIENCE,
                       stdout=subprocess.DEVNULL)

    def import_dropped(self, file, sentences, verb_text):
        """Drops a file, reads the preview, takes it in, reads the summary."""
        self.drop(file)
        self.one("dialog", f"Import {file.name}")
        for sentence in sentences:
            self.says(sentence)
        self.click("push button", verb_text)
        self.click("push button", "Close", inside=f"dialog/Import {file.name}")
        self.gone("dialog", f"Import {file.name}")

    def choose_today(self):
        """A campaign begins tomorrow unless the person says today; then the next minute is the earliest."""
        date = self.one("spin button", "Start Date")
        tomorrow = a11y.text(date)
        self.rig.grab(date)
        self.has_focus("spin button", "Start Date")
        self.press_keys("Home", "Down")
        self.until("the date to move", lambda: a11y.text(self.one("spin button", "Start Date")) != tomorrow)

    def type_time(self, moment):
        """Types the start's hour and minute into the time field, as its sections take them."""
        self.rig.grab(self.one("spin button", "~^Start Time"))
        self.has_focus("spin button", "~^Start Time")
        self.press_keys("Home")
        self.type_text(f"{moment:%H%M}")
        self.until(f"the time to be {moment:%H:%M}",
                   lambda: a11y.text(self.one("spin button", "~^Start Time")) == f"{moment:%H:%M}")

    def set_combo(self, label, text):
        combo = self.one("combo box", label)
        self.rig.click(combo, at=lambda x, y, w, h: (x + w // 4, y + h // 2))
        self.press_keys("ctrl+a")
        self.type_text(text)
        self.until(f"{label} to be {text}", lambda: a11y.name(self.one("combo box", label)) == text)

    def reveal(self, role, name, inside):
        """Turns the wheel over what lies around an element until the element is in sight."""
        def look():
            found = self.rig.all(role, name)
            frame = a11y.bounds(self.one("frame", FRAME))
            spot = a11y.bounds(self.one(*inside))
            if found:
                x, y, w, h = a11y.bounds(found[0])
                if y + h < frame[1] + frame[3] - h:
                    return found[0]
            self.rig.xdo("mousemove", spot[0] + spot[2] // 2, frame[1] + frame[3] - 60)
            self.rig.xdo("click", 5)
            return None
        return self.until(f'{role} "{name}" in sight', look)

    def tray(self, *items):
        x, y = self.rig.tray_icon(0)
        if items:
            self.rig.popup(lambda: self.rig.pointer(x, y, 3), items)
        else:
            self.rig.pointer(x, y, 1)

    def tray_picture(self):
        """A fingerprint of the pixels of the tray icon."""
        x, y = self.rig.tray_icon(0)
        picture = subprocess.run(["import", "-silent", "-window", "root", "-crop", f"22x22+{x - 11}+{y - 11}", "rgb:-"],
                                 check=True, capture_output=True, timeout=PATIENCE).stdout
        return hashlib.sha256(picture).hexdigest()

    def close_window(self):
        subprocess.run(["wmctrl", "-c", "Callboard"], check=True)
        self.gone("frame", FRAME)

    def ends(self):
        self.until("the program to end", lambda: self.process.poll() is not None)
        if self.process.returncode != 0:
            raise Wrong(f"the program ended with {self.process.returncode}")

    def shot(self, file):
        subprocess.run([RIG / "shot", str(file)], check=True, stdout=subprocess.DEVNULL)


def notifications():
    """Summary and body of what was told to the desktop, in order."""
    lines = pathlib.Path(os.environ["RIG_BUSLOG"]).read_text(encoding="utf-8").splitlines()
    heard = [json.loads(line) for line in lines if line.endswith("}")]
    return [f'{each["summary"]}: {each["body"]}' for each in heard if each.get("what") == "notify"]


def notified(console, pattern, patience=PATIENCE):
    return console.until(f"a notification {pattern}",
                         lambda: next((n for n in notifications() if a11y.re.search(pattern, n)), None), patience)


def expect(holds, what):
    if not holds:
        raise Wrong(what)


class Story:
    """Says what is done and how long it took, so that a failure tells where it happened."""

    def __init__(self):
        self.began = time.monotonic()

    def step(self, sentence):
        print(f"{time.monotonic() - self.began:6.1f} s  {sentence}", flush=True)


def run(story_function):
    """Tells one story; the exit status of the test."""
    story = Story()
    try:
        story_function(story)
    except (Wrong, a11y.Failed, subprocess.SubprocessError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    story.step("passed")
    return 0
