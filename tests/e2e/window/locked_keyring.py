#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring that asks for its password first: the window says what it waits for, and goes on by itself (F66)."""

import os
import pathlib
import subprocess
import sys

from console import LEADS, PATIENCE, Console, fresh_profile, run, write_csv

PROMPTER = pathlib.Path("/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service")
PROMPT = "Unlock Login Keyring"
SECRETS = "org.freedesktop.secrets"


def lock():
    subprocess.run(["dbus-send", "--session", "--print-reply", f"--dest={SECRETS}", "/org/freedesktop/secrets",
                    "org.freedesktop.Secret.Service.Lock", "array:objpath:/org/freedesktop/secrets/collection/login"],
                   check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)


def is_asked():
    windows = subprocess.run(["wmctrl", "-l"], check=True, timeout=PATIENCE, capture_output=True, text=True).stdout
    return PROMPT in windows


def locked_keyring(story):
    profile = fresh_profile("locked-keyring")
    files = [write_csv(f"{name}.csv", rows, ("name", "number")) for name, rows in (("one", LEADS[:2]), ("two", LEADS[2:5]))]
    lock()
    story.step("the window is there, and says what it waits for")
    with Console(profile, *files) as window:
        window.says("^Waiting for the keyring$")
        window.until("the keyring's question", is_asked)
        story.step("the password is entered")
        subprocess.run(["wmctrl", "-a", PROMPT], check=True, timeout=PATIENCE)
        window.type_text(os.environ.get("RIG_KEYRING_PASSWORD", "rig"))
        window.press_keys("Return")
        window.until("the profile", lambda: window.rig.all("list", "Pages"))
        story.step("the files of the command line come one after the other")
        for file in files:
            window.one("dialog", f"~^Import {file.name}")
            window.click("push button", "Cancel", inside=f"dialog/~^Import {file.name}")
            window.gone("dialog", f"~^Import {file.name}")
        story.step("it ends when it is told to")
        window.process.terminate()
        window.ends()


if __name__ == "__main__":
    if not PROMPTER.exists():
        print("skipped: nothing here can ask for a keyring's password")
        sys.exit(77)
    sys.exit(run(locked_keyring))
