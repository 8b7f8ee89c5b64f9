# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days of delivery sessions, lived through at speed by the whole program as it runs in an office: none of its times is
shortened, the hands of its clocks are moved on."""

import collections
import datetime
import json
import signal
import typing
import unittest

from handclock import HandClockTest

HOUSE = datetime.timezone(datetime.timedelta(hours=5, minutes=30))  # Asia/Kolkata
DAYS = {"Mon": datetime.date(2026, 11, 23), "Tue": datetime.date(2026, 11, 24)}
COOLDOWN = datetime.timedelta(hours=2)
LONGEST_SESSION = datetime.timedelta(minutes=30)


def at(moment):
    day, clock = moment.split()
    return datetime.datetime.combine(DAYS[day], datetime.time.fromisoformat(clock), HOUSE)


class Order(typing.NamedTuple):
    place: int
    name: str
    kind: str

    @property
    def number(self):
        return f"+9198200{self.place:05}"


class OfficeTest(HandClockTest):
    """An order desk, a line as fast as life, and time that a test lets pass. It begins on Monday at 9:40."""

    begin = at("Mon 09:40")

    def setUp(self):
        super().setUp()
        self.counts = self.folder / "counts.json"
        self.line = None
        self.runs = 0

    # The office

    def take_orders(self, orders):
        """A file comes in with new orders, or with news of some."""
        file = self.folder / "orders.csv"
        rows = [f"{order.number},{order.name},AWB{12345 + order.place},{order.kind}\n" for order in orders]
        file.write_text("number,name,awb,order_type\n" + "".join(rows))
        self.done("import", file, "--on-duplicate", "update")

    def start_line(self, misses):
        """Calls to a number of \\a misses end so, all others are answered. A second line takes the place of the first."""
        port = ()
        if self.line:
            port = ("--port", self.address.rsplit(":", 1)[1])
            self.assertEqual(self.stop(self.line).status, 0)
        script = self.folder / "script.json"
        script.write_text(json.dumps({"speed": 1, "talk": 60, "outcomes": {"completed": 1}, "numbers": misses}))
        self.line = self.start("practice", "--script", script, "--book", self.folder / "book", "--counts", self.counts,
                               *port)
        self.address = self.line.stdout.readline().strip()
        self.assertRegex(self.address, r"^http://127\.0\.0\.1:\d+$")

    def open_desk(self, parallel):
        """The rule as it comes: nothing is said of filter, times, hours, tries and cooldown."""
        self.done("account", "add", "Wire", "--provider", "practice", "--base-url", self.address,
                  "--set", "agent=00000000-0000-4000-8000-0000000000a1",
                  "--set", "number=00000000-0000-4000-8000-0000000000b1")
        self.done("rules", "add", "sessions", "--name", "Desk", "--account", "Wire", "--parallel", parallel)
        desk = self.done("rules", "start", "Desk")
        self.assertEqual(desk["scheduled_times"], ["10:00", "11:00", "12:00", "13:00"])
        self.assertEqual((desk["max_attempts"], desk["cooldown"]), (3, COOLDOWN.total_seconds()))
        self.assertEqual(desk["next_run"], "2026-11-23T10:00:00+05:30")
        return self.start_engine()

    def calls_under_way(self):
        """Those that the line has."""
        return self.query("select count(*) from attempt where state in ('accepted', 'ringing', 'talking')")[0][0]

    def hold_session(self, moment):
        """Lets time come to that session and through it."""
        self.pass_time(at(moment))
        self.runs += 1
        self.until(lambda: len(self.done("rules", "history", "Desk")["runs"]) >= self.runs, f"the session {moment}")
        self.until(self.is_calling_over, f"the end of the session {moment}")

    # What came of it

    def calls_by_session(self):
        """The calls of each session, the first ones first. There are no others, and the line knows the same."""
        people = {lead["lead_uuid"]: lead for lead in self.done("leads", "--limit", 1000)["leads"]}
        attempts = [attempt for attempt in self.done("attempts")["attempts"] if attempt["state"] != "not_placed"]
        found = {}
        for run in self.done("rules", "history", "Desk")["runs"]:
            self.assertFalse(run["by_hand"])
            moment = datetime.datetime.fromisoformat(run["due_at"]).astimezone(HOUSE)
            calls = []
            for attempt in attempts:
                if attempt["campaign_id"] == run["campaign_id"]:
                    self.assertEqual(attempt["state"], "ended", attempt)
                    begun = datetime.datetime.fromisoformat(attempt["intent_at"])
                    self.assertTrue(moment <= begun < moment + LONGEST_SESSION, attempt)
                    calls.append(attempt | {"at": begun, "number": people[attempt["lead_uuid"]]["number"],
                                            "order_type": people[attempt["lead_uuid"]]["attributes"]["order_type"]})
            self.assertEqual((run["result"], run["lead_count"]), ("made" if calls else "nobody", len(calls)))
            found[moment.strftime("%a %H:%M")] = sorted(calls, key=lambda call: call["at"])
        self.assertEqual(sum(map(len, found.values())), len(attempts), "calls outside the sessions")
        counted = collections.Counter(call["number"] for calls in found.values() for call in calls)
        self.assertEqual(self.counts_of_line(), counted)
        return found

    def counts_of_line(self):
        self.counts.unlink(missing_ok=True)
        self.line.send_signal(signal.SIGUSR1)
        self.until(self.counts.exists, "the counts")
        return json.loads(self.counts.read_text())["calls"]

    def assert_rules_kept(self, sessions):
        """Three calls at most, never within the cooldown, none after one that reached somebody."""
        by_number = collections.defaultdict(list)
        for calls in sessions.values():
            self.assertEqual(len({call["number"] for call in calls}), len(calls), "twice in a session")
            for call in calls:
                by_number[call["number"]].append(call)
        for calls in by_number.values():
            calls.sort(key=lambda call: call["at"])
            self.assertLessEqual(len(calls), 3)
            self.assertNotIn("completed", [call["outcome"] for call in calls[:-1]])
            for one, following in zip(calls, calls[1:]):
                self.assertGreaterEqual(following["at"] - one["at"], COOLDOWN)


PEOPLE = {name: Order(place, name, kind) for place, (name, kind) in enumerate({
    "Raj": "OFD", "Asha": "OFD", "Ravi": "Undelivered", "Meera": "OFD", "Kiran": "Undelivered",
    "Dev": "Ready to Dispatch", "Esha": "In Transit", "Farah": "Delivered", "Gita": "RTO",
    "Leela": "OFD", "Mohan": "Undelivered",
    "Nina": "OFD", "Omar": "OFD", "Priya": "Undelivered",
    "Sunil": "OFD", "Tara": "RTO",
    "Uma": "OFD"}.items())}
MISSES = {"Raj": "busy", "Meera": "no_answer", "Kiran": "voicemail", "Mohan": "busy", "Omar": "no_answer",
          "Sunil": "voicemail"}
# Whom each session calls: first those who are new, then those whom an earlier one missed.
PLAN = {
    "Mon 10:00": ({"Raj", "Asha", "Ravi", "Meera", "Kiran"}, set()),
    "Mon 11:00": ({"Leela", "Mohan"}, set()),
    "Mon 12:00": ({"Nina", "Omar", "Priya"}, {"Raj", "Meera", "Kiran"}),
    "Mon 13:00": ({"Sunil"}, {"Mohan"}),
    # What Kiran ordered is delivered by then. Raj, Meera and Mohan have their third call.
    "Tue 10:00": ({"Uma"}, {"Raj", "Meera", "Mohan", "Omar", "Sunil"}),
    "Tue 11:00": (set(), set()),
    "Tue 12:00": (set(), {"Omar", "Sunil"}),
    "Tue 13:00": (set(), set()),
}


class TwoDaysTest(OfficeTest):
    # S1-001 to S1-009, S1-017 to S1-019, S1-021, S1-022, S1-036, T-08
    def test_orders_are_called_by_the_rules_over_two_days(self):
        self.start_line(self.misses())
        self.take("Raj", "Asha", "Ravi", "Meera", "Kiran", "Dev", "Esha", "Farah", "Gita")
        engine = self.open_desk(2)
        self.hold_session("Mon 10:00")
        self.pass_time(at("Mon 10:30"))
        self.take("Leela", "Mohan")
        self.hold_session("Mon 11:00")
        self.pass_time(at("Mon 11:30"))
        self.take("Nina", "Omar", "Priya")
        self.pass_time(at("Mon 12:00"))
        self.until(lambda: self.calls_under_way() == 2, "two calls at once")
        engine.kill()
        engine.communicate()
        engine = self.start_engine()
        self.hold_session("Mon 12:00")
        self.pass_time(at("Mon 12:30"))
        self.take("Sunil", "Tara")
        self.hold_session("Mon 13:00")
        # Overnight the engine stays. Tomorrow Raj picks up.
        self.pass_time(at("Tue 01:00"))
        self.assert_as_planned("Mon")
        self.start_line(self.misses(but="Raj"))
        self.pass_time(at("Tue 09:00"))
        self.take("Uma")
        self.take_orders([PEOPLE["Kiran"]._replace(kind="Delivered")])
        for moment in ("Tue 10:00", "Tue 11:00", "Tue 12:00", "Tue 13:00"):
            self.hold_session(moment)
        self.pass_time(at("Tue 17:30"))

        sessions = self.assert_as_planned("Mon", "Tue")
        self.assert_rules_kept(sessions)
        for moment in ("Mon 12:00", "Mon 13:00", "Tue 10:00"):
            self.assertLessEqual(self.last_new(sessions, moment), min(self.missed_times(sessions, moment)), moment)
        free = min(self.missed_times(sessions, "Mon 12:00", sessions["Mon 10:00"])) + COOLDOWN
        self.assertLess(free, self.last_new(sessions, "Mon 12:00"), "nobody missed had to wait for who is new")
        raj = [call["outcome"] for moment in PLAN for call in sessions[moment] if call["number"] == PEOPLE["Raj"].number]
        self.assertEqual(raj, ["busy", "busy", "completed"])
        self.assertEqual(self.stop(engine).status, 0)

    def take(self, *names):
        self.take_orders([PEOPLE[name] for name in names])

    @staticmethod
    def misses(but=None):
        return {PEOPLE[name].number: outcome for name, outcome in MISSES.items() if name != but}

    def assert_as_planned(self, *days):
        sessions = self.calls_by_session()
        called = {moment: {call["name"] for call in calls} for moment, calls in sessions.items()}
        self.assertEqual(called, {moment: new | missed for moment, (new, missed) in PLAN.items() if moment[:3] in days})
        return sessions

    @staticmethod
    def last_new(sessions, moment):
        return max(call["at"] for call in sessions[moment] if call["name"] in PLAN[moment][0])

    @staticmethod
    def missed_times(sessions, moment, calls=None):
        return [call["at"] for call in calls or sessions[moment] if call["name"] in PLAN[moment][1]]


class DocumentsDayTest(OfficeTest):
    """A hundred orders in the morning, and what comes in later, with the answers of the document."""

    def test_a_day_of_four_sessions_makes_151_calls(self):  # S1-010 to S1-013, S1-015, S1-016, T-07
        orders = [Order(place, f"Lead {place}", "OFD" if place % 2 else "Undelivered") for place in range(118)]
        ten, eleven, twelve, one = orders[:100], orders[100:110], orders[110:115], orders[115:]
        misses = {order.number: "no_answer" for order in ten[:30] + eleven[:3] + one[:1]}
        self.start_line(misses)
        self.take_orders(ten)
        self.open_desk(20)
        self.hold_session("Mon 10:00")
        self.take_orders(eleven)
        self.hold_session("Mon 11:00")
        # Twenty of the first and two of the second are at home by now.
        for order in ten[10:30] + eleven[1:3]:
            del misses[order.number]
        self.start_line(misses)
        self.take_orders(twelve)
        self.hold_session("Mon 12:00")
        self.take_orders(one)
        self.hold_session("Mon 13:00")

        sessions = self.calls_by_session()
        self.assert_rules_kept(sessions)
        told = {moment: (len(calls), sum(call["outcome"] == "completed" for call in calls))
                for moment, calls in sessions.items()}
        self.assertEqual(told, {"Mon 10:00": (100, 70), "Mon 11:00": (10, 7), "Mon 12:00": (35, 25), "Mon 13:00": (6, 4)})
        self.assertEqual({call["order_type"] for calls in sessions.values() for call in calls}, {"OFD", "Undelivered"})


if __name__ == "__main__":
    unittest.main()
