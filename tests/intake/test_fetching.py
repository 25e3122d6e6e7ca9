"""Fetching from real servers on this computer, good ones and bad ones."""

import gzip
import re
import shutil
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from fcapp import __version__
from fcapp.errors import CancelledError, UserError
from fcapp.intake import apart, fetching, limits
from fcapp.intake.fetched import Fetched
from fcapp.intake.unpacking import Unpacker
from tests.intake.servers import PAGE, Answer, Visit, certificate, server

needs_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificates")


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    with ExitStack() as running:
        yield running


def fetched(servers: ExitStack, answer: Answer, path: str = "/a", **options: object) -> Fetched:
    place = servers.enter_context(server(answer))
    return fetching.fetch(f"http://{place}{path}", local_allowed=True, **options)


def refusal(servers: ExitStack, answer: Answer, path: str = "/a", **options: object) -> str:
    with pytest.raises(UserError) as told:
        fetched(servers, answer, path, **options)
    sentence = str(told.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_page(servers: ExitStack) -> None:
    visits: list[Visit] = []

    def answer(visit: Visit) -> None:
        visits.append(visit)
        visit.page(kind="text/html; charset=ISO-8859-1")

    found = fetched(servers, answer, "/a b/ü?q=1#part")
    assert (found.data, found.media_type, found.encoding, found.redirects) == (PAGE, "text/html", "iso-8859-1", ())
    assert visits[0].path == "/a%20b/%C3%BC?q=1"
    assert found.url.endswith("/a%20b/%C3%BC?q=1")


def test_nothing_is_told_about_this_computer(servers: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    visits: list[Visit] = []

    def answer(visit: Visit) -> None:
        visits.append(visit)
        if visit.path == "/a":
            visit.page(b"", "Location: /b", "Set-Cookie: secret=1", status="302 Found")
        else:
            visit.page()

    found = fetched(servers, answer)
    assert [visit.path for visit in visits] == ["/a", "/b"]
    assert [url.rpartition("/")[2] for url in (*found.redirects, found.url)] == ["a", "b"]
    for visit in visits:
        names = {line.partition(":")[0].lower() for line in visit.request.decode().strip().split("\r\n")[1:]}
        assert names == {"host", "user-agent", "accept", "accept-encoding"}
        assert visit.header("User-Agent") == f"fcapp/{__version__}"


@pytest.mark.parametrize(
    "packed", [gzip.compress(PAGE), gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])], ids=["one", "other"]
)
def test_a_packed_page(servers: ExitStack, packed: bytes) -> None:
    assert fetched(servers, lambda visit: visit.page(packed, "Content-Encoding: gzip")).data == PAGE


@pytest.mark.parametrize("packed", [zlib.compress(PAGE), zlib.compress(PAGE)[2:-4]], ids=["one", "other"])
def test_a_deflated_page_with_and_without_its_head(servers: ExitStack, packed: bytes) -> None:
    assert fetched(servers, lambda visit: visit.page(packed, "Content-Encoding: deflate")).data == PAGE


def test_a_page_in_chunks(servers: ExitStack) -> None:
    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
        visit.send(b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE))

    assert fetched(servers, answer).data == PAGE


@pytest.mark.parametrize(
    ("path", "header", "name"),
    [
        ("/papers/a%20b.pdf?x=1", "", "a b.pdf"),
        ("/get", 'Content-Disposition: attachment; filename="../../c.pdf"', "c.pdf"),
        ("/article", "", ""),
        ("/x.exe", "", ""),
    ],
)
def test_the_name_of_a_file(servers: ExitStack, path: str, header: str, name: str) -> None:
    found = fetched(
        servers, lambda visit: visit.page(b"%PDF-1.7", *filter(None, [header]), kind="application/pdf"), path
    )
    assert found.name == name


def test_bytes_of_unknown_kind_are_looked_at(servers: ExitStack) -> None:
    assert (
        fetched(servers, lambda visit: visit.page(b"%PDF-1.7", kind="application/octet-stream")).data == b"%PDF-1.7"
    )
    sentence = refusal(servers, lambda visit: visit.page(b"\0\1\2", kind="application/octet-stream"))
    assert sentence.startswith("The address leads to no page or document but to an unknown kind;")


# --- what servers do wrong -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("404 Not Found", "The page does not exist (404); check the address."),
        ("403 Forbidden", "The page is not given to programs (403); open it in a browser"),
        ("401 Unauthorized", "The page asks to log in first; open it in a browser"),
        ("500 Oops", "The page could not be fetched (500); try again later."),
        ("204 No Content", "The page could not be fetched (204); try again later."),
    ],
)
def test_a_page_that_is_not_given(servers: ExitStack, status: str, sentence: str) -> None:
    assert refusal(servers, lambda visit: visit.page(status=status)).startswith(sentence)


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/json", "text/css"])
def test_another_kind(servers: ExitStack, kind: str) -> None:
    sentence = refusal(servers, lambda visit: visit.page(kind=kind))
    assert sentence.startswith(f"The address leads to no page or document but to {kind}; open")


