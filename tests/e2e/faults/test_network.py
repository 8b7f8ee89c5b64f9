# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The network fails between the engine and the provider: answers are swallowed, or a connection stays open and nobody is
there (F23, F24)."""

import os
import threading
import time
import unittest

from faults import THOROUGH, FaultTest
from wire import Wire, read_message

LEADS = 4


class TroubledWire(Wire):
    """What happens to requests is `trouble`: "none"; "answers lost": the line has them, nobody hears of it; "requests
    lost": they are read and go nowhere; "deaf": new connections are not even read. Connections in trouble stay open until
    it is over."""

    def __init__(self, port):
        self.trouble = "none"
        self.over = threading.Event()
        self.met = {}
        self.creates = 0
        self.counting = threading.Lock()
        super().__init__(port, self.on_moment)

    def begin(self, trouble):
        self.over.clear()
        self.trouble = trouble

    def end(self):
        self.trouble = "none"
        self.over.set()

    def hold(self, trouble):
        with self.counting:
            self.met[trouble] = self.met.get(trouble, 0) + 1
        self.over.wait()

    def serve(self, engine):
        if self.trouble == "deaf":
            self.hold("deaf")
            engine.close()
        else:
            super().serve(engine)

    def on_moment(self, moment, question):
        with self.counting:
            self.creates += moment == "asked" and question.kind == "create"
        trouble = self.trouble
        if (moment, trouble) in (("asked", "requests lost"), ("asked", "deaf"), ("passed on", "answers lost")):
            self.hold(trouble)
            return False
        return True


class NetworkTest(FaultTest):
    SPEED = 60

    def setUp(self):
        super().setUp()
        address = self.start_line(speed=self.SPEED, outcomes={"completed": 1})
        self.wire = TroubledWire(int(address.rsplit(":", 1)[1]))
        self.use_line(self.wire.address)

    def tearDown(self):
        self.wire.end()
        self.wire.close()
        super().tearDown()

    def lines_used(self):
        return self.query("select count(*) from slot where scope = 'account' and attempt_id is not null")[0][0]

    def in_doubt(self):
        return self.query("select count(*) from attempt where state = 'unknown'")[0][0]

    def attempt_states(self):
        return [row[0] for row in self.query("select state from attempt")]

    def until_idle(self):
        self.until(lambda: self.query("select count(*) from campaign where state in ('scheduled', 'active')")[0][0] == 0,
                   "the end of the campaign")


class SwallowedAnswersTest(NetworkTest):
    """F23, I1."""

    def lose(self, trouble):
        """A campaign whose first requests meet \\a trouble; what the operator sees of it meanwhile."""
        self.schedule(LEADS, "--parallel", LEADS)
        self.wire.begin(trouble)
        self.engine = self.start_engine()
        self.until(lambda: self.in_doubt() == LEADS, "doubt")
        self.assertEqual(self.wire.creates, LEADS)
        self.assertEqual(self.done("status")["in_doubt"], LEADS)
        self.assertEqual(self.lines_used(), LEADS)  # doubt counts as live
        lead = self.done("leads", "--limit", 1)["leads"][0]
        why = self.done("why", lead["lead_uuid"])["campaigns"][0]
        self.assertNotEqual(why["answer"], "call_now")
        rules = {rule["rule"]: rule for rule in why["rules"]}
        self.assertNotEqual(rules["in_doubt"]["answer"], "call_now")
        account = [each for each in self.done("account", "list")["accounts"] if each["name"] == "Wire"][0]
        self.assertEqual(account["stopped"], "answers_lost")
        self.until(lambda: self.wire.met[trouble] > LEADS, "a listing that is lost, too")
        self.assertEqual(self.in_doubt(), LEADS, "a conclusion from no answer")

    def test_calls_whose_answers_were_lost_are_found_when_the_network_is_back(self):
        self.lose("answers lost")
        self.wire.end()
        self.until(lambda: self.in_doubt() == 0, "an answer")
        self.until_idle()
        self.assertEqual(self.stop(self.engine).status, 0)
        self.assertEqual(self.wire.creates, LEADS)
        attempts = self.assert_everybody_called_once()
        self.assertEqual({attempt["ordinal"] for attempt in attempts}, {1})
        print(f"{self.wire.met} lost", flush=True)

    def test_calls_whose_requests_were_lost_are_placed_when_it_is_proved(self):
        self.lose("requests lost")
        self.wire.end()
        self.until(lambda: self.in_doubt() == 0, "a proof")
        self.assertEqual(set(self.attempt_states()), {"not_placed"})
        self.assertEqual(self.wire.creates, LEADS)
        self.done("account", "resume", "Wire")
        self.until_idle()
        self.assertEqual(self.stop(self.engine).status, 0)
        self.assertEqual(self.wire.creates, 2 * LEADS)
        attempts = self.assert_everybody_called_once()
        self.assertEqual(sorted(attempt["state"] for attempt in attempts), ["ended"] * LEADS + ["not_placed"] * LEADS)
        print(f"{self.wire.met} lost", flush=True)


class HalfOpenTest(NetworkTest):
    """F24, I1, I4: an hour at thirty seconds an exchange is two hundred of them; here each has half a second."""

    HELD = 200 if THOROUGH else 24
    SPEED = 40

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.engine.pid}/fd"))

    def half_open(self, trouble):
        """Calls are placed, then the network is half-open until so many exchanges met it."""
        self.done("settings", "dialling.read_deadline", 0.5, "--test-timing")
        self.schedule(LEADS, "--parallel", LEADS)
        self.engine = self.start_engine()
        self.until(lambda: self.attempt_states().count("talking") == LEADS, "talking calls")
        before = self.descriptors()
        self.wire.begin(trouble)
        most = 0
        deadline = time.monotonic() + 120
        while self.wire.met.get(trouble, 0) < self.HELD:
            self.assertLess(time.monotonic(), deadline, "the deadlines do not end it")
            most = max(most, self.descriptors())
            self.assertEqual(self.lines_used(), LEADS)
            time.sleep(0.1)
        # Those that nobody ended would all be there now.
        self.assertLess(most, before + self.HELD // 2, "descriptors leak")
        self.assertEqual(self.attempt_states().count("talking"), LEADS)
        self.wire.end()
        self.until_idle()
        self.assertEqual(self.stop(self.engine).status, 0)
        self.assert_everybody_called_once()
        print(f"{self.wire.met} held, descriptors {before}, at most {most}", flush=True)

    def test_answers_that_never_come_are_ended_by_the_deadline(self):
        self.half_open("answers lost")

    def test_requests_that_nobody_reads_are_ended_by_the_deadline(self):
        self.half_open("deaf")


if __name__ == "__main__":
    unittest.main(verbosity=2)
