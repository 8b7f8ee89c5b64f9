#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program on this computer controls `callboard run` over HTTP, as docs/api.md tells it."""

import datetime
import http.client
import json
import os
import socket
import stat
import unittest

from headless import HeadlessTest


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ApiTest(HeadlessTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()

    def token(self, name):
        file = self.profile / name
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        return file.read_text().strip()

    def ask(self, method, path, body=None, token="api-call-token", **headers):
        """Status and document of a request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers["Authorization"] = "Bearer " + self.token(token)
        if body is not None:
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/json")
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
            if not answer.headers.get("Content-Type", "").startswith("application/json"):
                return answer.status, content.decode()
            return answer.status, json.loads(content)
        finally:
            connection.close()

    def granted(self, *request, **more):
        status, document = self.ask(*request, **more)
        self.assertEqual(status, 200, document)
        return document

    def is_open(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def listen(self):
        """A running engine that other programs reach."""
        self.done("settings", "api.port", self.port)
        self.done("settings", "api.enabled", "yes")
        engine = self.start_engine("--json")
        self.until(self.is_open, "the API")
        return engine

    def measure(self, name):
        text = self.granted("GET", "/metrics", token="api-token")
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith(name))

    def test_a_program_schedules_and_sees_calls_being_made(self):
        self.import_samples()
        engine = self.listen()
        leads = self.granted("GET", "/api/leads?limit=10", token="api-token")["leads"]
        self.assertEqual(len(leads), 10)
        start = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        wish = {"lead_uuids": [lead["lead_uuid"] for lead in leads], "start_time": start, "parallel_calls": 10,
                "call_interval": 1, "preset": "no-retry"}
        self.assertEqual(self.ask("POST", "/api/schedule-bulk-calls", wish, token="api-token")[0], 403)
        made = self.granted("POST", "/api/schedule-bulk-calls", wish)
        self.assertEqual(made["scheduled_count"], 10)
        self.until(lambda: self.measure("callboard_calls_total{") == 10, "ten calls")
        campaign = self.granted("GET", f"/api/campaigns/{made['campaign_id']}")["campaign"]
        self.assertEqual(sum(campaign["outcomes"].values()), 10)
        health = self.granted("GET", "/health", token="api-token")
        self.assertIs(health["engine_running"], True)
        ended = self.stop(engine)
        self.assertEqual(ended.status, 0, ended)
        told = [event for event in ended.events if event["event"] == "api"]
        self.assertEqual(told, [{"event": "api", "address": f"http://127.0.0.1:{self.port}", "problem": None}])

    def test_what_is_scheduled_here_is_seen_in_the_terminal_and_cancelled_from_either(self):
        self.import_samples()
        engine = self.listen()
        leads = [lead["lead_uuid"] for lead in self.granted("GET", "/api/leads?limit=100")["leads"]]
        tomorrow = datetime.date.today() + datetime.timedelta(days=3)
        wish = {"lead_uuids": leads, "start_time": f"{tomorrow}T10:00:00+05:30", "parallel_calls": 5, "call_interval": 60}
        made = self.granted("POST", "/api/schedule-bulk-calls", wish)
        listed = self.granted("GET", "/api/scheduled-bulk-calls", token="api-token")
        self.assertEqual(listed, self.done("batches"))
        self.assertEqual(listed["total_batches"], len(made["job_ids"]))
        prefix = {"job_id_prefix": made["job_ids"][1]}
        self.assertEqual(self.granted("POST", "/api/cancel-bulk-schedule", prefix, token="api-token")["cancelled_count"], 1)
        self.done("cancel", "--all")
        self.assertEqual(self.granted("GET", "/api/scheduled-bulk-calls")["total_batches"], 0)
        self.assertEqual(self.stop(engine).status, 0)

    def test_a_call_to_one_contact_is_scheduled_executed_once_and_deleted(self):  # S2-028 to S2-037, S2-068
        engine = self.listen()
        schedules = "/call-scheduling/default/call-schedules"
        tomorrow = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)
        wish = {"contact_name": "Asha", "contact_phone": "+919876543210",
                "scheduled_at": tomorrow.isoformat(timespec="seconds"), "checkup_threshold_days": 5}
        self.assertEqual(self.ask("POST", schedules, wish, token="api-token")[0], 403)
        self.assertEqual(self.ask("POST", schedules.replace("default", "elsewhere"), wish)[0], 404)
        made = self.granted("POST", schedules, wish)
        again = self.granted("POST", schedules, wish)
        self.assertEqual([made["created"], again["created"]], [True, False])
        self.assertEqual(made["call_schedule"], again["call_schedule"])
        self.assertEqual(self.granted("GET", schedules + "/due", token="api-token")["total"], 0)
        one = f"{schedules}/{made['call_schedule']['id']}"
        changed = self.granted("PUT", one, {"call_topic": "appointment_reminder"})["call_schedule"]
        self.assertEqual((changed["call_topic"], changed["call_status"]), ("appointment_reminder", "scheduled"))
        self.assertEqual(self.granted("POST", schedules + "/trigger-overdue")["triggered_count"], 0)

        self.granted("POST", one + "/execute")
        self.assertEqual(self.ask("POST", one + "/execute")[0], 409)

        def shown():
            return self.granted("GET", schedules, token="api-token")["call_schedules"][0]

        self.until(lambda: not shown()["is_active"], "the end of the call")
        self.assertIn(shown()["call_status"], ("completed", "failed"))
        self.assertIsNotNone(shown()["bolna_call_id"])
        self.assertEqual(self.measure("callboard_calls_total{"), 1)
        self.assertEqual(self.ask("POST", one + "/execute")[0], 409)
        counted = self.granted("GET", schedules + "/statistics", token="api-token")["statistics"]
        self.assertEqual((counted["total"], counted["active"]), (1, 0))
        self.granted("DELETE", one, token="api-token")
        self.assertEqual(self.granted("GET", schedules)["total"], 0)
        self.assertEqual(self.ask("DELETE", one)[0], 404)
        self.assertEqual(self.stop(engine).status, 0)

    def test_it_is_off_until_it_is_turned_on_and_again_afterwards(self):
        self.done("settings", "api.port", self.port)
        engine = self.start_engine("--json")
        self.assertFalse(self.is_open())
        self.assertFalse((self.profile / "api-token").exists())
        self.done("settings", "api.enabled", "yes")
        self.until(self.is_open, "the API")
        self.done("settings", "api.enabled", "no")
        self.until(lambda: not self.is_open(), "its end")
        ended = self.stop(engine)
        self.assertEqual([event["address"] is None for event in ended.events if event["event"] == "api"], [False, True])

    def test_a_page_in_a_browser_is_refused(self):
        self.import_samples()
        engine = self.listen()
        self.assertEqual(self.ask("POST", "/api/cancel-bulk-schedule", {}, Origin="https://evil.example"), (403, ""))
        self.assertEqual(self.ask("GET", "/health", Host=f"127.evil.example:{self.port}"), (403, ""))
        self.assertEqual(self.stop(engine).status, 0)


if __name__ == "__main__":
    unittest.main()
