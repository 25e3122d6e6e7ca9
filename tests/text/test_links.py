import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.text.links import LONGEST, links, safe_link


def test_links_are_found_without_the_punctuation_around_them() -> None:
    text = (
        "See https://a.example/x_(y), (http://b.example/q?a=1). “https://c.example/é”; HTTPS://D.example! "
        "Again https://a.example/x_(y) and 见https://e.example/f。是 <http://g.example/#h> http:// ftp://i.example"
    )
    assert links(text) == [
        "https://a.example/x_(y)", "http://b.example/q?a=1", "https://c.example/é", "HTTPS://D.example",
        "https://e.example/f", "http://g.example/#h",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "address", ["https://a.example", "HTTP://a.example:8080/b?c=d#e", "http://[::1]/", "https://é.example/ü"]
)
def test_a_safe_link_comes_back_as_it_is(address: str) -> None:
    assert safe_link(address) == address
    assert safe_link(f" {address}\n") == address


@pytest.mark.parametrize(
    "text",
    [
        "", "a.example", "http://", "http:///a", "http://.", "http://:80/", "ftp://a.example", "file:///etc/hosts",
        "javascript:alert(1)", "see http://a.example", "http://a.example b", "http://a.example\nhttp://b.example",
        "http://a.example/\0", "http://a.example/\u202eb", "http://a.example/\u200b", "http://user@a.example",
        "http://user:word@a.example", "http://a.example\\@b.example", "http://a.example:99999", "http://a.example:x",
        "http://[::1", "http://a%00.example", "http://a.example/" + "x" * LONGEST,
    ],
)  # fmt: skip
def test_all_else_is_not_a_safe_link(text: str) -> None:
    assert safe_link(text) is None


def test_an_address_of_the_longest_length_is_kept() -> None:
    address = "http://a.example/".ljust(LONGEST, "x")
    assert links(f"{address} {address}x") == [address]


@given(st.lists(st.sampled_from([*"/:.,@[]()?# a\\%é\n", "http://", "https://", "a.example", "\u202e"])).map("".join))
def test_every_link_found_is_safe_and_stands_in_the_text(text: str) -> None:
    for link in links(text):
        assert safe_link(link) == link
        assert link in text
