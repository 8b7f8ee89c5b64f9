#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""F65: the person logs out, or the system ends the program, while calls are live. It does not stand in the way, ends
within fifteen seconds, says what goes on, and the next start follows those calls and calls nobody twice."""

import json
import signal
import subprocess
import sys
import time
import urllib.request

from console import LEADS, PATIENCE, PROGRAM, RIG, SCRATCH, Console, expect, fresh_profile, notifications, notified, run
from console import verb, write_csv

LINES = 6
ALLOWED = 15  # seconds
LIVE = {"accepted", "ringing", "talking"}
OPEN = {"intent", "unknown"}


class Program:
    """A helper that tells lines; ended by its id."""

    def __init__(self, *words):
        self.process = subprocess.Popen(list(map(str, words)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


class Line(Program):
    """A practice line that outlives the program. Some of its answers never come; their calls are placed all the same."""

    def __init__(self):
        script = SCRATCH / "script.json"
        script.write_text(json.dumps({"seed": 3, "speed": 0.5, "outcomes": {"completed": 1}, "faults": {"hang": 300}}))
        self.counts = SCRATCH / "counts.json"
        super().__init__(PROGRAM, "practice", "--script", script, "--counts", self.counts, "--book", SCRATCH / "book")
        expect(self.address.startswith("http://127.0.0.1:"), f"the practice line has an address: {self.address}")

    def calls(self, window):
        self.counts.unlink(missing_ok=True)
        self.process.send_signal(signal.SIGUSR1)
        window.until("the counts of the line", self.counts.exists)
        return json.loads(self.counts.read_text())["calls"]

    def ask(self, method, path, body=None):
        request = urllib.request.Request(self.address + path, method=method, data=body and json.dumps(body).encode(),
                                         headers={"Authorization": "Bearer practice", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.read()


class Session(Program):
    """The desktop's session manager; what it heard is in order."""

    def __init__(self):
        super().__init__(RIG / "session.py")
        expect(bool(self.address), "the machine lets a session manager listen")

    def say(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def hears(self, what):
        """The next of what is told, up to the first that is so."""
        heard = []
        while not heard or heard[-1]["what"] != what:
            line = self.process.stdout.readline()
            expect(bool(line), f"the session hears {what}; it heard {heard}")
            heard.append(json.loads(line))
        return heard


def attempts(profile):
    return {each["attempt_id"]: each for each in json.loads(verb(profile, "attempts", "--json"))["attempts"]}


def states(profile):
    return sorted(each["state"] for each in attempts(profile).values())


def restart_command(heard):
    told = {name: value for each in heard if each["what"] == "properties" for name, value in each["properties"].items()}
    return told["RestartCommand"]


def call(profile, line):
    verb(profile, "account", "add", "Line", "--provider", "practice", "--base-url", line.address,
         "--set", "agent=00000000-0000-4000-8000-0000000000a1", "--set", "number=00000000-0000-4000-8000-0000000000b1")
    for key, value in {"settle": 1, "listing_gap": 0.3, "poll_ringing": 0.2, "poll_talking": 0.2}.items():
        verb(profile, "settings", f"dialling.{key}", value, "--test-timing")
    verb(profile, "import", write_csv("leads.csv", LEADS, ("name", "number")))
    verb(profile, "schedule", "--all", "--account", "Line", "--start", "now", "--parallel", LINES, "--interval", 1,
         "--preset", "no-retry")


def is_in_full_swing(profile):
    """Every line is in use, and some of the requests are without an answer."""
    now = states(profile)
    return len(now) == LINES and "intent" in now and set(now) <= LIVE | {"intent"} and set(now) & LIVE


def ends(window, since):
    window.until("the program to end", lambda: window.process.poll() is not None, ALLOWED)
    expect(time.monotonic() - since < ALLOWED, "it ends within fifteen seconds")
    expect(window.process.returncode == 0, f"it ends by itself, not with {window.process.returncode}")


def has_told(window, before):
    """What was told since there were so many notifications: what goes on, and what does not."""
    def look():
        return next((each for each in notifications()[before:] if "are live; they go on without Callboard" in each), None)
    told = window.until("a notification of what goes on", look, 5)
    expect("nobody is called" in told, f"it says that calling rests: {told}")


def is_at_rest(profile, before):
    """The engine has ended, and what it did not hear of is still an intent in the ledger."""
    status = json.loads(verb(profile, "status", "--json"))
    expect(status["engine_running"] is False, "the engine has ended")
    after = attempts(profile)
    expect(set(after) == set(before), "no attempt is lost and none came")
    expect(not [each for each in notifications() if "goes on in the tray" in each], "nobody is told that calling goes on")
    expect({each for each in after if after[each]["state"] == "intent"} ==
           {each for each in before if before[each]["state"] == "intent"}, "intents are kept")


def log_out_for_good(window, profile, session, story):
    """The session ends, and so does the program; it tells what goes on."""
    before = attempts(profile)
    session.say("logout")
    session.hears("saved")
    began = time.monotonic()
    session.say("die")
    ends(window, began)
    story.step(f"it has ended after {time.monotonic() - began:.1f} s")
    has_told(window, 0)
    is_at_rest(profile, before)


def log_out(window, profile, session, story):
    story.step("somebody logs out, and thinks better of it")
    session.say("logout")
    heard = session.hears("saved")
    expect(heard[-1]["success"] and not [each for each in heard if each["what"] == "interact"],
           f"nothing is asked, the logout may go on: {heard}")
    command = restart_command(heard)
    expect("--profile" in command and str(profile) in command, f"the next session opens this profile: {command}")
    session.say("cancel")
    window.press_keys("ctrl+q")
    window.one("push button", "Quit and Stop Calling")
    expect(window.process.poll() is None, "it goes on")
    story.step("somebody logs out, a question still stands there")
    log_out_for_good(window, profile, session, story)


def follow(window, profile, line, story):
    story.step("the next start finds and follows what went on")
    window.says(r"6 call\S* were under way")
    window.until("nothing in doubt", lambda: not OPEN & set(states(profile)))
    expect(sorted(set(line.calls(window).values())) == [1], "nobody was called twice")
    some = next(each for each in attempts(profile).values() if each["state"] in LIVE)
    line.ask("POST", "/control/" + some["provider_call_id"], {"type": "end-call"})
    window.until("the end of a call that the earlier one placed",
                 lambda: attempts(profile)[some["attempt_id"]]["state"] == "ended")


def terminate(window, session, story):
    story.step("the system ends the program, which is in the tray")
    window.close_window()
    notified(window, "goes on in the tray")
    session.say("save")
    expect("--in-tray" in restart_command(session.hears("saved")), "so it is started again")
    told = len(notifications())
    began = time.monotonic()
    window.process.send_signal(signal.SIGTERM)
    ends(window, began)
    story.step(f"it has ended after {time.monotonic() - began:.1f} s")
    has_told(window, told)


def session_end(story):
    profile = fresh_profile("session-end")
    with Line() as line, Session() as session:
        call(profile, line)
        story.step("it joins the session")
        environment = {"SESSION_MANAGER": session.address}
        with Console(profile, environment=environment) as window:
            session.hears("saved")
            window.until("every line to be in use", lambda: is_in_full_swing(profile))
            log_out(window, profile, session, story)
        with Console(profile, environment=environment) as window:
            session.hears("saved")
            follow(window, profile, line, story)
            terminate(window, session, story)
            calls = line.calls(window)
        expect(set(calls.values()) == {1}, f"nobody was called twice: {calls}")


if __name__ == "__main__":
    sys.exit(run(session_end))
