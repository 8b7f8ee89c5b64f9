# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two days of delivery sessions, lived through by the whole program at speed (S1-001 to S1-022, S1-036, T-07, T-08)."""

import collections
import contextlib
import datetime
import json
import signal
import sqlite3
import unittest

from handclock import HandClock
from headless import PATIENCE, HeadlessTest

HOUSE = datetime.timezone(datetime.timedelta(hours=5, minutes=30))  # Asia/Kolkata
DAYS = {"Mon": datetime.date(2026, 11, 23), "Tue": datetime.date(2026, 11, 24)}
COOLDOWN = datetime.timedelta(hours=2)
LIVE = ("intent", "unknown", "accepted", "ringing", "talking")
ORDER_TYPES = {  # at first
    "Raj": "OFD", "Asha": "OFD", "Ravi": "Undelivered", "Meera": "OFD", "Kiran": "Undelivered",
    "Dev": "Ready to Dispatch", "Esha": "In Transit", "Farah": "Delivered", "Gita": "RTO",
    # whoever comes in later
    "Leela": "OFD", "Mohan": "Undelivered",
    "Nina": "OFD", "Omar": "OFD", "Priya": "Undelivered",
    "Sunil": "OFD", "Tara": "RTO",
    "Uma": "OFD",
}
NUMBERS = {name: f"+9198200000{place:02}" for place, name in enumerate(ORDER_TYPES, 1)}
AWB = {name: f"AWB{12345 + place}" for place, name in enumerate(ORDER_TYPES)}
MISSED = {"Raj": "busy", "Meera": "no_answer", "Kiran": "voicemail", "Mohan": "busy", "Omar": "no_answer",
          "Sunil": "voicemail"}
# Who is called in which session: first those who are new, then those whom an earlier one missed.
EXPECTED = {
    "Mon 10:00": ({"Raj", "Asha", "Ravi", "Meera", "Kiran"}, set()),
    "Mon 11:00": ({"Leela", "Mohan"}, set()),
    "Mon 12:00": ({"Nina", "Omar", "Priya"}, {"Raj", "Meera", "Kiran"}),
    "Mon 13:00": ({"Sunil"}, {"Mohan"}),
    # Kiran's order is delivered by then, and it is the third call of the three who were there twice.
    "Tue 10:00": ({"Uma"}, {"Raj", "Meera", "Mohan", "Omar", "Sunil"}),
    "Tue 11:00": (set(), set()),
    "Tue 12:00": (set(), {"Omar", "Sunil"}),
    "Tue 13:00": (set(), set()),
}


def at(moment):
    day, clock = moment.split()
    return datetime.datetime.combine(DAYS[day], datetime.time.fromisoformat(clock), HOUSE)


class SessionDayTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.clock = HandClock(self.folder / "clock", at("Mon 09:40"))
        self.counts = self.folder / "counts.json"
        self.files = 0

    def environment(self, **more):
        return super().environment(**self.clock.environment, **more)

    # Time

    def advance(self, seconds):
        processes = {child.pid for child in self.children if child.poll() is None}
        self.assertTrue(self.clock.advance(seconds, processes, PATIENCE), f"at work: {self.clock.who_works(processes)}")

    def until(self, condition, what):
        """As ever, and meanwhile time passes in steps that no deadline of the program minds."""
        deadline = self.clock.now() + datetime.timedelta(hours=1)
        while self.clock.now() < deadline:
            value = condition()
            if value:
                return value
            self.advance(0.5)
        self.fail(f"waited in vain for {what}")

    def pass_time(self, moment, step=10):
        while (left := (at(moment) - self.clock.now()).total_seconds()) > 0:
            self.advance(min(step, left))

    # The office

    def import_orders(self, *names, **order_types):
        self.files += 1
        file = self.folder / f"orders{self.files}.csv"
        rows = [f"{NUMBERS[name]},{name},{AWB[name]},{(ORDER_TYPES | order_types)[name]}\n" for name in names]
        file.write_text("number,name,awb,order_type\n" + "".join(rows))
        return self.done("import", file, "--on-duplicate", "update")

    def start_line(self, **more):
        """As fast as life. What each number says is told by the script."""
        script = self.folder / "script.json"
        script.write_text(json.dumps({"speed": 1, "talk": 60, "outcomes": {"completed": 1},
                                      "numbers": {NUMBERS[name]: outcome for name, outcome in (MISSED | more).items()}}))
        port = ("--port", self.address.rsplit(":", 1)[1]) if more else ()
        self.line = self.start("practice", "--script", script, "--book", self.folder / "book", "--counts", self.counts,
                               *port)
        self.address = self.line.stdout.readline().strip()
        self.assertRegex(self.address, r"^http://127\.0\.0\.1:\d+$")

    def make_rule(self):
        """The order desk as it comes: nothing is said of filter, times, tries and cooldown."""
        self.done("account", "add", "Wire", "--provider", "practice", "--base-url", self.address,
                  "--set", "agent=00000000-0000-4000-8000-0000000000a1",
                  "--set", "number=00000000-0000-4000-8000-0000000000b1")
        rule = self.done("rules", "add", "sessions", "--name", "Desk", "--account", "Wire", "--parallel", 2)["id"]
        shown = self.done("rules", "start", rule)
        self.assertEqual(shown["scheduled_times"], ["10:00", "11:00", "12:00", "13:00"])
        self.assertEqual((shown["max_attempts"], shown["cooldown"]), (3, COOLDOWN.total_seconds()))
        self.assertEqual(shown["next_run"], "2026-11-23T10:00:00+05:30")
        return rule

    def query(self, sql, *values):
        file = self.profile / "callboard.db"
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as opened:
            return opened.execute(sql, values).fetchall()

    def live(self):
        return self.query(f"select count(*) from attempt where state in ({','.join('?' * len(LIVE))})", *LIVE)[0][0]

    def is_session_over(self):
        return not self.query("select 1 from campaign where state in ('scheduled', 'active')")

    def is_run_made(self, count):
        return len(self.done("rules", "history", "Desk")["runs"]) >= count

    def hold_session(self, moment):
        """Lets time come to that session and through it."""
        runs = 1 + list(EXPECTED).index(moment)
        self.pass_time(moment)
        self.until(lambda: self.is_run_made(runs), f"the session of {moment}")
        self.until(self.is_session_over, f"the end of the session of {moment}")

    # What came of it

    def attempts_by_session(self):
        """For each session its attempts, the first ones first."""
        names = {number: name for name, number in NUMBERS.items()}
        people = {lead["lead_uuid"]: names[lead["number"]] for lead in self.done("leads")["leads"]}
        attempts = self.done("attempts")
        self.assertEqual(len(attempts["attempts"]), attempts["total"])
        found = {}
        for run in self.done("rules", "history", "Desk")["runs"]:
            self.assertFalse(run["by_hand"])
            due = datetime.datetime.fromisoformat(run["due_at"]).astimezone(HOUSE)
            mine = [attempt | {"who": people[attempt["lead_uuid"]],
                               "at": datetime.datetime.fromisoformat(attempt["intent_at"])}
                    for attempt in attempts["attempts"] if attempt["campaign_id"] == run["campaign_id"]]
            self.assertEqual(run["result"], "made" if mine else "nobody", run)
            found[due.strftime("%a %H:%M")] = sorted(mine, key=lambda attempt: attempt["at"])
        self.assertEqual(sum(map(len, found.values())), attempts["total"], "calls outside the sessions")
        return found

    def assert_as_expected(self, sessions, day):
        told = {moment: sorted(attempt["who"] for attempt in attempts)
                for moment, attempts in sessions.items() if moment.startswith(day)}
        self.assertEqual(told, {moment: sorted(new | missed) for moment, (new, missed) in EXPECTED.items()
                                if moment.startswith(day)})

    def assert_rules_were_kept(self, sessions):
        by_person = collections.defaultdict(list)
        for moment, attempts in sessions.items():
            for attempt in attempts:
                self.assertEqual(attempt["state"], "ended", attempt)
                by_person[attempt["who"]].append(attempt)
                self.assertGreaterEqual(attempt["at"], at(moment))
                self.assertLess(attempt["at"], at(moment) + datetime.timedelta(minutes=30))
        for who, calls in by_person.items():
            self.assertIn(ORDER_TYPES[who], ("OFD", "Undelivered"))
            self.assertLessEqual(len(calls), 3, who)
            calls.sort(key=lambda attempt: attempt["at"])
            self.assertTrue(all(call["outcome"] != "completed" for call in calls[:-1]), f"{who} was reached before")
            for one, next_one in zip(calls, calls[1:]):
                self.assertGreaterEqual(next_one["at"] - one["at"], COOLDOWN, who)

    def assert_new_came_first(self, sessions, moment):
        new, missed = EXPECTED[moment]
        last_new = max(attempt["at"] for attempt in sessions[moment] if attempt["who"] in new)
        first_missed = min(attempt["at"] for attempt in sessions[moment] if attempt["who"] in missed)
        self.assertLessEqual(last_new, first_missed)
        return last_new

    def calls_by_number(self):
        """As the line counted them, which outlived the engine."""
        self.counts.unlink(missing_ok=True)
        self.line.send_signal(signal.SIGUSR1)
        self.until(self.counts.exists, "the counts")
        return json.loads(self.counts.read_text())["calls"]

    def test_two_days_of_sessions(self):
        self.start_line()
        self.import_orders("Raj", "Asha", "Ravi", "Meera", "Kiran", "Dev", "Esha", "Farah", "Gita")
        self.make_rule()
        engine = self.start_engine()

        self.hold_session("Mon 10:00")
        self.pass_time("Mon 10:30")
        self.import_orders("Leela", "Mohan")
        self.hold_session("Mon 11:00")
        self.pass_time("Mon 11:30")
        self.import_orders("Nina", "Omar", "Priya")
        self.pass_time("Mon 12:00")
        self.until(lambda: self.live() == 2, "two calls at once")
        engine.kill()
        engine.communicate()
        engine = self.start_engine()
        self.hold_session("Mon 12:00")
        self.pass_time("Mon 12:30")
        self.import_orders("Sunil", "Tara")
        self.hold_session("Mon 13:00")
        self.pass_time("Mon 18:00", step=30)
        monday = self.attempts_by_session()
        self.assert_as_expected(monday, "Mon")

        # In the night the line is told that Raj picks up tomorrow; the engine stays.
        self.assertEqual(self.stop(self.line).status, 0)
        self.start_line(Raj="completed")
        self.pass_time("Tue 09:00", step=60)
        self.import_orders("Uma", "Kiran", Kiran="Delivered")
        for moment in ("Tue 10:00", "Tue 11:00", "Tue 12:00", "Tue 13:00"):
            self.hold_session(moment)
        self.pass_time("Tue 17:30", step=30)

        sessions = self.attempts_by_session()
        self.assert_as_expected(sessions, "Mon")
        self.assert_as_expected(sessions, "Tue")
        self.assert_rules_were_kept(sessions)
        last_new = self.assert_new_came_first(sessions, "Mon 12:00")
        free = min(attempt["at"] + COOLDOWN for attempt in sessions["Mon 10:00"] if attempt["who"] in MISSED)
        self.assertLess(free, last_new, "nobody who was missed had to wait for those who are new")
        self.assert_new_came_first(sessions, "Mon 13:00")
        self.assert_new_came_first(sessions, "Tue 10:00")
        raj = [attempt["outcome"] for attempts in sessions.values() for attempt in attempts if attempt["who"] == "Raj"]
        self.assertEqual(sorted(raj), ["busy", "busy", "completed"])  # T-08
        called = collections.Counter(NUMBERS[attempt["who"]] for attempts in sessions.values() for attempt in attempts)
        self.assertEqual(self.calls_by_number(), called)
        self.assertEqual(self.stop(engine).status, 0)


if __name__ == "__main__":
    unittest.main()
