# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that behaves like Ollama and records when each word of its answers was in the client's socket.

Data about itself and its models are recordings of a real server. Its answers are numbered words at a constant rate, so
that every missing word can be identified, and never end by themselves.
"""

import http.server
import json
import pathlib
import ssl
import threading
import time

RECORDINGS = pathlib.Path(__file__).resolve().parents[1] / "data" / "ollama" / "0.32.15"
FACTS = {"/api/version": "version", "/api/tags": "tags", "/api/ps": "ps-while-generating", "/api/show": "show"}
WORDS_IN_A_PARAGRAPH = 40


def word(number):
    return "w%06d%s" % (number, " " if (number + 1) % WORDS_IN_A_PARAGRAPH else "\n\n")


class Answer:
    """The answer to one question."""

    def __init__(self, question):
        self.question = question
        self.sent = []  # of each word, when it was in the client's socket at the latest; monotonic, seconds
        self.begun = threading.Event()

    def text(self, words=None):
        return "".join(word(number) for number in range(len(self.sent) if words is None else words))


class WordServer:
    """Listens on a free port of the loopback address until it is stopped. With a certificate it uses TLS."""

    def __init__(self, words_per_second, certificate=None):
        self.answers = []  # in the order of the requests
        self.pause = 1 / words_per_second
        self.stopping = threading.Event()
        self._server = _Server(self, certificate)
        self.address = "%s://127.0.0.1:%d" % ("https" if certificate else "http", self._server.server_port)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def stop(self):
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, owner, certificate):
        self.owner = owner
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate.chain, certificate.key)
        super().__init__(("127.0.0.1", 0), _Handler)

    def get_request(self):
        connection, address = super().get_request()
        if self.context:  # the handshake happens on the first read, in the thread of the connection
            connection = self.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request, client_address):
        """A killed client closes its connections unexpectedly."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        self._tell()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/api/chat":
            self._chat(json.loads(body))
        else:
            self._tell()

    def _tell(self):
        known = FACTS.get(self.path)
        body = (RECORDINGS / known / "body.json").read_bytes() if known else b'{"error":"not recorded"}'
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _chat(self, request):
        answer = Answer(request["messages"][-1]["content"])
        owner = self.server.owner
        owner.answers.append(answer)
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        due = time.monotonic()
        while not owner.stopping.wait(max(0, due - time.monotonic())):
            self._send(request["model"], word(len(answer.sent)))
            answer.sent.append(time.monotonic())
            answer.begun.set()
            due += owner.pause
        self.close_connection = True

    def _send(self, model, text):
        line = json.dumps({"model": model, "created_at": "2026-11-22T13:49:01.216004909Z",
                           "message": {"role": "assistant", "content": text}, "done": False}) + "\n"
        self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line.encode()))

    def log_message(self, *_):
        """Single requests are not logged."""
