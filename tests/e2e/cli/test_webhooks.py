#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Providers report calls and messages by themselves, as docs/webhooks.md tells it (F31, F33, F34, S0-068)."""

import contextlib
import hashlib
import hmac
import http.client
import json
import signal
import socket
import sqlite3
import time
import unittest
import urllib.parse

from headless import HeadlessTest

from fakegraph import FakeGraph  # beside the other fakes; headless knows where

PASSPHRASE = "a passphrase for tests"
APP_SECRET = b"an app secret for tests"
STRANGERS = 1500


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class WebhooksTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()
        self.graph = None
        self.done("settings", "house.hours", "00:00-24:00")
        self.done("settings", "webhooks.port", self.port)
        self.done("settings", "webhooks.enabled", "yes")

    def tearDown(self):
        super().tearDown()
        if self.graph:
            self.graph.close()

    def environment(self, **more):
        return super().environment(**({"CALLBOARD_PASSPHRASE": PASSPHRASE} | more))

    def add_account(self, name, provider, base_url, *settings):
        words = [word for setting in ("law=none", "law-reason=a test", *settings) for word in ("--set", setting)]
        self.done("account", "add", name, "--provider", provider, "--base-url", base_url, "--secret-env", "PROVIDER_KEY",
                  *words, environment={"PROVIDER_KEY": "practice"})  # the practice line's own

    def add_people(self, count):
        people = self.folder / "people.csv"
        people.write_text("number,name\n" + "".join(f"+9198{10000000 + n},Lead {n}\n" for n in range(count)))
        self.assertEqual(self.done("import", people)["imported"], count)
        return self.uuids_file(count)

    def open_door(self, account, secret=None):
        """The path of the account's address."""
        words = ["--app-secret-env", "APP_SECRET"] if secret else []
        more = {"APP_SECRET": secret.decode()} if secret else {}
        made = self.done("webhooks", "open", account, *words, environment=more)["webhook"]
        return urllib.parse.urlsplit(made["address"]).path

    def post(self, path, document, secret=None):
        """The status that a post of it is answered with; nothing when it is not answered."""
        body = json.dumps(document).encode()
        headers = {"Content-Type": "application/json", "Host": "calls.example.org"}
        if secret:
            headers["X-Hub-Signature-256"] = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (ConnectionError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def query(self, sql):
        with contextlib.closing(sqlite3.connect(f"file:{self.profile}/callboard.db?mode=ro", uri=True, timeout=30)) as database:
            return database.execute(sql).fetchall()

    def is_open(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def listen(self):
        engine = self.start_engine("--json")
        self.until(self.is_open, "the port of the webhooks")
        return engine

    def send_messages(self, count):
        """An account that has sent so many, its engine, and the path of its address."""
        self.graph = FakeGraph()
        uuids = self.add_people(count)
        self.add_account("Messages", "whatsapp", self.graph.address, "number=107", "business=1", "lines=20")
        path = self.open_door("Messages", APP_SECRET)
        self.done("schedule", "--uuids", uuids, "--account", "Messages", "--start", "now", "--parallel", 20, "--preset",
                  "messages", "--template", "visit_reminder", "--language", "en", "--field", "{name}")
        engine = self.listen()
        self.until(lambda: len(self.query("select 1 from attempt where state = 'ended'")) == count, "all messages")
        return engine, path

    @staticmethod
    def envelope(*statuses):
        return {"object": "whatsapp_business_account",
                "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
                    "messaging_product": "whatsapp", "metadata": {"phone_number_id": "107"}, "statuses": list(statuses)}}]}]}

    def status(self, message, status):
        return {"id": message, "status": status, "timestamp": "1795156200", "recipient_id": "919810000000",
                "biz_opaque_callback_data": self.graph.sent[message]}

    def deliveries(self):
        return sorted(delivery for delivery, in self.query("select delivery from attempt"))

    def test_signed_statuses_are_taken_over_and_others_are_not(self):
        engine, path = self.send_messages(3)
        first, second, third = sorted(self.graph.sent)
        read = self.envelope(self.status(first, "read"), self.status(second, "delivered"))
        for wrong in (None, b"another secret"):
            self.assertEqual(self.post(path, read, wrong), 401)
        self.assertEqual(self.post(path[:-1] + ("A" if path[-1] != "A" else "B"), read, APP_SECRET), 401)
        self.assertEqual(self.deliveries(), ["accepted"] * 3)
        self.assertEqual(self.post(path, read, APP_SECRET), 200)
        self.until(lambda: self.deliveries() == ["accepted", "delivered", "read"], "what was told")
        # Late and once more: nothing goes back.
        self.assertEqual(self.post(path, self.envelope(self.status(first, "sent"), self.status(first, "delivered")), APP_SECRET), 200)
        failed = self.status(third, "failed") | {"errors": [{"code": 131026, "title": "Message undeliverable"}]}
        self.assertEqual(self.post(path, self.envelope(failed), APP_SECRET), 200)
        self.until(lambda: self.deliveries() == ["delivered", "failed", "read"], "the failure")
        self.assertEqual(self.query("select count(*) from webhook_report"), [(0,)])
        ended = self.stop(engine)
        self.assertEqual(ended.status, 0, ended)
        told = [event["address"] for event in ended.events if event["event"] == "webhooks"]
        self.assertEqual(told, [f"http://127.0.0.1:{self.port}"])

    def test_meta_tests_the_address(self):
        engine, path = self.send_messages(1)
        listed = self.done("webhooks", "list")["webhooks"]
        token = next(each["verify_token"] for each in listed if each["account"] == "Messages")
        for given, status in ((token, 200), ("guess", 401)):
            query = urllib.parse.urlencode({"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": given})
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            with contextlib.closing(connection):
                connection.request("GET", f"{path}?{query}", headers={"Host": "calls.example.org"})
                answer = connection.getresponse()
                self.assertEqual(answer.status, status)
                self.assertEqual(answer.read(), b"1158201444" if status == 200 else b"")
        self.assertEqual(self.stop(engine).status, 0)

    def test_an_address_of_this_computer_alone_is_told_so(self):
        self.add_account("Calls", "vapi", "http://127.0.0.1:9", "agent=00000000-0000-4000-8000-0000000000a1",
                         "number=00000000-0000-4000-8000-0000000000b1")
        self.assertIs(self.done("webhooks", "open", "Calls")["webhook"]["public"], False)
        told = self.call("webhooks", "open", "Calls").out
        self.assertIn("webhooks.address", told)
        self.assertNotIn("webhooks.enabled", told)
        self.done("settings", "webhooks.address", "https://calls.example.org")
        self.done("settings", "webhooks.enabled", "no")
        told = self.call("webhooks", "renew", "Calls").out
        self.assertNotIn("webhooks.address", told)
        self.assertIn("webhooks.enabled", told)
        listed, = self.done("webhooks", "list")["webhooks"]
        self.assertIs(listed["public"], True)
        self.assertTrue(listed["address"].startswith("https://calls.example.org/hooks/vapi/"))

    def test_a_new_address_shuts_the_old_one(self):
        engine, path = self.send_messages(1)
        report = self.envelope(self.status("wamid.1", "read"))
        made = self.done("webhooks", "renew", "Messages")["webhook"]["address"]
        # The program that listens is another one, and has heard of nothing; the database has.
        self.assertEqual(self.post(path, report, APP_SECRET), 401)
        self.until(lambda: self.post(urllib.parse.urlsplit(made).path, report, APP_SECRET) == 200, "the new address")
        self.until(lambda: self.deliveries() == ["read"], "what was told")
        self.assertEqual(self.stop(engine).status, 0)

    def test_a_kill_after_the_answer_loses_nothing(self):
        engine, path = self.send_messages(5)
        # What is about nothing known goes first, so that the kill finds the rest kept and not applied.
        strangers = [{"id": f"wamid.stranger.{n}", "status": "read"} for n in range(STRANGERS)]
        told = [self.status(message, "read") for message in self.graph.sent]
        self.assertEqual(self.post(path, self.envelope(*strangers, *told), APP_SECRET), 200)
        self.stop(engine, signal.SIGKILL)
        self.assertIn("accepted", self.deliveries(), "the kill came too late to prove anything")
        self.assertGreater(self.query("select count(*) from webhook_report")[0][0], 0)
        engine = self.listen()
        self.until(lambda: self.deliveries() == ["read"] * 5, "what was told before the kill")
        self.assertEqual(self.stop(engine).status, 0)

    def test_a_report_of_a_call_is_followed_by_asking(self):
        script = self.folder / "script.json"
        script.write_text(json.dumps({"seed": 7, "speed": 1000, "outcomes": {"completed": 100}}))
        line = self.start("practice", "--script", script)
        address = line.stdout.readline().strip()
        self.assertRegex(address, r"^http://127\.0\.0\.1:\d+$")
        for period in ("poll_ringing", "poll_talking"):
            self.done("settings", f"dialling.{period}", 60)
        uuids = self.add_people(1)
        self.add_account("Calls", "vapi", address, "agent=00000000-0000-4000-8000-0000000000a1",
                         "number=00000000-0000-4000-8000-0000000000b1")
        path = self.open_door("Calls")
        self.done("schedule", "--uuids", uuids, "--account", "Calls", "--start", "now", "--preset", "no-retry")
        engine = self.listen()
        sql = "select provider_call_id, next_look_at from attempt where state = 'accepted'"
        (call, due), = self.until(lambda: self.query(sql), "the call")

        def told():
            # A lie: what it says is not believed, and the call is asked for.
            self.assertEqual(self.post(path, {"message": {"type": "status-update", "status": "ended", "endedReason": "customer-busy",
                                                          "call": {"id": call, "status": "ended"}}}), 200)
            return self.query("select outcome from attempt where state = 'ended'")

        self.assertEqual(self.until(told, "its end"), [("completed",)])
        self.assertLess(time.time() * 1000, due, "it would have been asked for by then anyway")
        self.assertEqual(self.stop(engine).status, 0)

    def test_ten_megabytes_are_refused_before_they_are_sent(self):
        engine, path = self.send_messages(1)
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as client:
            client.sendall((f"POST {path} HTTP/1.1\r\nHost: calls.example.org\r\nContent-Type: application/json\r\n"
                            "Content-Length: 10485760\r\n\r\n{").encode())
            self.assertTrue(client.recv(100).startswith(b"HTTP/1.1 413 "))
        self.assertEqual(self.stop(engine).status, 0)

    def test_connections_without_end_hold_up_no_call(self):
        self.import_samples()
        self.done("schedule", "--uuids", self.uuids_file(20), "--start", "now", "--parallel", 10, "--interval", 1,
                  "--preset", "no-retry")
        engine = self.listen()
        with contextlib.ExitStack() as sockets:
            for n in range(500):
                half = sockets.enter_context(socket.socket())
                half.settimeout(60)
                half.connect(("127.0.0.1", self.port))
                with contextlib.suppress(ConnectionError):
                    half.sendall(b"POST /hooks/vapi/guess HTTP/1.1\r\nContent-Length: 10485760\r\n"[:n % 60 + 1])
            self.until(lambda: len(self.query("select 1 from attempt where state = 'ended'")) == 20, "twenty calls")
        self.assertEqual(self.query("select count(*) from webhook_report"), [(0,)])
        self.until(lambda: self.post("/hooks/vapi/guess", {}) == 401, "an answer")
        self.assertEqual(self.stop(engine).status, 0)


if __name__ == "__main__":
    unittest.main()
