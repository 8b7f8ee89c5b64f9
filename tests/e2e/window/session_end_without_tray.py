#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""F65 on a desktop without a tray, where closing the window asks about calls under way: nobody answers at a logout."""

import sys
import time

from console import Console, fresh_profile, run
from session_end import Line, Session, attempts, call, ends, has_told, is_at_rest, is_in_full_swing


def session_end_without_tray(story):
    profile = fresh_profile("session-end-without-tray")
    with Line() as line, Session() as session:
        call(profile, line)
        with Console(profile, environment={"SESSION_MANAGER": session.address}) as window:
            session.hears("saved")
            window.until("every line to be in use", lambda: is_in_full_swing(profile))
            story.step("somebody logs out")
            before = attempts(profile)
            session.say("logout")
            session.hears("saved")
            began = time.monotonic()
            session.say("die")
            ends(window, began)
            story.step(f"it has ended after {time.monotonic() - began:.1f} s")
            has_told(window, 0)
            is_at_rest(profile, before)


if __name__ == "__main__":
    sys.exit(run(session_end_without_tray))
