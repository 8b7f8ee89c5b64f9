# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""WhatsApp Cloud on the loopback, for tests and measures from outside: takes messages, notes when and what, and tells of
them only what it is told to."""

import contextlib
import http.server
import json
import socket
import threading
import time


class Arrival:
    """One request to send: when it had come as a whole, by the clock that stamps intents, and what it wants."""

    def __init__(self, asked):
        self.at = time.time()
        self.attempt = asked["biz_opaque_callback_data"]
        self.number = asked["to"]
        self.template = asked["template"]

    @property
    def fields(self):
        """The texts of the body's fields."""
        return [parameter["text"] for component in self.template.get("components", []) if component["type"] == "body"
                for parameter in component["parameters"]]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().setup()

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        message = self.server.graph.take(Arrival(asked))
        self.server.graph.gate.wait()
        if message:
            self.answer(200, {"messaging_product": "whatsapp", "contacts": [{"input": asked["to"], "wa_id": asked["to"]}],
                              "messages": [{"id": message, "message_status": "accepted"}]})
        else:
            self.close_connection = True  # taken, and the answer is lost

    def do_GET(self):
        self.server.graph.looks += 1
        self.answer(400, {"error": {"code": 100, "message": "no history here"}})

    def answer(self, status, document):
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        with contextlib.suppress(ConnectionError):  # whoever asked may have been killed meanwhile
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128


class FakeGraph:
    """Never tells what became of a message: its sender learns of that by webhook, or not at all."""

    def __init__(self):
        self.arrivals = []
        self.sent = {}  # the attempt of each message id
        self.answers = True  # no: what is sent is taken, and no answer comes
        self.gate = threading.Event()  # while it is shut, what is sent is taken and waits for its answer
        self.gate.set()
        self.looks = 0
        self.lock = threading.Lock()
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.graph = self
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}/v25.0"

    def take(self, arrival):
        """The new message's id; nothing where its answer is to be lost."""
        with self.lock:
            self.arrivals.append(arrival)
            message = f"wamid.{len(self.arrivals)}"
            self.sent[message] = arrival.attempt
        return message if self.answers else None

    def close(self):
        self.gate.set()
        self.server.shutdown()
        self.server.server_close()
