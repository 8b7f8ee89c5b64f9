# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider that answers with faults and throws back in them whatever it was sent: what is in no log, no temporary file, no
argument, no environment and no request's target then (F63)."""

import http.server
import itertools
import json
import pathlib
import signal
import threading
import unittest

from faults import PATIENCE, FaultTest

KEY = "canary-key-58213-zz81ab"
PASSPHRASE = "canary passphrase 77120"
NAME = "Zaphrodia Quellwort"
EMAIL = "zaphrodia.quellwort@example.com"
NUMBER = "9812340077"
SAID = "my mother's maiden name is Brimblecombe"
# As they are written, and as parts that would tell as much.
SECRETS = (KEY, PASSPHRASE, "Zaphrodia", "quellwort", NUMBER, "98123", "40077", "Brimblecombe")
# What the operator is not shown, and no file of the profile holds in clear either.
KEPT = (KEY, PASSPHRASE, EMAIL, NUMBER)
AGENT = "00000000-0000-4000-8000-0000000000a1"
FAULTS = ("echo 400", "echo 401", "echo 429", "echo 500", "html 502", "garbage", "cut", "redirect", "reset")


class Echo(http.server.BaseHTTPRequestHandler):
    """Every answer is a fault that holds the request's key and body; listings, too, unless calls are to be placed."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.server.bodies.append(body)
        self.fault(body)

    def do_GET(self):
        if self.server.lists:
            self.server.targets.append(self.path)
            self.answer(200, "[]" if self.path.startswith("/call?") else json.dumps({"id": AGENT, "name": "Asha"}))
        else:
            self.fault(f"{NAME} {EMAIL} +91{NUMBER} said {SAID}")

    def fault(self, body):
        self.server.targets.append(self.path)
        kind, _, status = next(self.server.faults).partition(" ")
        self.server.met.add(kind)
        words = f"no {self.headers.get('Authorization')} for +91{NUMBER} {EMAIL} of {NAME}: {SAID}; {body}"
        if kind == "reset":
            self.close_connection = True
        elif kind == "redirect":
            self.answer(307, words, Location=f"/elsewhere?key={KEY}&number=%2B91{NUMBER}")
        elif kind == "garbage":
            self.answer(201, "\xff" + words)
        elif kind == "cut":
            self.answer(201, json.dumps({"id": words})[:-4])
        elif kind == "html":
            self.answer(int(status), f"<html><title>{words}</title></html>")
        else:
            self.answer(int(status), json.dumps({"message": [words], "error": words}))

    def answer(self, status, text, **headers):
        body = text.encode()
        self.send_response(status, text.replace("\n", " ")[:200].encode("latin-1", "replace").decode("latin-1"))
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class CanaryTest(FaultTest):
    """F63, I6."""

    def setUp(self):
        super().setUp()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
        self.server.faults = itertools.cycle(FAULTS)
        self.server.lists = False
        self.server.targets, self.server.bodies, self.server.met = [], [], set()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.told = []

    def tearDown(self):
        super().tearDown()
        self.server.shutdown()
        self.server.server_close()

    def environment(self, **more):
        return super().environment(**({"CALLBOARD_PASSPHRASE": PASSPHRASE, "TMPDIR": str(self.temporary),
                                       "QT_LOGGING_RULES": "callboard.*=true"} | more))

    def call(self, *words, **more):
        answer = super().call(*words, **more)
        self.told.append((words[0], answer.err))
        return answer

    def people(self, *more):
        file = self.folder / "people.csv"
        file.write_text("number,name,email\n" + "".join(line + "\n" for line in more))
        return file

    def assert_silent(self, where, text):
        lower = text.lower()
        for secret in SECRETS:
            self.assertNotIn(secret.lower(), lower, f"{where}: {text[:2000]}")

    def assert_logs_and_leftovers_are_silent(self):
        logs = [file for file in (self.profile / "logs").rglob("*") if file.is_file()]
        self.assertGreater(sum(file.stat().st_size for file in logs), 0, "nothing was logged")
        left = [file for folder in (self.temporary, self.folder / "run") for file in folder.rglob("*") if file.is_file()]
        cores = [file for file in self.folder.rglob("*core*") if file.is_file()]
        for file in logs + left + cores:
            self.assert_silent(file, file.read_bytes().decode("latin-1"))
        for file in (file for file in self.profile.rglob("*") if file.is_file()):
            for secret in KEPT:
                self.assertNotIn(secret.encode(), file.read_bytes(), file)
        for verb, err in self.told:
            self.assert_silent(verb, err)
        for target in self.server.targets:
            self.assert_silent("a request's target", target)

    def add_account(self):
        self.done("settings", "house.hours", "00:00-24:00")
        for key, value in (("settle", 1), ("listing_gap", 0.3), ("send_by", 1), ("create_deadline", 1)):
            self.done("settings", f"dialling.{key}", value, "--test-timing")
        words = (word for setting in ("law=none", "law-reason=a test", "lines=20", f"agent={AGENT}",
                                      "number=00000000-0000-4000-8000-0000000000b1") for word in ("--set", setting))
        self.done("account", "add", "Main", "--provider", "vapi", "--base-url", f"http://127.0.0.1:{self.server.server_port}",
                  "--secret-env", "PROVIDER_KEY", *words, environment={"PROVIDER_KEY": KEY})

    def test_no_error_tells_a_log_whom_it_was_about(self):
        self.add_account()
        for _ in FAULTS:
            answer = self.call("account", "test", "Main", "--json")
            for secret in KEPT:
                self.assertNotIn(secret, answer.out)
        self.assertEqual(self.server.met, {fault.partition(" ")[0] for fault in FAULTS})

        self.refused(1, "import", self.people(f"+91{NUMBER},\"{NAME},{EMAIL}"))
        for n, fault in enumerate(FAULTS):
            with self.subTest(fault=fault):
                self.place_by(fault, int(NUMBER) + n)
        # Nobody can tell by now what became of some: the engine asks, and gets faults again.
        self.assertGreater(self.query("select count(*) from attempt where state in ('intent', 'unknown')")[0][0], 0)
        self.server.lists, self.server.faults = False, itertools.cycle(FAULTS)
        asked = len(self.server.targets)
        self.run_into(lambda: len(self.server.targets) > asked + 2)
        self.assert_logs_and_leftovers_are_silent()

    def place_by(self, fault, number):
        """An engine calls somebody, meets the fault and crashes."""
        self.done("import", self.people(f"+91{number}77777777,{NAME},{EMAIL}", f"+91{number},{NAME},{EMAIL}"))
        lead = next(lead for lead in self.done("leads")["leads"] if lead["number"] == f"+91{number}")
        uuids = self.folder / "uuids"
        uuids.write_text(lead["lead_uuid"] + "\n")
        self.done("schedule", "--uuids", uuids, "--account", "Main", "--start", "now", "--preset", "no-retry")
        self.server.lists, self.server.faults = True, itertools.repeat(fault)
        self.call("account", "resume", "Main", "--json")
        self.run_into(lambda: any(str(number) in body for body in self.server.bodies)
                      and self.query("select count(*) from attempt where state = 'intent'") == [(0,)])

    def run_into(self, met):
        """An engine that runs until it met that, is looked at, and crashes."""
        engine = self.start("run", "--json")
        self.until(met, "a request and what its answer came to")
        seen = pathlib.Path("/proc", str(engine.pid))
        self.assert_silent("arguments", (seen / "cmdline").read_bytes().decode())
        try:
            self.assert_silent("environment", (seen / "environ").read_bytes().decode())
        except PermissionError:
            pass  # nobody else can look into it, either
        engine.send_signal(signal.SIGSEGV)
        out, err = engine.communicate(timeout=PATIENCE)
        self.told.append(("run", err))
        for secret in KEPT:
            self.assertNotIn(secret, out)


if __name__ == "__main__":
    unittest.main(verbosity=2)
