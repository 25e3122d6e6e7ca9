"""Web addresses, and whether they lead out into the web or into this network."""

import ipaddress
import re
import socket
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from fcapp.errors import UserError

_LONGEST = 8_000
_ODD_NUMBERS = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+))*\.?", re.IGNORECASE)
"""Hosts that are numbers; of these, only addresses in their usual form are taken."""
_SAFE = "/%:@!$&'()*+,;=~-._?"
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Place(NamedTuple):
    """A web address that may be fetched."""

    url: str
    """Without fragment."""
    host: str
    """As certificates have it."""
    port: int
    header: str
    """What the server is told as its own name."""
    path: str
    """With the query."""
    addresses: tuple[str, ...]
    """All that the host resolves to, each of them checked; no others may be connected to."""


def place_of(url: str, *, local_allowed: bool) -> Place:
    """The place at `url`; asks a name server.

    Raises:
        UserError: it is no web address, is not known, or leads into this network.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise _no_address() from error
    if parts.scheme not in ("http", "https"):
        raise UserError("Only addresses that begin with https:// or http:// can be fetched; check the address.")
    if parts.username is not None or parts.password is not None:
        raise UserError("The address has a name or password in it, which is not sent; take it out of the address.")
    host = _host(host.rstrip("."))
    if not host or len(url) > _LONGEST or port == 0:
        raise _no_address()
    usual = 443 if parts.scheme == "https" else 80
    shown = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
    header = shown if port in (None, usual) else f"{shown}:{port}"
    addresses = _addresses(host, port or usual, local_allowed=local_allowed)
    return Place(f"{parts.scheme}://{header}{path}", host, port or usual, header, path, addresses)


def _host(host: str) -> str:
    if any(letter.isspace() or letter < "!" or letter in "%\\" for letter in host):
        raise _no_address()
    if ":" in host or _ODD_NUMBERS.fullmatch(host):
        try:
            return str(ipaddress.ip_address(host))
        except ValueError as error:
            raise _no_address() from error
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _no_address() from error


def _addresses(host: str, port: int, *, local_allowed: bool) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UserError(
            f"There is no site “{host}”, or the network is away; check the address and the connection."
        ) from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not local_allowed and not all(is_public(address) for address in addresses):
        raise UserError(
            f"“{host}” is inside this network or computer, and only the open web is fetched; "
            "save the page as a file and open that."
        )
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open web, also where it holds another one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:  # with a zone, so of this network
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _with_inner(found))


def _with_inner(address: _Address) -> list[_Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if address in _NAT64[0] or address in _NAT64[1]:
        return [ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)]
    inner: list[_Address] = [address]
    if address.sixtofour:
        inner.append(address.sixtofour)
    if address.teredo:
        inner += address.teredo
    return inner


def _no_address() -> UserError:
    return UserError("That is no web address; it must be like https://example.org/article.")
