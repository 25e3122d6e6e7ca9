"""Servers on this computer for tests: they send what they are told to, byte for byte."""

import socket
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Send = Callable[[bytes], None]
Answer = Callable[["Visit"], None]
TLS = b"\x16"
"""What a client begins with that wants TLS."""
PAGE = b"<!doctype html><title>T</title><p>The bank failed on Monday.</p>"


class Visit:
    """One request, and the way to answer it."""

    def __init__(self, connection: socket.socket, ended: threading.Event) -> None:
        self._connection, self._ended = connection, ended
        self.request = b""
        while b"\r\n\r\n" not in self.request and self.request[:1] != TLS and (piece := connection.recv(65_536)):
            self.request += piece

    @property
    def path(self) -> str:
        return self.request.split(b" ")[1].decode()

    def header(self, name: str) -> str:
        found = [line for line in self.request.decode().split("\r\n") if line.lower().startswith(f"{name.lower()}:")]
        return found[0].partition(":")[2].strip() if found else ""

    def send(self, data: bytes) -> None:
        self._connection.sendall(data)

    def page(self, body: bytes = PAGE, *headers: str, status: str = "200 OK", kind: str = "text/html") -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
        self.send("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)

    def wait(self) -> None:
        """Until the test is over."""
        self._ended.wait()


@contextmanager
def server(answer: Answer, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Where a server listens ("127.0.0.1:4711") that answers so."""
    ended = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            try:
                if not context:
                    answer(Visit(self.request, ended))
                    return
                with context.wrap_socket(self.request, server_side=True) as connection:
                    answer(Visit(connection, ended))
            except (OSError, IndexError):  # the client left
                return

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            raise AssertionError("a server for tests broke")

    with Server(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"127.0.0.1:{listening.server_address[1]}"
        ended.set()
        listening.shutdown()
        thread.join()


def certificate(folder: Path, name: str, alternative: str) -> ssl.SSLContext:
    """A server's side of TLS with a certificate made by itself, for that name; `folder / name.crt` is its certificate."""
    key, crt = folder / f"{name}.key", folder / f"{name}.crt"
    made = f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN={name}"
    command = [*made.split(), "-keyout", str(key), "-out", str(crt), "-addext", f"subjectAltName={alternative}"]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(crt, key)
    return context
