"""Fetching one page from the web, on the reviewer's word: no cookies, no proxy, no address inside this network."""

import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urljoin

import truststore
import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
    TimeoutStateError,
)

from fcapp import __version__
from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.fetched import Fetched
from fcapp.intake.formats import FORMATS, TEXT, format_of
from fcapp.intake.imported import Incoming, Tick, no_tick
from fcapp.intake.web_addresses import Place, place_of

REDIRECTS = 5
"""How often a page may send on."""

_PIECE = 65_536
_UNKNOWN_TYPES = ("", "application/octet-stream", "binary/octet-stream", "application/force-download")
_MEDIA_TYPES = frozenset(kind for form in FORMATS for kind in form.media_types)
_EXTENSIONS = frozenset(ending for form in FORMATS for ending in form.extensions)
_LOGIN = ("login", "log-in", "signin", "sign-in", "logon", "sso", "anmelden")
_SAVE = "open it in a browser, save the page and import that file"
_HEADERS = {
    "User-Agent": f"fcapp/{__version__}",
    "Accept": ", ".join([*sorted(_MEDIA_TYPES), "*/*;q=0.1"]),
    "Accept-Encoding": "gzip, deflate",
}
_TROUBLES = {
    401: f"asks to log in first; {_SAVE}",
    402: f"wants to be paid for; {_SAVE}",
    403: f"is not given to programs (403); {_SAVE}",
    404: "does not exist (404); check the address",
    407: f"asks to log in first; {_SAVE}",
    410: "exists no longer (410); look for an archived copy",
    429: "was asked for too often (429); try again later",
    451: f"may not be shown for legal reasons (451); {_SAVE}",
}


