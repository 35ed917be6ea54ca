#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server for the bench: it answers like Ollama or like llama-server as far as a chat needs, and streams made-up Markdown at a
steady pace.

    bench_server.py [--port N] [--log FILE] [--api ollama|openai] [--print TOKENS]

A question that says "5000 tokens at 200" gets that many tokens, one line each, at that many a second. The text depends
on their number alone. "16000 characters of JSON in one line at 50" (or "in many lines") gets a code block of them in
pieces of 16. Token i is due i/rate seconds after the first, whatever happened to those before. The log gets one JSON
object for each reply's first and last token, with the time and what was late, and with the length and the checksum of the
question.
"""

import argparse
import asyncio
import datetime
import json
import re
import sys
import time
import zlib

from bench_texts import json_text, pieces_of, tokens

MODEL = "bench:latest"
ASKED = re.compile(r"(\d+) tokens at (\d+)")
ASKED_JSON = re.compile(r"(\d+) characters of JSON in (one line|many lines) at (\d+)")


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


DETAILS = {"parent_model": "", "format": "gguf", "family": "llama", "families": ["llama"], "parameter_size": "8.0B",
           "quantization_level": "Q4_K_M"}
ENTRY = {"name": MODEL, "model": MODEL, "modified_at": "2026-01-02T03:04:05Z", "size": 4900000000, "digest": "b" * 64,
         "details": DETAILS}


CHAT_PATHS = {"ollama": "/api/chat", "openai": "/v1/chat/completions"}


def answer(path, api):
    """The JSON for the requests with immediate responses, or None."""
    if api == "openai":
        return {
            "/v1/models": {"object": "list", "data": [{"id": MODEL, "object": "model", "owned_by": "llamacpp",
                                                       "meta": {"n_ctx": 8192, "n_ctx_train": 131072, "size": 4900000000}}]},
            "/props": {"build_info": "b11669", "default_generation_settings": {"n_ctx": 8192}},
        }.get(path)
    return {
        "/api/version": {"version": "0.32.15"},
        "/api/tags": {"models": [ENTRY]},
        "/api/ps": {"models": [dict(ENTRY, size_vram=0, context_length=8192, expires_at="2319-01-01T00:00:00Z")]},
        "/api/show": {"details": DETAILS, "capabilities": ["completion"], "parameters": "", "template": "{{ .Prompt }}",
                      "modelfile": "FROM " + MODEL, "modified_at": ENTRY["modified_at"],
                      "model_info": {"general.architecture": "llama", "llama.context_length": 131072}},
    }.get(path)


def reply_to(question):
    """The pieces of the answer, and the rate per second."""
    if asked := ASKED_JSON.search(question):
        return pieces_of(json_text(int(asked[1]), asked[2] == "many lines"), 16), int(asked[3])
    count, rate = map(int, (ASKED.search(question) or ASKED.match("200 tokens at 200")).groups())
    return tokens(count), rate


def ollama_line(piece):
    return {"model": MODEL, "created_at": now(), "message": {"role": "assistant", "content": piece}, "done": False}


def ollama_end(count, spent):
    return {"model": MODEL, "created_at": now(), "message": {"role": "assistant", "content": ""}, "done": True,
            "done_reason": "stop", "total_duration": spent, "load_duration": 1000000, "prompt_eval_count": 12,
            "prompt_eval_duration": 1000000, "eval_count": count, "eval_duration": spent}


def openai_line(piece, reason=None, **more):
    return {"choices": [{"finish_reason": reason, "index": 0, "delta": {"content": piece} if piece else {}}],
            "created": int(time.time()), "id": "chatcmpl-bench", "model": MODEL, "object": "chat.completion.chunk", **more}


def openai_end(count, spent):
    return openai_line("", "stop", timings={"prompt_n": 12, "prompt_ms": 1, "predicted_n": count, "predicted_ms": spent / 1e6},
                       usage={"completion_tokens": count, "prompt_tokens": 12, "total_tokens": count + 12})


class Server:
    def __init__(self, log, api):
        self.log = log
        self.api = api
        self.replies = {}

    def note(self, **entry):
        if self.log:
            print(json.dumps(entry), file=self.log, flush=True)

    async def connection(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"(?im)^content-length: *(\d+)", head)
                body = await reader.readexactly(int(length[1])) if length else b""
                await self.respond(writer, head.split(" ")[1].split("?")[0], body)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def respond(self, writer, path, body):
        asked = json.loads(body) if body.startswith(b"{") else {}
        if path == CHAT_PATHS[self.api] and asked.get("messages") and asked.get("stream", True):
            return await self.stream(writer, asked["messages"][-1].get("content", ""))
        if path == "/api/chat":
            value = {"model": MODEL, "created_at": now(), "message": {"role": "assistant", "content": ""}, "done": True,
                     "done_reason": "load"}
        else:
            value = answer(path, self.api)
        if value is None:
            writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        else:
            text = json.dumps(value).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s" %
                         (len(text), text))
        await writer.drain()

    async def stream(self, writer, question):
        check = zlib.crc32(question.encode())
        if check not in self.replies:
            self.replies[check] = reply_to(question)
        pieces, rate = self.replies[check]
        count = len(pieces)
        kind, line, end = ("application/x-ndjson", ollama_line, ollama_end) if self.api == "ollama" else \
                          ("text/event-stream", openai_line, openai_end)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n" % kind.encode())
        begin, late = time.time(), 0.0
        self.note(event="first", time=begin, tokens=count, rate=rate, characters=len(question), check=check)
        for i, piece in enumerate(pieces):
            wait = begin + i / rate - time.time()
            late = max(late, -wait)
            if wait > 0:
                await writer.drain()
                await asyncio.sleep(wait)
            self.line(writer, line(piece))
        await writer.drain()
        self.note(event="last", time=time.time(), tokens=count, rate=rate, late=round(late, 4))
        self.line(writer, end(count, int((time.time() - begin) * 1e9)))
        if self.api == "openai":
            self.chunk(writer, b"data: [DONE]\n\n")
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    def line(self, writer, value):
        text = json.dumps(value, separators=(",", ":")).encode()
        self.chunk(writer, text + b"\n" if self.api == "ollama" else b"data: " + text + b"\n\n")

    @staticmethod
    def chunk(writer, text):
        writer.write(b"%x\r\n%s\r\n" % (len(text), text))


async def serve(options):
    server = Server(open(options.log, "a") if options.log else None, options.api)
    listening = await asyncio.start_server(server.connection, "127.0.0.1", options.port)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await listening.serve_forever()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one and prints it")
    parser.add_argument("--log", help="file for the times of first and last tokens")
    parser.add_argument("--api", choices=CHAT_PATHS, default="ollama", help="what the server is like")
    parser.add_argument("--print", type=int, metavar="TOKENS", help="print a text of so many tokens and end")
    options = parser.parse_args()
    if options.print:
        sys.stdout.write("".join(tokens(options.print)))
        return
    try:
        asyncio.run(serve(options))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
