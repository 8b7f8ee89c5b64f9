#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""F65 on a desktop without a tray, where closing the window asks about calls under way: nobody answers at a logout."""

import sys

from console import Console, fresh_profile, run
from session_end import Line, Session, call, is_in_full_swing, log_out_for_good


def session_end_without_tray(story):
    profile = fresh_profile("session-end-without-tray")
    with Line() as line, Session() as session:
        call(profile, line)
        with Console(profile, environment={"SESSION_MANAGER": session.address}) as window:
            session.hears("saved")
            window.until("every line to be in use", lambda: is_in_full_swing(profile))
            story.step("somebody logs out")
            log_out_for_good(window, profile, session, story)


if __name__ == "__main__":
    sys.exit(run(session_end_without_tray))