class _Clock:
    """The time that is left for all of it."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds.

        Raises:
            UserError: none.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise UserError(
                "The page took too long to arrive; try again later, or save it in a browser and open that file."
            )
        return left


class _Sent(NamedTuple):
    """Where a page sends on to."""

    url: str


def fetch(
    url: str, *, local_allowed: bool = False, seconds: float = limits.FETCH_SECONDS, tick: Tick = no_tick
) -> Fetched:
    """What stands at a web address, if it may hold an article; within `seconds` of the clock.

    The time holds for what a server sends; that of name servers is bounded by `apart.fetch`, which is to be used.

    Raises:
        UserError: the address is none, leads into this network (unless `local_allowed`), or cannot be fetched.
    """
    clock, passed = _Clock(seconds), list[str]()
    while True:
        place = place_of(url, local_allowed=local_allowed)
        with _told(place.host):
            answer = _answer(place, clock, tick, sent=bool(passed))
        if isinstance(answer, Fetched):
            _refuse_other_kinds(answer)
            return Fetched(answer.data, answer.media_type, answer.encoding, place.url, tuple(passed), answer.name)
        passed.append(place.url)
        url = _next(place, answer.url, passed)


def _next(place: Place, target: str, passed: list[str]) -> str:
    try:
        url = urljoin(place.url, target)
    except ValueError as error:
        raise UserError(f"“{place.host}” sends on to what is no web address; {_SAVE}.") from error
    if place.url.startswith("https:") and url.lower().startswith("http:"):
        raise UserError(f"“{place.host}” sends on to an address without protection (http); {_SAVE}.")
    if url.partition("#")[0] in passed:
        raise UserError(f"“{place.host}” sends on in a circle; {_SAVE}.")
    if len(passed) > REDIRECTS:
        raise UserError(f"“{place.host}” sends on more than {REDIRECTS} times; {_SAVE}.")
    return url


def _answer(place: Place, clock: _Clock, tick: Tick, *, sent: bool) -> Fetched | _Sent:
    response, pool = _opened(place, clock)
    try:
        target = response.headers.get("Location", "")
        if response.status in (301, 302, 303, 307, 308) and target:
            return _Sent(target)
        if response.status != 200:
            trouble = _TROUBLES.get(response.status, f"could not be fetched ({response.status}); try again later")
            raise UserError(f"The page {trouble}.")
        if sent and any(part in _LOGIN for part in place.path.lower().split("?")[0].split("/")):
            raise UserError(f"The page asks to log in first; {_SAVE}.")
        return _received(response, place, clock, tick)
    finally:
        response.close()
        pool.close()


def _opened(place: Place, clock: _Clock) -> tuple[urllib3.BaseHTTPResponse, urllib3.HTTPConnectionPool]:
    """The head of the answer, from the first of the checked addresses that can be reached."""
    for number, address in enumerate(place.addresses):
        pool = _pool(place, address)
        try:
            response = pool.urlopen(
                "GET",
                place.path,
                headers={**_HEADERS, "Host": place.header},
                retries=False,
                redirect=False,
                assert_same_host=False,
                preload_content=False,
                decode_content=False,
                timeout=urllib3.Timeout(connect=clock.left(), read=clock.left()),
            )
        except (NewConnectionError, ConnectTimeoutError):
            pool.close()
            if number == len(place.addresses) - 1:
                raise
        except HTTPError:
            pool.close()
            raise
        else:
            return response, pool
    raise AssertionError("a place without addresses")


def _pool(place: Place, address: str) -> urllib3.HTTPConnectionPool:
    if place.url.startswith("http:"):
        return urllib3.HTTPConnectionPool(address, place.port)
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return urllib3.HTTPSConnectionPool(address, place.port, ssl_context=context, server_hostname=place.host)


@contextmanager
def _told(host: str) -> Iterator[None]:
    """Troubles of the network in words."""
    try:
        yield
    except SSLError as error:
        raise UserError(f"“{host}” cannot prove that it is itself ({_tls_reason(str(error))}); {_SAVE}.") from error
    except (ConnectTimeoutError, ReadTimeoutError, TimeoutStateError) as error:
        if isinstance(error, NewConnectionError):
            raise _unreachable(host) from error
        raise UserError(f"“{host}” does not answer; try again later, or {_SAVE}.") from error
    except HTTPError as error:
        raise UserError(f"“{host}” answers in a way that cannot be understood; {_SAVE}.") from error


def _unreachable(host: str) -> UserError:
    return UserError(f"“{host}” cannot be reached; check the address and the connection to the network.")


def _tls_reason(error: str) -> str:
    for sign, reason in (
        ("self-signed", "its certificate was made by itself"),
        ("self signed", "its certificate was made by itself"),
        ("expired", "its certificate has expired"),
        ("ostname", "its certificate is for another name"),
        ("doesn't match", "its certificate is for another name"),
        ("not valid for", "its certificate is for another name"),
        ("unable to get", "its certificate was made by an authority that is not trusted"),
    ):
        if sign in error:
            return reason
    return "its protection (TLS) is not valid"


# --- what arrives ---------------------------------------------------------------------------------------------------


def _received(response: urllib3.BaseHTTPResponse, place: Place, clock: _Clock, tick: Tick) -> Fetched:
    head = Message()
    head["Content-Type"] = response.headers.get("Content-Type", "")
    head["Content-Disposition"] = response.headers.get("Content-Disposition", "")
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type not in _MEDIA_TYPES and media_type not in _UNKNOWN_TYPES:
        raise _other_kind(media_type)
    told = response.headers.get("Content-Length", "")
    whole = int(told) if told.isdecimal() and len(told) < 16 else 0
    if whole > limits.FILE:
        raise limits.too_large("The page", limits.FILE)
    unpack = _Unpacker(response.headers.get("Content-Encoding", ""))
    pieces, size, raw_size = list[bytes](), 0, 0
    while piece := _piece(response, clock):
        raw_size += len(piece)
        for part in unpack.parts(piece):
            pieces.append(part)
            size += len(part)
            if size > limits.FILE:
                raise limits.too_large("The page", limits.FILE)
        tick(min(1.0, raw_size / whole) if whole else 0.0)
    if raw_size < whole or not unpack.complete:
        raise UserError("The page arrived incomplete; try again.")
    return Fetched(
        b"".join(pieces), media_type, str(head.get_content_charset("")), place.url, name=_name(head, place)
    )


def _piece(response: urllib3.BaseHTTPResponse, clock: _Clock) -> bytes:
    clock.left()
    return response.read1(_PIECE, decode_content=False)


class _Unpacker:
    """Undoes the packing of a transfer, piece by piece, so that no more is unpacked than is wanted."""

    def __init__(self, coding: str) -> None:
        """`coding` is what the server calls it.

        Raises:
            UserError: it was not asked for.
        """
        coding = coding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise UserError(f"The page is packed in a way that was not asked for; {_SAVE}.")
        self._packed = coding not in ("", "identity")
        self._zip, self._begun = zlib.decompressobj(zlib.MAX_WBITS | 32), False

    @property
    def complete(self) -> bool:
        """Whether it came to its end."""
        return not self._packed or not self._begun or self._zip.eof

    def parts(self, piece: bytes) -> Iterator[bytes]:
        """What is in the piece, in parts of bounded size."""
        while piece:
            if not self._packed:
                yield piece
                return
            if self._zip.eof:
                self._zip = zlib.decompressobj(zlib.MAX_WBITS | 32)
            yield self._unpacked(piece)
            piece = self._zip.unconsumed_tail or self._zip.unused_data

    def _unpacked(self, piece: bytes) -> bytes:
        try:
            return self._zip.decompress(piece, 16 * _PIECE)
        except zlib.error as error:
            if not self._begun:  # some servers leave out the head of "deflate"
                self._zip = zlib.decompressobj(-zlib.MAX_WBITS)
                self._begun = True
                return self._unpacked(piece)
            raise UserError(f"The page is packed wrongly; {_SAVE}.") from error
        finally:
            self._begun = True


def _name(head: Message, place: Place) -> str:
    """Of a file: as the server calls it, or as the address ends."""
    told = head.get_filename("") or unquote(place.path.partition("?")[0])
    name = PurePosixPath(told.replace("\\", "/")).name
    name = "".join(letter for letter in name if letter.isprintable())[:200]
    return name if PurePosixPath(name).suffix.lower() in _EXTENSIONS else ""


def _refuse_other_kinds(fetched: Fetched) -> None:
    """Refuse bytes of unknown type that are none of the known forms by their first bytes, too."""
    if not fetched.data:
        raise UserError("The page is empty; check the address.")
    if fetched.media_type in _UNKNOWN_TYPES and format_of(Incoming(fetched.data, url=fetched.url)) is TEXT:
        raise _other_kind("an unknown kind")


def _other_kind(media_type: str) -> UserError:
    kind = "".join(letter for letter in media_type if letter.isprintable())[:60]
    return UserError(
        f"The address leads to no page or document but to {kind}; open the article itself and copy its address."
    )
