import socket

import pytest

from fcapp.errors import UserError
from fcapp.intake.web_addresses import is_public, place_of

INSIDE = [
    "127.0.0.1",
    "10.1.1.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "240.0.0.1",
    "192.0.2.1",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "2002:7f00:1::",
    "2001:db8::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_inside(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808", "2001:4860:4860::8888"])
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]:8080/",
        "http://localhost/",
        "http://LOCALHOST./",
        "https://10.0.0.1/a",
        "http://169.254.169.254/latest/meta-data",
    ],
)
def test_an_address_inside_is_refused(url: str) -> None:
    with pytest.raises(UserError, match=r"is inside this network or computer, and only the open web is fetched"):
        place_of(url, local_allowed=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://0/",
    ],
)
def test_numbers_in_disguise_are_no_addresses(url: str) -> None:
    with pytest.raises(UserError, match=r"That is no web address; it must be like"):
        place_of(url, local_allowed=True)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "https:///a",
        "http://a b/",
        "http://[::1/",
        "http://a:99999/",
        "http://./",
        "http://a:0/",
        "http://%31/",
        "http://" + "a" * 9_000,
        "http://" + "a" * 64 + ".org/",
        "http://a\\@b/",
        "http://..org/",
    ],
)
def test_no_addresses(url: str) -> None:
    with pytest.raises(UserError):
        place_of(url, local_allowed=True)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a/", "javascript:alert(1)", "/etc/passwd", "example.org", ""]
)
def test_other_schemes(url: str) -> None:
    with pytest.raises(UserError, match=r"Only addresses that begin with https:// or http://"):
        place_of(url, local_allowed=True)


@pytest.mark.parametrize("url", ["http://u@a/", "http://u:p@a/", "http://:p@a/", "http://@a/"])
def test_names_and_passwords(url: str) -> None:
    with pytest.raises(UserError, match=r"has a name or password in it"):
        place_of(url, local_allowed=True)


def test_all_that_a_host_resolves_to_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    )
    with pytest.raises(UserError, match=r"“example.org” is inside this network"):
        place_of("http://example.org/", local_allowed=False)


def test_names_of_other_scripts_and_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("8.8.8.8", 443))])
    place = place_of("https://Bücher.example:443/ä?ö=ü&a=%20#part", local_allowed=False)
    assert (place.host, place.port, place.header) == ("xn--bcher-kva.example", 443, "xn--bcher-kva.example")
    assert place.url == "https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC&a=%20"
    assert place_of("http://a.example:8080", local_allowed=False).header == "a.example:8080"
    assert place.addresses == ("8.8.8.8",)


def test_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(UserError, match=r"There is no site “nowhere.example”, or the network is away"):
        place_of("http://nowhere.example/", local_allowed=False)
