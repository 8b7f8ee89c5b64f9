# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program as a script or supervisor does: a profile of its own, no display, no keychain."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[3]
SAMPLES = SOURCE / "resources/samples/leads.csv"
PROGRAM = os.environ.get("CALLBOARD", "callboard")
PATIENCE = 120

sys.path.insert(0, str(SOURCE / "tests/support"))  # the fakes that are programs


class Answer:
    """What one use of the program came to."""

    def __init__(self, process, out, err):
        self.status = process.returncode
        self.out = out
        self.err = err

    @property
    def document(self):
        """The one JSON document on standard output; anything else there fails."""
        return json.loads(self.out)

    @property
    def events(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def __repr__(self):
        return f"exit {self.status}\nstdout: {self.out}\nstderr: {self.err}"


class HeadlessTest(unittest.TestCase):
    """Each test has a fresh folder; processes that it leaves are ended by their ids."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="callboard-cli."))
        self.profile = self.folder / "profile"
        (self.folder / "run").mkdir(mode=0o700)
        self.children = []
        self.program = PROGRAM
        self.before_program = None  # what a child does to itself before it becomes the program

    def tearDown(self):
        for child in self.children:
            if child.poll() is None:
                child.kill()
            child.communicate()
        shutil.rmtree(self.folder)

    def environment(self, **more):
        names = ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
        base = {name: os.environ[name] for name in names if name in os.environ}
        base.update(HOME=str(self.folder), XDG_RUNTIME_DIR=str(self.folder / "run"), TZ="UTC", LC_ALL="C.UTF-8")
        base.update(more)
        return base

    def start(self, *words, environment=None):
        child = subprocess.Popen(
            [self.program, "--profile", str(self.profile), *map(str, words)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.environment(**(environment or {})), text=True, start_new_session=True, preexec_fn=self.before_program)
        self.children.append(child)
        return child

    def call(self, *words, given=None, environment=None):
        child = self.start(*words, environment=environment)
        out, err = child.communicate(given, timeout=PATIENCE)
        return Answer(child, out, err)

    def done(self, *words, **more):
        """The document of a use that must go well."""
        answer = self.call(*words, "--json", **more)
        self.assertEqual(answer.status, 0, answer)
        return answer.document

    def refused(self, status, *words, **more):
        """The document of a use that must fail with \\a status."""
        answer = self.call(*words, "--json", **more)
        self.assertEqual(answer.status, status, answer)
        document = answer.document
        self.assertEqual(sorted(document), ["details", "error", "success"])
        self.assertIs(document["success"], False)
        self.assertTrue(document["error"])
        return document

    def import_samples(self):
        return self.done("import", SAMPLES)

    def uuids_file(self, count):
        """A file with the lead_uuids of the first leads."""
        leads = self.done("leads", "--limit", count)["leads"]
        self.assertEqual(len(leads), count)
        file = self.folder / "uuids"
        file.write_text("".join(lead["lead_uuid"] + "\n" for lead in leads))
        return file

    def until(self, condition, what):
        """Waits for a condition of another process; fails after a generous time."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            value = condition()
            if value:
                return value
            time.sleep(0.05)
        self.fail(f"waited in vain for {what}")

    def start_engine(self, *words):
        ready = self.folder / "ready"
        ready.unlink(missing_ok=True)
        child = self.start("run", "--ready-file", ready, *words)
        self.until(lambda: ready.exists() or child.poll() is not None, "the engine")
        self.assertIsNone(child.poll(), "the engine ended at once")
        return child

    def stop(self, child, signal_number=signal.SIGTERM):
        child.send_signal(signal_number)
        out, err = child.communicate(timeout=PATIENCE)
        return Answer(child, out, err)
