# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wire between the engine and the practice line: passes everything on, and tells a listener of each moment."""

import re
import socket
import threading

LENGTH = re.compile(rb"(?im)^content-length:\s*(\d+)")
HOST = re.compile(rb"(?im)^host:[^\r]*")
ATTEMPT = re.compile(rb'"externalId"\s*:\s*"([0-9a-f-]{36})"')
PATIENCE = 30


class Question:
    """One request of the engine: what it wants, and for which attempt if it is to place a call."""

    def __init__(self, message):
        method, path = message.split(b" ", 2)[:2]
        path = path.split(b"?")[0].rstrip(b"/")
        if method == b"POST" and path == b"/call":
            self.kind = "create"
        elif method == b"GET" and path == b"/call":
            self.kind = "listing"
        else:
            self.kind = "other"
        found = ATTEMPT.search(message)
        self.attempt = found.group(1).decode() if found else None


def read_message(stream):
    """Head and body of one HTTP message; nothing at the end of the stream."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            return b""
        head += line
    length = LENGTH.search(head)
    return head + stream.read(int(length.group(1)) if length else 0)


class Wire:
    """Calls on_moment(name, question) at "asked", "passed on" (the line has answered) and "answered" (the engine has
    the answer in its hands). Once on_moment has returned False, the connection ends there."""

    def __init__(self, port, on_moment):
        self.line = ("127.0.0.1", port)
        self.on_moment = on_moment
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.server.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        self.server.close()

    def accept(self):
        while True:
            try:
                engine, _ = self.server.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(engine,), daemon=True).start()

    def serve(self, engine):
        try:
            with engine, engine.makefile("rb") as questions:
                while message := read_message(questions):
                    if not self.exchange(engine, message):
                        return
        except (ConnectionError, TimeoutError):
            pass  # a killed engine hangs up without a word

    def exchange(self, engine, message):
        question = Question(message)
        if self.on_moment("asked", question) is False:
            return False
        with socket.create_connection(self.line, timeout=PATIENCE) as line, line.makefile("rb") as answers:
            line.sendall(HOST.sub(b"Host: 127.0.0.1:%d" % self.line[1], message, count=1))
            answer = read_message(answers)
        if not answer or self.on_moment("passed on", question) is False:
            return False
        engine.sendall(answer)
        return self.on_moment("answered", question) is not False