def test_a_circle(servers: ExitStack) -> None:
    there = {"/a": "/b", "/b": "/a"}
    sentence = refusal(
        servers, lambda visit: visit.page(b"", f"Location: {there[visit.path]}", status="301 Moved Permanently")
    )
    assert "sends on in a circle; open it in a browser" in sentence


def test_an_endless_chain(servers: ExitStack) -> None:
    visits: list[str] = []

    def answer(visit: Visit) -> None:
        visits.append(visit.path)
        visit.page(b"", f"Location: {visit.path}a", status="307 Temporary Redirect")

    assert "sends on more than 5 times; open it in a browser" in refusal(servers, answer)
    assert len(visits) == fetching.REDIRECTS + 1


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("file:///etc/passwd", "Only addresses that begin with https:// or http:// can be fetched"),
        ("ftp://example.org/a", "Only addresses that begin with https:// or http:// can be fetched"),
        ("http://user:word@example.org/", "The address has a name or password in it"),
        ("http://[::1", "“127.0.0.1” sends on to what is no web address; open it in a browser"),
        ("http://0x7f.1/", "That is no web address"),
    ],
)
def test_a_redirect_to_what_is_no_page(servers: ExitStack, target: str, sentence: str) -> None:
    told = refusal(servers, lambda visit: visit.page(b"", f"Location: {target}", status="302 Found"))
    assert told.startswith(sentence)


def test_a_redirect_to_a_login(servers: ExitStack) -> None:
    def answer(visit: Visit) -> None:
        if visit.path == "/a":
            visit.page(b"", "Location: /account/login?next=a", status="302 Found")
        else:
            visit.page()

    assert refusal(servers, answer).startswith("The page asks to log in first; open it in a browser")


