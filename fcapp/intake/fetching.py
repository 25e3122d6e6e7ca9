"""Fetching one page from the web, on the reviewer's word: no cookies, no proxy, no address inside this network."""

import ssl
import time
from email.message import Message
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urljoin

import truststore
import urllib3
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from fcapp import __version__
from fcapp.errors import UserError
from fcapp.intake import limits
from fcapp.intake.fetch_troubles import SAVE, in_words, other_kind, refused
from fcapp.intake.fetched import Fetched
from fcapp.intake.formats import FORMATS, TEXT, format_of
from fcapp.intake.imported import Incoming, Tick, no_tick
from fcapp.intake.unpacking import Unpacker
from fcapp.intake.web_addresses import Place, place_of

REDIRECTS = 5
"""How often a page may send on."""

_PIECE = 65_536
_UNKNOWN_TYPES = ("", "application/octet-stream", "binary/octet-stream", "application/force-download")
_MEDIA_TYPES = frozenset(kind for form in FORMATS for kind in form.media_types)
_EXTENSIONS = frozenset(ending for form in FORMATS for ending in form.extensions)
_LOGIN = ("login", "log-in", "signin", "sign-in", "logon", "sso", "anmelden")
_HEADERS = {
    "User-Agent": f"fcapp/{__version__}",
    "Accept": ", ".join([*sorted(_MEDIA_TYPES), "*/*;q=0.1"]),
    "Accept-Encoding": "gzip, deflate",
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
        with in_words(place.host):
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
        raise UserError(f"“{place.host}” sends on to what is no web address; {SAVE}.") from error
    if place.url.startswith("https:") and url.lower().startswith("http:"):
        raise UserError(f"“{place.host}” sends on to an address without protection (http); {SAVE}.")
    if url.partition("#")[0] in passed:
        raise UserError(f"“{place.host}” sends on in a circle; {SAVE}.")
    if len(passed) > REDIRECTS:
        raise UserError(f"“{place.host}” sends on more than {REDIRECTS} times; {SAVE}.")
    return url


def _answer(place: Place, clock: _Clock, tick: Tick, *, sent: bool) -> Fetched | _Sent:
    response, pool = _opened(place, clock)
    try:
        target = response.headers.get("Location", "")
        if response.status in (301, 302, 303, 307, 308) and target:
            return _Sent(target)
        if response.status != 200:
            raise refused(response.status)
        if sent and any(part in _LOGIN for part in place.path.lower().split("?")[0].split("/")):
            raise UserError(f"The page asks to log in first; {SAVE}.")
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


# --- what arrives ---------------------------------------------------------------------------------------------------


def _received(response: urllib3.BaseHTTPResponse, place: Place, clock: _Clock, tick: Tick) -> Fetched:
    head = Message()
    head["Content-Type"] = response.headers.get("Content-Type", "")
    head["Content-Disposition"] = response.headers.get("Content-Disposition", "")
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type not in _MEDIA_TYPES and media_type not in _UNKNOWN_TYPES:
        raise other_kind(media_type)
    told = response.headers.get("Content-Length", "")
    whole = int(told) if told.isdecimal() and len(told) < 16 else 0
    if whole > limits.FILE:
        raise limits.too_large("The page", limits.FILE)
    unpack = Unpacker(response.headers.get("Content-Encoding", ""))
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
        raise other_kind("an unknown kind")