def test_a_redirect_into_this_network(servers: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address is let through as if it were public, the second is not."""
    inside: list[str] = []
    target = servers.enter_context(server(lambda visit: inside.append(visit.path)))
    place = servers.enter_context(
        server(lambda visit: visit.page(b"", f"Location: http://localhost:{target[10:]}/", status="302 Found"))
    )
    real = fetching.place_of
    monkeypatch.setattr(
        fetching, "place_of", lambda url, local_allowed: real(url, local_allowed=url.startswith(f"http://{place}"))
    )
    with pytest.raises(UserError, match=r"“localhost” is inside this network or computer"):
        fetching.fetch(f"http://{place}/a")
    assert inside == []


@pytest.mark.parametrize(
    "answer",
    [
        b"rubbish without a head\r\n\r\n" * 3,
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno chunk",
        b"HTTP/1.1 two OK\r\n\r\n",
        b"",
    ],
    ids=["no head", "many headers", "long header", "no chunk", "no status", "nothing"],
)
def test_rubbish(servers: ExitStack, answer: bytes) -> None:
    assert "answers in a way that cannot be understood; open it" in refusal(servers, lambda visit: visit.send(answer))


def test_less_than_was_announced(servers: ExitStack) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n"
    sentence = refusal(servers, lambda visit: visit.send(head + PAGE))
    assert re.search("arrived incomplete; try again|cannot be understood", sentence)


@pytest.mark.parametrize(
    "packed", [gzip.compress(PAGE)[:-9], b"no gzip at all, but long enough to be looked at"], ids=["one", "other"]
)
def test_wrongly_packed(servers: ExitStack, packed: bytes) -> None:
    sentence = refusal(servers, lambda visit: visit.page(packed, "Content-Encoding: gzip"))
    assert re.search(r"arrived incomplete; try again\.|is packed wrongly; open it", sentence)


def test_packed_in_another_way(servers: ExitStack) -> None:
    sentence = refusal(servers, lambda visit: visit.page(b"x", "Content-Encoding: br"))
    assert sentence.startswith("The page is packed in a way that was not asked for;")


def test_a_small_file_that_would_be_huge(servers: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[int] = []
    real = Unpacker.parts

    def counted(self: Unpacker, piece: bytes) -> Iterator[bytes]:
        for part in real(self, piece):
            unpacked.append(len(part))
            yield part

    monkeypatch.setattr(Unpacker, "parts", counted)
    monkeypatch.setattr(limits, "FILE", 5_000_000)
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1)
    sentence = refusal(servers, lambda visit: visit.page(bomb, "Content-Encoding: gzip"))
    assert sentence == "The page is larger than 5 MB, too large for an article; import a part of it."
    assert sum(unpacked) < 7_000_000


def test_an_endless_page(servers: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 1_000_000)

    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            visit.send(b"<p>more" * 9_000)

    assert refusal(servers, answer).startswith("The page is larger than 1 MB")


def test_a_page_that_is_announced_as_huge_is_not_read(servers: ExitStack) -> None:
    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999999\r\n\r\n")
        visit.wait()

    assert refusal(servers, answer).startswith("The page is larger than 100 MB")


def test_a_server_that_says_nothing(servers: ExitStack) -> None:
    assert "does not answer; try again later" in refusal(servers, lambda visit: visit.wait(), seconds=0.2)


def test_a_page_that_comes_drop_by_drop(servers: ExitStack) -> None:
    """Each drop is in time, all of them are not."""

    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            visit.send(b"<")

    assert refusal(servers, answer, seconds=0.2).startswith("The page took too long to arrive")


def test_a_head_that_comes_drop_by_drop_is_ended_by_the_process_apart(
    servers: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nA: b")
        visit.wait()

    monkeypatch.setattr(limits, "FETCH_SECONDS", -4.5)
    place = servers.enter_context(server(answer))
    with pytest.raises(UserError, match=r"^The page took too long to arrive"):
        apart.fetch(f"http://{place}/a", local_allowed=True)


def test_to_stop(servers: ExitStack) -> None:
    def stop(_share: float) -> None:
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        fetched(servers, lambda visit: visit.page(), tick=stop)
    place = servers.enter_context(server(lambda visit: visit.wait()))
    with pytest.raises(CancelledError):
        apart.fetch(f"http://{place}/a", local_allowed=True, tick=stop)


def test_apart_it_is_the_same(servers: ExitStack) -> None:
    place = servers.enter_context(server(lambda visit: visit.page()))
    url = f"http://{place}/a"
    assert apart.fetch(url, local_allowed=True) == fetching.fetch(url, local_allowed=True)
    with pytest.raises(UserError, match=r"is inside this network or computer"):
        apart.fetch(url)


def test_nobody_listens(servers: ExitStack) -> None:
    with server(lambda visit: visit.page()) as place:
        pass
    with pytest.raises(UserError, match=r"“127\.0\.0\.1” cannot be reached; check the address"):
        fetching.fetch(f"http://{place}/a", local_allowed=True)


# --- TLS -------------------------------------------------------------------------------------------------------------


@needs_openssl
def test_a_page_behind_tls(servers: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = certificate(tmp_path, "localhost", "DNS:localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "localhost.crt"))
    names: list[str] = []

    def answer(visit: Visit) -> None:
        names.append(visit.header("Host"))
        visit.page()

    port = servers.enter_context(server(answer, context)).partition(":")[2]
    assert fetching.fetch(f"https://localhost:{port}/a", local_allowed=True).data == PAGE
    assert names == [f"localhost:{port}"]


@needs_openssl
@pytest.mark.parametrize(
    ("name", "trusted", "reason"),
    [
        ("DNS:localhost", False, "its certificate was made by itself"),
        ("DNS:example.org", True, "its certificate is for another name"),
        ("IP:127.0.0.1", True, "its certificate is for another name"),
    ],
)
def test_a_certificate_that_proves_nothing(
    servers: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, trusted: bool, reason: str
) -> None:
    """Also one for the very number that is connected to, when a name was asked for."""
    context = certificate(tmp_path, "other", name)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "other.crt"))
    port = servers.enter_context(server(lambda visit: visit.page(), context)).partition(":")[2]
    with pytest.raises(UserError, match=re.escape(f"“localhost” cannot prove that it is itself ({reason}); open")):
        fetching.fetch(f"https://localhost:{port}/a", local_allowed=True)


@needs_openssl
def test_from_https_to_http_is_refused(servers: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = certificate(tmp_path, "localhost", "DNS:localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "localhost.crt"))
    plain = servers.enter_context(server(lambda visit: visit.page()))
    place = servers.enter_context(
        server(lambda visit: visit.page(b"", f"Location: http://{plain}/", status="302 Found"), context)
    )
    with pytest.raises(UserError, match=r"sends on to an address without protection"):
        fetching.fetch(f"https://localhost:{place.partition(':')[2]}/a", local_allowed=True)


def test_no_tls_where_tls_was_asked_for(servers: ExitStack) -> None:
    place = servers.enter_context(server(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\n\r\n")))
    with pytest.raises(UserError, match=r"cannot prove that it is itself|cannot be understood"):
        fetching.fetch(f"https://{place}/a", local_allowed=True)
